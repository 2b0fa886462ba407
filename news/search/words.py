"""The words that stand on the site, looked up by the hundred: past the ORM, which would take longer than the answer."""

import json
from collections.abc import Collection
from typing import Any, Literal

from django.db import connection

from news.norwegian.spelling import skeleton
from news.search.document import Spoken
from news.search.models import SearchWord
from news.search.packing import MOST_NUMBERED

_AMONG = {"sqlite": "IN (SELECT value FROM json_each(%s))", "postgresql": "= ANY (%s)"}
WORDS_AT_ONCE = 500


def words_where(column: Literal["word", "skeleton"], values: Collection[str], *, most: int) -> set[str]:
    """The first `most` of the words that are one of `values`, or are heard like one of them."""
    return {word for (word,) in _where("word", column, values, f"ORDER BY word LIMIT {most:d}")}


def numbers_of(words: set[Spoken]) -> dict[Spoken, int]:
    """The numbers of words as they are understood today. Those that are new are given one, as long as there are any."""
    found = _where("id, word, stem, parts", "word", {each.word for each in words}, "ORDER BY id DESC")
    known = {Spoken(*spoken): number for number, *spoken in found}
    made = SearchWord.objects.bulk_create(
        [SearchWord(**each._asdict(), skeleton=skeleton(each.word)) for each in sorted(words - known.keys())],
        batch_size=WORDS_AT_ONCE,
    )
    known |= {Spoken(each.word, each.stem, each.parts): each.pk for each in made}
    return {word: number for word, number in known.items() if number < MOST_NUMBERED}


def words_numbered(numbers: Collection[int]) -> dict[int, Spoken]:
    """The words that have these numbers."""
    return {number: Spoken(*spoken) for number, *spoken in _where("id, word, stem, parts", "id", numbers)}


def _where(columns: str, column: str, values: Collection[Any], order: str = "") -> list[Any]:
    vendor = connection.vendor
    sql = f"SELECT {columns} FROM news_searchword WHERE {column} {_AMONG[vendor]} {order}"  # noqa: S608 - our own names
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(values) if vendor == "postgresql" else json.dumps(list(values))])
        return cursor.fetchall()
