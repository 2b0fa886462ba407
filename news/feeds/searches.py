"""The feed of a search: what it finds, newest first, so that one can follow a word."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from news.articles.queries import Card, of_articles
from news.feeds.views import MOST_ENTRIES, Entry, feed_of
from news.search.queries import find
from news.search.rules import PER_PAGE, Found, Hit, Segment

PATH = "/sok/"


@require_safe
def search_feed(request: HttpRequest, format: str) -> HttpResponse:
    """The best hits for `?q=` within its filters, in the order they were published; empty without a query."""
    asked = {name: request.GET.get(name, "") for name in ("q", "type", "seksjon", "aar")}
    now = timezone.now()
    pages = [_page(asked, number, now) for number in range(1, MOST_ENTRIES // PER_PAGE + 1)] if asked["q"] else []
    found = sorted((hit for page in pages for hit in page.hits), key=lambda hit: hit.published_at, reverse=True)
    numbers = [hit.article_id for hit in found if hit.article_id]
    articles = {card.article_id: card for card in of_articles(numbers, now)}
    name = _("Search: %(text)s") % {"text": asked["q"]}
    return feed_of(format, [_entry(hit, articles.get(hit.article_id or 0)) for hit in found], PATH, name, _query(asked))


def _page(asked: dict[str, str], number: int, now: datetime) -> Found:
    year = int(asked["aar"]) if asked["aar"].isascii() and asked["aar"].isdigit() and len(asked["aar"]) == 4 else None
    return find(asked["q"], now=now, kind=asked["type"], section=asked["seksjon"], year=year, page=number)


def _entry(hit: Hit, article: Card | None) -> Entry:
    """An article as other feeds have it; a message by what the search shows of it."""
    if article:
        return Entry.of(article)
    return Entry(_text(hit.title), _text(hit.snippet), hit.path, hit.published_at, None)


def _text(segments: tuple[Segment, ...]) -> str:
    return "".join([segment.text for segment in segments])


def _query(asked: dict[str, str]) -> str:
    given = {name: value for name, value in asked.items() if value}
    return f"?{urlencode(given)}" if given else ""
