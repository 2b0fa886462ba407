"""The index as the database keeps it: one face, two databases (D7). SQLite: FTS5. PostgreSQL: tsvector under GIN.

Both are asked for the newest rows first and never for more than a limit, and neither ranks: order is a matter of
which question a row answers (`ranking`), so that it is the same everywhere.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from django.db import connection

from news.search.document import Terms
from news.search.packing import numbers_in, unpack
from news.search.questions import Question, for_fts5, for_tsquery
from news.search.words import words_numbered

# Pages of 4 kB of FTS5's index that are put together in one go: 0.1 to 0.4 s.
MERGED_AT_ONCE = 500
# The one change that a merge itself is, where there was nothing to do (sqlite.org/fts5.html, 6.8).
NOTHING_MERGED = 1


class Tally(NamedTuple):
    """How many of the rows that were found have this in common; `year` is when they were published.

    `section` is its slug; that, name and position are None where there is no section.
    """

    kind: str
    section_id: int | None
    year: int
    is_open: bool
    number: int
    section: str | None
    name: str | None
    position: int | None


class Engine(Protocol):
    """What `ranking` and `actions` need of a database."""

    def tally(self, question: Question, *, now: datetime) -> list[Tally]:
        """The rows that are public at `now`, all of them, counted by what they can be narrowed to."""

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, opens: int = 0, many: bool = True
    ) -> Iterator[int]:
        """The newest `most` rows of each question, in the questions' order; some more than once.

        Of the first `opens` questions only rows that are open. Not `many`: a tally has shown that few answer any.
        Take no more than is needed: a question is asked when its turn has come, or not at all.
        """

    def counts(self, questions: Sequence[Question], *, now: datetime, most: int) -> list[int]:
        """How many rows answer each question, at most `most`."""

    def add(self, row: int, terms: Terms) -> None:
        """Make a stored row findable."""

    def remove(self, rows: Sequence[int]) -> None:
        """Make rows unfindable, before they are deleted."""

    def remove_all(self) -> None:
        """Forget every term: there are no rows left, and nobody may have told the index (`manage.py flush`)."""

    def tidy(self) -> None:
        """Put together what many small changes left apart, after a building."""


def engine() -> Engine:
    """The one for the database that is in use."""
    return PostgreSQL() if connection.vendor == "postgresql" else SQLite()


_IN_SECTIONS = """SELECT found.*, section.slug, section.name, section.position
    FROM ({}) found LEFT JOIN news_section section ON section.id = found.section_id"""


def _rows(sql: str, parameters: Sequence[Any]) -> Iterator[Any]:
    """One by one: whoever stops early leaves the rest to the database."""
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        yield from cursor


def _moment(at: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(at)


class SQLite:
    """FTS5 over terms without their places (`detail=none`), and without the text."""

    # The join keeps its order: first the terms, then each row is looked up.
    _FOUND = """
        FROM news_searchterms CROSS JOIN news_searchrow r ON r.id = news_searchterms.rowid
        WHERE news_searchterms MATCH %s AND r.live_from <= %s AND (r.live_until IS NULL OR r.live_until > %s)
        AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate)"""
    # The newest first, until there are enough.
    _NEWEST = "SELECT {columns}" + _FOUND + " {more} ORDER BY news_searchterms.rowid DESC LIMIT %s"
    _EACH = "SELECT * FROM ({})"
    _ONE = _EACH.format(_NEWEST.format(columns="r.id", more=""))
    _ONE_OPEN = _EACH.format(_NEWEST.format(columns="r.id", more="AND r.open_until > %s"))
    _COUNTED = "SELECT count(*) FROM ({})"
    _COUNT = _COUNTED.format(_NEWEST.format(columns="1", more=""))
    _TALLY = _IN_SECTIONS.format(
        "SELECT r.kind, r.section_id, r.year, coalesce(r.open_until > %s, 0) AS is_open, count(*) AS number"
        + _FOUND
        + " GROUP BY 1, 2, 3, 4"
    )
    _PACKED = "SELECT id, terms FROM news_searchtext WHERE id IN (SELECT value FROM json_each(%s))"

    def tally(self, question: Question, *, now: datetime) -> list[Tally]:
        at = _moment(now)
        return list(map(Tally._make, _rows(self._TALLY, [at, for_fts5(question), at, at])))

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, opens: int = 0, many: bool = True
    ) -> Iterator[int]:
        at = _moment(now)
        each = [self._ONE_OPEN] * opens + [self._ONE] * (len(questions) - opens)
        values: list[Any] = []
        for place, question in enumerate(questions):
            values += [for_fts5(question), at, at, *([at] if place < opens else []), most]
        yield from (row for (row,) in _rows(" UNION ALL ".join(each), values))

    def counts(self, questions: Sequence[Question], *, now: datetime, most: int) -> list[int]:
        at = _moment(now)
        values = [value for question in questions for value in (for_fts5(question), at, at, most)]
        return [count for (count,) in _rows(" UNION ALL ".join([self._COUNT] * len(questions)), values)]

    def add(self, row: int, terms: Terms) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO news_searchterms (rowid, terms) VALUES (%s, %s)", [row, " ".join(terms.all())])

    def remove(self, rows: Sequence[int]) -> None:
        """FTS5 without content wants to be told what it knew."""
        packed = list(_rows(self._PACKED, [json.dumps(list(rows))]))
        words = words_numbered(set().union(*(numbers_in(terms) for _row, terms in packed)))
        forget = "INSERT INTO news_searchterms (news_searchterms, rowid, terms) VALUES ('delete', %s, %s)"
        with connection.cursor() as cursor:
            for row, terms in packed:
                cursor.execute(forget, [row, " ".join(unpack(terms, words).all())])

    def remove_all(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')")

    def tidy(self) -> None:
        """In steps, because each holds up whoever writes; less than 0, the first says that all shall be one."""
        with connection.cursor() as cursor:
            pages, changes = -MERGED_AT_ONCE, 0
            while pages < 0 or connection.connection.total_changes - changes > NOTHING_MERGED:
                changes = connection.connection.total_changes
                cursor.execute("INSERT INTO news_searchterms (news_searchterms, rank) VALUES ('merge', %s)", [pages])
                pages = MERGED_AT_ONCE


class PostgreSQL:
    """A tsvector of terms without positions under GIN, made of what `SearchText.terms` holds (migration 0014).

    The vector itself is stored nowhere: it would be larger than index and text together. Asked through functions,
    whose plans are made once for a connection.
    """

    _TALLY = _IN_SECTIONS.format("SELECT * FROM news_tally(%s::tsquery, %s)")

    def tally(self, question: Question, *, now: datetime) -> list[Tally]:
        return list(map(Tally._make, _rows(self._TALLY, [for_tsquery(question), now])))

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, opens: int = 0, many: bool = True
    ) -> Iterator[int]:
        sql = "SELECT * FROM news_each_newest(%s::tsquery[], %s, %s, %s, CASE WHEN %s THEN news_spans() END)"
        wanted = list(map(for_tsquery, questions))
        yield from (row for (row,) in _rows(sql, [wanted, opens, now, most, many]))

    def counts(self, questions: Sequence[Question], *, now: datetime, most: int) -> list[int]:
        sql = """SELECT (SELECT count(*) FROM news_newest(wanted, %s, %s, news_spans()))
                 FROM unnest(%s::tsquery[]) WITH ORDINALITY AS asked (wanted, place) ORDER BY place"""
        return [count for (count,) in _rows(sql, [now, most, list(map(for_tsquery, questions))])]

    def add(self, row: int, terms: Terms) -> None:
        """The index saw its terms when the row came."""

    def remove(self, rows: Sequence[int]) -> None:
        """And go with it."""

    def remove_all(self) -> None:
        """As do all."""

    def tidy(self) -> None:
        """The planner learns how much there is."""
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE news_searchrow")
