"""The words that stand on the site, looked up by the hundred: past the ORM, which would take longer than the answer."""

import json
from collections.abc import Collection
from typing import Literal

from django.db import connection

_WHERE = {
    "sqlite": "SELECT word FROM news_searchword WHERE {} IN (SELECT value FROM json_each(%s)) ORDER BY word LIMIT %s",
    "postgresql": "SELECT word FROM news_searchword WHERE {} = ANY (%s) ORDER BY word LIMIT %s",
}


def words_where(column: Literal["word", "skeleton"], values: Collection[str], *, most: int) -> set[str]:
    """The first `most` of the words that are one of `values`, or are heard like one of them."""
    sent = list(values) if connection.vendor == "postgresql" else json.dumps(list(values))
    with connection.cursor() as cursor:
        cursor.execute(_WHERE[connection.vendor].format(column), [sent, most])
        return {word for (word,) in cursor.fetchall()}
