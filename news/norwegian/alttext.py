"""Alternative texts that tell nobody what a picture shows: file names, copies, "bilde av", single letters."""

import re
from collections.abc import Iterable
from enum import Enum

LEAST_LETTERS = 2
MOST_CHARACTERS_LOOKED_AT = 1_000


class Fault(Enum):
    """What is wrong with an alternative text."""

    FILE_NAME = "file_name"
    SAYS_PICTURE = "says_picture"
    SAYS_NOTHING = "says_nothing"
    COPY = "copy"
    TOO_SHORT = "too_short"


_EXTENSION = re.compile(r"\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp|svg|raw|cr2|nef|dng|psd|pdf)\W*$", re.I)
# What cameras, telephones and programs call what they make: IMG_1234, DSC01234, PXL_20260603_101500, bilde1.
_MADE_BY_A_MACHINE = re.compile(
    r"(?=.*\d)(?:img|dsc[nf]?|dcim|pxl|mvimg|gopr|sam|vid|pano|burst|photo|image|foto|bilde|bilete|picture|pic|scan|"
    r"skjermbilde|screenshot|whatsapp image|untitled|unnamed|uten navn|utan namn|download)"
    r"(?:[\s\d_.():-]|at\b|kl\b|wa(?=\d))*(?:kopi|copy|edited|redigert)?",
    re.I,
)
_ONE_WORD = re.compile(r"\S+")
# Capitals inside a word, underscores, digits behind letters: LeanLederseminar, vei_kart, dronefoto2024.
_JOINED = re.compile(r"[^\W\d_]*[a-zæøå][A-ZÆØÅ][a-zæøå]+\w*|\w*[^\W_]_[^\W_]\w*|[^\W\d_]{3,}[_-]?\d{1,12}")
_NUMBERS = re.compile(r"[\d\W_]+")
_HASH = re.compile(r"(?=[0-9a-f-]*\d)[0-9a-f-]{16,}", re.I)
_PICTURE = (
    r"(?:n[æe]r)?(?:bilde|bildet|bilete|biletet|foto|fotoet|fotografi|fotografiet|illustrasjonsfoto|illustrasjonsbilde|"
    r"illustrasjonsbilete|picture|photo|photograph|image)"
)
_SAYS_PICTURE = re.compile(
    rf"(?:(?:et|eit|en|ei|a|an|the|dette|her|er|this|is)\s+){{0,3}}{_PICTURE}"
    r"(?:\s*:|\s+[–-]\s|\s+(?:av|over|frå|fra|som viser|viser|of|showing|shows)\b)",
    re.I,
)
_SAYS_NOTHING = re.compile(
    rf"(?:(?:et|eit|en|ei|a|an|the)\s+)?(?:{_PICTURE}|bilder|bilete|illustrasjon|illustration|figur|grafikk|logo|ikon|"
    r"alt|alt[- ]?tekst|alternativ tekst|alternative text|beskrivelse|skildring|tekst|test|todo|x{2,}|ingen|n/?a)\W*",
    re.I,
)
_WHO_MADE_IT = re.compile(
    r"^\W*(?:foto(?:graf)?|photo(?:grapher)?|ill(?:ustrasjon)?|illustration)\b[\s.:©/]*(?:av\b|by\b)?", re.I
)


def fault_of(alt: str, *, copies: Iterable[str] = (), credit: str = "", file_name: str = "") -> Fault | None:
    """What is wrong with `alt`; None where nothing is, or where it is empty (which is another question).

    `copies`: texts that stand beside the picture anyway, its caption or the title.
    """
    text = " ".join(alt.split())[:MOST_CHARACTERS_LOOKED_AT]
    if not text:
        return None
    if _is_file_name(text, file_name):
        return Fault.FILE_NAME
    if _is_copy(text, copies) or _is_credit(text, credit):
        return Fault.COPY
    if _SAYS_NOTHING.fullmatch(text):
        return Fault.SAYS_NOTHING
    if _SAYS_PICTURE.match(text):
        return Fault.SAYS_PICTURE
    return Fault.TOO_SHORT if sum(character.isalpha() for character in text) < LEAST_LETTERS else None


def _is_file_name(text: str, file_name: str) -> bool:
    if _EXTENSION.search(text) and len(text.split()) <= 6:
        return True
    if file_name and _letters(text) == _letters(_EXTENSION.sub("", file_name)) and not text.count(" "):
        return True
    if _MADE_BY_A_MACHINE.fullmatch(text) or _HASH.fullmatch(text):
        return True
    return bool(_ONE_WORD.fullmatch(text) and (_JOINED.fullmatch(text) or (len(text) > 2 and _NUMBERS.fullmatch(text))))


def _is_copy(text: str, copies: Iterable[str]) -> bool:
    return any(_letters(copy) == _letters(text) for copy in copies if copy)


def _is_credit(text: str, credit: str) -> bool:
    """The photographer's name, alone or behind "Foto:"; and "Foto:" with anybody's name."""
    rest = _WHO_MADE_IT.sub("", text)
    if credit and _letters(rest) in {_letters(credit), _letters(f"foto {credit}")}:
        return True
    return (
        rest != text
        and bool(re.match(r"\W*foto\w*\s*[:©/]|\W*foto av\b.*\bfoto", text, re.I))
        and len(rest.split()) <= 5
    )


def _letters(text: str) -> str:
    """Only what is said: no case, no spaces, no signs."""
    return "".join(character for character in text.casefold() if character.isalnum())
