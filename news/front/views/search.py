"""The search page, what it suggests while somebody types, and how browsers learn that there is a search."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from news.articles.paging import NoSuchPage, Page, number_of
from news.articles.queries import Card, newest
from news.front.components.hits import KIND_NAMES
from news.front.frame import Frame, frame_at
from news.inbox.actions import note_missed_search
from news.norwegian.folding import fold
from news.norwegian.printable import one_line
from news.norwegian.wordlists import stopwords
from news.search.queries import find, suggest
from news.search.rules import MOST_CHARACTERS, PER_PAGE, Facet, Found, Hit

PATH = "/sok/"
NEWEST_WHEN_EMPTY = 5
FEWEST_TO_SUGGEST = 2
YEAR_DIGITS = 4
# Of an address where nothing is.
SHORTEST_TELLING_WORD = 3
MOST_WORDS_OF_AN_ADDRESS = 8
BETWEEN_WORDS_OF_AN_ADDRESS = re.compile("[-_.]")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; `address` writes it the one way there is: known names, in one order, nothing empty."""

    text: str
    kind: str = ""
    section: str = ""
    year: str = ""

    @classmethod
    def from_request(cls, request: HttpRequest) -> "Asked":
        """What the address says; a year that is none is left out, as are kinds and sections that nobody has."""
        asked = request.GET.get
        year = asked("aar", "")
        is_year = year.isascii() and year.isdigit() and len(year) == YEAR_DIGITS
        return cls(asked("q", ""), asked("type", ""), asked("seksjon", ""), year if is_year else "")

    def address(self, path: str = PATH, **changes: str) -> str:
        """The address of this search, with some of it changed; to page 1 unless `side` is among the changes."""
        said = {"q": self.text, "type": self.kind, "seksjon": self.section, "aar": self.year, **changes}
        given = {name: value for name, value in said.items() if value}
        return f"{path}?{urlencode(given)}" if given else path

    @property
    def is_filtered(self) -> bool:
        return bool(self.kind or self.section or self.year)


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to narrow the hits, or, where it is chosen, to let go of it again."""

    name: str | Promise
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What `search/page.html` shows. Without a query `found` is None; `newest` helps where there are no hits."""

    asked: Asked
    found: Found | None
    kinds: list[Choice]
    sections: list[Choice]
    years: list[Choice]
    newest: list[Card]

    @property
    def address(self) -> str:
        return self.asked.address()

    @property
    def without_filters(self) -> str:
        return Asked(self.asked.text).address()

    @property
    def meant(self) -> str:
        """The address of the search that was perhaps meant."""
        return Asked(self.found.did_you_mean).address() if self.found else PATH

    @property
    def first(self) -> int:
        """The place of the first hit here among all of them."""
        return (self.found.page - 1) * PER_PAGE + 1 if self.found else 1

    @property
    def is_for_engines(self) -> bool:
        """Not where no page has all that was asked for: the words of the title are then a stranger's alone."""
        found = self.found
        return found is None or bool(found.hits and not found.corrected and not found.partial)

    @property
    def paging(self) -> Page:
        return Page([], self.found.page, self.found.last) if self.found else Page([], 1, 1)

    @property
    def feed(self) -> str:
        """What follows the feed's own address."""
        return self.asked.address("")


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The hits for what the address asks, or the field and ways to begin."""
    now = timezone.now()
    frame = frame_at(now)
    asked = _known(Asked.from_request(request), frame)
    number = _number(request)
    found = _find(asked, number, now) if one_line(asked.text) else None
    if found and not 1 <= number <= found.last:
        return HttpResponseRedirect(asked.address())
    nothing = found is not None and not found.hits
    if found and nothing and not asked.is_filtered:
        note_missed_search(found.text, found.missing, now=now)
    answer = render(request, "search/page.html", {"page": _page(asked, found, now), "frame": frame})
    if nothing:
        # Asked anew every time: what nobody finds is counted, and may be there in a minute.
        answer.headers["Cache-Control"] = "no-store"
    return answer


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """At most a handful of searches that begin like what is typed, for the field to offer."""
    text = request.GET.get("q", "")[:MOST_CHARACTERS].strip()
    found = suggest(text, now=timezone.now()) if len(text) >= FEWEST_TO_SUGGEST else []
    return JsonResponse({"suggestions": found}, json_dumps_params={"ensure_ascii": False})


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """An OpenSearch description: lets a browser search here from its own address field."""
    return render(
        request, "search/opensearch.xml", {}, content_type="application/opensearchdescription+xml; charset=utf-8"
    )


def hits_for_address(path: str, *, now: datetime, most: int) -> tuple[Hit, ...]:
    """What may have been meant by an address where nothing is: the hits for its words, none for a machine's guesses."""
    last = path.rstrip("/").rpartition("/")[2]
    if "." in last and not last.endswith(".html"):
        return ()
    words = BETWEEN_WORDS_OF_AN_ADDRESS.split(last.removesuffix(".html"))
    long = [word for word in words if word.isalpha() and len(word) >= SHORTEST_TELLING_WORD]
    telling = [word for word in long if fold(word) not in stopwords()]
    text = " ".join(telling[:MOST_WORDS_OF_AN_ADDRESS])
    found = find(text, now=now) if text else None
    return found.hits[:most] if found and not found.corrected else ()


def _known(asked: Asked, frame: Frame) -> Asked:
    kind = asked.kind if asked.kind in KIND_NAMES else ""
    section = asked.section if frame.section_at(asked.section) else ""
    return Asked(asked.text, kind, section, asked.year)


def _number(request: HttpRequest) -> int:
    """`?side=`; what is no number is a page that is not there."""
    try:
        return number_of(request.GET.get("side", "1"))
    except NoSuchPage:
        return 0


def _find(asked: Asked, number: int, now: datetime) -> Found:
    year = int(asked.year) if asked.year else None
    return find(asked.text, now=now, kind=asked.kind, section=asked.section, year=year, page=max(number, 1))


def _page(asked: Asked, found: Found | None, now: datetime) -> SearchPage:
    if found is None:
        return SearchPage(asked, None, [], [], [], newest(NEWEST_WHEN_EMPTY, now))
    return SearchPage(
        asked,
        found,
        _choices(asked, "type", found.kinds),
        _choices(asked, "seksjon", found.sections),
        _choices(asked, "aar", found.years),
        [] if found.hits else newest(NEWEST_WHEN_EMPTY, now),
    )


def _choices(asked: Asked, name: str, facets: Iterable[Facet]) -> list[Choice]:
    return [
        Choice(
            each.name or KIND_NAMES.get(each.value, each.value),
            each.count,
            each.chosen,
            asked.address(**{name: "" if each.chosen else each.value}),
        )
        for each in facets
    ]
