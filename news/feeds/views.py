"""RSS and Atom of the newest, written as one string and sent in one piece."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.views.decorators.http import require_safe

from news.articles.models import Edition, Section, Topic
from news.articles.queries import Card, cards, public
from news.profile.queries import site_profile

FORMATS: dict[str, type[Rss201rev2Feed | Atom1Feed]] = {"rss": Rss201rev2Feed, "atom": Atom1Feed}
MOST_ENTRIES = 20
# What XML 1.0 cannot hold, however it got into a text.
NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


@require_safe
def site_feed(request: HttpRequest, format: str) -> HttpResponse:
    """The newest of everything."""
    now = timezone.now()
    return _feed(format, public(now), path="/", name="")


@require_safe
def section_feed(request: HttpRequest, format: str, slug: str) -> HttpResponse:
    """The newest in a section."""
    section = get_object_or_404(Section, slug=slug)
    return _feed(format, public(timezone.now()).filter(section=section), section.get_absolute_url(), section.name)


@require_safe
def topic_feed(request: HttpRequest, format: str, slug: str) -> HttpResponse:
    """The newest about a topic."""
    topic = get_object_or_404(Topic, slug=slug)
    return _feed(format, public(timezone.now()).filter(topics=topic), topic.get_absolute_url(), topic.name)


def _feed(format: str, editions: QuerySet[Edition], path: str, name: str) -> HttpResponse:
    site = site_profile().name
    feed = FORMATS[format](
        title=_in_xml(f"{site}: {name}" if name else site),
        link=settings.SITE_URL + path,
        description=_in_xml(name or site),
        language=settings.LANGUAGE_CODE,
        feed_url=f"{settings.SITE_URL}{path}{format}.xml",
    )
    for card in cards(editions[:MOST_ENTRIES]):
        _add(feed, card)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Rss201rev2Feed | Atom1Feed, card: Card) -> None:
    address = settings.SITE_URL + card.path
    feed.add_item(
        title=_in_xml(card.title),
        link=address,
        unique_id=address,
        description=_in_xml(card.lead),
        pubdate=card.published_at,
        updateddate=card.changed_at or card.published_at,
    )


def _in_xml(text: str) -> str:
    return text.translate(NOT_IN_XML)
