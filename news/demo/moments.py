"""When a demo story happens: a moment by the clock in Norway, fixed or counted from today."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

NORWAY = ZoneInfo("Europe/Oslo")
OFFICE_OPENS = time(9, 0)


def moment(at: str, now: datetime) -> datetime:
    """«2017-04-05 10:15» as it stands; «-3 08:30» is half past eight three days before `now`, «+3 08:30» after."""
    if at[0] not in "+-":
        return datetime.strptime(at, "%Y-%m-%d %H:%M").replace(tzinfo=NORWAY)
    days, clock = at.split(" ")
    day = now.astimezone(NORWAY).date() + timedelta(days=int(days))
    return datetime.combine(day, time.fromisoformat(clock), NORWAY)


def morning(now: datetime, *, days_ahead: int) -> datetime:
    """The time the office opens, so many days from `now`."""
    return datetime.combine(now.astimezone(NORWAY).date() + timedelta(days=days_ahead), OFFICE_OPENS, NORWAY)
