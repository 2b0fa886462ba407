"""A row's terms in few bytes, for the day FTS5 must be told them again: grouped by letters, with the text as key."""

import zlib
from collections.abc import Iterable

RAW = -15  # deflate without a header
LONGEST_KEY = 32_768  # what deflate looks back


def pack(terms: Iterable[str], text: bytes) -> bytes:
    """`text`: the row's own, in which most of the words stand already."""
    letters: dict[str, list[str]] = {}
    for term in sorted(terms):
        letters.setdefault(term[1:], []).append(term[0])
    words: dict[str, list[str]] = {}
    for word, those in letters.items():
        words.setdefault("".join(those), []).append(word)
    lines = "\n".join(f"{those} {' '.join(group)}" for those, group in words.items())
    packer = zlib.compressobj(9, zlib.DEFLATED, RAW, 9, zlib.Z_DEFAULT_STRATEGY, _key(text))
    return packer.compress(lines.encode()) + packer.flush()


def unpack(packed: bytes, text: bytes) -> list[str]:
    """The terms, in no particular order. Raises zlib.error for another text than they were packed with."""
    lines = zlib.decompressobj(RAW, _key(text)).decompress(packed).decode()
    return [letter + word for those, *group in map(str.split, lines.splitlines()) for word in group for letter in those]


def _key(text: bytes) -> bytes:
    return text[-LONGEST_KEY:].lower()
