"""What is written and what is shown of it: working copies, and the intervals [live_from, live_until) of D1 and D2."""

from datetime import datetime
from typing import Any, Self, TypeVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import F, Func, Q, Subquery
from django.db.models.lookups import LessThanOrEqual
from django.db.models.sql.compiler import SQLCompiler
from django.utils.translation import gettext_lazy as _

MAY_CHANGE = frozenset({"live_until"})
Row_co = TypeVar("Row_co", bound="Interval", covariant=True)


class Written(models.Model):
    """A working copy. `version` counts its savings, so that of two who write at once the later one is told."""

    version = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("last saved"), auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("last saved by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True


class NotByItsIndex(Func):
    """A column as it is, which SQLite does not look up by its index.

    Almost everything has begun: by the index of beginnings SQLite would fetch and sort all of it for each list, instead
    of reading the newest few from the index that is in their order. PostgreSQL counts, and knows that by itself.
    """

    template = "%(expressions)s"
    arity = 1

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="+%(expressions)s", **context)


class IntervalQuerySet(models.QuerySet[Row_co]):
    """Questions about time; `now` always comes from the caller."""

    BOUNDARIES = ("live_from", "live_until")

    def public(self, now: datetime) -> Self:
        """What a reader sees at `now`."""
        has_begun = LessThanOrEqual(NotByItsIndex("live_from"), now)
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=now), has_begun)

    def upcoming(self, now: datetime) -> Self:
        """What will become public by itself."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=F("live_from")), live_from__gt=now)

    def shown(self) -> Self:
        """All but those that were called off before anybody saw them."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=F("live_from")))

    def reaching_past(self, moment: datetime) -> Self:
        """All that would still be public at `moment` or later."""
        return self.shown().filter(Q(live_until__isnull=True) | Q(live_until__gt=moment))

    def next_boundary(self, now: datetime) -> datetime | None:
        """The nearest moment after `now` at which anything here appears or disappears by itself."""
        return min(self.next_of(now, *self.BOUNDARIES).values(), default=None)

    def next_of(self, now: datetime, *columns: str) -> dict[str, datetime]:
        """The nearest moment after `now` in each of these columns that has one: one query for all."""
        nearest = [Subquery(self.filter(**{f"{name}__gt": now}).order_by(name).values(name)[:1]) for name in columns]
        row = next(iter(self.order_by().values_list(*nearest)[:1]), ())
        return {name: at for name, at in zip(columns, row, strict=False) if at is not None}


class Interval(models.Model):
    """The columns of everything that goes public and comes back.

    `live_until` is what is true; `planned_until` is the end that the editor asked for. They differ when a newer
    interval cut this one short, and the plan is what holds again when the newer one is called off.
    An interval called off before it began is empty: it ends when it starts.
    """

    live_from = models.DateTimeField(_("public from"))
    live_until = models.DateTimeField(_("public until"), null=True, blank=True)
    planned_until = models.DateTimeField(_("planned until"), null=True, blank=True)
    created_at = models.DateTimeField(_("frozen"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("frozen by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new edition, or move the end of its interval; raises ValidationError on any other change."""
        if not self._state.adding and not MAY_CHANGE.issuperset(kwargs.get("update_fields") or ["everything"]):
            raise ValidationError(_("An edition never changes. Publish a new one."))
        super().save(*args, **kwargs)

    def is_public_at(self, now: datetime) -> bool:
        """Whether a reader sees it at `now`."""
        return self.live_from <= now and (self.live_until is None or now < self.live_until)
