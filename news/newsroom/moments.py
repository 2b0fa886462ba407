"""Moments by the clock in Norway: in words in the language of the page, and as editors type them."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from news.norwegian.dates import day_and_time


def in_words(moment: datetime) -> str:
    """«5. juni 2014 kl. 13.00»."""
    return day_and_time(timezone.localtime(moment), translation.get_language() or "nb")


END_OF_DAY = time(23, 59)


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


class DeadlineField(MomentField):
    """A day, and a time that may be left out: then the deadline is the end of that day."""

    def clean(self, value: Any) -> datetime | None:
        day, clock = (value or [None, None])[:2]
        return super().clean([day, clock or END_OF_DAY.strftime("%H:%M")] if day else value)
