"""What is done with notices and disruptions beyond publishing them: words put right, messages taken back."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from news.notices.models import Correction, Disruption, DisruptionUpdate, DisruptionWithdrawal, Notice
from news.notices.rules import TEXT_LENGTH
from news.profile.actions import raise_generation
from news.publishing.actions import publish
from news.publishing.actions import withdraw as end_all
from news.publishing.rules import CannotPublish, CannotWithdraw, Reason
from news.publishing.signals import announce, changed_in_public


@transaction.atomic
def tell_everybody(notice: Notice, *, now: datetime) -> None:
    """Put a new notice above every page from `now` on, by nobody at the newsroom's desk. Raises CannotPublish."""
    reasons = notice.why_not_publish(now)
    if reasons:
        raise CannotPublish(reasons)
    notice.save()
    publish(notice, by=None, now=now, ends_at=notice.ends_at)


def end_notice(number: int, *, now: datetime) -> None:
    """Take a notice from every page. Raises CannotWithdraw when it does not stand there."""
    notice = Notice.objects.filter(pk=number).first()
    if notice is None:
        raise CannotWithdraw([Reason("no_such_notice", _("There is no message with this number."))])
    end_all(notice, by=None, now=now)


@transaction.atomic
def correct(update: DisruptionUpdate, text: str, *, by: User | None, now: datetime) -> Correction:
    """Show `text` in the place of what `update` said, with the time; what stood there is kept in the records.

    Raises CannotPublish when there is nothing to put right.
    """
    text = text.strip()
    if not text or len(text) > TEXT_LENGTH or text == text_of(update):
        raise CannotPublish([Reason("no_correction", _("Write what is right instead."), "text")])
    correction = Correction.objects.create(update=update, text=text, at=now, by=by)
    raise_generation()
    announce(changed_in_public, update.disruption, interval=update, by=by, at=now)
    return correction


def text_of(update: DisruptionUpdate) -> str:
    """What readers see of an update, the last correction included."""
    last = update.corrections.first()
    return last.text if last else update.text


@transaction.atomic
def withdraw(disruption: Disruption, *, by: User | None, now: datetime, reason: str) -> None:
    """Take a message from the readers at once; its address answers with `reason`.

    Raises CannotWithdraw without a reason, or when it is not public.
    """
    if not reason.strip():
        raise CannotWithdraw(
            [Reason("no_reason", _("Write a reason. Readers who come to the address see it."), "reason")]
        )
    end_all(disruption, by=by, now=now)
    DisruptionWithdrawal.objects.create(disruption=disruption, at=now, by=by, reason=reason.strip())
