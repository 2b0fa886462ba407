"""A picture that moves: its frames, when it is small enough to be kept moving."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageFile

from news.pictures.colours import to_srgb
from news.pictures.flashing import flashes_too_often
from news.pictures.limits import MAX_FRAME_PIXELS, MAX_FRAMES, MAX_MOVING_SECONDS

SHORTEST_MS = 20  # browsers show a frame that asks for less for a tenth of a second
ORDINARY_MS = 100

# Why a picture that moves is kept standing still, for whoever took it in; by name, as it comes from another process.
TOO_MUCH, FLASHES = "TOO_MUCH", "FLASHES"
KEPT_STILL: dict[str, Promise] = {
    TOO_MUCH: format_lazy(
        _("The picture moves for more than {seconds} seconds or is too large to. Only its first frame is used."),
        seconds=round(MAX_MOVING_SECONDS),
    ),
    FLASHES: _(
        "The picture flashes more than three times in a second, which can bring on seizures. "
        "Only its first frame is used."
    ),
}


class KeptStill(Exception):
    """A picture moves, and may not be shown moving; `name` is that of the reason in KEPT_STILL."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Animation:
    """Frames of one size, each with its time in milliseconds, played so often that all of it ends in time."""

    frames: tuple[Image.Image, ...]
    durations_ms: tuple[int, ...]

    @property
    def times_played(self) -> int:
        """As often as fits within the time that WCAG 2.2.2 lets anything move by itself."""
        return max(1, int(MAX_MOVING_SECONDS * 1000) // sum(self.durations_ms))

    def resized(self, width: int, height: int) -> "Animation":
        size = (width, height)
        if self.frames[0].size == size:
            return self
        return Animation(tuple(each.resize(size, Image.Resampling.BICUBIC) for each in self.frames), self.durations_ms)

    def options(self, *, quality: int = 90) -> dict[str, Any]:
        """What Pillow's `save` needs besides the first frame to write an animated WebP."""
        return {
            "save_all": True,
            "append_images": list(self.frames[1:]),
            "duration": list(self.durations_ms),
            "loop": self.times_played,
            "quality": quality,
            "method": 2,
        }


def animation_of(image: ImageFile.ImageFile) -> Animation | None:
    """The frames of a picture that moves; None for one that stands still. Raises KeptStill where it may not move.

    The frames are looked at one by one: a file that promises millions costs no more than the most that is kept.
    """
    if not getattr(image, "is_animated", False) or image.format == "TIFF":
        return None
    frames: list[Image.Image] = []
    durations: list[int] = []
    for number in range(MAX_FRAMES + 1):
        try:
            image.seek(number)
        except EOFError:
            break
        durations.append(_duration_of(image))
        if _too_much(number + 1, image, durations):
            raise KeptStill(TOO_MUCH)
        frames.append(to_srgb(image.copy()))
    return _unless_it_flashes(Animation(tuple(frames), tuple(durations))) if len(frames) > 1 else None


def _unless_it_flashes(moving: Animation) -> Animation:
    if flashes_too_often(moving.frames, moving.durations_ms, times_played=moving.times_played):
        raise KeptStill(FLASHES)
    return moving


def _too_much(count: int, image: Image.Image, durations: list[int]) -> bool:
    pixels = count * image.width * image.height
    return count > MAX_FRAMES or pixels > MAX_FRAME_PIXELS or sum(durations) > MAX_MOVING_SECONDS * 1000


def _duration_of(image: Image.Image) -> int:
    shown = image.info.get("duration") or 0
    return round(shown) if shown >= SHORTEST_MS else ORDINARY_MS
