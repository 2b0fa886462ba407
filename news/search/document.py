"""What of an edition is searched: its fields as plain text, and the terms made of them.

A term is a letter and a word. The letter says where and how the word stands, so that one kind of question, "has this
term", answers all that matters for order, and both databases answer it alike:

                       word  stem  part of a compound
    title                a     b     c
    lead                 d     e     f
    anywhere             g     h     i

What is written in figures has no forms and stands as its stem alone. Beside those stand facts to narrow by:
`k_horinger` (kind), `s_3` (section), `y_2026` (year), `o_` (can be open).
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from news.norwegian.compounds import compound_stem, parts
from news.norwegian.folding import fold, words_of
from news.norwegian.stems import REMEMBERED, related_stems
from news.norwegian.wordlists import stopwords
from news.norwegian.written import day_terms, figures_in

MOST_WORDS = 20_000  # of a text; what comes after them is not found
# The letters of a word by where it stands: in the title, in the lead, in the rest.
EXACT = ("ag", "dg", "g")
STEM = ("bh", "eh", "h")
PART = ("ci", "fi", "i")


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one edition. `rest`: everything below the lead, in the order that a reader meets it."""

    title: str
    lead: str
    rest: str
    facts: tuple[str, ...]
    day: date


class Spoken(NamedTuple):
    """A word as it is understood: its stem, and the stems of its parts and relatives with a space between."""

    word: str
    stem: str
    parts: str


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in a field and in none before it: words, and what is written in figures."""

    words: tuple[Spoken, ...]
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a document is found by, each word once: in the first of title, lead and rest where it stands."""

    facts: tuple[str, ...]
    fields: tuple[Field, ...]

    def among(self, words: Container[Spoken]) -> "Terms":
        """Without other words than these."""
        kept = (Field(tuple(word for word in field.words if word in words), field.figures) for field in self.fields)
        return Terms(self.facts, tuple(kept))

    def words(self) -> set[Spoken]:
        return {word for field in self.fields for word in field.words}

    def all(self) -> set[str]:
        """Written out, letter and word."""
        found = set(self.facts)
        for field, exact, stem, part in zip(self.fields, EXACT, STEM, PART, strict=True):
            found.update(letter + spoken.word for spoken in field.words for letter in exact)
            found.update(letter + spoken.stem for spoken in field.words for letter in stem)
            found.update(letter + each for spoken in field.words for each in spoken.parts.split() for letter in part)
            found.update(letter + figure for figure in field.figures for letter in stem)
        return found


def terms_of(document: Document) -> Terms:
    """All that the document is found by."""
    seen: set[Spoken | str] = set()
    fields = []
    for text, beside in ((document.title, ()), (document.lead, ()), (document.rest, day_terms(document.day))):
        words, figures = _read(text)
        words = [word for word in words if word not in seen]
        figures = [figure for figure in dict.fromkeys((*figures, *beside)) if figure not in seen]
        seen.update(words, figures)
        fields.append(Field(tuple(words), tuple(figures)))
    return Terms(document.facts, tuple(fields))


def _read(text: str) -> tuple[list[Spoken], list[str]]:
    """Each word once, and each figure."""
    said = [word for word in dict.fromkeys(words_of(text)[:MOST_WORDS]) if word not in stopwords()]
    figures = [term for figure in figures_in(fold(text)) for term in figure.terms]
    return [_spoken(word) for word in said if word.isalpha()], [
        *figures,
        *(word for word in said if not word.isalpha()),
    ]


@lru_cache(REMEMBERED)
def _spoken(word: str) -> Spoken:
    return Spoken(word, compound_stem(word), " ".join(dict.fromkeys((*parts(word), *related_stems(word)))))
