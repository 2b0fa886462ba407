"""The kinds of content, where each has its address, what a deadline does, and the states an article can be in."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _

NORWAY = ZoneInfo("Europe/Oslo")
SHORTEST_FOR_A_PLAN = timedelta(weeks=6)


class Kind(models.TextChoices):
    """What a text is. The value is also the first part of its address (design, section 4)."""

    NEWS = "nyheter", _("News")
    ANNOUNCEMENT = "kunngjoringer", _("Announcement")
    HEARING = "horinger", _("Hearing")
    PAGE = "om", _("Page")


# Kinds that have a case number, a legal basis and a deadline.
WITH_A_CASE = frozenset({Kind.ANNOUNCEMENT, Kind.HEARING})


class Language(models.TextChoices):
    """What an article may be written in; the interface around it exists in the first three."""

    BOKMAL = "nb", _("Norwegian Bokmål")
    NYNORSK = "nn", _("Norwegian Nynorsk")
    ENGLISH = "en", _("English")
    SOUTH_SAMI = "sma", _("South Sámi")


class State(models.TextChoices):
    """How an article stands, in the order an editor thinks of it."""

    DRAFT = "draft", _("Draft")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    CHANGED = "changed", _("Unpublished changes")
    EXPIRED = "expired", _("Expired")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Standing(models.TextChoices):
    """How a deadline stands at a moment."""

    OPEN = "open"
    TODAY = "today"
    CLOSED = "closed"


def standing(deadline: datetime, now: datetime) -> Standing:
    """Open until the deadline itself; on its last day, by the clock in Norway, it is today."""
    if now >= deadline:
        return Standing.CLOSED
    return Standing.TODAY if now >= last_day_begins(deadline) else Standing.OPEN


def last_day_begins(deadline: datetime) -> datetime:
    """The midnight in Norway at which the deadline's own day begins."""
    return datetime.combine(deadline.astimezone(NORWAY).date(), time(), NORWAY)


def is_long_enough_for_a_plan(*, published_at: datetime, deadline: datetime) -> bool:
    """Whether a plan lies open for six weeks at least: plan- og bygningsloven § 12-10.

    Counted in days by the clock in Norway, the day of publishing left out (domstolloven § 148).
    """
    first, last = (at.astimezone(NORWAY).date() for at in (published_at, deadline))
    return last - first >= SHORTEST_FOR_A_PLAN


def address(kind: str, slug: str) -> str:
    """The path of an article's page."""
    return f"/{kind}/{slug}/"
