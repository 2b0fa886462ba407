"""What of an edition is searched: its fields as plain text, and the terms made of them.

A term is a letter and a word. The letter says where and how the word stands, so that one kind of question, "has this
term", answers all that matters for order, and both databases answer it alike:

              exact  stem  part of a compound
    title       a     b     c
    lead        d     e     f
    anywhere    g     h     i

Beside those stand facts to narrow by: `k_horinger` (kind), `s_3` (section), `y_2026` (year), `o_` (can be open).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from news.norwegian.compounds import compound_stem, parts
from news.norwegian.folding import fold, words_of
from news.norwegian.stems import related_stems
from news.norwegian.wordlists import stopwords
from news.norwegian.written import day_terms, figures_in

TITLE, LEAD, ANYWHERE = tuple("abc"), tuple("def"), tuple("ghi")
MOST_WORDS = 20_000  # of a text; what comes after them is not found


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one edition. `rest`: everything below the lead, in the order that a reader meets it."""

    title: str
    lead: str
    rest: str
    facts: tuple[str, ...]
    day: date


def terms_of(document: Document) -> set[str]:
    """All that the document is found by."""
    found = set(document.facts)
    for text, fields in (
        (document.title, (TITLE, ANYWHERE)),
        (document.lead, (LEAD, ANYWHERE)),
        (document.rest, (ANYWHERE,)),
    ):
        for exact, stem, beside in _readings(text):
            for exactly, stemmed, part in fields:
                found.add(exactly + exact)
                found.add(stemmed + stem)
                found.update(part + each for each in beside)
    found.update(letter + term for term in day_terms(document.day) for letter in "gh")
    return found


def vocabulary_of(document: Document) -> set[str]:
    """The words that can be offered to those who misspell them."""
    words = {word for text in (document.title, document.lead, document.rest) for word in words_of(text)[:MOST_WORDS]}
    return {word for word in words - stopwords() if word.isalpha()}


def _readings(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each word once: as it is spelt, its stem, and the stems of its parts and relatives."""
    for word in set(words_of(text)[:MOST_WORDS]) - stopwords():
        yield word, compound_stem(word), (*parts(word), *related_stems(word))
    for figure in figures_in(fold(text)):
        for term in figure.terms:
            yield term, term, ()
