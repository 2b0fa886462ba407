"""Notices and operational messages for search engines and those who warn on: schema.org's SpecialAnnouncement."""

from datetime import datetime

from news.front.components.structured import json_ld, organisation
from news.front.components.words import absolute
from news.notices.page import DisruptionPage
from news.notices.queries import Banner
from news.notices.rules import Status
from news.profile.models import SiteProfile


def disruption_data(*, page: DisruptionPage, profile: SiteProfile) -> str:
    """A message as a SpecialAnnouncement; over when it is solved."""
    now_stands = page.now_stands
    over = now_stands.solved_from if now_stands.status == Status.SOLVED else now_stands.expected_end
    facts = {
        "name": f"{now_stands.status.label}: {page.facts.title}",
        "text": now_stands.text,
        "category": str(now_stands.category.label),
        "url": absolute(path=page.path),
        "inLanguage": page.facts.language,
        "datePosted": _moment(page.facts.published_at),
        "dateModified": _moment(page.facts.live_from),
        "expires": _moment(over),
        "spatialCoverage": _place(page.facts.area),
        "publisher": organisation(profile),
    }
    return json_ld({"@type": "SpecialAnnouncement", **facts})


def notice_data(*, message: Banner, profile: SiteProfile) -> str:
    """A notice above the page as a SpecialAnnouncement."""
    facts = {
        "name": message.title,
        "text": message.text or message.title,
        "category": str(message.severity.label),
        "url": absolute(path=message.path or "/"),
        "inLanguage": message.language,
        "datePosted": _moment(message.updated_at),
        "expires": _moment(message.until),
        "spatialCoverage": _place(message.area),
        "publisher": organisation(profile),
    }
    return json_ld({"@type": "SpecialAnnouncement", **facts})


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _place(name: str) -> dict[str, str] | None:
    return {"@type": "Place", "name": name} if name else None
