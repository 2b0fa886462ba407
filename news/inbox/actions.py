"""What happens in the inbox: something comes, somebody handles it, and in time it is forgotten."""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from news.inbox.models import Feedback, MissedSearch, PictureReport
from news.inbox.rules import MOST_MISSED, MOST_NOTED_A_MINUTE, phrase_of
from news.library.models import Picture

log = logging.getLogger(__name__)
# The minute, and how many searches without hits this process has noted in it.
_noted: list[Any] = ["", 0]
_noting = Lock()


@transaction.atomic
def take_feedback(*, article_id: int, found: bool, words: str, now: datetime) -> Feedback:
    """Keep an answer, and forget what is too old."""
    forget_old(now)
    return Feedback.objects.create(article_id=article_id, found=found, words=words, came_at=now)


@transaction.atomic
def take_picture_report(*, article_id: int, picture: Picture | None, now: datetime, **told: str) -> PictureReport:
    """Keep a message about a picture, and forget what is too old."""
    forget_old(now)
    return PictureReport.objects.create(article_id=article_id, picture=picture, came_at=now, **told)


def handle(report: PictureReport, *, by: Any, now: datetime) -> bool:
    """Note who saw to it. False: somebody had done so before."""
    waiting = PictureReport.objects.filter(pk=report.pk, handled_at__isnull=True)
    return bool(waiting.update(handled_at=now, handled_by=by))


def open_again(report: PictureReport) -> bool:
    """There is more to do. False: it was open."""
    handled = PictureReport.objects.filter(pk=report.pk, handled_at__isnull=False)
    return bool(handled.update(handled_at=None, handled_by=None))


def note_missed_search(text: str, missing: Iterable[str] = (), *, now: datetime) -> None:
    """Count the words that are `missing` everywhere, else the whole text: nothing of a text that may tell of somebody.

    A search never fails because of it, and no more than a few are noted.
    """
    if not phrase_of(text):
        return
    try:
        for phrase in {phrase_of(each) for each in missing or (text,)} - {""}:
            if not _is_flood(now):
                _count_missed(phrase, now)
    except DatabaseError as fault:
        log.warning("A search without hits was not counted: %s", type(fault).__name__)


def _is_flood(now: datetime) -> bool:
    """Whether so many were noted this minute, by this process, that somebody is making them up."""
    key = f"missed:{now:%Y-%m-%dT%H:%M}"
    with _noting:
        _noted[:] = [key, _noted[1] + 1 if _noted[0] == key else 1]
        return _noted[1] > MOST_NOTED_A_MINUTE


def _count_missed(phrase: str, now: datetime) -> None:
    today = timezone.localdate(now)
    if MissedSearch.objects.filter(phrase=phrase).update(count=F("count") + 1, last_on=today):
        return
    with transaction.atomic():
        MissedSearch.objects.get_or_create(phrase=phrase, defaults={"last_on": today})
        rarest = MissedSearch.objects.order_by("-count", "-last_on", "-id").values("pk")[MOST_MISSED:]
        MissedSearch.objects.filter(pk__in=[row["pk"] for row in rarest]).delete()


def forget_old(now: datetime) -> int:
    """Delete what the newsroom has had for INBOX_DAYS: answers since they came, messages since they were handled.

    What is about people is kept no longer than it is needed (GDPR article 5, 1 e). An open message is never deleted.
    """
    before = now - timedelta(days=settings.INBOX_DAYS)
    answers, _each = Feedback.objects.filter(came_at__lt=before).delete()
    messages, _each = PictureReport.objects.filter(handled_at__lt=before).delete()
    searches, _each = MissedSearch.objects.filter(last_on__lt=before).delete()
    return answers + messages + searches
