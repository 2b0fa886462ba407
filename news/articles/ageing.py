"""Content that nobody has touched for long: from when readers are told so, and the next such moment (D2)."""

from datetime import datetime, timedelta

from django.db.models import Min
from django.db.models.functions import Coalesce

from news.articles.models import Edition


def grows_old_at(last_changed_at: datetime, after_days: int) -> datetime | None:
    """The moment from which an article may be out of date; None when the site's profile says never."""
    return last_changed_at + timedelta(days=after_days) if after_days else None


def next_to_grow_old(now: datetime, after_days: int) -> datetime | None:
    """The nearest moment after `now` at which any public article grows old; None: there is none."""
    if not after_days:
        return None
    last = Coalesce("changed_at", "published_at")
    still_young = Edition.objects.public(now).annotate(last=last).filter(last__gt=now - timedelta(days=after_days))
    oldest = still_young.aggregate(at=Min("last"))["at"]
    return oldest and grows_old_at(oldest, after_days)
