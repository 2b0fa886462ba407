"""A picture that moves: its frames, when it is small enough to be kept moving."""

from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageFile

from news.pictures.colours import to_srgb
from news.pictures.limits import MAX_FRAME_PIXELS, MAX_FRAMES, MAX_MOVING_SECONDS

SHORTEST_MS = 20  # browsers show a frame that asks for less for a tenth of a second
ORDINARY_MS = 100


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
    """The frames of a picture that moves; None for one that stands still, or is too long or large to be kept moving.

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
            return None
        frames.append(to_srgb(image.copy()))
    return Animation(tuple(frames), tuple(durations)) if len(frames) > 1 else None


def _too_much(count: int, image: Image.Image, durations: list[int]) -> bool:
    pixels = count * image.width * image.height
    return count > MAX_FRAMES or pixels > MAX_FRAME_PIXELS or sum(durations) > MAX_MOVING_SECONDS * 1000


def _duration_of(image: Image.Image) -> int:
    shown = image.info.get("duration") or 0
    return round(shown) if shown >= SHORTEST_MS else ORDINARY_MS
