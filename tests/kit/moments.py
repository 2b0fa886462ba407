"""Moments with names, among them those that clocks stumble over."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
NOON = datetime(2026, 6, 3, 12, 0, tzinfo=OSLO)
EARLIER = NOON - timedelta(days=7)
LATER = NOON + timedelta(days=7)
MUCH_LATER = NOON + timedelta(days=30)
TICK = timedelta(microseconds=1)

AWKWARD = {
    "the hour that is skipped in spring": datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
    "the hour that comes twice in autumn, first": datetime(2026, 10, 25, 2, 30, tzinfo=OSLO),
    "the hour that comes twice in autumn, again": datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=OSLO),
    "midnight": datetime(2026, 6, 3, 0, 0, tzinfo=OSLO),
    "leap day": datetime(2028, 2, 29, 23, 59, 59, tzinfo=OSLO),
    "new year in Norway but not in Greenwich": datetime(2027, 1, 1, 0, 30, tzinfo=OSLO),
}
