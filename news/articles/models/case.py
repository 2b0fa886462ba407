"""The matter behind a text, as data: case number, legal basis, deadline, and how residents answer."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

case_number = RegexValidator(
    r"^[0-9]{2,4}/[0-9]{1,7}(-[0-9]{1,5})?$", _("Write the case number as in the archive, such as 2026/1234.")
)


class Case(models.Model):
    """What announcements and hearings have beside their text; other kinds leave it empty."""

    case_number = models.CharField(
        _("case number"),
        max_length=20,
        blank=True,
        validators=[case_number],
        help_text=_("As in the archive, such as 2026/1234. Residents search for it."),
    )
    legal_basis = models.CharField(
        _("legal basis"),
        max_length=150,
        blank=True,
        help_text=_("The law it is done by, such as “plan- og bygningsloven § 12-10”."),
    )
    deadline = models.DateTimeField(
        _("deadline"),
        null=True,
        blank=True,
        help_text=_("By the clock in Norway. Without a time: until the end of that day. It closes by itself."),
    )
    is_plan = models.BooleanField(
        _("public inspection of a plan"),
        default=False,
        help_text=_("Then the deadline must be at least six weeks after publishing (plan- og bygningsloven § 12-10)."),
    )
    submission_email = models.EmailField(_("submissions by e-mail to"), blank=True)
    submission_url = models.URLField(_("submissions in the form at"), max_length=500, blank=True)
    submission_address = models.CharField(_("submissions by post to"), max_length=200, blank=True)

    class Meta:
        abstract = True

    @property
    def submission(self) -> dict[str, Any]:
        """The three ways, by the names that the frozen content has for them."""
        return {
            "email": self.submission_email,
            "url": self.submission_url,
            "postal_address": self.submission_address,
        }
