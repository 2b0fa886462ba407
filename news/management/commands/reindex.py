"""A door: `manage.py reindex` builds the search index anew beside the one in use, and changes over when it is whole."""

from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from news.search.actions import rebuild


class Command(BaseCommand):
    help = "Build the search index anew. Where words are understood otherwise, `migrate` does it."

    def handle(self, **_options: Any) -> None:
        began = monotonic()
        built = rebuild(timezone.now())
        self.stdout.write(f"{built} editions and messages indexed in {monotonic() - began:.0f} s.")
