"""How a picture is used: the frozen facts that a page needs to show it, and nothing of the file's private ones."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.norwegian.alttext import Fault, fault_of
from news.pictures.shapes import CROPS, MOVING, WHOLE

FOR_SHARING = "16x9"
READING_WIDTH = 960
NOT_READ_EVERYWHERE = frozenset({"avif"})
__all__ = ["CROPS", "MOVING", "WHOLE", "PictureUse", "Rendition"]


@dataclass(frozen=True, slots=True)
class Rendition:
    """One ready-made file: `format` as in an image type (avif, jpeg, webp), pixels, name in the storage.

    `crop`: the part of the picture, one of CROPS; WHOLE for all of it; MOVING for all of it, animated.
    """

    format: str
    width: int
    height: int
    name: str
    crop: str = WHOLE


@dataclass(frozen=True, slots=True)
class PictureUse:
    """A picture in one place. `alt` is empty only where an editor called it decorative."""

    picture_id: int
    alt: str
    decorative: bool
    caption: str
    credit: str
    credit_kind: str
    width: int
    height: int
    placeholder: str
    renditions: tuple[Rendition, ...] = field(default=())

    # Whether readers get the words "the picture is removed" in its place. Never stored: it holds at a moment.
    removed: ClassVar[bool] = False

    def shown_as(self, crop: str) -> tuple[Rendition, ...]:
        """The files of this crop; those of the whole picture where it needs none or has none yet."""
        found = tuple([each for each in self.renditions if each.crop == crop])
        return found or (self.shown_as(WHOLE) if crop else ())

    def for_sharing(self) -> Rendition | None:
        """The largest file that any program can read, 16:9 where there is one: for those who show what is linked to."""
        return max(self._readable(FOR_SHARING), key=lambda each: each.width, default=None)

    def for_reading(self) -> Rendition | None:
        """A file of the whole picture that any program can read, about as wide as a text is."""
        by_width = sorted(self._readable(WHOLE), key=lambda each: each.width)
        return next((each for each in by_width if each.width >= READING_WIDTH), by_width[-1] if by_width else None)

    def _readable(self, crop: str) -> tuple[Rendition, ...]:
        files = self.shown_as(crop)
        return tuple([each for each in files if each.format not in NOT_READ_EVERYWHERE]) or files

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "PictureUse":
        """Read what `dataclasses.asdict` wrote."""
        return cls(**{**data, "renditions": tuple(Rendition(**each) for each in data["renditions"])})


@dataclass(frozen=True, slots=True)
class RemovedPicture(PictureUse):
    """What is left of a picture that may not be shown: its place and its shape, no word and no file."""

    removed: ClassVar[bool] = True

    @classmethod
    def of(cls, use: PictureUse) -> "RemovedPicture":
        """The empty place of `use`."""
        return cls(
            picture_id=use.picture_id,
            alt="",
            decorative=False,
            caption="",
            credit="",
            credit_kind="",
            width=use.width,
            height=use.height,
            placeholder="",
        )


# What an editor is told about an alternative text that tells nobody anything.
ALT_FAULTS: dict[Fault, Promise] = {
    Fault.FILE_NAME: _("This looks like a file’s name. Write what the picture shows."),
    Fault.SAYS_PICTURE: _("Leave out “picture of”: screen readers say that it is a picture. Write what it shows."),
    Fault.SAYS_NOTHING: _("This does not tell what the picture shows. Describe it, or mark it as decorative."),
    Fault.COPY: _("This repeats what stands beside the picture. Write what it shows, or mark it as decorative."),
    Fault.TOO_SHORT: _("This is too short to tell what the picture shows."),
}


def why_not_alt(alt: str, *, copies: Iterable[str] = (), credit: str = "", file_name: str = "") -> Promise | None:
    """Why `alt` may not stand as an alternative text, in words; None: it may, or there is none.

    `copies`: what stands beside the picture anyway, its caption or the title.
    """
    fault = fault_of(alt, copies=copies, credit=credit, file_name=file_name)
    return ALT_FAULTS[fault] if fault else None
