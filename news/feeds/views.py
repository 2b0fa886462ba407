"""RSS and Atom of the newest, written as one string and sent in one piece."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from news.articles.models import Edition, Section, Topic
from news.articles.page import interface_language, public_page
from news.articles.queries import Card, public
from news.articles.rules import Kind
from news.feeds.bodies import whole_text
from news.feeds.formats import Atom, Rss, in_xml
from news.library.rules import PictureUse
from news.profile.queries import site_profile

FORMATS: dict[str, type[Rss | Atom]] = {"rss": Rss, "atom": Atom}
MOST_ENTRIES = 20
NAMES: dict[str, Promise] = {
    Kind.NEWS: _("News"),
    Kind.ANNOUNCEMENT: _("Announcements"),
    Kind.HEARING: _("Hearings"),
}


class Entry(NamedTuple):
    """What stands in a feed. `changed_at` is None where it is as it was published.

    `identity` stays when the address changes; empty: the address is the identity.
    """

    title: str
    lead: str
    path: str
    published_at: datetime
    changed_at: datetime | None
    identity: str = ""
    html: str = ""
    picture: PictureUse | None = None
    author: str = ""
    language: str = ""
    categories: tuple[str, ...] = ()

    @classmethod
    def of(cls, card: Card) -> "Entry":
        identity = _identity(card.article_id, card.published_at)
        facts = (card.title, card.lead, card.path, card.published_at, card.changed_at)
        return cls(*facts, identity, language=card.language)

    @classmethod
    def whole(cls, edition: Edition, *, generation: int, now: datetime) -> "Entry":
        """With the whole text, and the pictures as they stand at `now`."""
        content = public_page(edition, now, generation=generation).content
        with translation.override(interface_language(content.language)):
            html = whole_text(content, settings.SITE_URL + edition.path)
        subjects = (*((content.section,) if content.section else ()), *content.topics)
        return cls(
            content.title,
            content.lead,
            edition.path,
            edition.published_at,
            edition.changed_at,
            _identity(edition.article_id, edition.published_at),
            html,
            content.lead_picture,
            content.byline,
            content.language,
            tuple(each.name for each in subjects),
        )


def _identity(article_id: int, published_at: datetime) -> str:
    return f"tag:{settings.SITE_HOST},{published_at:%Y}:artikkel-{article_id}"


@require_safe
def site_feed(request: HttpRequest, format: str) -> HttpResponse:
    """The newest of everything."""
    now = timezone.now()
    return feed_of(format, _newest(public(now), now), path="/", name="")


@require_safe
def section_feed(request: HttpRequest, format: str, slug: str) -> HttpResponse:
    """The newest in a section."""
    now = timezone.now()
    section = get_object_or_404(Section, slug=slug)
    newest = _newest(public(now).filter(section=section), now)
    return feed_of(format, newest, section.get_absolute_url(), section.name)


@require_safe
def topic_feed(request: HttpRequest, format: str, slug: str) -> HttpResponse:
    """The newest about a topic."""
    now = timezone.now()
    topic = get_object_or_404(Topic, slug=slug)
    newest = _newest(public(now).filter(topics=topic), now)
    return feed_of(format, newest, topic.get_absolute_url(), topic.name)


@require_safe
def kind_feed(request: HttpRequest, format: str, kind: str) -> HttpResponse:
    """The newest of one kind."""
    now = timezone.now()
    return feed_of(format, _newest(public(now).filter(kind=kind), now), f"/{kind}/", str(NAMES[kind]))


def _newest(editions: QuerySet[Edition], now: datetime) -> list[Entry]:
    generation = site_profile().generation
    return [Entry.whole(edition, generation=generation, now=now) for edition in editions[:MOST_ENTRIES]]


def feed_of(format: str, entries: Iterable[Entry], path: str, name: str, query: str = "") -> HttpResponse:
    """The entries as a feed of the page at `path` (with `query` behind it, from its question mark on)."""
    site = site_profile().name
    feed = FORMATS[format](
        title=in_xml(f"{site}: {name}" if name else site),
        link=f"{settings.SITE_URL}{path}{query}",
        description=in_xml(name or site),
        language=settings.LANGUAGE_CODE,
        author_name=in_xml(site),
        feed_url=f"{settings.SITE_URL}{path}{format}.xml{query}",
    )
    for entry in entries:
        _add(feed, entry)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Rss | Atom, entry: Entry) -> None:
    address = settings.SITE_URL + entry.path
    feed.add_item(
        title=in_xml(entry.title),
        link=address,
        unique_id=entry.identity or address,
        unique_id_is_permalink=not entry.identity,
        description=in_xml(entry.lead),
        html=in_xml(entry.html),
        picture=entry.picture,
        language=entry.language,
        author_name=in_xml(entry.author) or None,
        categories=[in_xml(each) for each in entry.categories],
        pubdate=entry.published_at,
        updateddate=entry.changed_at or entry.published_at,
    )
