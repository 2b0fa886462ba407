"""Pictures: one row a photograph, with who made it, what it shows, why it may be shown, and the files made from it."""

import secrets
from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
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


class Basis(models.TextChoices):
    """Why a picture may be shown (docs/bilder.md has the law behind each). Empty: nobody has said."""

    SITUATION = "situation", _("Situation: what happens is the subject, not particular persons")
    GENERAL_INTEREST = "general_interest", _("Topical and of general interest")
    EMPLOYEE = "employee", _("An employee at work")
    CONSENT = "consent", _("Consent")
    NO_PERSON = "no_person", _("Nobody can be recognised")
    OWN_DECISION = "own_decision", _("Our own decision, written out below")


class Picture(models.Model):
    """A picture in the library. Its original file name is for the editors' eyes only: no reader meets it.

    The focal point (0 to 1 of width and height) stays in every crop, at the same share of it: CSS' `object-position`.
    `remade_at`: when the focal point or the file was last changed, so that editions frozen before show the new files.
    """

    token = models.CharField(max_length=2 * TOKEN_BYTES, unique=True, default=new_token, editable=False)
    original = models.FileField(_("picture"), upload_to="originals/", max_length=200)
    original_name = models.CharField(_("original file name"), max_length=255, editable=False)
    content_hash = models.CharField(max_length=64, unique=True, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    placeholder = models.CharField(max_length=7, default="#d9dcdc", editable=False)
    renditions = models.JSONField(default=list, editable=False)
    focal_x = models.FloatField(
        _("focal point from the left"), default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    focal_y = models.FloatField(
        _("focal point from the top"), default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    remade_at = models.DateTimeField(_("remade"), null=True, editable=False)

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
    basis = models.CharField(
        _("basis for use"),
        max_length=20,
        choices=Basis.choices,
        blank=True,
        default="",
        help_text=_("Why the picture may be shown. Publishing asks for it."),
    )
    basis_note = models.TextField(
        _("reasons for the decision"),
        max_length=1000,
        blank=True,
        help_text=_("Required when the basis is a decision of our own. Readers never see it."),
    )
    files_erased_at = models.DateTimeField(_("files erased"), null=True, editable=False)
    event = models.CharField(
        _("occasion"),
        max_length=120,
        blank=True,
        help_text=_("What the picture was taken at, so that it can be found again. Readers do not see it."),
    )
    taken_on = models.DateField(_("taken on"), null=True, blank=True)
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

    # Only while it is taken in: the name of the reason why a file that moved was kept still (animation.KEPT_STILL).
    kept_still = ""

    objects: ClassVar[models.Manager["Picture"]]

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ("-created_at", "-id")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__range=(0, 1), focal_y__range=(0, 1)), name="picture_focal_point_inside"
            )
        ]

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
