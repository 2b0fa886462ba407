"""The files that pages show instead of the original: made by django-imagekit at upload, never in a reader's request.

Knows neither tables nor the storage: it runs in the darkroom's process.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from imagekit import ImageSpec
from imagekit.utils import process_image
from PIL import Image

from news.library.rules import Rendition
from news.pictures.animation import Animation
from news.pictures.shapes import MOVING, MOVING_WIDTH, Shape

# From this width on a picture is shown at half its size, on the sharpest screens: there nobody sees the quicker way.
WIDE = 1280


class Cut:
    """An imagekit processor: the part of the picture within the shape's box, at the shape's size.

    Every format of a shape is written from the same one, cut once.
    """

    def __init__(self, shape: Shape, *, scale: float) -> None:
        self._size = (shape.width, shape.height)
        self._box = tuple(side * scale for side in shape.box)
        self._made: Image.Image | None = None

    def process(self, image: Image.Image) -> Image.Image:
        self._made = self._made or self._cut(image)
        return self._made

    def _cut(self, image: Image.Image) -> Image.Image:
        """The box may end in the middle of a pixel, and never outside the picture."""
        left, top, right, bottom = self._box
        box = (left, top, min(right, image.width), min(bottom, image.height))
        return image.resize(self._size, Image.Resampling.LANCZOS, box=box, reducing_gap=1.5)


class Sized(ImageSpec):
    """One shape of a picture in one format; its source is the picture in memory, decoded once for all of them."""

    extension: str
    autoconvert = False  # intake leaves RGB or RGBA only, and each format below takes what it is given

    def __init__(self, source: Image.Image, cut: Cut) -> None:
        super().__init__(source)
        self.processors = [cut]

    def generate(self) -> Any:
        return process_image(
            self.source, processors=self.processors, format=self.format, autoconvert=False, options=self.options
        )


# Likeness of structures, as an eye sees it, instead of pixels: a sixth less bytes and work. Palettes are for cartoons,
# and the last search for bits costs more than it finds: together a third of the work for nothing one can see.
FOR_EYES = {"tune": "ssim", "enable-palette": "0", "disable-trellis-quant": "1"}


class Avif(Sized):
    format = "AVIF"
    extension = "avif"
    options = {"quality": 60, "speed": 8, "advanced": FOR_EYES}  # slower speeds cost three times the work


class WideAvif(Avif):
    options = {"quality": 57, "speed": 9, "advanced": FOR_EYES}  # a third of the work for a fifth more bytes


class Jpeg(Sized):
    format = "JPEG"
    extension = "jpg"
    # For the few browsers without AVIF, and for those who show what is linked to. Sent in one go: in rounds it would be
    # one or two parts in a hundred smaller, and ten times the work.
    options = {"quality": 80, "optimize": True}


class Webp(Sized):
    """For pictures that one can see through: AVIF and JPEG would be flattened."""

    format = "WEBP"
    extension = "webp"
    options = {"quality": 82, "method": 4}


def make_renditions(image: Image.Image, shapes: list[Shape], folder: Path) -> Iterator[Rendition]:
    """Every shape in each format that fits, written into `folder`."""
    if not shapes:
        return
    master, scale = _reduced(image, shapes)
    for shape in shapes:
        cut = Cut(shape, scale=scale)
        for spec in _specs(image, shape):
            yield _written(spec, spec(master, cut).generate().getbuffer(), shape, folder)


def make_moving(moving: Animation, folder: Path) -> Rendition:
    """All of a picture that moves, small: an animated WebP, for readers who have not asked for stillness."""
    width = min(MOVING_WIDTH, moving.frames[0].width)
    height = max(1, round(moving.frames[0].height * width / moving.frames[0].width))
    small = moving.resized(width, height)
    name = f"{MOVING}-{width}.webp"
    small.frames[0].save(folder / name, "WEBP", **small.options(quality=75))
    return Rendition("webp", width, height, name, MOVING)


def as_json(renditions: Iterable[Rendition]) -> list[dict[str, Any]]:
    """What `Picture.renditions` keeps."""
    return [asdict(rendition) for rendition in renditions]


def _specs(image: Image.Image, shape: Shape) -> tuple[type[Sized], ...]:
    if image.mode == "RGBA":
        return (Webp,)
    return (WideAvif if shape.width >= WIDE else Avif, Jpeg)


def _reduced(image: Image.Image, shapes: list[Shape]) -> tuple[Image.Image, float]:
    """The picture no larger than its most demanding shape needs it, and how much smaller that is."""
    scale = max(shape.width / (shape.box[2] - shape.box[0]) for shape in shapes)
    if scale >= 1:
        return image, 1.0
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=1.5), scale


def _written(spec: type[Sized], content: memoryview, shape: Shape, folder: Path) -> Rendition:
    name = "-".join([*([shape.crop] if shape.crop else []), str(shape.width)]) + f".{spec.extension}"
    (folder / name).write_bytes(content)
    return Rendition(spec.format.lower(), shape.width, shape.height, name, shape.crop)
