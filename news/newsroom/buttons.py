"""The buttons under the article: each saves the form first, then does its deed and tells what came of it."""

from collections.abc import Callable
from datetime import datetime

from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.articles.models import Article
from news.newsroom.moments import in_words
from news.publishing.actions import call_off, publish
from news.publishing.rules import CannotPublish, Reason

PREVIEW = "_preview"
NO_TIME = Reason("no_time", gettext_lazy("Choose when it is to be published, then press “Schedule”."), "publish_at")
TIME_IS_SET = Reason(
    "time_is_set",
    gettext_lazy("A later time is chosen. Press “Schedule” to wait for it, or remove the time to publish at once."),
    "publish_at",
)


def pressed(posted: QueryDict) -> Callable[..., str] | None:
    """The deed that was asked for; None: only save."""
    return next((deed for name, deed in DEEDS.items() if name in posted), None)


def publish_now(article: Article, *, by: User, now: datetime) -> str:
    """Put it before the readers at once. Raises CannotPublish."""
    if article.publish_at and article.publish_at > now:
        raise CannotPublish([*article.why_not_publish(now), TIME_IS_SET])
    publish(article, by=by, now=now, ends_at=article.expires_at)
    return format_html(_('Published. Readers find it at <a href="{}">{}</a>.'), article.path, article.path)


def schedule(article: Article, *, by: User, now: datetime) -> str:
    """Let it become public by itself at the chosen time. Raises CannotPublish."""
    if article.publish_at is None:
        raise CannotPublish([*article.why_not_publish(now), NO_TIME])
    starts_at = article.publish_at
    publish(article, by=by, now=now, starts_at=starts_at, ends_at=article.expires_at)
    return _("Scheduled: it is published by itself %(time)s.") % {"time": in_words(starts_at)}


def call_off_what_is_planned(article: Article, *, by: User, now: datetime) -> str:
    """Take back the plan; what is public stays. Raises CannotWithdraw."""
    call_off(article, by=by, now=now)
    return _("What was planned is called off.")


DEEDS: dict[str, Callable[..., str]] = {
    "_publish": publish_now,
    "_schedule": schedule,
    "_call_off": call_off_what_is_planned,
}
