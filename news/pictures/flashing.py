"""Whether a picture that moves flashes so that it could bring on a seizure: WCAG 2.2, criterion 2.3.1.

Each part of the picture is followed through all that will be shown of it. A flash is a change of its relative luminance
by a tenth or more, where the darker state is below 0.80, and the change back; or the same to and from a saturated red.
The area that may flash, a quarter of any ten degrees of sight, is taken as a quarter of the picture: it may be shown as
large as the screen. Which parts flash in the very same second is not asked, so what is found is rather too much.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from PIL import Image

PARTS_EACH_WAY = 24  # so that the work is bounded, whatever the picture's size
MAX_FLASHING_SHARE = 0.25
MAX_CHANGES_A_SECOND = 6  # three flashes, each there and back
SECOND_MS = 1000
LEAST_CHANGE = 0.1
DARKER_BELOW = 0.8
SATURATED_RED = 0.8  # red's share of all light
LEAST_CHANGE_OF_RED = 20 / 320
WEIGHTS = (0.2126, 0.7152, 0.0722)
_LINEAR = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in range(256)]
_BACKGROUNDS = ("white", "black")  # pages are light or dark behind what one can see through

Levels = list[float]


def flashes_too_often(frames: Sequence[Image.Image], durations_ms: Sequence[int], *, times_played: int) -> bool:
    """Whether more than three flashes come within one second, on a page that is light or dark."""
    starts = list(accumulate([0, *list(durations_ms) * times_played]))[:-1]
    backgrounds = _BACKGROUNDS if any(frame.mode == "RGBA" for frame in frames) else _BACKGROUNDS[:1]
    return any(
        _flashing_share(signal, starts) >= MAX_FLASHING_SHARE
        for background in backgrounds
        for signal in _signals([_parts(frame, background) for frame in frames], times_played)
    )


def _parts(frame: Image.Image, background: str) -> list[tuple[float, float, float]]:
    """The picture's parts in linear light."""
    small = frame.resize((PARTS_EACH_WAY, PARTS_EACH_WAY), Image.Resampling.BOX)
    if small.mode == "RGBA":
        small = Image.alpha_composite(Image.new("RGBA", small.size, background), small)
    light = [_LINEAR[value] for value in small.convert("RGB").tobytes()]
    return list(zip(light[::3], light[1::3], light[2::3], strict=True))


def _signals(frames: list[list[tuple[float, float, float]]], times_played: int) -> Iterator[list[Levels]]:
    """Luminance, then redness: of each part its levels through all that is shown."""
    for level in (_luminance, _redness):
        shown = [[level(*part) for part in parts] for parts in frames] * times_played
        yield [list(levels) for levels in zip(*shown, strict=True)]


def _luminance(red: float, green: float, blue: float) -> float:
    """In steps of LEAST_CHANGE; above DARKER_BELOW no change counts any more."""
    level = WEIGHTS[0] * red + WEIGHTS[1] * green + WEIGHTS[2] * blue
    return min(level, DARKER_BELOW + LEAST_CHANGE) / LEAST_CHANGE


def _redness(red: float, green: float, blue: float) -> float:
    """In steps of LEAST_CHANGE_OF_RED."""
    is_saturated = red >= SATURATED_RED * (red + green + blue)
    return max(0.0, red - green - blue) / LEAST_CHANGE_OF_RED if is_saturated else 0.0


def _flashing_share(parts: list[Levels], starts: list[int]) -> float:
    return sum(_flashes(levels, starts) for levels in parts) / len(parts)


def _flashes(levels: Levels, starts: list[int]) -> bool:
    times = [starts[number] for number in _turns(levels)]
    return any(last - first < SECOND_MS for first, last in zip(times, times[MAX_CHANGES_A_SECOND:], strict=False))


def _turns(levels: Levels) -> Iterator[int]:
    """The numbers of the frames at which the level has gone a whole step the other way than before."""
    low = high = levels[0]
    direction = 0
    for number, level in enumerate(levels):
        low, high = min(low, level), max(high, level)
        if direction <= 0 and level - low >= 1:
            direction, high = 1, level
        elif direction >= 0 and high - level >= 1:
            direction, low = -1, level
        else:
            continue
        yield number
