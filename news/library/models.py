"""Pictures: one row a photograph, with who made it, what it shows, and the files made from it at upload."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.library.rules import PictureUse, Rendition

TOKEN_BYTES = 16


def new_token() -> str:
    """A name for files that nobody can guess: 128 random bits."""
    return secrets.token_hex(TOKEN_BYTES)


class CreditKind(models.TextChoices):
    PHOTO = "photo", _("Photo")
    ILLUSTRATION = "illustration", _("Illustration")


class Picture(models.Model):
    """A picture in the library. Its original file name is for the editors' eyes only: no reader meets it."""

    token = models.CharField(max_length=2 * TOKEN_BYTES, unique=True, default=new_token, editable=False)
    original = models.FileField(_("picture"), upload_to="originals/", max_length=200)
    original_name = models.CharField(_("original file name"), max_length=255, editable=False)
    content_hash = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    placeholder = models.CharField(max_length=7, default="#d9dcdc", editable=False)
    renditions = models.JSONField(default=list, editable=False)

    credit_kind = models.CharField(
        _("kind of credit"), max_length=12, choices=CreditKind.choices, default=CreditKind.PHOTO
    )
    credit = models.CharField(
        _("photographer"), max_length=120, blank=True, help_text=_("The name only; “Photo ©” is added by itself.")
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=400,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it. One or two sentences."),
    )
    decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("The picture tells nothing and needs no alternative text.")
    )
    caption = models.CharField(
        _("caption"), max_length=400, blank=True, help_text=_("Suggested wherever the picture is used.")
    )
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    objects: ClassVar[models.Manager["Picture"]]

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ("-created_at", "-id")

    def __str__(self) -> str:
        return self.alt or self.caption or self.original_name

    def use(self, *, alt: str = "", decorative: bool = False, caption: str = "") -> PictureUse:
        """The picture in one place: that place's own words, and the library's where it has none."""
        decorative = decorative or (self.decorative and not alt)
        return PictureUse(
            picture_id=self.pk,
            alt="" if decorative else alt or self.alt,
            decorative=decorative,
            caption=caption,
            credit=self.credit,
            credit_kind=self.credit_kind,
            width=self.width,
            height=self.height,
            placeholder=self.placeholder,
            renditions=tuple(Rendition(**each) for each in self.renditions),
        )
