"""Why something may not be done: reasons in words, gathered and raised together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Reason:
    """One thing that stands in the way, the form field it is about, and a word for it that code can compare."""

    code: str
    message: str | Promise
    field: str = ""


class Refused(Exception):
    """An action was refused; `reasons` holds every one of them, for the person at the screen."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("; ".join(reason.code for reason in self.reasons))


class CannotPublish(Refused):
    """It is not ready to be read, or the times do not fit."""


class CannotWithdraw(Refused):
    """There is nothing out there to take back."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What was public at an address answers at another one."""

    path: str


@dataclass(frozen=True, slots=True)
class Gone:
    """What was public is not any more: its time was up (no reason), or an editor took it away for a reason."""

    title: str
    reason: str


NOTHING_PLANNED = Reason("nothing_planned", _("Nothing is planned, so there is nothing to call off."))
NOTHING_OUT_THERE = Reason("nothing_out_there", _("Nothing is published or planned, so there is nothing to withdraw."))


def why_not_these_times(*, now: datetime, starts_at: datetime, ends_at: datetime | None) -> list[Reason]:
    """Reasons against the interval [starts_at, ends_at) seen from `now`."""
    reasons = []
    if starts_at < now:
        reasons.append(
            Reason("start_passed", _("The time of publishing has passed. Choose a later one."), "publish_at")
        )
    if ends_at is not None and ends_at <= now:
        reasons.append(Reason("end_passed", _("The expiry has passed. Remove it or choose a later one."), "expires_at"))
    elif ends_at is not None and ends_at <= starts_at:
        reasons.append(Reason("end_before_start", _("The expiry must be after the time of publishing."), "expires_at"))
    return reasons
