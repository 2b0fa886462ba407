"""Words in quotation marks: the few best rows are read, and those stay in which the words follow each other."""

from collections.abc import Sequence
from datetime import datetime

from news.norwegian.folding import words_of
from news.search.asked import Asked
from news.search.texts import Text, texts_of

# The index knows no places of words; this many rows, best first, are read to see.
MOST_READ = 100


def with_phrases(rows: Sequence[int], asked: Asked, now: datetime) -> tuple[list[int], bool]:
    """Those of the first `MOST_READ` rows that have every phrase, and none of those that are not wanted.

    And whether all of them could be read.
    """
    rows = rows[:MOST_READ]
    texts = texts_of(rows, now)
    wanted = [_spaced(phrase) for phrase in asked.phrases]
    unwanted = [_spaced(phrase) for phrase in asked.unwanted_phrases]
    read = {row: _words(text) for row, text in texts.items()}
    kept = [
        row
        for row in rows
        if row in read
        and all(phrase in read[row] for phrase in wanted)
        and not any(phrase in read[row] for phrase in unwanted)
    ]
    return kept, len(read) == len(rows)


def _words(text: Text) -> str:
    """All words with a space around each; between title, lead and text stands what is in no phrase."""
    return "|".join(_spaced(words_of(part)) for part in (text.title, text.lead, text.rest))


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "
