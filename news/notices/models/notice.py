"""Important notices: what stands above every page for a while, and every wording that it had."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from news.articles.rules import Language
from news.notices.requirements import why_not_notice
from news.notices.rules import GRAVEST_FIRST, NOTICE_TEXT_LENGTH, TITLE_LENGTH, Severity
from news.publishing.models import Interval, IntervalQuerySet, Written
from news.publishing.rules import Reason


class NoticeFacts(models.Model):
    """What a notice says: the columns of the working copy and of each edition alike."""

    severity = models.CharField(_("how serious"), max_length=12, choices=Severity.choices, default=Severity.IMPORTANT)
    title = models.CharField(
        _("message"),
        max_length=TITLE_LENGTH,
        help_text=_("What has happened, or what people must do, in one sentence."),
    )
    text = models.TextField(
        _("more about it"), max_length=NOTICE_TEXT_LENGTH, blank=True, help_text=_("A few sentences at most.")
    )
    area = models.CharField(
        _("area"), max_length=TITLE_LENGTH, blank=True, help_text=_("Where it applies. Empty: everywhere.")
    )
    language = models.CharField(_("language"), max_length=3, choices=Language.choices, default=Language.BOKMAL)
    article = models.ForeignKey(
        "news.Article",
        verbose_name=_("article"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Readers find more there."),
    )
    disruption = models.ForeignKey(
        "news.Disruption",
        verbose_name=_("operational message"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Readers follow it there."),
    )

    if TYPE_CHECKING:
        article_id: int | None
        disruption_id: int | None

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


FACTS = tuple(field.attname for field in NoticeFacts._meta.local_fields)


class Notice(NoticeFacts, Written):
    """A notice as its editors have it. Saving it publishes it: nothing may hold up what residents must know."""

    starts_at = models.DateTimeField(
        _("shown from"), null=True, blank=True, help_text=_("Empty: from the moment it is published.")
    )
    ends_at = models.DateTimeField(_("shown until"), help_text=_("It comes down by itself then."))

    objects: ClassVar[models.Manager["Notice"]]

    class Meta:
        verbose_name = _("important message")
        verbose_name_plural = _("important messages")
        ordering = ("-changed_at", "-id")

    def why_not_publish(self, now: datetime, *, starts_at: datetime | None = None) -> list[Reason]:
        """Every reason against showing it; the times are `publishing`'s to judge."""
        return why_not_notice(self, now)

    def freeze(self, *, by: User | None, now: datetime, live_from: datetime) -> "NoticeEdition":
        """An unsaved edition of the notice as it stands."""
        facts = {name: getattr(self, name) for name in FACTS}
        return NoticeEdition(notice=self, **facts, live_from=live_from, created_at=now, created_by=by)

    def was_frozen(self, edition: Any) -> None:
        """Nothing to lay aside."""


class NoticeEditionQuerySet(IntervalQuerySet["NoticeEdition"]):
    """Wordings of notices, asked about time."""

    def standing(self, now: datetime) -> "NoticeEditionQuerySet":
        """What stands above every page, or will by itself: for those who may take it down."""
        return self.reaching_past(now).select_related("notice").gravest_first()

    def gravest_first(self) -> "NoticeEditionQuerySet":
        """As they stand above a page: the gravest first, then the newest."""
        gravity = [When(severity=severity, then=Value(place)) for place, severity in enumerate(GRAVEST_FIRST)]
        return self.annotate(gravity=Case(*gravity, default=Value(len(gravity)))).order_by(
            "gravity", "-live_from", "-id"
        )


class NoticeEdition(NoticeFacts, Interval):
    """One wording of a notice, and when it stood above every page."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="editions")

    objects = NoticeEditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of an important message")
        verbose_name_plural = _("versions of important messages")
        constraints = [
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_from")),
                name="notice_ends_after_it_starts",
            )
        ]
        indexes = [
            models.Index(fields=["live_from"], name="notice_starts"),
            models.Index(fields=["live_until"], name="notice_ends"),
        ]
