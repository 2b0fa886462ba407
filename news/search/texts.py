"""What stands in rows that were found, as it was written: for hits, snippets and phrases."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection

from news.search.packing import unpack_text

# Read past the ORM: building its objects would cost more than the whole search. The editions themselves are asked once
# more whether they are public, whatever the index says. PostgreSQL has a function for it (migration 0014).
_TEXTS = """
    SELECT r.id, r.kind, e.article_id, coalesce(e.slug, u.slug), r.language, coalesce(e.kicker, ''),
    coalesce(e.published_at, u.published_at), r.open_until > %s,
    coalesce(e.title, u.title), coalesce(e.lead, u.area), t.text
    FROM news_searchrow r JOIN news_searchtext t ON t.id = r.id
    LEFT JOIN news_edition e ON e.id = r.edition_id LEFT JOIN news_disruptionupdate u ON u.id = r.update_id
    WHERE r.id IN (SELECT value FROM json_each(%s)) AND coalesce(e.live_from, u.live_from) <= %s
    AND (coalesce(e.live_until, u.live_until) IS NULL OR coalesce(e.live_until, u.live_until) > %s)"""


class Text(NamedTuple):
    """One row's. `rest`: everything below the lead."""

    kind: str
    article_id: int | None
    slug: str
    language: str
    kicker: str
    published_at: datetime
    is_open: bool
    title: str
    lead: str
    rest: str


def texts_of(rows: Sequence[int], now: datetime) -> dict[int, Text]:
    """The texts of those of these rows that are public at `now`."""
    if not rows:
        return {}
    at = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT * FROM news_texts(%s, %s)", [list(rows), at])
        else:
            cursor.execute(_TEXTS, [at, json.dumps(rows), at, at])
        return {row[0]: _text(row) for row in cursor.fetchall()}


def _text(row: tuple[Any, ...]) -> Text:
    _number, kind, article, slug, language, kicker, published_at, is_open, title, lead, packed = row
    if isinstance(published_at, str):  # SQLite has no type for moments
        published_at = datetime.fromisoformat(published_at).replace(tzinfo=UTC)
    rest = unpack_text(packed)
    return Text(kind, article, slug, language, kicker, published_at, bool(is_open), title, lead, rest)
