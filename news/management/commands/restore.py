"""`manage.py restore FILE`: puts an archive's site in the place of this one, on either kind of database."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from news.articles.models import Article
from news.backup.archive import CannotRestore, check, restore


class Command(BaseCommand):
    help = "Replace the whole site by an archive's. Everybody who is signed in must sign in again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--check", action="store_true", help="only read it and compare its checksums")
        parser.add_argument("--replace", action="store_true", help="even if this site has articles: they are lost")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["check"]:
                contents = check(options["file"], key=settings.BACKUP_KEY)
            elif Article.objects.exists() and not options["replace"]:
                raise CommandError("This site has articles. With --replace they give way to the archive's.")
            else:
                contents = restore(options["file"], key=settings.BACKUP_KEY)
        except CannotRestore as reason:
            raise CommandError(str(reason)) from None
        self.stdout.write(f"{contents.rows} rows and {contents.files} files of {contents.made_at:%Y-%m-%d %H:%M %Z}.")
