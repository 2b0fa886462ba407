"""The door for pictures: bytes from outside become an upright, clean sRGB picture, or a refusal in words."""

import hashlib
import io
import logging
import warnings
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from PIL import Image, ImageFile

from news.pictures import refusals
from news.pictures.animation import Animation, KeptStill, animation_of
from news.pictures.colours import average_colour, to_srgb, upright
from news.pictures.kinds import kind_of
from news.pictures.limits import MAX_BYTES, MAX_JPEG_SCANS, MAX_PIXELS, MAX_SIDE, MIN_SIDE
from news.pictures.metadata import Authorship, authorship_of, orientation_of, taken_on
from news.pictures.originals import Original, written_anew
from news.pictures.refusals import Unacceptable

__all__ = ["MAX_BYTES", "MAX_PIXELS", "MAX_SIDE", "MIN_SIDE", "Decoded", "TakenIn", "Unacceptable", "decode", "take_in"]

logger = logging.getLogger(__name__)

# Set once for the process: a filter set around each call would be lost between threads.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)

_START_OF_SCAN = b"\xff\xda"


@dataclass(frozen=True)
class Decoded:
    """A picture in memory: upright sRGB, and beside its pixels only who made it, whose it is and when it was taken.

    `kept_still`: the name of the reason why it does not move, where it did; see `animation.KEPT_STILL`.
    """

    image: Image.Image
    kind: str
    by: Authorship
    taken_on: date | None
    moving: Animation | None
    kept_still: str = ""

    def original(self) -> Original:
        """The file to keep."""
        return written_anew(self.image, kind=self.kind, by=self.by, moving=self.moving)

    def placeholder(self) -> str:
        return average_colour(self.image)


@dataclass(frozen=True)
class TakenIn:
    """A picture that is safe to keep: `content` holds the pixels and who made them, and nothing else."""

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
    """The picture in the file, standing still, or Unacceptable; no bytes whatever raise anything else."""
    uploaded = read(file, size_bytes=size_bytes)
    decoded = decode(uploaded, still=True)
    original = decoded.original()
    return TakenIn(
        content=original.content,
        format=original.format,
        extension=original.extension,
        width=decoded.image.width,
        height=decoded.image.height,
        credit=decoded.by.credit,
        placeholder=decoded.placeholder(),
        content_hash=hash_of(uploaded),
        has_transparency=decoded.image.mode == "RGBA",
    )


def read(file: BinaryIO, *, size_bytes: int) -> bytes:
    """The bytes of an upload, never more than MAX_BYTES of them; Unacceptable when there are none or too many."""
    if size_bytes > MAX_BYTES:
        raise Unacceptable(refusals.TOO_MANY_BYTES)
    file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if not content:
        raise Unacceptable(refusals.EMPTY)
    if len(content) > MAX_BYTES:  # the stated size is the sender's word only
        raise Unacceptable(refusals.TOO_MANY_BYTES)
    return content


def hash_of(content: bytes) -> str:
    """By which the same file is known again."""
    return hashlib.sha256(content).hexdigest()


def decode(content: bytes, *, still: bool = False) -> Decoded:
    """The picture in the bytes, or Unacceptable; no bytes whatever raise anything else. `still`: its first frame."""
    kind = kind_of(content)
    try:
        return _decoded(content, kind, still=still)
    except Unacceptable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unacceptable(refusals.TOO_MANY_PIXELS) from error
    except Exception as error:
        # Decoders fail on damaged bytes with some twenty kinds of exception, down to MemoryError and zlib.error.
        # Each means the same to the person waiting, so this one place catches them all.
        logger.info("Picture refused (%s, %d bytes): %s", kind, len(content), type(error).__name__)
        raise Unacceptable(refusals.BROKEN) from error


def _decoded(content: bytes, kind: str, *, still: bool) -> Decoded:
    if kind == "JPEG" and content.count(_START_OF_SCAN) > MAX_JPEG_SCANS:
        raise Unacceptable(refusals.BROKEN)
    with Image.open(io.BytesIO(content), formats=(kind,)) as image:
        _check_size(image.size)
        image.load()
        by, day, turn = authorship_of(image), taken_on(image), orientation_of(image)
        moving, kept_still = (None, "") if still or turn != 1 else _moving(image)
        if moving is not None:
            return Decoded(moving.frames[0], kind, by, day, moving)
        if image.tell():
            image.seek(0)
        return Decoded(upright(to_srgb(image), turn), kind, by, day, None, kept_still)


def _moving(image: ImageFile.ImageFile) -> tuple[Animation | None, str]:
    try:
        return animation_of(image), ""
    except KeptStill as reason:
        return None, reason.name


def _check_size(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MAX_PIXELS:
        raise Unacceptable(refusals.TOO_MANY_PIXELS)
    if max(size) > MAX_SIDE:
        raise Unacceptable(refusals.TOO_LONG)
    if min(size) < MIN_SIDE:
        raise Unacceptable(refusals.TOO_NARROW)
