"""Moments by the clock in Norway: in words in the language of the page, and as editors type them."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from news.norwegian.dates import day_and_time


def in_words(moment: datetime) -> str:
    """«5. juni 2014 kl. 13.00»."""
    return day_and_time(timezone.localtime(moment), translation.get_language() or "nb")


class MomentField(forms.SplitDateTimeField):
    """A day and a time; the hour that is left out or comes twice when the clock is moved is refused in plain words."""

    def compress(self, data_list: Any) -> datetime | None:
        try:
            return super().compress(data_list)
        except ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
            words = _("The clock is moved that night, so this time does not exist or comes twice. Choose another time.")
            raise ValidationError(words, code=error.code) from error
