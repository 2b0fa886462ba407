"""The files that pages show instead of the original: made by django-imagekit at upload, never in a request."""

import dataclasses
import io
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from imagekit import ImageSpec
from PIL import Image

from news.library.models import Picture
from news.library.rules import Rendition

WIDTHS = (320, 480, 960, 1600)
FOLDER = "pictures"

# pilkit silences the C libraries by swapping the process' error stream: two threads at once could lose it for good.
# One at a time also bounds how many decoded pictures are in memory.
_one_at_a_time = threading.Lock()


class FitWidth:
    """An imagekit processor: the whole picture at this width, or as it is when it is narrower."""

    def __init__(self, width: int) -> None:
        self.width = width

    def process(self, image: Image.Image) -> Image.Image:
        if image.width <= self.width:
            return image
        height = max(1, round(image.height * self.width / image.width))
        return image.resize((self.width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


class Sized(ImageSpec):
    """A picture at one width in one format."""

    extension: str
    autoconvert = False  # intake leaves RGB or RGBA only, and each format below takes what it is given

    def __init__(self, source: File | BinaryIO, *, width: int) -> None:
        super().__init__(source)
        self.processors = [FitWidth(width)]


class Master(Sized):
    """The largest size, unpacked: decoding a twelve-megapixel original once instead of once for each file."""

    format = "TIFF"


class Avif(Sized):
    format = "AVIF"
    extension = "avif"
    options = {"quality": 60, "speed": 8}  # slower speeds cost three times the work for nothing one can see


class Jpeg(Sized):
    format = "JPEG"
    extension = "jpg"
    options = {"quality": 80, "progressive": True, "optimize": True}


class Webp(Sized):
    """For pictures that one can see through: AVIF and JPEG would be flattened."""

    format = "WEBP"
    extension = "webp"
    options = {"quality": 82, "method": 4}


def make_renditions(picture: Picture) -> list[Rendition]:
    """Make and store every file that a page may ask for; when one fails, none is left behind."""
    made: list[Rendition] = []
    try:
        for spec, master, width in _wanted(picture):
            made.append(_store(picture, spec, master, width=width))
    except BaseException:
        remove_files([rendition.name for rendition in made])
        raise
    return made


def as_json(renditions: list[Rendition]) -> list[dict[str, Any]]:
    """What `Picture.renditions` keeps."""
    return [dataclasses.asdict(rendition) for rendition in renditions]


def remove_files(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)


def _wanted(picture: Picture) -> Iterator[tuple[type[Sized], BinaryIO, int]]:
    with picture.original.open("rb") as original:
        master = _generate(Master(original, width=WIDTHS[-1]))
    with Image.open(master) as opened:
        see_through, full_width = opened.mode == "RGBA", opened.width
    for spec in (Webp,) if see_through else (Avif, Jpeg):
        for width in _widths(full_width):
            yield spec, master, width


def _widths(full_width: int) -> tuple[int, ...]:
    """Never larger than the picture is; the largest is the picture's own width when that is under the widest."""
    return (*(width for width in WIDTHS if width < full_width), min(full_width, WIDTHS[-1]))


def _store(picture: Picture, spec: type[Sized], master: BinaryIO, *, width: int) -> Rendition:
    content = _generate(spec(master, width=width))
    with Image.open(content) as made:
        made_width, made_height = made.size
    name = default_storage.save(
        f"{FOLDER}/{picture.token}/{made_width}.{spec.extension}", ContentFile(content.getvalue())
    )
    return Rendition(format=spec.format.lower(), width=made_width, height=made_height, name=name)


def _generate(spec: Sized) -> io.BytesIO:
    with _one_at_a_time:
        content: io.BytesIO = spec.generate()
    content.seek(0)
    return content
