"""Publish, end, call off, withdraw: may I? why not? do, tell. Works on whatever keeps its intervals as `editions`.

Intervals of one subject never overlap. On PostgreSQL a constraint holds that true; on SQLite the write lock that every
transaction takes at its start (`IMMEDIATE`) does, because all changes to intervals go through this file.
"""

from datetime import datetime
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.db import models, transaction

from news.profile.actions import raise_generation
from news.publishing.models import Interval, IntervalQuerySet
from news.publishing.rules import (
    NOTHING_OUT_THERE,
    NOTHING_PLANNED,
    CannotPublish,
    CannotWithdraw,
    Reason,
    why_not_these_times,
)
from news.publishing.signals import announce, changed_in_public, left_public, went_public


class Publishable(Protocol):
    """What a working copy offers so that it can be published."""

    pk: Any
    editions: Any

    def why_not_publish(self, now: datetime, *, starts_at: datetime | None = None) -> list[Reason]: ...

    def freeze(self, *, by: User | None, now: datetime, live_from: datetime) -> Interval: ...

    def was_frozen(self, edition: Any) -> None: ...


@transaction.atomic
def publish(
    subject: Publishable,
    *,
    by: User | None,
    now: datetime,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
) -> Interval:
    """Freeze `subject` and make it public from `starts_at` (default: `now`) until `ends_at` (default: for good).

    What was public at that moment ends there; what was planned for later is called off, since the working copy is
    always the newest word. Raises CannotPublish with every reason.
    """
    _lock(subject)
    starts_at = starts_at or now
    reasons = [
        *subject.why_not_publish(now, starts_at=starts_at),
        *why_not_these_times(now=now, starts_at=starts_at, ends_at=ends_at),
    ]
    if reasons:
        raise CannotPublish(reasons)
    was_public = subject.editions.public(starts_at).exists()
    _make_room(subject.editions, starts_at)
    edition = subject.freeze(by=by, now=now, live_from=starts_at)
    edition.live_until = edition.planned_until = ends_at
    edition.save()
    subject.was_frozen(edition)
    raise_generation()
    announce(changed_in_public if was_public else went_public, subject, interval=edition, by=by, at=starts_at)
    return edition


@transaction.atomic
def call_off(subject: Publishable, *, by: User | None, now: datetime) -> None:
    """Call off what is planned; what is public stays so, for as long as it was meant to.

    Raises CannotWithdraw when nothing is planned.
    """
    _lock(subject)
    planned = list(subject.editions.upcoming(now).order_by("-live_from"))
    if not planned:
        raise CannotWithdraw([NOTHING_PLANNED])
    for edition in planned:
        _end(edition, edition.live_from)
        _restore_what_was_cut_by(edition, subject.editions)
    raise_generation()


@transaction.atomic
def withdraw(subject: Publishable, *, by: User | None, now: datetime) -> Any:
    """Take everything back at once, planned editions too. Returns the edition that was public, or was about to be.

    Raises CannotWithdraw when nothing is public or planned.
    """
    _lock(subject)
    out_there = list(subject.editions.reaching_past(now).order_by("live_from"))
    if not out_there:
        raise CannotWithdraw([NOTHING_OUT_THERE])
    for edition in out_there:
        _end(edition, max(now, edition.live_from))
    raise_generation()
    announce(left_public, subject, interval=out_there[0], by=by, at=now)
    return out_there[0]


def _lock(subject: Publishable) -> None:
    """Let one change of a subject's intervals wait for another (SQLite has locked the whole file already)."""
    model: type[models.Model] = type(subject)  # type: ignore[assignment]
    model._default_manager.select_for_update().filter(pk=subject.pk).first()


def _make_room(editions: IntervalQuerySet, starts_at: datetime) -> None:
    for edition in editions.reaching_past(starts_at):
        _end(edition, max(edition.live_from, starts_at))


def _restore_what_was_cut_by(edition: Interval, editions: IntervalQuerySet) -> None:
    for before in editions.filter(live_until=edition.live_from).shown().exclude(pk=edition.pk):
        _end(before, before.planned_until)


def _end(edition: Interval, at: datetime | None) -> None:
    """Move the end of an interval, and nothing else: what an edition says never changes."""
    edition.live_until = at
    edition.save(update_fields=["live_until"])
