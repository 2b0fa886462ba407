"""Addresses from Norwegian titles, spelt as the old system spelt them: æ to ae, ø to oe, å to aa."""

import re
import unicodedata

NORWEGIAN = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss", "đ": "d", "ŧ": "t", "ŋ": "n"}
)
NOT_IN_AN_ADDRESS = re.compile(r"[^a-z0-9]+")


def slug_of(title: str, *, longest: int = 80) -> str:
    """The title in lower-case letters, digits and hyphens, cut between words; empty if nothing of it is left."""
    # Composed first: an å typed as a and a ring is an å.
    spelt = unicodedata.normalize("NFC", title).lower().translate(NORWEGIAN)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return _cut(NOT_IN_AN_ADDRESS.sub("-", plain).strip("-"), longest)


def _cut(slug: str, longest: int) -> str:
    if len(slug) <= longest:
        return slug
    whole_words, hyphen, _ = slug[: longest + 1].rpartition("-")
    return whole_words if hyphen else slug[:longest]
