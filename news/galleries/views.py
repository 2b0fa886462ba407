"""One picture of an article's gallery, large, with its neighbours."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from news.articles.content import Gallery
from news.articles.page import ArticlePage, elsewhere, public_page
from news.articles.queries import edition_at
from news.library.rules import PictureUse


@dataclass(frozen=True, slots=True)
class PicturePage:
    """What `galleries/detail.html` shows."""

    article: ArticlePage
    gallery: Gallery
    number: int

    @property
    def picture(self) -> PictureUse:
        return self.gallery.pictures[self.number - 1]

    @property
    def path(self) -> str:
        return f"{self.article.path}bilder/{self.number}/"

    @property
    def count(self) -> int:
        return len(self.gallery.pictures)

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.count else None


@require_safe
def picture(request: HttpRequest, kind: str, slug: str, number: int) -> HttpResponse:
    """Picture `number` of the gallery, counted from 1; 410 with its neighbours where it was taken from readers."""
    now = timezone.now()
    edition = edition_at(slug, now)
    if edition is None:
        return elsewhere(request, slug, now)
    article = public_page(edition, now)
    gallery = article.content.gallery
    if gallery is None or not 1 <= number <= len(gallery.pictures):
        raise Http404
    if edition.kind != kind:
        return HttpResponsePermanentRedirect(f"{edition.path}bilder/{number}/")
    page = PicturePage(article, gallery, number)
    status = HTTPStatus.GONE if page.picture.removed else HTTPStatus.OK
    with translation.override(article.interface_language):
        return render(request, "galleries/detail.html", {"page": page}, status=status)
