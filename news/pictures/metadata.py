"""The two things worth knowing from a picture's metadata, its photographer and which way is up; the rest is dropped."""

import re
import struct
import unicodedata

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from news.pictures.limits import MAX_CREDIT_LENGTH

# Metadata is written by every camera and program ever made, and by attackers: a field that cannot be read is not there.
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, struct.error)

_IPTC_BYLINE = (2, 80)
# Every part ends at the next tag or after so many characters: a packet of beginnings is read in one go, not squared.
_XMP_CREATOR = re.compile(r"<dc:creator\b[^<>]{0,200}>.{0,400}?<rdf:li\b[^<>]{0,200}>([^<]{1,400})</rdf:li>", re.DOTALL)
_XMP_SEARCHED_CHARACTERS = 200_000
_CREDIT_PREFIX = re.compile(
    r"^(?:(?:foto(?:graf)?|photo(?:grapher)?|bilde)\b\s*(?:av|by)?|©|\(c\)|[:\s])+", re.IGNORECASE
)
# What cameras and programs put into the field by themselves.
_NOBODY = {"", "unknown", "ukjent", "none", "author", "artist", "owner", "user", "picasa", "olympus digital camera"}


def orientation_of(image: Image.Image) -> int:
    """EXIF orientation 1 to 8; 1 when there is none, or nonsense."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
        return int(value) if value in range(1, 9) else 1
    except _UNREADABLE:
        return 1


def credit_of(image: ImageFile.ImageFile) -> str:
    """The photographer's name from IPTC, XMP or EXIF, in that order; empty when nobody is named."""
    for read in (_iptc_byline, _xmp_creator, _exif_artist):
        try:
            credit = _as_name(read(image))
        except _UNREADABLE:
            continue
        if credit.lower() not in _NOBODY:
            return credit
    return ""


def _iptc_byline(image: ImageFile.ImageFile) -> str | bytes:
    fields = IptcImagePlugin.getiptcinfo(image) or {}
    byline = fields.get(_IPTC_BYLINE, b"")
    return byline[0] if isinstance(byline, list) else byline


def _xmp_creator(image: Image.Image) -> str:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or ""
    text = _as_text(packet)[:_XMP_SEARCHED_CHARACTERS]
    found = _XMP_CREATOR.search(text)
    return _unescaped(found.group(1)) if found else ""


def _exif_artist(image: Image.Image) -> str | bytes:
    artist = image.getexif().get(ExifTags.Base.Artist, "")
    return artist if isinstance(artist, str | bytes) else ""


def _as_text(value: str | bytes) -> str:
    if isinstance(value, str):
        # Pillow reads EXIF as Latin-1; most programs wrote UTF-8.
        try:
            return value.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _unescaped(text: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def _as_name(value: str | bytes) -> str:
    """One line of printable text of a sensible length."""
    text = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in _as_text(value)[: 4 * MAX_CREDIT_LENGTH])
    return _CREDIT_PREFIX.sub("", " ".join(text.split()))[:MAX_CREDIT_LENGTH].strip()
