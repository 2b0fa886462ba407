"""The deadline of a hearing or an announcement at an address of its own, for the reader's calendar."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from news.articles.models import Edition
from news.articles.page import elsewhere, interface_language
from news.articles.queries import edition_at
from news.articles.rules import WITH_A_CASE, Kind
from news.feeds.calendar import Moment, calendar_of

FILE = "frist.ics"


@require_safe
def calendar(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The calendar file; 404 where there is no deadline, and the way on where the article has moved."""
    now = timezone.now()
    edition = edition_at(slug, now)
    if edition is None:
        return elsewhere(request, slug, now)
    if edition.deadline is None:
        raise Http404
    if edition.kind != kind and edition.kind in WITH_A_CASE:
        return HttpResponsePermanentRedirect(f"{edition.path}{FILE}")
    return HttpResponse(
        _event(edition, edition.deadline),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="frist-{edition.slug}.ics"'},
    )


def _event(edition: Edition, deadline: datetime) -> bytes:
    address = f"{settings.SITE_URL}{edition.path}"
    with translation.override(interface_language(edition.language)):
        words = _("Deadline for the hearing") if edition.kind == Kind.HEARING else _("Deadline")
        moment = Moment(
            uid=f"frist-{edition.article_id}@{urlsplit(settings.SITE_URL).hostname}",
            at=deadline,
            changed_at=edition.live_from,
            summary=f"{words}: {edition.title}",
            description=f"{edition.lead}\n\n{address}",
            url=address,
        )
    return calendar_of(moment)
