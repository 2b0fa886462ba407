"""What an editor does with an article beyond publishing it: take it back, and say why."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from news.articles.models import Article, Edition, Withdrawal
from news.publishing.actions import withdraw as end_all
from news.publishing.rules import CannotWithdraw, Reason


@transaction.atomic
def withdraw(
    article: Article,
    *,
    by: User | None,
    now: datetime,
    reason: str,
    moved_to: Article | None = None,
) -> None:
    """Take `article` from the readers at once; its address answers with `reason`, or leads on to `moved_to`.

    Raises CannotWithdraw without a reason, or when nothing is public or planned.
    """
    if not reason.strip():
        raise CannotWithdraw(
            [Reason("no_reason", _("Write a reason. Readers who come to the address see it."), "reason")]
        )
    edition: Edition = end_all(article, by=by, now=now)
    if edition.live_until != edition.live_from:
        Withdrawal.objects.create(
            article=article, edition=edition, at=now, by=by, reason=reason.strip(), moved_to=moved_to
        )
