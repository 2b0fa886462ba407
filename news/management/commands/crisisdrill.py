"""`manage.py crisisdrill`: starts a process that has nothing but the crisis copy and asks it for every page."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from news.delivery.drilling import CannotDrill, drill

MOST_NAMED = 20


class Command(BaseCommand):
    help = "Try the crisis copy without database, cache and files, and note when it was. Needs no database itself."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", default=settings.CRISIS_COPY, help="default: CRISIS_COPY")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["folder"]:
            raise CommandError("Say which --folder, or set CRISIS_COPY.")
        try:
            outcome = drill(Path(options["folder"]), now=timezone.now())
        except CannotDrill as reason:
            raise CommandError(str(reason)) from None
        for address in outcome.failures[:MOST_NAMED]:
            self.stderr.write(f"not answered: {address}")
        if outcome.failures:
            raise CommandError(f"{outcome.drill.failed} of {outcome.drill.pages} pages were not answered.")
        self.stdout.write(f"{outcome.drill.pages} pages, all answered from the copy.")
