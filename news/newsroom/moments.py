"""Moments in words, by the clock in Norway and in the language of the page."""

from datetime import datetime

from django.utils import timezone, translation

from news.norwegian.dates import day_and_time


def in_words(moment: datetime) -> str:
    """«5. juni 2014 kl. 13.00»."""
    return day_and_time(timezone.localtime(moment), translation.get_language() or "nb")
