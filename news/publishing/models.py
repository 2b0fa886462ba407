"""An interval during which one frozen document is public: [live_from, live_until), by one clock (D1, D2)."""

from datetime import datetime
from typing import Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Subquery
from django.utils.translation import gettext_lazy as _

Row_co = TypeVar("Row_co", bound="Interval", covariant=True)


class IntervalQuerySet(models.QuerySet[Row_co]):
    """Questions about time; `now` always comes from the caller."""

    def public(self, now: datetime) -> Self:
        """What a reader sees at `now`."""
        return self.filter(Q(live_until__isnull=True) | Q(live_until__gt=now), live_from__lte=now)

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
        starts = self.filter(live_from__gt=now).order_by("live_from").values("live_from")[:1]
        ends = self.filter(live_until__gt=now).order_by("live_until").values("live_until")[:1]
        rows = self.order_by().values_list(Subquery(starts), Subquery(ends))[:1]
        return min((at for row in rows for at in row if at is not None), default=None)


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

    def is_public_at(self, now: datetime) -> bool:
        """Whether a reader sees it at `now`."""
        return self.live_from <= now and (self.live_until is None or now < self.live_until)
