"""Notices and disruptions, ready to use; whatever should be different is given by name."""

from datetime import timedelta
from itertools import count

from news.notices.models import Disruption, Notice
from news.notices.rules import Status
from news.profile.kept import EVERY_ONE
from news.publishing.actions import publish
from tests.kit.moments import NOON

_numbers = count(1)


def make_notice(*, now=NOON, starts_at=None, ends_at=None, **overrides):
    """A notice that stands above every page from `now` for a day."""
    facts = {"title": "Kok vannet i Mosjøen", "ends_at": ends_at or (starts_at or now) + timedelta(days=1)}
    notice = Notice.objects.create(**{**facts, **overrides})
    publish(notice, by=None, now=now, starts_at=starts_at, ends_at=notice.ends_at)
    return notice


def make_disruption(**overrides):
    """A working copy that nothing stands in the way of publishing."""
    number = next(_numbers)
    facts = {
        "title": f"Vannet er borte {number}",
        "slug": f"vannet-er-borte-{number}",
        "area": "Andåsen",
        "text": "Vi leter etter lekkasjen.",
    }
    return Disruption.objects.create(**{**facts, **overrides})


def make_running(*, now=NOON, **overrides):
    """A disruption that readers see from `now`."""
    disruption = make_disruption(**overrides)
    publish(disruption, by=None, now=now)
    return disruption


def tell(disruption, text, *, now, status=None, **changes):
    """One more update."""
    disruption.refresh_from_db()
    disruption.text = text
    disruption.status = status or disruption.status
    for name, value in changes.items():
        setattr(disruption, name, value)
    disruption.save()
    publish(disruption, by=None, now=now)


def solve(disruption, *, now, text="Alle har vann igjen."):
    tell(disruption, text, now=now, status=Status.SOLVED)


def forget_kept():
    """Begin anew within one test: a generation that was rolled back comes again with other content."""
    for kept in EVERY_ONE:
        kept.clear()
