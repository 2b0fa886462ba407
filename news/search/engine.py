"""The index as the database keeps it: one face, two databases (D7). SQLite: FTS5. PostgreSQL: tsvector under GIN.

Both are asked for the newest rows first and never for more than a limit, and neither ranks: order is a matter of
which question a row answers (`ranking`), so that it is the same everywhere.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from django.db import connection

from news.search.packing import pack, unpack
from news.search.questions import Question, for_fts5, for_tsquery


class Row(NamedTuple):
    """A row that was found."""

    id: int
    kind: str
    section_id: int | None
    year: int


class Engine(Protocol):
    """What `ranking` and `actions` need of a database."""

    def newest(self, question: Question, *, now: datetime, most: int) -> list[Row]:
        """The newest rows that are public at `now`, at most `most`."""

    def newest_open(self, question: Question, *, now: datetime, most: int) -> list[int]:
        """The newest of those that are open."""

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, few: bool
    ) -> Iterator[tuple[int, int]]:
        """(place of the question, row): the newest rows of each question, in the questions' order.

        Each question lets through what the one before did, so that `most` rows of each are enough for `most` in all.
        `few`: no more than are counted answer any of them.
        """

    def add(self, row: int, terms: Iterable[str], text: bytes) -> None:
        """Make a stored row findable by `terms`; `text` is what `SearchText` holds of it, unpacked."""

    def remove(self, rows: Sequence[int]) -> None:
        """Make rows unfindable, before they are deleted."""

    def remove_all(self) -> None:
        """Forget every term: there are no rows left, and nobody may have told the index (`manage.py flush`)."""

    def tidy(self) -> None:
        """Put together what many small changes left apart, after a building."""


def engine() -> Engine:
    """The one for the database that is in use."""
    return PostgreSQL() if connection.vendor == "postgresql" else SQLite()


def oldest_and_newest() -> tuple[int, int]:
    """The first and the last row of an index that has any."""
    # Two questions, for SQLite would read every row to answer both at once.
    (ends,) = _fetch("SELECT (SELECT min(id) FROM news_searchrow), (SELECT max(id) FROM news_searchrow)", [])
    return ends


def _fetch(sql: str, parameters: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def _moment(at: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(at)


class SQLite:
    """FTS5 over terms without their places (`detail=none`), and without the text: a row's terms lie beside, packed."""

    # The join keeps its order: first the terms, newest first, and each row looked up until there are enough.
    _NEWEST = """
        SELECT r.id, r.kind, r.section_id, r.year FROM news_searchterms CROSS JOIN news_searchrow r
        ON r.id = news_searchterms.rowid
        WHERE news_searchterms MATCH %s AND r.live_from <= %s AND (r.live_until IS NULL OR r.live_until > %s)
        AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate) {more}
        ORDER BY news_searchterms.rowid DESC LIMIT %s"""

    def newest(self, question: Question, *, now: datetime, most: int) -> list[Row]:
        at = _moment(now)
        rows = _fetch(self._NEWEST.format(more=""), [for_fts5(question), at, at, most])
        return list(map(Row._make, rows))

    def newest_open(self, question: Question, *, now: datetime, most: int) -> list[int]:
        at = _moment(now)
        sql = self._NEWEST.format(more="AND r.open_until > %s")
        return [row[0] for row in _fetch(sql, [for_fts5(question), at, at, at, most])]

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, few: bool
    ) -> Iterator[tuple[int, int]]:
        for place, question in enumerate(questions):
            yield from ((place, row.id) for row in self.newest(question, now=now, most=2 * most))

    def add(self, row: int, terms: Iterable[str], text: bytes) -> None:
        terms = list(terms)
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO news_searchpacked (id, terms) VALUES (%s, %s)", [row, pack(terms, text)])
            cursor.execute("INSERT INTO news_searchterms (rowid, terms) VALUES (%s, %s)", [row, " ".join(terms)])

    def remove(self, rows: Sequence[int]) -> None:
        """FTS5 without content wants to be told what it knew."""
        packed = (
            "SELECT p.terms, t.text FROM news_searchpacked p JOIN news_searchtext t ON t.row_id = p.id WHERE p.id = %s"
        )
        forget = "INSERT INTO news_searchterms (news_searchterms, rowid, terms) VALUES ('delete', %s, %s)"
        for row in rows:
            for terms, text in _fetch(packed, [row]):
                with connection.cursor() as cursor:
                    cursor.execute(forget, [row, " ".join(unpack(terms, zlib.decompress(text)))])
                    cursor.execute("DELETE FROM news_searchpacked WHERE id = %s", [row])

    def remove_all(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')")
            cursor.execute("DELETE FROM news_searchpacked")

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO news_searchterms (news_searchterms) VALUES ('optimize')")


class PostgreSQL:
    """A tsvector of terms without positions in the row, under GIN; asked through a function that fixes the plan.

    The planner knows nothing of what unpacking a tsvector costs and would read the whole table for a common word.
    """

    def newest(self, question: Question, *, now: datetime, most: int) -> list[Row]:
        sql = "SELECT id, kind, section_id, year FROM news_search(%s::tsquery, %s, %s)"
        return list(map(Row._make, _fetch(sql, [for_tsquery(question), now, most])))

    def newest_open(self, question: Question, *, now: datetime, most: int) -> list[int]:
        sql = "SELECT id FROM news_search(%s::tsquery, %s, NULL) WHERE open_until > %s LIMIT %s"
        return [row[0] for row in _fetch(sql, [for_tsquery(question), now, now, most])]

    def each_newest(
        self, questions: Sequence[Question], *, now: datetime, most: int, few: bool
    ) -> Iterator[tuple[int, int]]:
        """All at once where few answer, one after the other where a question is dear."""
        for first in range(0, len(questions), len(questions) if few else 1):
            together = list(enumerate(questions))[first : len(questions) if few else first + 1]
            one = "SELECT {} AS place, id FROM news_search(%s::tsquery, %s, %s)"
            sql = " UNION ALL ".join(one.format(place) for place, _question in together)
            values = [value for _place, question in together for value in (for_tsquery(question), now, 2 * most)]
            yield from sorted(_fetch(sql, values), key=lambda found: (found[0], -found[1]))

    def add(self, row: int, terms: Iterable[str], text: bytes) -> None:
        with connection.cursor() as cursor:
            sql = "UPDATE news_searchrow SET terms = array_to_tsvector(%s) WHERE id = %s"
            cursor.execute(sql, [sorted(terms), row])

    def remove(self, rows: Sequence[int]) -> None:
        """Its terms go with the row."""

    def remove_all(self) -> None:
        """So do all."""

    def tidy(self) -> None:
        """What was gathered on the way goes into the index itself, and the planner learns how much there is."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT gin_clean_pending_list('news_searchrow_terms')")
            cursor.execute("ANALYZE news_searchrow")
