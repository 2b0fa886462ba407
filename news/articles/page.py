"""An article's page as one value: the same for readers and previews, so that one template serves both (D1)."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import translation

from news.articles.content import Content
from news.articles.models import Article, Edition
from news.articles.queries import Card, Gone, Moved, of_articles, whereabouts
from news.articles.rules import address

INTERFACE_LANGUAGES = frozenset({"nb", "nn", "en"})


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What `articles/detail.html` shows."""

    content: Content
    path: str
    published_at: datetime
    changed_at: datetime | None
    related: list[Card]
    is_preview: bool

    @property
    def interface_language(self) -> str:
        """The language of dates and labels: the article's own where the interface is written in it."""
        return self.content.language if self.content.language in INTERFACE_LANGUAGES else "nb"


def public_page(edition: Edition, now: datetime) -> ArticlePage:
    """What readers see."""
    content = edition.document()
    related = of_articles(content.related, now)
    return ArticlePage(content, edition.path, edition.published_at, edition.changed_at, related, is_preview=False)


def preview_page(article: Article, now: datetime) -> ArticlePage:
    """What readers would see were the working copy published at `now`."""
    content = article.content(now)
    before = article.editions.shown().order_by("live_from").first()
    return ArticlePage(
        content,
        address(content.kind, content.slug),
        before.published_at if before else now,
        content.changes[-1].at if content.changes else None,
        of_articles(content.related, now),
        is_preview=True,
    )


def show(request: HttpRequest, page: ArticlePage, *, note: str = "", way_back: str = "") -> HttpResponse:
    """The page in the language of its article; editors get a note on top of what they look at, and the way back."""
    editors = {"note": note, "way_back": way_back}
    with translation.override(page.interface_language):
        return render(request, "articles/detail.html", {"page": page, "content": page.content, **editors})


def elsewhere(request: HttpRequest, slug: str, now: datetime) -> HttpResponse:
    """The answer at an address where nothing is public now. Raises Http404 where nothing ever was."""
    match whereabouts(slug, now):
        case Moved(path):
            return HttpResponsePermanentRedirect(path)
        case Gone() as gone:
            return render(request, "410.html", {"gone": gone}, status=410)
    raise Http404
