"""The editor as a form widget: a textarea that a browser with JavaScript turns into an editor."""

from typing import Any

from django import forms
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django_prose_editor.widgets import AdminProseEditorWidget
from js_asset import Media

from news.body.extensions import OUR_MODULE

# Ours last: it changes what the library's say.
STYLE_SHEETS = ["django_prose_editor/editor.css", "django_prose_editor/overrides.css", "css/newsroom-editor.css"]

# The newsroom serves these; a form elsewhere goes without pickers.
PICKERS = {
    "data-article-picker": "admin:news_article_pick",
    "data-picture-picker": "admin:news_picture_pick",
}


class BodyWidget(AdminProseEditorWidget):
    """The prose editor with our extensions and the addresses of our pickers."""

    @property
    def media(self) -> forms.Media:
        return super().media + Media(css={"all": STYLE_SHEETS})

    def get_config(self) -> dict[str, Any]:
        return super().get_config() | {"js_modules": [static(OUR_MODULE)]}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(name, value, _picker_addresses() | (attrs or {}))


def media_with_nonce(media: forms.Media, nonce: str) -> forms.Media:
    """The same media, its inline import map allowed by this page's content security policy."""
    return Media.from_media(media, nonce=nonce)


def _picker_addresses() -> dict[str, str]:
    addresses = {}
    for attribute, name in PICKERS.items():
        try:
            addresses[attribute] = reverse(name)
        except NoReverseMatch:
            continue
    return addresses
