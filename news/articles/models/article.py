"""The working copy: what editors write in, row by row; no reader's page ever reads it (design D1)."""

from datetime import datetime
from typing import Any, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Case as Choose
from django.db.models import Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from news.articles.content import Change, Content
from news.articles.freezing import content_of
from news.articles.models.case import Case
from news.articles.models.edition import Edition
from news.articles.models.hindrances import why_not_this_address, why_not_this_change, why_not_this_translation
from news.articles.models.pictures import note_edition_pictures, note_text_pictures
from news.articles.requirements import why_not, why_not_these_pictures
from news.articles.rules import Kind, Language, State, address
from news.body.fields import BodyField
from news.publishing.models import Written
from news.publishing.rules import Reason


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions an editor asks of the working copies."""

    def with_state(self, now: datetime) -> Self:
        """Add `state` (rules.State), and `planned_for`: when something becomes public by itself."""
        editions = Edition.objects.filter(article=OuterRef("pk"))
        return self.annotate(
            live_digest=Subquery(editions.public(now).values("digest")[:1]),
            planned_for=Subquery(editions.upcoming(now).order_by("live_from").values("live_from")[:1]),
            was_public=Exists(editions.shown()),
            last_withdrawal=Subquery(editions.shown().order_by("-live_from").values("withdrawal")[:1]),
        ).annotate(
            state=Choose(
                When(live_digest=F("digest"), then=Value(State.PUBLISHED.value)),
                When(live_digest__isnull=False, then=Value(State.CHANGED.value)),
                When(planned_for__isnull=False, then=Value(State.SCHEDULED.value)),
                When(last_withdrawal__isnull=False, then=Value(State.WITHDRAWN.value)),
                When(was_public=True, then=Value(State.EXPIRED.value)),
                default=Value(State.DRAFT.value),
            )
        )


class Article(Case, Written):
    """One text as its editors have it. Everything may be empty here; publishing is what asks for more."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.NEWS)
    language = models.CharField(_("language"), max_length=3, choices=Language.choices, default=Language.BOKMAL)
    translation_of = models.ForeignKey(
        "self",
        verbose_name=_("translation of"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations",
        help_text=_("The article that this one says in another language. Readers find each from the other."),
    )
    kicker = models.CharField(
        _("kicker"), max_length=60, blank=True, help_text=_("A word or two above the title, such as “Planning”.")
    )
    title = models.CharField(_("title"), max_length=150, blank=True)
    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_("Made from the title. When it changes, the old address leads to the new one."),
    )
    lead = models.TextField(
        _("lead"), max_length=600, blank=True, help_text=_("Two or three sentences that say what is most important.")
    )
    body = BodyField(_("text"), blank=True)
    byline = models.CharField(_("byline"), max_length=120, blank=True, help_text=_("Who wrote it."))
    section = models.ForeignKey(
        "news.Section", verbose_name=_("section"), on_delete=models.PROTECT, null=True, blank=True
    )
    topics = models.ManyToManyField("news.Topic", verbose_name=_("topics"), blank=True)
    on_front = models.BooleanField(
        _("lead story"), default=False, help_text=_("The newest of these stands on top of the front page.")
    )

    lead_picture = models.ForeignKey(
        "news.Picture",
        verbose_name=_("lead picture"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lead_uses",
    )
    lead_picture_caption = models.CharField(_("caption"), max_length=400, blank=True)
    lead_picture_alt = models.CharField(
        _("alternative text"), max_length=400, blank=True, help_text=_("Empty: the library's own text is used.")
    )
    lead_picture_decorative = models.BooleanField(_("decorative"), default=False)
    gallery_heading = models.CharField(_("heading of the gallery"), max_length=150, blank=True)

    publish_at = models.DateTimeField(
        _("publish at"), null=True, blank=True, help_text=_("Used by the button “Schedule”.")
    )
    expires_at = models.DateTimeField(
        _("expires at"), null=True, blank=True, help_text=_("After this the article is no longer shown.")
    )
    change_matters = models.BooleanField(
        _("the change matters to readers"), default=False, help_text=_("Shows “Last changed” with your note.")
    )
    change_note = models.CharField(
        _("what has changed"), max_length=200, blank=True, help_text=_("Shown to readers, such as “New date”.")
    )

    digest = models.CharField(max_length=65, editable=False, default="")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-changed_at", "-id")
        indexes = [models.Index(fields=["-changed_at", "-id"], name="article_newest_first")]
        constraints = [
            models.CheckConstraint(condition=~Q(translation_of=F("id")), name="article_is_no_translation_of_itself")
        ]
        permissions = [("publish_article", _("May publish, schedule and withdraw articles"))]

    def __str__(self) -> str:
        return self.title or str(_("Without a title"))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the working copy; which pictures its text shows is noted beside it."""
        super().save(*args, **kwargs)
        if "body" in (kwargs.get("update_fields") or {"body"}):
            note_text_pictures(self)

    @property
    def path(self) -> str:
        """Where readers find it once it is published."""
        return address(self.kind, self.slug)

    def content(self, at: datetime) -> Content:
        """What readers would see were it published at `at`, the changes they are told of included."""
        return content_of(self, changes=self._changes(self._last_edition(), at))

    def why_not_publish(self, now: datetime, *, starts_at: datetime | None = None) -> list[Reason]:
        """Every reason against publishing from `starts_at` (default: when it is planned for); none: it is ready."""
        live_from = starts_at or max(now, self.publish_at or now)
        content = self.content(now)
        return [
            *why_not(content, published_at=self._first_published_at(live_from)),
            *why_not_these_pictures(content, now),
            *why_not_this_translation(self),
            *why_not_this_address(self),
            *why_not_this_change(self),
        ]

    def freeze(self, *, by: User | None, now: datetime, live_from: datetime) -> Edition:
        """An unsaved edition of the article as it stands, public from `live_from`."""
        return Edition.of(
            content_of(self, changes=self._changes(self._last_edition(), live_from)),
            article=self,
            on_front=self.on_front and self.kind != Kind.PAGE,
            published_at=self._first_published_at(live_from),
            live_from=live_from,
            created_at=now,
            created_by=by,
        )

    def was_frozen(self, edition: Edition) -> None:
        """Remember what was published, and lay aside what was meant for this time only."""
        content = edition.document()
        edition.topics.set([topic.id for topic in content.topics])
        note_edition_pictures(edition, content)
        self.publish_at, self.change_matters, self.change_note = None, False, ""
        self.digest = edition.digest
        self.save(update_fields=["publish_at", "change_matters", "change_note", "digest"])

    def remember_digest(self) -> None:
        """Note what the working copy holds now; differs from the edition's: there is something to publish."""
        self.digest = content_of(self).digest() + ("+" if self.change_matters else "")
        self.save(update_fields=["digest"])

    def _changes(self, before: Edition | None, at: datetime) -> tuple[Change, ...]:
        told = before.document().changes if before else ()
        return (*told, Change(at, self.change_note)) if before and self.change_matters else told

    def _first_published_at(self, live_from: datetime) -> datetime:
        before = self._last_edition()
        return min(before.published_at, live_from) if before else live_from

    def _last_edition(self) -> Edition | None:
        return self.editions.shown().order_by("-live_from").first() if self.pk else None
