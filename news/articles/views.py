"""The article's page at its address."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.articles.page import elsewhere, public_page, show
from news.articles.queries import edition_at


@require_safe
def detail(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """One article; 301 to where it is now, 410 if it is gone."""
    now = timezone.now()
    edition = edition_at(slug, now)
    if edition is None:
        return elsewhere(request, slug, now)
    if edition.kind != kind:
        return HttpResponsePermanentRedirect(edition.path)
    return show(request, public_page(edition, now))
