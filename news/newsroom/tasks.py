"""What waits for somebody in the newsroom, in a line each with the way there: the top of the desk overview."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from news.delivery.queries import last_drill
from news.inbox.models import Feedback
from news.inbox.queries import open_reports
from news.library.models import Picture
from news.newsroom.picture_filters import GONE_BUT_USED, RUNS_OUT, Rights, conditions

LATELY = timedelta(days=7)
# Whoever may let others in is told of what is seen to at the server.
RUNS_THE_SITE = "auth.change_user"


@dataclass(frozen=True, slots=True)
class Task:
    """`words` with the number in them, and where it is seen to; "" for what is seen to at the server."""

    words: str
    address: str


def tasks_for(user: Any, *, now: datetime) -> list[Task]:
    """The lines that this editor may do something about; those with nothing to do are left out."""
    found = (task(now) for permission, task in TASKS if user.has_perm(permission))
    return [task for task in found if task]


def _picture_reports(now: datetime) -> Task | None:
    count = open_reports().count()
    words = ngettext("%(count)d message about a picture", "%(count)d messages about pictures", count)
    return _task(words, count, f"{reverse('admin:news_picturereport_changelist')}?tilstand=open")


def _feedback(now: datetime) -> Task | None:
    count = Feedback.objects.filter(found=False, came_at__gt=now - LATELY).count()
    words = ngettext(
        "%(count)d reader did not find it, the last seven days",
        "%(count)d readers did not find it, the last seven days",
        count,
    )
    return _task(words, count, f"{reverse('admin:news_feedback_changelist')}?found__exact=0")


def _consents(now: datetime) -> Task | None:
    count = Picture.objects.filter(conditions(now)[RUNS_OUT]).count()
    words = ngettext(
        "%(count)d picture has a consent that runs out within 30 days",
        "%(count)d pictures have consents that run out within 30 days",
        count,
    )
    return _task(words, count, _pictures(RUNS_OUT))


def _removed_pictures(now: datetime) -> Task | None:
    count = Picture.objects.filter(conditions(now)[GONE_BUT_USED]).count()
    words = ngettext(
        "%(count)d picture is removed from the readers, but stands in a working copy",
        "%(count)d pictures are removed from the readers, but stand in working copies",
        count,
    )
    return _task(words, count, _pictures(GONE_BUT_USED))


def _crisis_copy(now: datetime) -> Task | None:
    """Nobody knows whether a copy works that nobody has tried lately."""
    if settings.CRISIS_COPY is None:
        return None
    drill = last_drill(settings.CRISIS_COPY)
    if drill is None:
        return Task(_("The crisis copy has never been tried: manage.py crisisdrill"), "")
    if drill.stands_at(now):
        return None
    tried = {"date": date_format(timezone.localtime(drill.at), "j. F Y"), "failed": drill.failed, "pages": drill.pages}
    if drill.failed:
        words = _("The crisis copy lacked %(failed)d of %(pages)d pages on %(date)s: manage.py crisisdrill")
    else:
        words = _("The crisis copy was last tried on %(date)s: manage.py crisisdrill")
    return Task(words % tried, "")


def _pictures(listed: str) -> str:
    return f"{reverse('admin:news_picture_changelist')}?{Rights.parameter_name}={listed}"


def _task(words: str, count: int, address: str) -> Task | None:
    return Task(words % {"count": count}, address) if count else None


# Each with the permission without which it is nobody's business.
TASKS: tuple[tuple[str, Callable[[datetime], Task | None]], ...] = (
    ("news.change_picturereport", _picture_reports),
    ("news.change_picture", _consents),
    ("news.change_picture", _removed_pictures),
    ("news.view_feedback", _feedback),
    (RUNS_THE_SITE, _crisis_copy),
)
