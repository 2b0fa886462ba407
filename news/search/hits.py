"""From rows to what a reader is shown of them."""

from collections.abc import Sequence
from datetime import datetime

from news.articles.rules import address
from news.search.asked import Asked
from news.search.marking import Marker
from news.search.rules import MESSAGES, Hit
from news.search.texts import Text, texts_of


def hits(rows: Sequence[int], asked: Asked, now: datetime) -> tuple[Hit, ...]:
    """The hits of these rows, in their order."""
    texts = texts_of(rows, now)
    marker = Marker(asked)
    return tuple(_hit(texts[row], marker) for row in rows if row in texts)


def _hit(text: Text, marker: Marker) -> Hit:
    # The lead of a message is its area and stands in every line about it: what is new says more.
    told = (text.rest, text.lead) if text.kind == MESSAGES else (text.lead, text.rest)
    return Hit(
        path=address(text.kind, text.slug),
        kind=text.kind,
        article_id=text.article_id,
        language=text.language,
        kicker=text.kicker,
        published_at=text.published_at,
        title=marker.title(text.title),
        snippet=marker.snippet(*told),
        is_open=text.is_open,
    )
