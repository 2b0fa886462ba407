"""The site's own facts, one row: what makes it Vefsn's and not another municipality's."""

import re
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.profile.addresses import email_or_web_address, page_or_web_address
from news.profile.rules import readable_on_white

ONLY_PROFILE = 1
COLOUR = r"^#[0-9a-fA-F]{6}$"


class SamiLanguage(models.TextChoices):
    """The Sámi languages that Norwegian municipalities have a name in, by their language tags."""

    SOUTH = "sma", _("South Sámi")
    LULE = "smj", _("Lule Sámi")
    NORTHERN = "se", _("Northern Sámi")


class OutdatedAfter(models.IntegerChoices):
    """For how many days a text is trusted to be up to date."""

    NEVER = 0, _("Never")
    ONE_YEAR = 365, _("After one year")
    TWO_YEARS = 730, _("After two years")
    THREE_YEARS = 1095, _("After three years")
    FIVE_YEARS = 1826, _("After five years")


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
    sami_language = models.CharField(
        _("language of the Sámi name"),
        max_length=3,
        choices=SamiLanguage.choices,
        default=SamiLanguage.SOUTH,
        help_text=_("Tells screen readers how the name is said."),
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

    outdated_after_days = models.PositiveSmallIntegerField(
        _("tell readers that content may be out of date"),
        choices=OutdatedAfter.choices,
        default=OutdatedAfter.TWO_YEARS,
        help_text=_("Counted from the last change that readers were told about, else from publishing."),
    )

    responsible_editor = models.CharField(_("responsible editor"), max_length=100, blank=True)
    accessibility_statement_url = models.CharField(
        _("address of the accessibility statement"),
        max_length=200,
        blank=True,
        validators=[page_or_web_address],
        help_text=_("The declaration at uustatus.no, whole, or a page of this site, such as /om/tilgjengelighet/."),
    )
    privacy_statement_url = models.CharField(
        _("address of the privacy statement"),
        max_length=200,
        blank=True,
        validators=[page_or_web_address],
        help_text=_("A page of this site, such as /om/personvern/, or a whole web address."),
    )
    footer_text = models.TextField(_("footer text"), max_length=500, blank=True)
    security_contact = models.CharField(
        _("report security holes to"),
        max_length=200,
        blank=True,
        validators=[email_or_web_address],
        help_text=_("An e-mail address or a web address, published in /.well-known/security.txt (RFC 9116)."),
    )
    security_expires_on = models.DateField(
        _("security contact valid until"),
        null=True,
        blank=True,
        help_text=_("At most a year ahead. The administrator is warned 30 days before."),
    )
    supplier_name = models.CharField(
        _("supplier"), max_length=100, default="CustomPublish AS", help_text=_("Shown as “Website delivered by …”.")
    )
    supplier_url = models.URLField(_("the supplier's address"), blank=True)

    consent_years = models.PositiveSmallIntegerField(
        _("how long a consent to pictures holds"),
        default=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(50)],
        help_text=_("In years. Suggested for each new consent. Empty: until it is withdrawn."),
    )

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
