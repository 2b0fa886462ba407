"""A page of a long list for the price of a short one: where each page begins is worked out once per generation.

Counting rows to skip (OFFSET) makes page 1,000 cost a thousand times page 1. Here the first row of every page is looked
up once, kept until something changes (D2, D3), and a page is then read from its first row on by the index.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from news.articles.models import Edition
from news.articles.queries import NEWEST_FIRST, Card, cards
from news.profile.kept import Kept

PER_PAGE = 20
MOST_LISTS = 500
MOST_DIGITS = 9
Beginnings = tuple[tuple[datetime, int], ...]
_beginnings: Kept[Beginnings] = Kept(most=MOST_LISTS)


class NoSuchPage(LookupError):
    """The list is not that long."""


def number_of(typed: str) -> int:
    """The number of a page as an address gives it. Raises NoSuchPage for anything but a plain number from 1."""
    if not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS and int(typed)):
        raise NoSuchPage(typed)
    return int(typed)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, counted from 1."""

    cards: list[Card]
    number: int
    last: int

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.last else None


def page_of(editions: QuerySet[Edition], number: int, *, name: str, generation: int, now: datetime) -> Page:
    """Page `number` of `editions` (newest first), whose beginnings are kept under `name`. Raises NoSuchPage.

    An empty list has one empty page.
    """
    beginnings = _beginnings.get(name, generation=generation, now=now, build=lambda: _build(editions, now))
    if number == 1 and not beginnings:
        return Page([], 1, 1)
    if not 1 <= number <= len(beginnings):
        raise NoSuchPage(number)
    published_at, pk = beginnings[number - 1]
    rest = editions.filter(Q(published_at__lt=published_at) | Q(published_at=published_at, id__lte=pk))
    return Page(cards(rest.filter(published_at__lte=published_at)[:PER_PAGE], now), number, len(beginnings))


def _build(editions: QuerySet[Edition], now: datetime) -> tuple[Beginnings, datetime | None]:
    row = Window(RowNumber(), order_by=[F("published_at").desc(), F("id").desc()])
    firsts = editions.annotate(place=row - 1).annotate(on_page=F("place") % PER_PAGE).filter(on_page=0)
    found = firsts.order_by(*NEWEST_FIRST).values_list("published_at", "id")
    return tuple(found), Edition.objects.next_boundary(now)
