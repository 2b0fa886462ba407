"""The front page: the lead story, what does not work just now, the latest, and the newest of each section."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.articles.models import Section
from news.articles.queries import Card, lead_story, newest, newest_by_section
from news.front.frame import Frame, frame_at
from news.notices.queries import Running, running

LATEST = 6
MOST_IN_SECTION = 2
MOST_DISRUPTIONS = 4


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What `front/home.html` shows; a section's newest are those that do not stand above already."""

    lead: Card | None
    latest: list[Card]
    sections: list[tuple[Section, list[Card]]]
    disruptions: tuple[Running, ...]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page."""
    now = timezone.now()
    frame = frame_at(now)
    return render(request, "front/home.html", {"page": front_page(frame, now), "frame": frame})


def front_page(frame: Frame, now: datetime) -> FrontPage:
    """The newest story meant for the top, else simply the newest; no article stands on the page twice."""
    latest = newest(LATEST + 1, now)
    lead = lead_story(now) or next(iter(latest), None)
    others = [card for card in latest if lead is None or card.article_id != lead.article_id][:LATEST]
    by_section = newest_by_section(frame.sections, generation=frame.profile.generation, now=now)
    shown = {card.article_id for card in [lead, *others] if card}
    return FrontPage(
        lead,
        others,
        [(section, _unseen(by_section[section.pk], shown)) for section in frame.sections if by_section[section.pk]],
        running(generation=frame.profile.generation, now=now)[:MOST_DISRUPTIONS],
    )


def _unseen(cards: list[Card], shown: set[int]) -> list[Card]:
    return [card for card in cards if card.article_id not in shown][:MOST_IN_SECTION]
