"""A door: `manage.py pictures` finds what is wrong with the picture library's files, and mends it when told to."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from news.articles.picture_files import picture_files_in_editions
from news.library.files import remove_files
from news.library.models import Picture
from news.library.remaking import Replaced
from news.library.upkeep import (
    ROWS_AT_ONCE,
    crops_lacking,
    files_without_row,
    folders_left_behind,
    has_original,
    is_erased,
    mend,
    remove_folder,
)
from news.pictures.refusals import Unacceptable

HOURS = 24


class Command(BaseCommand):
    help = (
        "Find pictures that lack files, and files that no picture and no edition names. "
        "Changes nothing unless told to; safe while pictures are being added."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--mend", action="store_true", help="make the files that are lacking")
        parser.add_argument("--remove", action="store_true", help="remove the files that nothing names")
        parser.add_argument(
            "--hours", type=_hours, default=HOURS, help=f"leave files alone that are younger than this ({HOURS})"
        )

    def handle(self, *, mend: bool, remove: bool, hours: int, **_options: Any) -> None:
        self._look_for_lacking(mend_them=mend)
        self._look_for_unnamed(remove_them=remove, hours=hours)

    def _look_for_lacking(self, *, mend_them: bool) -> None:
        lacking = mended = 0
        for picture in Picture.objects.filter(files_erased_at=None).order_by("pk").iterator(chunk_size=ROWS_AT_ONCE):
            if not has_original(picture):
                self.stderr.write(f"picture {picture.pk}: its original is gone; put it back from the backup")
            elif crops := crops_lacking(picture):
                lacking += 1
                self.stdout.write(f"picture {picture.pk}: lacks {', '.join(crop or 'whole' for crop in crops)}")
                mended += mend_them and self._mended(picture)
        self.stdout.write(f"{lacking} pictures lack files, {mended} mended" + ("" if mend_them else " (--mend)"))

    def _mended(self, picture: Picture) -> bool:
        try:
            mend(picture, now=timezone.now())
        except Unacceptable as refusal:
            self.stderr.write(f"picture {picture.pk}: {refusal.message}")
        except Replaced:
            self.stdout.write(f"picture {picture.pk}: changed meanwhile, left alone")
        else:
            return True
        return False

    def _look_for_unnamed(self, *, remove_them: bool, hours: int) -> None:
        older_than = timezone.now() - timedelta(hours=hours)
        candidates, folders = files_without_row(older_than=older_than), folders_left_behind(older_than=older_than)
        in_editions = picture_files_in_editions() if candidates else set()
        unnamed = [name for name in candidates if name not in in_editions or is_erased(name)]
        for each in (*unnamed, *folders):
            self.stdout.write(f"nothing names {each}")
        count, done = len(unnamed) + len(folders), "found (--remove)"
        if remove_them:
            count, done = remove_files(unnamed) + len(folders), "removed"
            for folder in folders:
                remove_folder(folder)
        self.stdout.write(f"{count} files and folders that nothing names {done}")


def _hours(text: str) -> int:
    """At least one: an upload that is under way has files that no row names yet."""
    hours = int(text)
    if hours < 1:
        raise ValueError
    return hours
