"""An article's page as one value: the same for readers and previews, so that one template serves both (D1)."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import translation

from news.articles.ageing import grows_old_at
from news.articles.content import Content
from news.articles.models import Article, Edition
from news.articles.queries import Card, generation_seen, whereabouts
from news.articles.related import related_to
from news.articles.rules import Kind, address
from news.articles.standing import as_it_stands
from news.articles.translations import translations_of
from news.profile.queries import site_profile
from news.publishing.rules import Gone, Moved

INTERFACE_LANGUAGES = frozenset({"nb", "nn", "en"})


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What `articles/detail.html` shows at `now`."""

    article_id: int
    content: Content
    path: str
    published_at: datetime
    changed_at: datetime | None
    now: datetime
    is_preview: bool

    @property
    def is_about(self) -> bool:
        """Whether this is a page about the site itself, and no news."""
        return self.content.kind == Kind.PAGE

    @property
    def interface_language(self) -> str:
        """The language of dates and labels: the article's own where the interface is written in it."""
        return interface_language(self.content.language)

    def related(self) -> list[Card]:
        """What to read next; asks the database."""
        return related_to(self.content, self.article_id, now=self.now)

    def translations(self, generation: int) -> list[Card]:
        """The same text in other languages."""
        return translations_of(self.content, self.article_id, generation=generation, now=self.now)

    def is_old(self, after_days: int) -> bool:
        """Whether nobody has touched it for as many days; 0: never."""
        at = grows_old_at(self.changed_at or self.published_at, after_days)
        return at is not None and at <= self.now


def interface_language(language: str) -> str:
    """The language for what stands around a text in `language`."""
    return language if language in INTERFACE_LANGUAGES else "nb"


def public_page(edition: Edition, now: datetime, *, generation: int | None = None) -> ArticlePage:
    """What readers see at `now`. Who has the site's `generation` at hand passes it on and saves a query."""
    generation = generation_seen(edition) if generation is None else generation
    return ArticlePage(
        edition.article_id,
        as_it_stands(edition.document(), frozen_at=edition.created_at, generation=generation, now=now),
        edition.path,
        edition.published_at,
        edition.changed_at,
        now,
        is_preview=False,
    )


def preview_page(article: Article, now: datetime) -> ArticlePage:
    """What readers would see were the working copy published at `now`."""
    generation = site_profile().generation
    content = as_it_stands(article.content(now), frozen_at=now, generation=generation, now=now)
    before = article.editions.shown().order_by("live_from").first()
    return ArticlePage(
        article.pk,
        content,
        address(content.kind, content.slug),
        before.published_at if before else now,
        content.changes[-1].at if content.changes else None,
        now,
        is_preview=True,
    )


def show(request: HttpRequest, page: ArticlePage, *, note: str = "", way_back: str = "") -> HttpResponse:
    """The page in the language of its article; editors get a note on top of what they look at, and the way back."""
    editors = {"note": note, "way_back": way_back}
    with translation.override(page.interface_language):
        return render(request, "articles/detail.html", {"page": page, "content": page.content, **editors})


def elsewhere(request: HttpRequest, slug: str, now: datetime) -> HttpResponse:
    """The answer at an article's address where nothing is public now. Raises Http404 where nothing ever was."""
    return lead_on(request, whereabouts(slug, now))


def lead_on(request: HttpRequest, where: Moved | Gone | None) -> HttpResponse:
    """301 to where it is now, 410 if it is gone. Raises Http404 if there never was anything."""
    match where:
        case Moved(path):
            return HttpResponsePermanentRedirect(path)
        case Gone() as gone:
            return render(request, "410.html", {"gone": gone}, status=410)
    raise Http404
