"""What readers sent: their word on a page, and what they want done about a picture."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from news.inbox.rules import LONGEST_CONTACT, LONGEST_NAME, LONGEST_PHRASE, LONGEST_WORDS, Wish


class Feedback(models.Model):
    """One answer to “Did you find what you were looking for?”. Nothing is stored about who gave it."""

    article = models.ForeignKey(
        "news.Article", verbose_name=_("article"), on_delete=models.CASCADE, related_name="feedback"
    )
    found = models.BooleanField(_("found it"))
    words = models.TextField(_("looked for"), max_length=LONGEST_WORDS, blank=True)
    came_at = models.DateTimeField(_("came"))

    objects: ClassVar[models.Manager["Feedback"]]

    class Meta:
        verbose_name = _("answer from a reader")
        verbose_name_plural = _("answers from readers")
        ordering = ("-came_at", "-id")
        indexes = [models.Index(fields=["came_at"], name="feedback_by_age")]

    def __str__(self) -> str:
        return self.words[:60] or str(_("Yes") if self.found else _("No"))


class PictureReport(models.Model):
    """Somebody says that they are in a picture: a task for the newsroom until it is handled."""

    article = models.ForeignKey(
        "news.Article", verbose_name=_("article"), on_delete=models.SET_NULL, null=True, related_name="picture_reports"
    )
    picture = models.ForeignKey(
        "news.Picture", verbose_name=_("picture"), on_delete=models.SET_NULL, null=True, related_name="reports"
    )
    wish = models.CharField(_("wish"), max_length=12, choices=Wish.choices)
    words = models.TextField(_("in their own words"), max_length=LONGEST_WORDS, blank=True)
    name = models.CharField(_("name"), max_length=LONGEST_NAME, blank=True)
    contact = models.CharField(_("e-mail or telephone"), max_length=LONGEST_CONTACT, blank=True)
    came_at = models.DateTimeField(_("came"))
    handled_at = models.DateTimeField(_("handled"), null=True, editable=False)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handled by"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    note = models.TextField(
        _("what was done"), max_length=LONGEST_WORDS, blank=True, help_text=_("For the newsroom only.")
    )

    objects: ClassVar[models.Manager["PictureReport"]]

    class Meta:
        verbose_name = _("message about a picture")
        verbose_name_plural = _("messages about pictures")
        ordering = ("-came_at", "-id")
        indexes = [
            models.Index(fields=["came_at"], condition=Q(handled_at__isnull=True), name="picture_report_open"),
            models.Index(fields=["handled_at"], name="picture_report_handled"),
        ]

    def __str__(self) -> str:
        return str(Wish(self.wish).label)

    @property
    def is_handled(self) -> bool:
        return self.handled_at is not None


class MissedSearch(models.Model):
    """A word or phrase that a search found nothing for, and how often; nothing about who looked for it."""

    phrase = models.CharField(_("looked for"), max_length=LONGEST_PHRASE, unique=True)
    count = models.PositiveIntegerField(_("times"), default=1)
    last_on = models.DateField(_("latest"))

    objects: ClassVar[models.Manager["MissedSearch"]]

    class Meta:
        verbose_name = _("search without hits")
        verbose_name_plural = _("searches without hits")
        ordering = ("-count", "phrase")
        indexes = [models.Index(fields=["count", "last_on"], name="missed_search_rarest")]

    def __str__(self) -> str:
        return self.phrase
