"""The operational messages: all of them, and each at its address."""

from dataclasses import dataclass
from math import ceil

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from news.articles.page import lead_on
from news.articles.paging import NoSuchPage, Page, number_of
from news.norwegian.folding import words_of
from news.norwegian.printable import one_line
from news.notices.page import public_page, show
from news.notices.queries import Running, number_over, over, running, update_at, whereabouts
from news.notices.rules import LONGEST_PLACE, PLACE, Status, concerns
from news.profile.queries import site_profile

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """What `notices/list.html` shows. Those that run stand on the first page; `over` is cut into `pages`.

    `place` is what the reader asked about; empty: everything.
    """

    place: str
    ongoing: list[Running]
    planned: list[Running]
    solved: list[Running]
    over: list[Running]
    pages: Page
    path: str = PLACE

    @property
    def address(self) -> str:
        """Where the list lies as it was asked for."""
        return f"{self.path}?{urlencode({'omrade': self.place})}" if self.place else self.path

    @property
    def is_first(self) -> bool:
        return self.pages.number == 1

    @property
    def is_calm(self) -> bool:
        """Nothing runs."""
        return not (self.ongoing or self.planned or self.solved)

    @property
    def is_empty(self) -> bool:
        """Nothing runs, and nothing did."""
        return self.is_calm and not self.over


@require_safe
def messages(request: HttpRequest) -> HttpResponse:
    """Everything that runs, then page by page what was solved earlier."""
    now = timezone.now()
    place = _place(request)
    last = max(1, ceil(number_over(now, place=place) / PER_PAGE))
    number = _page_number(request, last)
    live = running(generation=site_profile().generation, now=now) if number == 1 else ()
    live = tuple(each for each in live if concerns(place, title=each.title, area=each.area))
    by_status = {status: [each for each in live if each.status == status] for status in Status}
    page = MessagesPage(
        place=place,
        ongoing=by_status[Status.ONGOING],
        planned=by_status[Status.PLANNED],
        solved=by_status[Status.SOLVED],
        over=over(now, place=place, start=(number - 1) * PER_PAGE, most=PER_PAGE),
        pages=Page([], number, last),
    )
    return render(request, "notices/list.html", {"page": page})


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One message with its timeline; 301 to where it is now, 410 if it was taken away."""
    now = timezone.now()
    update = update_at(slug, now)
    return show(request, public_page(update, now)) if update else lead_on(request, whereabouts(slug, now))


def _place(request: HttpRequest) -> str:
    """`?omrade=` in what can be printed; what has no word in it asks about nothing."""
    typed = one_line(request.GET.get("omrade", ""))[:LONGEST_PLACE].strip()
    return typed if words_of(typed) else ""


def _page_number(request: HttpRequest, last: int) -> int:
    """`?side=`. Raises Http404 where there is no such page."""
    try:
        number = number_of(request.GET.get("side", "1"))
    except NoSuchPage:
        raise Http404 from None
    if number > last:
        raise Http404
    return number
