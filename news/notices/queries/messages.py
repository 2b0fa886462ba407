"""The operational messages in lists, by the clock, and where one is that was at an address."""

from dataclasses import dataclass
from datetime import datetime

from news.notices.models import DisruptionUpdate, DisruptionWithdrawal
from news.notices.models.disruption import DisruptionUpdateQuerySet
from news.notices.queries.boundary import boundary_of
from news.notices.rules import Category, Status, concerns
from news.profile.kept import Kept
from news.publishing.rules import Gone, Moved

MOST_READ_THROUGH = 1_000
_running: "Kept[tuple[Running, ...]]" = Kept(most=1)


@dataclass(frozen=True, slots=True)
class Running:
    """A disruption in a list, as it stands by the clock."""

    disruption_id: int
    path: str
    title: str
    category: Category
    area: str
    language: str
    status: Status
    text: str
    starts_at: datetime | None
    expected_end: datetime | None
    is_late: bool
    next_update_at: datetime | None
    published_at: datetime
    updated_at: datetime
    solved_from: datetime | None


def running(*, generation: int, now: datetime) -> tuple[Running, ...]:
    """The messages that run: ongoing ones first, then those announced, then those just solved."""
    return _running.get("running", generation=generation, now=now, build=lambda: _find_running(now))


def over(now: datetime, *, place: str, start: int, most: int) -> list[Running]:
    """Messages solved earlier, the latest first; with a `place` those that concern it."""
    updates = _over(now, place).with_corrections()[start : start + most]
    return [as_running(update, now) for update in updates]


def number_over(now: datetime, *, place: str) -> int:
    """How many were solved earlier."""
    return _over(now, place).count()


def _over(now: datetime, place: str) -> DisruptionUpdateQuerySet:
    """No database compares Norwegian words as people do: the latest are read through here."""
    everything = DisruptionUpdate.objects.over(now)
    if not place:
        return everything
    latest = everything.values_list("pk", "title", "area")[:MOST_READ_THROUGH]
    return everything.filter(pk__in=[pk for pk, title, area in latest if concerns(place, title=title, area=area)])


def as_running(update: DisruptionUpdate, now: datetime) -> Running:
    """An update as it stands in a list at `now`; a promise whose time has passed is not repeated."""
    ahead = update.next_update_at if update.next_update_at and update.next_update_at > now else None
    status = update.status_at(now)
    return Running(
        disruption_id=update.disruption_id,
        path=update.path,
        title=update.title,
        category=Category(update.category),
        area=update.area,
        language=update.language,
        status=status,
        text=getattr(update, "corrected_text", None) or update.text,
        starts_at=update.starts_at,
        expected_end=update.expected_end,
        is_late=status != Status.SOLVED and update.expected_end is not None and update.expected_end <= now,
        next_update_at=ahead if status != Status.SOLVED else None,
        published_at=update.published_at,
        updated_at=update.live_from,
        solved_from=update.solved_from if status == Status.SOLVED else None,
    )


def _find_running(now: datetime) -> tuple[tuple[Running, ...], datetime | None]:
    updates = list(DisruptionUpdate.objects.astir(now).with_corrections())
    found = [as_running(update, now) for update in updates if update.is_public_at(now)]
    return tuple(sorted(found, key=_urgency)), boundary_of(updates, now)


def _urgency(message: Running) -> tuple[int, float, int]:
    """Ongoing first, the newest update on top; what is announced by its start; what is solved last."""
    if message.status == Status.PLANNED:
        starts = message.starts_at.timestamp() if message.starts_at else 0
        return 1, starts, message.disruption_id
    return 0 if message.status == Status.ONGOING else 2, -message.updated_at.timestamp(), -message.disruption_id


def update_at(slug: str, now: datetime) -> DisruptionUpdate | None:
    """What readers see at an address."""
    return DisruptionUpdate.objects.public(now).filter(slug=slug).first()


def whereabouts(slug: str, now: datetime) -> Moved | Gone | None:
    """Where the message that once was public under `slug` is now; None: there never was one."""
    last = DisruptionUpdate.objects.shown().filter(slug=slug, live_from__lte=now).order_by("-live_from").first()
    if last is None:
        return None
    today = DisruptionUpdate.objects.public(now).filter(disruption=last.disruption_id).first()
    if today:
        return Moved(today.path)
    withdrawal = DisruptionWithdrawal.objects.filter(disruption=last.disruption_id).first()
    return Gone(last.title, withdrawal.reason if withdrawal else "")
