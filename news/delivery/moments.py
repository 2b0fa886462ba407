"""The next moment at which any page could change by itself (D2): nothing is kept longer."""

from datetime import datetime

from news.articles.ageing import next_to_grow_old
from news.articles.models import Edition
from news.library.queries import next_boundary as next_of_consents
from news.notices.queries import next_boundary as next_of_notices
from news.profile.kept import Kept
from news.profile.queries import site_profile

_next: Kept[datetime | None] = Kept(most=1)


def next_moment(now: datetime, *, generation: int) -> datetime | None:
    """The nearest moment after `now`; None: without an editor nothing will change. Asked once per generation."""
    return _next.get("moment", generation=generation, now=now, build=lambda: _nearest(now))


def _nearest(now: datetime) -> tuple[datetime | None, datetime | None]:
    nearest = min((at for at in (ask(now) for ask in BOUNDARIES) if at is not None), default=None)
    return nearest, nearest


def _next_of_age(now: datetime) -> datetime | None:
    return next_to_grow_old(now, site_profile().outdated_after_days)


# Each room that has something with a beginning or an end.
BOUNDARIES = (Edition.objects.next_boundary, next_of_notices, next_of_consents, _next_of_age)
