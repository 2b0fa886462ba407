"""The kinds of content, where each has its address, and the states an article can be in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a text is. The value is also the first part of its address (design, section 4)."""

    NEWS = "nyheter", _("News")
    ANNOUNCEMENT = "kunngjoringer", _("Announcement")
    HEARING = "horinger", _("Hearing")


class Language(models.TextChoices):
    """What an article may be written in; the interface around it exists in the first three."""

    BOKMAL = "nb", _("Norwegian Bokmål")
    NYNORSK = "nn", _("Norwegian Nynorsk")
    ENGLISH = "en", _("English")
    SOUTH_SAMI = "sma", _("South Sámi")


class State(models.TextChoices):
    """How an article stands, in the order an editor thinks of it."""

    DRAFT = "draft", _("Draft")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    CHANGED = "changed", _("Unpublished changes")
    EXPIRED = "expired", _("Expired")
    WITHDRAWN = "withdrawn", _("Withdrawn")


def address(kind: str, slug: str) -> str:
    """The path of an article's page."""
    return f"/{kind}/{slug}/"
