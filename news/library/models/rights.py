"""Who is in a picture and may say no, and why a picture was taken from the readers: who, when, until when."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class DepictedPerson(models.Model):
    """Somebody who can be recognised in a picture, and what they agreed to. For the editors' eyes only."""

    picture = models.ForeignKey("news.Picture", on_delete=models.CASCADE, related_name="persons")
    name = models.CharField(_("name"), max_length=120)
    is_child = models.BooleanField(
        _("child under 15"), default=False, help_text=_("Then a guardian agrees, and the child may still say no.")
    )
    guardian = models.CharField(_("guardian"), max_length=120, blank=True)
    consent_given_on = models.DateField(_("consent given on"), null=True, blank=True)
    valid_until = models.DateField(
        _("consent valid until"), null=True, blank=True, help_text=_("The last day. Empty: until it is withdrawn.")
    )
    document = models.FileField(
        _("document"),
        upload_to="consents/",
        max_length=200,
        blank=True,
        help_text=_("The signed consent: PDF or an office document. Only editors can open it."),
    )
    note = models.CharField(
        _("note"), max_length=300, blank=True, help_text=_("How the consent was given, when there is no document.")
    )
    withdrawn_on = models.DateField(_("consent withdrawn on"), null=True, blank=True, editable=False)

    objects: ClassVar[models.Manager["DepictedPerson"]]

    class Meta:
        verbose_name = _("person in the picture")
        verbose_name_plural = _("persons in the picture")
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("consent_given_on")),
                name="consent_ends_after_it_was_given",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("consent_given_on")),
                name="consent_withdrawn_after_it_was_given",
            ),
        ]
        indexes = [
            models.Index(fields=["valid_until"], condition=Q(valid_until__isnull=False), name="consent_runs_out")
        ]

    def __str__(self) -> str:
        return self.name


class Removal(models.Model):
    """A picture taken from the readers: because a person withdrew their consent, or for another reason.

    It holds until it is ended; the picture is gone as long as one of its removals holds.
    """

    picture = models.ForeignKey("news.Picture", on_delete=models.CASCADE, related_name="removals")
    person = models.ForeignKey(
        DepictedPerson,
        verbose_name=_("consent of"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="removals",
    )
    at = models.DateTimeField(_("removed"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("removed by"), on_delete=models.SET_NULL, null=True, related_name="+"
    )
    reason = models.CharField(
        _("reason"), max_length=300, help_text=_("For the record in the newsroom. Readers never see it.")
    )
    ended_at = models.DateTimeField(_("shown again"), null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("shown again by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    ended_reason = models.CharField(_("reason for showing it again"), max_length=300, blank=True)

    objects: ClassVar[models.Manager["Removal"]]

    class Meta:
        verbose_name = _("removal")
        verbose_name_plural = _("removals")
        ordering = ("-at", "-id")
        indexes = [models.Index(fields=["picture"], condition=Q(ended_at__isnull=True), name="removal_in_force")]

    def __str__(self) -> str:
        return self.reason
