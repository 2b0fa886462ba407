"""A disruption's page as one value, its timeline newest first: the same for readers and previews."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from news.articles.page import INTERFACE_LANGUAGES
from news.notices.models import Disruption, DisruptionUpdate
from news.notices.queries import Running, as_running
from news.notices.rules import Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the timeline. `number` is None for what happened by the clock, as it had been announced.

    `title_before` is what it was called until this update; `expected_end` is there when this update moved it.
    """

    number: int | None
    at: datetime
    status: Status
    text: str = ""
    corrected_at: datetime | None = None
    title_before: str = ""
    expected_end: datetime | None = None


@dataclass(frozen=True, slots=True)
class DisruptionPage:
    """What `notices/detail.html` shows: `now_stands` is how it stands by the clock, `facts` the update that says so."""

    facts: DisruptionUpdate
    now_stands: Running
    timeline: tuple[Entry, ...]
    is_preview: bool

    @property
    def path(self) -> str:
        return self.facts.path

    @property
    def interface_language(self) -> str:
        """The language of dates and labels: the message's own where the interface is written in it."""
        return self.facts.language if self.facts.language in INTERFACE_LANGUAGES else "nb"


def public_page(current: DisruptionUpdate, now: datetime) -> DisruptionPage:
    """What readers see: one query more, for the timeline."""
    told = list(DisruptionUpdate.objects.timeline(current, now).with_corrections())
    return _page(told, now, is_preview=False)


def preview_page(disruption: Disruption, now: datetime) -> DisruptionPage:
    """What readers would see were the update published that is being written."""
    current = disruption.editions.public(now).first()
    told = list(DisruptionUpdate.objects.timeline(current, now).with_corrections()) if current else []
    if disruption.text.strip() or not told:
        coming = disruption.freeze(by=None, now=now, live_from=now)
        coming.published_at = current.published_at if current else now
        told.append(coming)
    return _page(told, now, is_preview=True)


def _page(told: Sequence[DisruptionUpdate], now: datetime, *, is_preview: bool) -> DisruptionPage:
    return DisruptionPage(told[-1], as_running(told[-1], now), timeline(told, now), is_preview)


def timeline(told: Sequence[DisruptionUpdate], now: datetime) -> tuple[Entry, ...]:
    """What was `told` (oldest first, with corrections) and what came to pass by the clock between, newest first."""
    steps = [step for each in _with_neighbours(told) for step in _steps(*each, now)]
    return tuple(reversed(steps))


Neighbours = tuple[DisruptionUpdate | None, DisruptionUpdate, DisruptionUpdate | None]


def _with_neighbours(told: Sequence[DisruptionUpdate]) -> Iterator[Neighbours]:
    yield from zip([None, *told], told, [*told[1:], None], strict=False)


def _steps(
    before: DisruptionUpdate | None, update: DisruptionUpdate, after: DisruptionUpdate | None, now: datetime
) -> Iterator[Entry]:
    yield Entry(
        number=update.pk,
        at=update.live_from,
        status=update.status_at(update.live_from),
        text=getattr(update, "corrected_text", None) or update.text,
        corrected_at=getattr(update, "corrected_at", None),
        title_before=before.title if before and before.title != update.title else "",
        expected_end=update.expected_end if before and before.expected_end != update.expected_end else None,
    )
    for at, status in ((update.ongoing_from, Status.ONGOING), (update.solved_from, Status.SOLVED)):
        if at and update.live_from < at <= now and (after is None or at < after.live_from):
            yield Entry(None, at, status)


def show(request: HttpRequest, page: DisruptionPage, *, note: str = "", way_back: str = "") -> HttpResponse:
    """The page in the language of its message; editors get a note on top of what they look at, and the way back."""
    with translation.override(page.interface_language):
        return render(request, "notices/detail.html", {"page": page, "note": note, "way_back": way_back})
