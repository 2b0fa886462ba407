"""A door: `manage.py forget_old` deletes what readers sent longer ago than it is needed; for a daily timer."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from news.inbox.actions import forget_old


class Command(BaseCommand):
    help = "Delete what readers sent more than INBOX_DAYS ago: answers, and messages that are handled."

    def handle(self, **_options: Any) -> None:
        self.stdout.write(f"Deleted: {forget_old(timezone.now())}.")
