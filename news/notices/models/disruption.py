"""Disruptions: one message from its first notice until it is solved; every update that readers got stays as it was."""

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from news.articles.rules import Language
from news.notices.requirements import why_not_disruption
from news.notices.rules import RAISED_STAYS, SOLVED_STAYS, TEXT_LENGTH, TITLE_LENGTH, Category, Status, address
from news.publishing.models import Interval, IntervalQuerySet, Written
from news.publishing.rules import Reason


class DisruptionFacts(models.Model):
    """What a disruption says: the columns of the working copy and of each update alike."""

    title = models.CharField(
        _("title"),
        max_length=TITLE_LENGTH,
        help_text=_("Stays the same until it is solved: the status says how it goes."),
    )
    category = models.CharField(_("subject"), max_length=12, choices=Category.choices, default=Category.WATER)
    area = models.CharField(_("area"), max_length=TITLE_LENGTH, help_text=_("Whom it concerns, such as “Andåsen”."))
    language = models.CharField(_("language"), max_length=3, choices=Language.choices, default=Language.BOKMAL)
    status = models.CharField(_("status"), max_length=8, choices=Status.choices, default=Status.ONGOING)
    text = models.TextField(
        _("update"),
        max_length=TEXT_LENGTH,
        blank=True,
        help_text=_("What is new: what has happened, what people should do, what you are doing about it."),
    )
    starts_at = models.DateTimeField(_("starts"), null=True, blank=True)
    expected_end = models.DateTimeField(_("expected end"), null=True, blank=True)
    ends_by_itself = models.BooleanField(
        _("is over at the expected end"),
        default=False,
        help_text=_("For planned work: the message becomes “Solved” by itself."),
    )
    next_update_at = models.DateTimeField(_("next update"), null=True, blank=True)
    contact_name = models.CharField(_("whom to ask"), max_length=120, blank=True)
    contact_telephone = models.CharField(_("telephone"), max_length=30, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    link_url = models.URLField(_("address of a page with more"), blank=True)
    link_text = models.CharField(_("text of the link"), max_length=150, blank=True)
    is_raised = models.BooleanField(
        _("show as important message above every page"),
        default=False,
        help_text=_("Until it is solved, and at most three days after the last update."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title or str(_("Without a title"))


FACTS = tuple(field.name for field in DisruptionFacts._meta.local_fields)


class Disruption(DisruptionFacts, Written):
    """A disruption as its editors have it: what is written here reaches readers with the next update."""

    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_("Made from the title. When it changes, the old address leads to the new one."),
    )

    objects: ClassVar[models.Manager["Disruption"]]

    class Meta:
        verbose_name = _("operational message")
        verbose_name_plural = _("operational messages")
        ordering = ("-changed_at", "-id")

    @property
    def path(self) -> str:
        """Where readers find it once it is published."""
        return address(self.slug)

    def why_not_publish(self, now: datetime, *, starts_at: datetime | None = None) -> list[Reason]:
        """Every reason against publishing the next update; none: it is ready."""
        return [*why_not_disruption(self, now), *self._why_not_this_address()]

    def freeze(self, *, by: User | None, now: datetime, live_from: datetime) -> "DisruptionUpdate":
        """An unsaved update of the disruption as it stands."""
        # What was public until this moment; after a withdrawal it is a new message with a timeline of its own.
        before = self.editions.filter(live_until=live_from).order_by("live_from").first()
        facts = {name: getattr(self, name) for name in FACTS}
        return DisruptionUpdate(
            disruption=self,
            slug=self.slug,
            **facts,
            ongoing_from=self.starts_at if self.status == Status.PLANNED else live_from,
            solved_from=self._solved_from(live_from),
            published_at=before.published_at if before else live_from,
            live_from=live_from,
            created_at=now,
            created_by=by,
        )

    def was_frozen(self, edition: Any) -> None:
        """The next update begins with an empty text: readers never get the same one twice by a slip."""
        self.text = ""
        self.save(update_fields=["text"])

    def _solved_from(self, live_from: datetime) -> datetime | None:
        if self.status == Status.SOLVED:
            return live_from
        return self.expected_end if self.ends_by_itself else None

    def _why_not_this_address(self) -> list[Reason]:
        taken = DisruptionUpdate.objects.filter(slug=self.slug).exclude(disruption=self.pk)
        if self.slug and not taken.exists():
            return []
        return [Reason("address_taken", _("Another message has or had this address. Choose another one."), "slug")]


class DisruptionUpdateQuerySet(IntervalQuerySet["DisruptionUpdate"]):
    """Updates, asked about time."""

    def running(self, now: datetime) -> Self:
        """Those that are not over, and those that have just been solved."""
        return self.public(now)._not_long_over(now)

    def astir(self, now: datetime) -> Self:
        """What runs, and what will be public by itself: the updates with a boundary ahead."""
        return self.reaching_past(now)._not_long_over(now)

    def _not_long_over(self, now: datetime) -> Self:
        return self.filter(Q(solved_from__isnull=True) | Q(solved_from__gt=now - SOLVED_STAYS))

    def timeline(self, current: "DisruptionUpdate", now: datetime) -> Self:
        """All that readers were told up to `now`, the oldest first."""
        told = self.shown().filter(disruption=current.disruption_id, published_at=current.published_at)
        return told.filter(live_from__lte=now).order_by("live_from", "id")

    def told(self, now: datetime) -> Self:
        """Every update of what is public, the newest first."""
        current = DisruptionUpdate.objects.public(now).filter(disruption=OuterRef("disruption"))
        told = self.shown().filter(live_from__lte=now, published_at=Subquery(current.values("published_at")[:1]))
        return told.order_by("-live_from", "-id")

    def over(self, now: datetime) -> Self:
        """Solved for so long that they have left the running ones; the latest first."""
        return self.public(now).filter(solved_from__lte=now - SOLVED_STAYS).order_by("-solved_from", "-id")

    def with_corrections(self) -> Self:
        """Add `corrected_text` and `corrected_at`: what an update says since somebody put it right."""
        last = Correction.objects.filter(update=OuterRef("pk")).order_by("-at", "-id")
        return self.annotate(
            corrected_text=Subquery(last.values("text")[:1]), corrected_at=Subquery(last.values("at")[:1])
        )


class DisruptionUpdate(DisruptionFacts, Interval):
    """What readers were told from one moment on. All updates of a disruption in order are its timeline.

    `ongoing_from` and `solved_from` say when the status becomes the next one by itself; in the past: it has.
    `published_at` is when the message first came before readers, the same in all its updates.
    """

    disruption = models.ForeignKey(Disruption, on_delete=models.CASCADE, related_name="editions")
    slug = models.SlugField(max_length=120, db_index=False)
    ongoing_from = models.DateTimeField(null=True)
    solved_from = models.DateTimeField(null=True)
    published_at = models.DateTimeField(_("published"))

    objects = DisruptionUpdateQuerySet.as_manager()

    class Meta:
        verbose_name = _("update of an operational message")
        verbose_name_plural = _("updates of operational messages")
        constraints = [
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_from")),
                name="update_ends_after_it_starts",
            )
        ]
        indexes = [
            models.Index(fields=["slug", "-live_from"], name="update_by_address"),
            models.Index(fields=["solved_from"], name="update_solved"),
            models.Index(fields=["-live_from", "-id"], name="update_newest"),
        ]

    @property
    def path(self) -> str:
        return address(self.slug)

    def moments(self) -> list[datetime]:
        """When something about it changes by itself (design D2), past moments included."""
        over = self.solved_from and self.solved_from + SOLVED_STAYS
        down = self.live_from + RAISED_STAYS if self.is_raised else None
        all_of_them = (self.ongoing_from, self.solved_from, over, down, self.expected_end, self.next_update_at)
        return [moment for moment in all_of_them if moment]

    def is_raised_at(self, now: datetime) -> bool:
        """Whether it stands above every page."""
        is_awaited = self.is_raised and self.status_at(now) != Status.SOLVED
        return is_awaited and self.is_public_at(now) and now < self.live_from + RAISED_STAYS

    def status_at(self, now: datetime) -> Status:
        """The status by the clock: what was announced goes on, and what ends by itself is solved, in its time."""
        if self.solved_from and self.solved_from <= now:
            return Status.SOLVED
        return Status.ONGOING if self.ongoing_from and self.ongoing_from <= now else Status.PLANNED


class Correction(models.Model):
    """The right words for those of an update that were wrong. What stood there before is kept, as is who mended it."""

    update = models.ForeignKey(DisruptionUpdate, on_delete=models.CASCADE, related_name="corrections")
    text = models.TextField(_("text"), max_length=TEXT_LENGTH)
    at = models.DateTimeField(_("corrected"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("corrected by"), on_delete=models.SET_NULL, null=True, related_name="+"
    )

    objects: ClassVar[models.Manager["Correction"]]

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new one; raises ValidationError when one that is there would be changed."""
        if not self._state.adding:
            raise ValidationError(_("A correction never changes. Make a new one."))
        super().save(*args, **kwargs)


class DisruptionWithdrawal(models.Model):
    """Why a message was taken away: what its address answers from then on."""

    disruption = models.ForeignKey(Disruption, on_delete=models.CASCADE, related_name="withdrawals")
    at = models.DateTimeField(_("withdrawn"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("withdrawn by"), on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reason = models.CharField(_("reason"), max_length=300, help_text=_("Shown to readers who come to the address."))

    objects: ClassVar[models.Manager["DisruptionWithdrawal"]]

    class Meta:
        verbose_name = _("withdrawal of an operational message")
        verbose_name_plural = _("withdrawals of operational messages")
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.reason
