"""A picture as editors meet it in a form: small, with what the library says about it."""

from dataclasses import asdict, dataclass
from typing import Any

from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.translation import gettext as _

from news.library.models import CreditKind, Picture
from news.library.rules import WHOLE

THUMBNAIL_WIDTH = 320
SHOWN_EVERYWHERE = ("jpeg", "webp")


@dataclass(frozen=True)
class Thumbnail:
    """The file to show small."""

    address: str
    width: int
    height: int


@dataclass(frozen=True)
class PictureCard:
    """What the gallery's rows show of a picture; scripts get the same as JSON."""

    id: int
    name: str
    file: str
    thumbnail: Thumbnail | None
    alt: str
    decorative: bool
    caption: str
    credit: str
    missing: str
    edit: str

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def card_of(picture: Picture) -> PictureCard:
    return PictureCard(
        id=picture.pk,
        name=str(picture),
        file=picture.original_name,
        thumbnail=thumbnail_of(picture),
        alt=picture.alt,
        decorative=picture.decorative,
        caption=picture.caption,
        credit=_credit_line(picture),
        missing=_missing(picture),
        edit=reverse("admin:news_picture_change", args=[picture.pk]),
    )


def thumbnail_of(picture: Picture, *, width: int = THUMBNAIL_WIDTH) -> Thumbnail | None:
    """The smallest file that is at least so wide, or the widest there is."""
    whole = (each for each in picture.renditions if each.get("crop", WHOLE) == WHOLE)
    shown = sorted((each for each in whole if each["format"] in SHOWN_EVERYWHERE), key=lambda each: each["width"])
    if not shown:
        return None
    best = next((each for each in shown if each["width"] >= width), shown[-1])
    return Thumbnail(default_storage.url(best["name"]), best["width"], best["height"])


def _credit_line(picture: Picture) -> str:
    if not picture.credit:
        return ""
    kind = _("Illustration") if picture.credit_kind == CreditKind.ILLUSTRATION else _("Photo")
    return f"{kind} © {picture.credit}"


def _missing(picture: Picture) -> str:
    """What publishing will ask for, in one line; the alternative text may also be written at the place of use."""
    return "" if picture.credit else _("The picture does not say who made it.")
