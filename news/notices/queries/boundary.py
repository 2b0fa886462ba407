"""When a notice or a disruption changes by itself (design D2)."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from django.utils import timezone

from news.notices.models import DisruptionUpdate, NoticeEdition


def next_boundary(now: datetime) -> datetime | None:
    """The nearest moment at which one comes, changes its status or goes, or at which «kl. 13» is yesterday's."""
    notices = NoticeEdition.objects.reaching_past(now)
    return boundary_of([*notices, *DisruptionUpdate.objects.astir(now)], now)


def boundary_of(told: Sequence[NoticeEdition | DisruptionUpdate], now: datetime) -> datetime | None:
    """The same, of what has been found already."""
    moments = [moment for each in told for moment in (each.live_from, each.live_until)]
    moments += [moment for each in told if isinstance(each, DisruptionUpdate) for moment in each.moments()]
    if any(each.is_public_at(now) for each in told):
        moments.append(_midnight_after(now))
    return soonest(*(moment for moment in moments if moment and moment > now))


def soonest(*moments: datetime | None) -> datetime | None:
    """The first of them; None: never."""
    return min((moment for moment in moments if moment), default=None)


def _midnight_after(now: datetime) -> datetime:
    tomorrow = timezone.localtime(now).date() + timedelta(days=1)
    return timezone.make_aware(datetime.combine(tomorrow, time.min))
