"""The two forms that readers fill in."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from news.inbox.rules import LONGEST_CONTACT, LONGEST_NAME, LONGEST_WORDS, Wish
from news.norwegian.birth_numbers import holds_birth_number

# What no database stores and no page can be sent with: half a character, and control characters but for line breaks.
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
REPLACEMENT = "\ufffd"
TOO_LONG = _("Write at most %(limit_value)d characters; this is %(show_value)d.")


class Words(forms.CharField):
    """Text in a reader's own words, or none; no birth number gets in."""

    def __init__(self, *, max_length: int) -> None:
        super().__init__(required=False, max_length=max_length, error_messages={"max_length": TOO_LONG})

    def to_python(self, value: Any) -> str:
        text = super().to_python(UNSTORABLE.sub(REPLACEMENT, value) if isinstance(value, str) else value)
        return unicodedata.normalize("NFC", str(text).replace("\r\n", "\n"))

    def validate(self, value: str) -> None:
        super().validate(value)
        if holds_birth_number(value):
            words = _("This looks like a birth number (11 digits). Remove it: we must not receive it this way.")
            raise ValidationError(words, code="birth_number")


class PublicForm(forms.Form):
    """`title` is a trap: people do not see it, and programs that fill in everything do."""

    title = forms.CharField(required=False)

    @property
    def was_filled_in_by_a_program(self) -> bool:
        return bool(self.data.get("title"))


class FeedbackForm(PublicForm):
    """Did you find what you were looking for?"""

    found = forms.ChoiceField(
        choices=[("yes", _("Yes")), ("no", _("No"))],
        error_messages={
            "required": _("Choose yes or no."),
            "invalid_choice": _("Choose yes or no."),
        },
    )
    words = Words(max_length=LONGEST_WORDS)


class PictureReportForm(PublicForm):
    """Are you in this picture?"""

    wish = forms.ChoiceField(
        choices=Wish.choices,
        error_messages={
            "required": _("Choose what you want us to do."),
            "invalid_choice": _("Choose what you want us to do."),
        },
    )
    words = Words(max_length=LONGEST_WORDS)
    name = Words(max_length=LONGEST_NAME)
    contact = Words(max_length=LONGEST_CONTACT)

    def clean(self) -> dict[str, Any]:
        """“Something else” says nothing by itself."""
        cleaned = super().clean() or {}
        if cleaned.get("wish") == Wish.OTHER and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", _("Write what you want us to do."))
        return cleaned
