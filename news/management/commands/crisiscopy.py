"""`manage.py crisiscopy [DIR]`: writes every public page as files; with --follow again after each change."""

import logging
import os
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application
from django.db import Error
from django.utils import timezone

from news.delivery.crisis import CannotCopy, CrisisCopy
from news.delivery.moments import next_moment
from news.delivery.pulse import hang_up
from news.profile.queries import current_generation

log = logging.getLogger(__name__)

BEAT_SECONDS = 0.5
# The copy gives way to readers: it runs when nobody else wants the processor.
NICENESS = 15


class Command(BaseCommand):
    help = "Write every public page as files, for the day on which nothing else answers."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", default=settings.CRISIS_COPY, help="default: CRISIS_COPY")
        parser.add_argument("--follow", action="store_true", help="go on, and write again after each change")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["folder"]:
            raise CommandError("Say which folder, or set CRISIS_COPY.")
        os.nice(NICENESS)
        try:
            copy = CrisisCopy(Path(options["folder"]), get_wsgi_application())
            if not options["follow"]:
                self.stdout.write(f"{copy.write()} pages")
                return
        except (CannotCopy, OSError) as reason:
            raise CommandError(str(reason)) from None
        follow(copy)


def follow(copy: CrisisCopy) -> None:
    """Until the process that started this one is gone: the nearest pages at once after each change, then all."""
    parent = os.getppid()
    written: tuple[int, object] | None = None
    while os.getppid() == parent:
        try:
            state = _state()
            if state != written:
                copy.write_nearest()
                copy.write(changed=_Watch(state, parent))
                written = state
        except (Error, OSError, CannotCopy) as fault:
            # The day has come, perhaps, or the disk is full: what is written stays, but for what is over by the clock.
            log.warning("The crisis copy waits: %s", type(fault).__name__)
            hang_up()
            copy.remove_what_has_ended(timezone.now())
        time.sleep(BEAT_SECONDS)


def _state() -> tuple[int, object]:
    generation = current_generation()
    return generation, next_moment(timezone.now(), generation=generation)


class _Watch:
    """Whether the site has changed since one last asked; ends everything when there is nobody left to copy for."""

    def __init__(self, state: tuple[int, object], parent: int) -> None:
        self._state = state
        self._parent = parent

    def __call__(self) -> bool:
        if os.getppid() != self._parent:
            sys.exit()
        before, self._state = self._state, _state()
        return before != self._state
