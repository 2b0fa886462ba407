"""The door for pictures: bytes from outside become an upright, clean sRGB picture, or a refusal in words."""

import hashlib
import io
import logging
import warnings
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image

from news.pictures import refusals
from news.pictures.colours import average_colour, to_srgb, upright
from news.pictures.kinds import kind_of
from news.pictures.limits import MAX_BYTES, MAX_JPEG_SCANS, MAX_PIXELS, MAX_SIDE, MIN_SIDE
from news.pictures.metadata import credit_of, orientation_of
from news.pictures.refusals import Unacceptable

__all__ = ["MAX_BYTES", "MAX_PIXELS", "MAX_SIDE", "MIN_SIDE", "TakenIn", "Unacceptable", "take_in"]

logger = logging.getLogger(__name__)

# Set once for the process: a filter set around each call would be lost between threads.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

_START_OF_SCAN = b"\xff\xda"
_WRITTEN_LOSSLESS = ("PNG", "GIF")  # drawings and screenshots stay sharp


@dataclass(frozen=True)
class TakenIn:
    """A picture that is safe to keep: `content` holds the pixels and nothing else."""

    content: bytes
    format: str
    extension: str
    width: int
    height: int
    credit: str
    placeholder: str
    content_hash: str
    has_transparency: bool


def take_in(file: BinaryIO, *, size_bytes: int) -> TakenIn:
    """The picture in the file, or Unacceptable; no bytes whatever raise anything else."""
    uploaded = _read(file, size_bytes=size_bytes)
    kind = kind_of(uploaded)
    try:
        credit, image = _decode(uploaded, kind)
        return _kept(image, kind=kind, credit=credit, content_hash=hashlib.sha256(uploaded).hexdigest())
    except Unacceptable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unacceptable(refusals.TOO_MANY_PIXELS) from error
    except Exception as error:
        # Decoders fail on damaged bytes with some twenty kinds of exception, down to MemoryError and zlib.error.
        # Each means the same to the person waiting, so this one place catches them all.
        logger.info("Picture refused (%s, %d bytes): %s", kind, len(uploaded), type(error).__name__)
        raise Unacceptable(refusals.BROKEN) from error


def _read(file: BinaryIO, *, size_bytes: int) -> bytes:
    if size_bytes > MAX_BYTES:
        raise Unacceptable(refusals.TOO_MANY_BYTES)
    file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if not content:
        raise Unacceptable(refusals.EMPTY)
    if len(content) > MAX_BYTES:  # the stated size is the sender's word only
        raise Unacceptable(refusals.TOO_MANY_BYTES)
    return content


def _decode(content: bytes, kind: str) -> tuple[str, Image.Image]:
    if kind == "JPEG" and content.count(_START_OF_SCAN) > MAX_JPEG_SCANS:
        raise Unacceptable(refusals.BROKEN)
    with Image.open(io.BytesIO(content), formats=(kind,)) as image:
        _check_size(image.size)
        image.load()
        credit = credit_of(image)
        return credit, upright(to_srgb(image), orientation_of(image))


def _check_size(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MAX_PIXELS:
        raise Unacceptable(refusals.TOO_MANY_PIXELS)
    if max(size) > MAX_SIDE:
        raise Unacceptable(refusals.TOO_LONG)
    if min(size) < MIN_SIDE:
        raise Unacceptable(refusals.TOO_NARROW)


def _kept(image: Image.Image, *, kind: str, credit: str, content_hash: str) -> TakenIn:
    format_, extension, options = _written_as(kind, image)
    buffer = io.BytesIO()
    # Pillow writes profile, comment and resolution from here unasked.
    image.info.clear()
    image.save(buffer, format_, **options)
    return TakenIn(
        content=buffer.getvalue(),
        format=format_,
        extension=extension,
        width=image.width,
        height=image.height,
        credit=credit,
        placeholder=average_colour(image),
        content_hash=content_hash,
        has_transparency=image.mode == "RGBA",
    )


def _written_as(kind: str, image: Image.Image) -> tuple[str, str, dict[str, int]]:
    if kind in _WRITTEN_LOSSLESS:
        return "PNG", "png", {"compress_level": 4}
    if image.mode == "RGBA":
        return "WEBP", "webp", {"quality": 92, "method": 3}
    return "JPEG", "jpg", {"quality": 92}
