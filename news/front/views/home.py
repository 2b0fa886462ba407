"""The front page: the lead story, the latest, and the newest of each section."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.articles.models import Section
from news.articles.queries import Card, lead_story, newest, newest_by_section
from news.front.frame import Frame, frame_at

LATEST = 9


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What `front/home.html` shows."""

    lead: Card | None
    latest: list[Card]
    sections: list[tuple[Section, list[Card]]]


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page."""
    now = timezone.now()
    frame = frame_at(now)
    return render(request, "front/home.html", {"page": front_page(frame, now), "frame": frame})


def front_page(frame: Frame, now: datetime) -> FrontPage:
    """The newest story meant for the top, else simply the newest; each stands once above the sections."""
    latest = newest(LATEST + 1, now)
    lead = lead_story(now) or next(iter(latest), None)
    others = [card for card in latest if lead is None or card.article_id != lead.article_id][:LATEST]
    by_section = newest_by_section(frame.sections, generation=frame.profile.generation, now=now)
    return FrontPage(
        lead, others, [(section, by_section[section.pk]) for section in frame.sections if by_section[section.pk]]
    )
