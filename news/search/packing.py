"""A row's text and terms in little room. The terms: SQLite needs them to forget a row, PostgreSQL to build its index.

Terms are written in seven lines: the facts; the words of title, lead and rest, one character each, which stands for the
word's number in `SearchWord`; and what is written in figures in each. PostgreSQL reads them too, in `news_terms`:
whoever changes them makes that function anew, and reindexes.
"""

import zlib
from collections.abc import Mapping
from pathlib import Path

from news.search.document import Field, Spoken, Terms

FIRST = 32  # the characters before it are left to the lines and spaces
SURROGATES = range(0xD800, 0xE000)  # are no characters
# As many as there are characters; words beyond them are not found. Norwegian itself has fewer.
MOST_NUMBERED = 1_000_000

# Words that most texts have, so that a short text is packed as well as a long one. Texts that are stored were packed
# with this very file: it never changes.
_FAMILIAR = (Path(__file__).parent / "familiar.txt").read_bytes()
_RAW = -15  # deflate without a header


def pack_text(text: str) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zlib.Z_DEFAULT_STRATEGY, _FAMILIAR)
    return packer.compress(text.encode()) + packer.flush()


def unpack_text(packed: bytes) -> str:
    return zlib.decompressobj(_RAW, _FAMILIAR).decompress(packed).decode()


def pack(terms: Terms, numbers: Mapping[Spoken, int]) -> str:
    """`numbers`: of every word among the terms."""
    words = ["".join(sorted(_character(numbers[word]) for word in field.words)) for field in terms.fields]
    return "\n".join([" ".join(terms.facts), *words, *(" ".join(field.figures) for field in terms.fields)])


def numbers_in(packed: str) -> set[int]:
    """The numbers of the words that must be known to unpack it."""
    return {_number(character) for line in packed.split("\n")[1:4] for character in line}


def unpack(packed: str, words: Mapping[int, Spoken]) -> Terms:
    """As it was packed, but for the order."""
    facts, *lines = packed.split("\n")
    fields = [
        Field(tuple(words[_number(character)] for character in said), tuple(figures.split()))
        for said, figures in zip(lines[:3], lines[3:], strict=True)
    ]
    return Terms(tuple(facts.split()), tuple(fields))


def _character(number: int) -> str:
    code = number + FIRST
    return chr(code if code < SURROGATES.start else code + len(SURROGATES))


def _number(character: str) -> int:
    code = ord(character)
    return (code if code < SURROGATES.start else code - len(SURROGATES)) - FIRST
