"""What a search answers, as plain values, and the limits that keep its cost bounded."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

# The kind of an operational message: the first part of its address, as a `Kind` is an article's.
MESSAGES = "driftsmeldinger"
PER_PAGE = 10
# All hits are counted, and this many are shown, best first: whoever wants others narrows them.
MOST_SHOWN = 500
MOST_CHARACTERS = 200
# An edition can be replaced between finding its row and reading its text: then everything is asked anew.
MOST_AGAIN = 3


# From a row's number to the next one of the same minute, of the same sort and in the same build.
NEXT_NUMBER = 1 << 3


def row_id(published_at: datetime, pk: int, *, part: int = 0, is_update: bool = False) -> int:
    """The number of a row, by which the newest comes first; the same for the same edition, on either database.

    From the top: the minute of publishing, the last bits of the edition's number (32 in a minute have their order),
    whose number it is, which part of its time, and last which build of the index (see `SearchState`), which is added
    when it is stored. Numbers near each other are what keeps the index small.
    """
    return int(published_at.timestamp()) // 60 << 8 | (pk & 0x1F) << 3 | is_update << 2 | part << 1


class Segment(NamedTuple):
    """A piece of text as it was written (never markup), and whether it is what was searched for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """One article or message found. Title and snippet in pieces, to be escaped one by one before they are joined.

    `kind` is a `Kind`, or `MESSAGES`; a message has no `article_id`.
    `is_open`: a hearing that still takes comments, or an operational message that is not solved.
    """

    path: str
    kind: str
    article_id: int | None
    language: str
    kicker: str
    published_at: datetime
    title: tuple[Segment, ...]
    snippet: tuple[Segment, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that the hits can be narrowed to: of a kind (`Kind`), a section's slug, or a year.

    `name` is empty for kinds, whose names belong to the interface.
    """

    value: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to one search.

    `text` is the query as it was understood (trimmed, cut to `MOST_CHARACTERS`). `total` counts hits within the
    chosen filters; `MOST_SHOWN` of them are on pages. `did_you_mean` is a better
    spelling with hits; `corrected`: nothing was found as it was typed and the hits are those of `did_you_mean`.
    `missing`: words typed that nothing public contains. `partial`: nothing has all the words, these have most.
    """

    text: str
    total: int
    hits: tuple[Hit, ...]
    page: int
    last: int
    kinds: tuple[Facet, ...]
    sections: tuple[Facet, ...]
    years: tuple[Facet, ...]
    did_you_mean: str = ""
    corrected: bool = False
    partial: bool = False
    missing: tuple[str, ...] = ()

    @property
    def shown(self) -> int:
        """How many of the hits are on pages."""
        return min(self.total, MOST_SHOWN)

    @property
    def previous(self) -> int | None:
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        return self.page + 1 if self.page < self.last else None
