"""A door: `manage.py demo` makes a believable municipality; `--articles 20000` fills it in bulk."""

from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from news.demo.bulk import fill_up_to
from news.demo.municipality import is_there, make_municipality

MOST_ARTICLES = 1_000_000


class Command(BaseCommand):
    help = "Make the demo municipality, once. With --articles, go on until the site holds that many."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--articles", type=int, default=0, help="how many articles the site shall hold at least")

    def handle(self, *, articles: int, **_options: Any) -> None:
        if not 0 <= articles <= MOST_ARTICLES:
            raise CommandError(f"--articles takes a number from 0 to {MOST_ARTICLES}.")
        began, now = monotonic(), timezone.now()
        if not is_there():
            self.stdout.write("Drawing and telling the demo municipality: half a minute, this once.")
        told = make_municipality(now=now)
        filled = fill_up_to(articles, now=now)
        if told or filled:
            self.stdout.write(f"The demo municipality: {told + filled} articles in {monotonic() - began:.0f} s.")
        else:
            self.stdout.write("The demo municipality is there already; nothing was changed.")
