"""A municipality's own theme file, linked after our sheet: names of Norway's public design system, with its values."""

import logging
from html import escape

from django.conf import settings
from django.templatetags.static import static

THEME_SHEET = "theme.css"

log = logging.getLogger(__name__)


def theme() -> str:
    """The link to the theme; nothing without one.

    A theme that was not there when the files were collected leaves the site in our colours, and says so in the log.
    """
    if settings.THEME_DIR is None:
        return ""
    try:
        address = static(f"theme/{THEME_SHEET}")
    except ValueError:
        log.error("THEME_DIR is set, but %s was not collected: run manage.py collectstatic", THEME_SHEET)
        return ""
    return f'<link rel="stylesheet" href="{escape(address)}">'
