"""What is worth knowing from metadata: who made a picture, whose it is, when, which way is up; the rest is dropped."""

import re
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from news.pictures.limits import MAX_COPYRIGHT_LENGTH, MAX_CREDIT_LENGTH

# Metadata is written by every camera and program ever made, and by attackers: a field that cannot be read is not there.
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, struct.error)

# "2026:08:17 12:30:00" by the standard (EXIF 2.32, 4.6.5); some programs write other signs between.
_EXIF_DAY = re.compile(r"\s*([0-9]{4})[:/.-]([0-9]{2})[:/.-]([0-9]{2})(?![0-9])")
_FIRST_PHOTOGRAPH = 1826  # an earlier year is a clock that was never set

_IPTC_BYLINE = (2, 80)
_IPTC_COPYRIGHT = (2, 116)
# Every part ends at the next tag or after so many characters: a packet of beginnings is read in one go, not squared.
_XMP_FIELD = r"<dc:{name}\b[^<>]{{0,200}}>.{{0,400}}?<rdf:li\b[^<>]{{0,200}}>([^<]{{1,400}})</rdf:li>"
_XMP_CREATOR = re.compile(_XMP_FIELD.format(name="creator"), re.DOTALL)
_XMP_RIGHTS = re.compile(_XMP_FIELD.format(name="rights"), re.DOTALL)
_XMP_SEARCHED_CHARACTERS = 200_000
_CREDIT_PREFIX = re.compile(
    r"^(?:(?:foto(?:graf)?|photo(?:grapher)?|bilde|copyright|opphavsrett)\b\s*(?:av|by)?|©|\(c\)|[:\s])+", re.IGNORECASE
)
_YEARS = re.compile(r"^(?:(?:19|20)\d\d[\s,–-]*)+|[\s,–-]*(?:(?:19|20)\d\d[\s,–-]*)+$")
_ALL_RIGHTS = re.compile(
    r"[\s.,;–-]*(?:all rights reserved|alle rettigheter (?:forbeholdt|reservert))\W*$", re.IGNORECASE
)
# What cameras and programs put into the field by themselves.
_NOBODY = {"", "unknown", "ukjent", "none", "author", "artist", "owner", "user", "picasa", "olympus digital camera"}

Reader = Callable[[ImageFile.ImageFile], str | bytes]


@dataclass(frozen=True)
class Authorship:
    """Who made the picture and whose it is, as the file says; empty when it does not."""

    creator: str = ""
    copyright: str = ""

    @property
    def credit(self) -> str:
        """The name to be offered as the credit: the photographer's, or else whoever has the copyright."""
        return self.creator or _holder(self.copyright)


def orientation_of(image: Image.Image) -> int:
    """EXIF orientation 1 to 8; 1 when there is none, or nonsense."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
        return int(value) if value in range(1, 9) else 1
    except _UNREADABLE:
        return 1


def taken_on(image: Image.Image) -> date | None:
    """The day on which the camera says it took the picture, by its own clock; None when it does not, or nonsense."""
    try:
        written = image.getexif().get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.DateTimeOriginal, "")
        found = _EXIF_DAY.match(_as_text(written))
        day = date(*(int(part) for part in found.groups())) if found else None
    except _UNREADABLE:
        return None
    return day if day and day.year >= _FIRST_PHOTOGRAPH else None


def authorship_of(image: ImageFile.ImageFile) -> Authorship:
    """Photographer and copyright from IPTC, XMP or EXIF, in that order."""
    creator = _first(image, (_iptc(_IPTC_BYLINE), _xmp(_XMP_CREATOR), _exif(ExifTags.Base.Artist)), _as_name)
    rights = (_iptc(_IPTC_COPYRIGHT), _xmp(_XMP_RIGHTS), _exif(ExifTags.Base.Copyright))
    return Authorship(creator, _first(image, rights, _as_line))


def _first(image: ImageFile.ImageFile, readers: tuple[Reader, ...], tidy: Callable[[str | bytes], str]) -> str:
    for read in readers:
        try:
            found = tidy(read(image))
        except _UNREADABLE:
            continue
        if found.lower() not in _NOBODY:
            return found
    return ""


def _iptc(field: tuple[int, int]) -> Reader:
    def read(image: ImageFile.ImageFile) -> str | bytes:
        fields = IptcImagePlugin.getiptcinfo(image) or {}
        value = fields.get(field, b"")
        return value[0] if isinstance(value, list) else value

    return read


def _xmp(pattern: re.Pattern[str]) -> Reader:
    def read(image: ImageFile.ImageFile) -> str:
        packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or ""
        found = pattern.search(_as_text(packet)[:_XMP_SEARCHED_CHARACTERS])
        return _unescaped(found.group(1)) if found else ""

    return read


def _exif(tag: int) -> Reader:
    def read(image: ImageFile.ImageFile) -> str | bytes:
        value = image.getexif().get(tag, "")
        return value if isinstance(value, str | bytes) else ""

    return read


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


def _as_line(value: str | bytes) -> str:
    """One line of printable text of a sensible length, without the marks that programs are written between."""
    head = _as_text(value)[: 4 * MAX_COPYRIGHT_LENGTH]
    text = "".join(" " if each in "<>" or unicodedata.category(each)[0] in "CZ" else each for each in head)
    return " ".join(text.split())[:MAX_COPYRIGHT_LENGTH].strip()


def _as_name(value: str | bytes) -> str:
    return _CREDIT_PREFIX.sub("", _as_line(value))[:MAX_CREDIT_LENGTH].strip()


def _holder(rights: str) -> str:
    """The name in a line of copyright, without the sign, the years and the phrase around it."""
    name = _YEARS.sub("", _as_name(_ALL_RIGHTS.sub("", rights)))
    name = _CREDIT_PREFIX.sub("", name).strip()
    return "" if name.lower() in _NOBODY else name
