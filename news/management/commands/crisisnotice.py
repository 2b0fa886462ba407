"""`manage.py crisisnotice "text"`: writes a notice above every page of the crisis copy, when nothing else works."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application
from django.utils import timezone

from news.delivery.crisis import CannotCopy, CrisisCopy

LONGEST_NOTICE = 500


class Command(BaseCommand):
    help = "Put a notice above every page of the crisis copy. Needs no database."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words", help=f"what everybody must know now; at most {LONGEST_NOTICE} characters")
        parser.add_argument("--folder", default=settings.CRISIS_COPY, help="default: CRISIS_COPY")

    def handle(self, *args: Any, **options: Any) -> None:
        words = " ".join(options["words"].split())
        if not words or len(words) > LONGEST_NOTICE:
            raise CommandError(f"Write between 1 and {LONGEST_NOTICE} characters.")
        if not options["folder"] or not Path(options["folder"]).is_dir():
            raise CommandError("There is no crisis copy: say which --folder, or set CRISIS_COPY.")
        try:
            pages = CrisisCopy(Path(options["folder"]), get_wsgi_application()).tell(words, timezone.now())
        except (CannotCopy, OSError) as reason:
            raise CommandError(str(reason)) from None
        self.stdout.write(f"The notice stands above {pages} pages.")
