"""The lists: all news, a kind, a section, a topic, and the archive by year and month."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from news.articles.models import Edition, Topic
from news.articles.paging import NoSuchPage, Page, number_of, page_of
from news.articles.queries import (
    NEWEST_FIRST,
    Card,
    Month,
    closed_hearings,
    in_month,
    months_with_news,
    open_hearings,
    public,
)
from news.articles.rules import Kind
from news.front.frame import Frame, frame_at
from news.norwegian.dates import month_name

FIRST_YEAR, LAST_YEAR = 1970, 2999
ARCHIVE = ("/arkiv/", _("Archive"))
ABOUT = _("About the site")
WHAT_HEARINGS_ARE = _("Matters on which you can say what you think before they are decided.")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a list. `feed` is the path before `rss.xml` and `atom.xml`; empty: the list has no feed.

    `above` are the path and name of each page between the front page and this one, for the breadcrumbs.
    """

    title: str | Promise
    path: str
    description: str = ""
    feed: str = ""
    above: tuple[tuple[str, str | Promise], ...] = ()


@dataclass(frozen=True, slots=True)
class ListPage:
    """What `front/list.html` shows."""

    heading: Heading
    page: Page


@dataclass(frozen=True, slots=True)
class HearingsPage:
    """What `front/hearings.html` shows; only the first page has the open ones."""

    heading: Heading
    open: list[Card]
    closed: Page


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """What `front/archive.html` shows: years, each with its months that have something, newest first."""

    heading: Heading
    years: dict[int, list[Month]]


@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """All news, whatever its kind."""
    now = timezone.now()
    return _list(request, public(now), Heading(_("All news"), "/nyheter/", feed="/"), now)


@require_safe
def announcements(request: HttpRequest) -> HttpResponse:
    """All announcements."""
    now = timezone.now()
    path = f"/{Kind.ANNOUNCEMENT}/"
    editions = public(now).filter(kind=Kind.ANNOUNCEMENT)
    return _list(request, editions, Heading(_("Announcements"), path, feed=path), now)


@require_safe
def hearings(request: HttpRequest) -> HttpResponse:
    """The open hearings on the first page, and page after page of the closed ones."""
    now = timezone.now()
    path = f"/{Kind.HEARING}/"
    heading = Heading(_("Hearings"), path, description=str(WHAT_HEARINGS_ARE), feed=path)
    frame = frame_at(now)
    closed = _page(request, closed_hearings(now), heading, frame, now)
    page = HearingsPage(heading, open_hearings(now) if closed.number == 1 else [], closed)
    return render(request, "front/hearings.html", {"page": page, "frame": frame})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """The pages about the site itself, which stand in no other list."""
    now = timezone.now()
    pages = Edition.objects.public(now).filter(kind=Kind.PAGE).order_by(*NEWEST_FIRST)
    return _list(request, pages, Heading(ABOUT, f"/{Kind.PAGE}/"), now)


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything in a section."""
    now = timezone.now()
    found = frame_at(now).section_at(slug)
    if found is None:
        raise Http404
    path = found.get_absolute_url()
    heading = Heading(found.name, path, description=found.description, feed=path)
    return _list(request, public(now).filter(section=found), heading, now)


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything about a topic."""
    now = timezone.now()
    found = get_object_or_404(Topic, slug=slug)
    path = found.get_absolute_url()
    return _list(request, public(now).filter(topics=found), Heading(found.name, path, feed=path), now)


@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    """Every year and month in which something was published."""
    return _archive(request, Heading(ARCHIVE[1], ARCHIVE[0]), year=None)


@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    """The months of one year."""
    return _archive(request, Heading(str(year), f"/arkiv/{year}/", above=(ARCHIVE,)), year=year)


@require_safe
def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    """What was published in one month."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise Http404
    now = timezone.now()
    title = f"{month_name(month, get_language() or 'nb')} {year}".capitalize()
    heading = Heading(title, f"/arkiv/{year}/{month:02}/", above=(ARCHIVE, (f"/arkiv/{year}/", str(year))))
    return _list(request, in_month(year, month, now), heading, now)


def _list(request: HttpRequest, editions: QuerySet[Edition], heading: Heading, now: datetime) -> HttpResponse:
    frame = frame_at(now)
    page = ListPage(heading, _page(request, editions, heading, frame, now))
    return render(request, "front/list.html", {"page": page, "frame": frame})


def _page(request: HttpRequest, editions: QuerySet[Edition], heading: Heading, frame: Frame, now: datetime) -> Page:
    """The page that `?side=` asks for. Raises Http404."""
    generation = frame.profile.generation
    try:
        return page_of(
            editions, number_of(request.GET.get("side", "1")), name=heading.path, generation=generation, now=now
        )
    except NoSuchPage:
        raise Http404 from None


def _archive(request: HttpRequest, heading: Heading, *, year: int | None) -> HttpResponse:
    now = timezone.now()
    frame = frame_at(now)
    years: dict[int, list[Month]] = {}
    for each in months_with_news(generation=frame.profile.generation, now=now):
        if year in {None, each.year}:
            years.setdefault(each.year, []).append(each)
    if year is not None and not years:
        raise Http404
    return render(request, "front/archive.html", {"page": ArchivePage(heading, years), "frame": frame})
