"""Wiring: which room listens to which announcement, in one list."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """The one app of the house."""

    name = "news"
    verbose_name = _("News")
