"""`manage.py backup FILE`: the whole site in one archive, while it runs."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from news.backup.archive import write
from news.backup.sealing import SHORTEST_KEY


class Command(BaseCommand):
    help = "Write database and files into one archive; sealed when BACKUP_KEY is set."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="a file that does not exist yet")

    def handle(self, *args: Any, **options: Any) -> None:
        path, key = options["file"], settings.BACKUP_KEY
        if path.exists():
            raise CommandError(f"{path} exists already: an archive never replaces another.")
        if key and len(key) < SHORTEST_KEY:
            raise CommandError(f"BACKUP_KEY is too short: at least {SHORTEST_KEY} characters.")
        try:
            contents = write(path, now=timezone.now(), key=key)
        except OSError as fault:
            raise CommandError(f"The archive could not be written: {fault}") from None
        sealed = "sealed" if key else "not sealed: anybody who has the file can read it"
        self.stdout.write(f"{contents.rows} rows and {contents.files} files, {sealed}.")
