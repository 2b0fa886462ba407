"""Editions: what was, is and will be public of an article, word for word, and why it was taken away (design D1)."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from news.articles.content import Content
from news.articles.rules import Kind, Language, address, last_day_begins
from news.publishing.models import Interval, IntervalQuerySet

if TYPE_CHECKING:
    from news.articles.models.article import Article


class EditionQuerySet(IntervalQuerySet["Edition"]):
    """Editions, asked about time."""

    def next_boundary(self, now: datetime) -> datetime | None:
        """Deadlines too: a list says «today» from midnight on, and puts a hearing among the closed at its moment."""
        moments = self.next_of(now, *self.BOUNDARIES, "deadline")
        deadline = moments.pop("deadline", None)
        if deadline:
            midnight = last_day_begins(deadline)
            moments["deadline"] = midnight if midnight > now else deadline
        return min(moments.values(), default=None)


class Edition(Interval):
    """A frozen article with the columns that lists, search and feeds need beside the whole document."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="editions")
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    kind = models.CharField(max_length=20, choices=Kind.choices)
    language = models.CharField(max_length=3, choices=Language.choices)
    slug = models.SlugField(max_length=120, db_index=False)
    kicker = models.CharField(max_length=60)
    title = models.CharField(max_length=150)
    lead = models.TextField()
    lead_picture = models.JSONField(null=True)
    section = models.ForeignKey("news.Section", on_delete=models.PROTECT, null=True, db_index=False)
    topics = models.ManyToManyField("news.Topic")
    on_front = models.BooleanField(default=False)
    published_at = models.DateTimeField(_("published"))
    changed_at = models.DateTimeField(_("last changed"), null=True)
    deadline = models.DateTimeField(_("deadline"), null=True)
    # The number of the article that this is a translation of; a column and no relation, because editions never change.
    translation_of = models.PositiveBigIntegerField(null=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=models.F("live_from")),
                name="edition_ends_after_it_starts",
            )
        ]
        indexes = [
            models.Index(fields=["slug", "-live_from"], name="edition_by_address"),
            models.Index(fields=["-published_at", "-id", "live_from", "live_until", "kind"], name="edition_newest"),
            models.Index(
                fields=["kind", "-published_at", "-id", "live_from", "live_until", "deadline"],
                name="edition_newest_of_kind",
            ),
            models.Index(
                fields=["section", "-published_at", "-id", "live_from", "live_until", "kind"],
                name="edition_newest_in_section",
            ),
            models.Index(fields=["-published_at", "-id"], condition=Q(on_front=True), name="edition_lead_stories"),
            models.Index(fields=["live_from"], name="edition_starts"),
            models.Index(fields=["live_until"], condition=Q(live_until__isnull=False), name="edition_ends"),
            models.Index(fields=["deadline"], condition=Q(deadline__isnull=False), name="edition_deadlines"),
            models.Index(
                fields=["translation_of"], condition=Q(translation_of__isnull=False), name="edition_translations"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @classmethod
    def of(cls, content: Content, *, article: "Article", **columns: Any) -> "Edition":
        """An unsaved edition that says `content`."""
        document = content.to_json()
        return cls(
            article=article,
            content=document,
            digest=content.digest(),
            kind=content.kind,
            language=content.language,
            slug=content.slug,
            kicker=content.kicker,
            title=content.title,
            lead=content.lead,
            lead_picture=document["lead_picture"],
            section_id=content.section.id if content.section else None,
            changed_at=content.changes[-1].at if content.changes else None,
            deadline=content.deadline,
            translation_of=content.translation_of,
            **columns,
        )

    def document(self) -> Content:
        """The frozen content."""
        return Content.from_json(self.content)

    @property
    def path(self) -> str:
        return address(self.kind, self.slug)


class Withdrawal(models.Model):
    """Why an edition was taken away before its time: what its address answers from then on."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="withdrawals")
    edition = models.OneToOneField(Edition, on_delete=models.CASCADE, related_name="withdrawal")
    at = models.DateTimeField(_("withdrawn"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("withdrawn by"), on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=300, help_text=_("Shown to readers who come to the address."))
    moved_to = models.ForeignKey(
        "news.Article",
        verbose_name=_("replaced by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Readers who come to the address are sent on to this article."),
    )

    objects: ClassVar[models.Manager["Withdrawal"]]

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.reason
