"""What kind of file this is, told from its first bytes: never from its name or what the browser says."""

import re

from django.utils.functional import Promise

from news.pictures.heif import CAN_READ_HEIC
from news.pictures.refusals import HEIC, NOT_A_PICTURE, SVG, UNKNOWN_KIND, Unacceptable

HEAD_BYTES = 1024

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
# Pictures all right, but of kinds that hold programs, drawings or camera data, or that no browser shows.
_REFUSED_STARTS = (b"BM", b"8BPS", b"%!PS", b"\x00\x00\x00\x0cjP  ", b"\xff\x0a", b"II+\x00", b"MM\x00+", b"qoif")
_AVIF_BRANDS = {b"avif", b"avis"}
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_SVG_ROOT = re.compile(rb"<(?:[a-z]+:)?svg[\s>]", re.IGNORECASE)


def kind_of(content: bytes) -> str:
    """Pillow's name of the format, or Unacceptable when the bytes are not a picture that we take."""
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp":
        return _kind_of_container(content)
    raise Unacceptable(_why_not(content))


def _kind_of_container(content: bytes) -> str:
    """AVIF and HEIC share a container; the brands listed at its head tell them apart."""
    length = min(int.from_bytes(content[:4], "big"), HEAD_BYTES)
    brands = {content[8:12]} | {content[at : at + 4] for at in range(16, length, 4)}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if not brands & _HEIC_BRANDS:
        raise Unacceptable(NOT_A_PICTURE)
    if not CAN_READ_HEIC:
        raise Unacceptable(HEIC)
    return "HEIF"


def _why_not(content: bytes) -> str | Promise:
    head = content[:HEAD_BYTES].replace(b"\x00", b"")  # UTF-16 drawings read as plain text without their zeros
    if _SVG_ROOT.search(head) and b"<html" not in head.lower():
        return SVG
    return UNKNOWN_KIND if content.startswith(_REFUSED_STARTS) else NOT_A_PICTURE
