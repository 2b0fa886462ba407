"""Which files a picture becomes: the whole of it and its crops, how wide each, and cut from which part."""

from dataclasses import dataclass

WHOLE = ""
MOVING = "moving"
# What the design shows: the story that leads, cards in lists, small squares. Width to height.
CROPS = {"16x9": (16, 9), "3x2": (3, 2), "1x1": (1, 1)}
# A picture fills the width of a phone, 330 to 395 of CSS' pixels. 688 is the least that a browser takes for sharp on
# the smaller screens with two pixels to each of CSS', and so few bytes that a slow line brings them at once; 800 is the
# least for the wider ones, 1120 for those with nearly three.
WIDTHS = {WHOLE: (320, 688, 800, 1120, 1600), "16x9": (480, 800, 1280), "3x2": (320, 480, 800), "1x1": (240, 480)}
MOVING_WIDTH = 480
CENTRE = (0.5, 0.5)

# A crop that would cut less than this share of either side is not made: the whole picture stands in for it.
LEAST_CUT = 0.01

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Shape:
    """One size to make: pixels wide and high, of the part of the picture within `box` (left, top, right, bottom)."""

    crop: str
    width: int
    height: int
    box: Box


def shapes_of(width: int, height: int, *, focal: tuple[float, float]) -> list[Shape]:
    """Every size of a picture; none is larger than what it is cut from."""
    boxes = {WHOLE: (0, 0, width, height), **crop_boxes(width, height, focal=focal)}
    return [_shape(crop, box, wide) for crop, box in boxes.items() for wide in _widths(crop, box[2] - box[0])]


def crop_boxes(width: int, height: int, *, focal: tuple[float, float]) -> dict[str, Box]:
    """The part of the picture in each crop: as large as fits, the focal point at the same share of it as of the whole.

    That is what `object-position` does in CSS, so a preview in a browser shows exactly what will be cut.
    """
    boxes = {}
    for crop, (across, down) in CROPS.items():
        wide, high = min(width, round(height * across / down)), min(height, round(width * down / across))
        if wide < width * (1 - LEAST_CUT) or high < height * (1 - LEAST_CUT):
            left, top = round((width - wide) * focal[0]), round((height - high) * focal[1])
            boxes[crop] = (left, top, left + wide, top + high)
    return boxes


def _widths(crop: str, full: int) -> tuple[int, ...]:
    """The largest is the part's own width when that is under the widest."""
    widest = min(full, WIDTHS[crop][-1])
    return (*(wide for wide in WIDTHS[crop] if wide < widest), widest)


def _shape(crop: str, box: Box, wide: int) -> Shape:
    full, high = box[2] - box[0], box[3] - box[1]
    return Shape(crop, wide, max(1, round(high * wide / full)), box)
