"""What of an edition is searched: its fields as plain text, and the terms made of them.

A term is a letter and a word. The letter says where and how the word stands, so that one kind of question, "has this
term", answers all that matters for order, and both databases answer it alike:

                     exact  stem  stem, or a part of a compound
    title              a     b     c
    title or lead      d     e     f
    anywhere           g     h     (`h` or `i`: `i` is the part alone, for it is rare)

Beside those stand facts to narrow by: `k_horinger` (kind), `s_3` (section), `y_2026` (year), `o_` (can be open).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from news.norwegian.compounds import compound_stem, parts
from news.norwegian.folding import fold, words_of
from news.norwegian.stems import related_stems
from news.norwegian.wordlists import stopwords
from news.norwegian.written import day_terms, figures_in

MOST_WORDS = 20_000  # of a text; what comes after them is not found
# The letters of a word by where it stands: in the title, in the lead, in the rest.
EXACT = ("adg", "dg", "g")
STEM = ("bcefh", "efh", "h")
PART = ("cfi", "fi", "i")


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one edition. `rest`: everything below the lead, in the order that a reader meets it."""

    title: str
    lead: str
    rest: str
    facts: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in a field and in none before it: words with their stems, and stems of parts and relatives."""

    words: dict[str, str]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a document is found by, each word once: in the first of title, lead and rest where it stands."""

    facts: tuple[str, ...]
    fields: tuple[Field, ...]

    def all(self) -> set[str]:
        """Written out, letter and word."""
        found = set(self.facts)
        for field, exact, stem, part in zip(self.fields, EXACT, STEM, PART, strict=True):
            found.update(letter + word for word in field.words for letter in exact)
            found.update(letter + word for word in field.words.values() for letter in stem)
            found.update(letter + word for word in field.parts for letter in part)
        return found


def terms_of(document: Document) -> Terms:
    """All that the document is found by."""
    words: dict[str, str] = {}
    parts: dict[str, None] = {}
    fields = []
    days = {term: term for term in day_terms(document.day)}
    for text, beside in ((document.title, {}), (document.lead, {}), (document.rest, days)):
        here, of_here = _read(text)
        here |= beside
        fields.append(
            Field(
                {word: stem for word, stem in here.items() if word not in words},
                tuple(part for part in of_here if part not in parts),
            )
        )
        words |= here
        parts |= dict.fromkeys(of_here)
    return Terms(document.facts, tuple(fields))


def vocabulary_of(terms: Terms) -> set[str]:
    """The words that can be offered to those who misspell them."""
    return {word for field in terms.fields for word in field.words if word.isalpha()}


def _read(text: str) -> tuple[dict[str, str], Iterable[str]]:
    """Each word once with its stem; the stems of parts and relatives."""
    words = dict.fromkeys(words_of(text)[:MOST_WORDS])
    found = {word: compound_stem(word) for word in words if word not in stopwords()}
    beside = {stem: None for word in found for stem in (*parts(word), *related_stems(word))}
    for figure in figures_in(fold(text)):
        found |= {term: term for term in figure.terms}
    return found, beside
