"""The desk overview: what an editor wants to see first in the morning."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from news.articles.models import Article, Edition
from news.articles.rules import State
from news.delivery.queries import Drill, last_drill
from news.newsroom.tasks import RUNS_THE_SITE, Task, tasks_for
from news.notices.models import NoticeEdition

IN_A_LIST = 8
# Looked through for one's own unfinished work: what is older than this many saves is found in the list of articles.
LATEST_OWN = 200


@dataclass(frozen=True, slots=True)
class Overview:
    """What `admin/index.html` shows; `drill`: the last trial of the crisis copy, for those who run the site."""

    notices: list[NoticeEdition]
    tasks: list[Task]
    mine: list[Article]
    scheduled: list[Edition]
    published: list[Edition]
    drill: Drill | None


def overview_for(user: Any, *, now: datetime) -> Overview:
    """The overview of one editor: four queries, and one for each kind of task."""
    latest = Article.objects.filter(changed_by=user).order_by("-changed_at", "-id").values("pk")[:LATEST_OWN]
    unfinished = Article.objects.with_state(now).filter(pk__in=list(latest.values_list("pk", flat=True)))
    mine = unfinished.filter(state__in=[State.DRAFT, State.CHANGED]).defer("body").order_by("-changed_at", "-id")  # type: ignore[misc]
    upcoming = Edition.objects.upcoming(now).defer("content").order_by("live_from", "id")
    public = Edition.objects.public(now).defer("content").order_by("-live_from", "-id")
    tasks = tasks_for(user, now=now)
    notices = list(NoticeEdition.objects.standing(now))
    return Overview(
        notices,
        tasks,
        list(mine[:IN_A_LIST]),
        list(upcoming[:IN_A_LIST]),
        list(public[:IN_A_LIST]),
        drill=_drill(user),
    )


def _drill(user: Any) -> Drill | None:
    if settings.CRISIS_COPY is None or not user.has_perm(RUNS_THE_SITE):
        return None
    return last_drill(settings.CRISIS_COPY)
