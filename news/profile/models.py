"""The site's own facts, one row: what makes it Vefsn's and not another municipality's."""

import re
from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.profile.rules import readable_on_white

ONLY_PROFILE = 1
COLOUR = r"^#[0-9a-fA-F]{6}$"


class SiteProfile(models.Model):
    """Name, contact, look and supplier of this installation, and the site's generation.

    The generation (design D3) is raised in the same transaction as any change that a reader could see, so
    whatever is kept under an older number is never shown again.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY_PROFILE, editable=False)
    generation = models.PositiveBigIntegerField(_("generation"), default=1, editable=False)

    name = models.CharField(_("name"), max_length=100, default="Vefsn kommune")
    sami_name = models.CharField(
        _("Sámi name"), max_length=100, blank=True, help_text=_("Shown beside the name when it is filled in.")
    )
    tagline = models.CharField(_("tagline"), max_length=150, blank=True)
    organisation_number = models.CharField(
        _("organisation number"),
        max_length=11,
        blank=True,
        validators=[RegexValidator(r"^\d{3} ?\d{3} ?\d{3}$", _("An organisation number has nine digits."))],
    )

    visiting_address = models.CharField(_("visiting address"), max_length=200, blank=True)
    postal_address = models.CharField(_("postal address"), max_length=200, blank=True)
    telephone = models.CharField(_("telephone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=200, blank=True)

    logo = models.ImageField(
        _("logo"),
        upload_to="profile/",
        blank=True,
        help_text=_("PNG, JPEG or WebP. The municipality's arms, or a mark of its own."),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        blank=True,
        validators=[RegexValidator(COLOUR, _("Write the colour as # and six digits, such as #b3141b."))],
        help_text=_("Used sparingly for marks and buttons. Must be readable with white text. Empty: the standard red."),
    )

    responsible_editor = models.CharField(_("responsible editor"), max_length=100, blank=True)
    accessibility_statement_url = models.URLField(_("address of the accessibility statement"), blank=True)
    privacy_statement_url = models.URLField(_("address of the privacy statement"), blank=True)
    footer_text = models.TextField(_("footer text"), max_length=500, blank=True)
    supplier_name = models.CharField(
        _("supplier"), max_length=100, default="CustomPublish AS", help_text=_("Shown as “Website delivered by …”.")
    )
    supplier_url = models.URLField(_("the supplier's address"), blank=True)

    objects: ClassVar[models.Manager["SiteProfile"]]

    class Meta:
        verbose_name = _("site profile")
        verbose_name_plural = _("site profile")
        constraints = [models.CheckConstraint(condition=models.Q(id=ONLY_PROFILE), name="site_profile_is_one_row")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if re.fullmatch(COLOUR, self.accent_colour):
            readable_on_white(self.accent_colour)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError("The site has exactly one profile.", {self})
