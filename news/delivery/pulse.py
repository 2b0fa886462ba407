"""Feels the site's generation: this host's processes at once, those of other hosts within a fraction of a second."""

import logging
import mmap
import os
import time
from collections.abc import Callable
from threading import Condition, Event, Thread
from typing import Any

from django.db import connection

from news.profile.queries import current_generation

log = logging.getLogger(__name__)

BEAT_SECONDS = 0.25
# Longer than this without an answer and the database counts as gone: readers get what is kept.
LOST_SECONDS = 2.0
CATCH_UP_SECONDS = 1.0
NOT_YET = -1


class Bell:
    """Eight bytes that all worker processes of a host share, because they part from one that made them first.

    Whoever publishes rings: every process sees other bytes than before, without asking anybody.
    """

    def __init__(self) -> None:
        self._bytes = memoryview(mmap.mmap(-1, 8)).cast("Q")

    def ring(self) -> None:
        """Leave a number there that was never there before."""
        self._bytes[0] = time.monotonic_ns()

    def last(self) -> int:
        """What the last ringing left."""
        return self._bytes[0]


class Pulse:
    """The generation as a thread of its own reads it, so that no reader's request ever waits for the database."""

    def __init__(self, bell: Bell, read: Callable[[], int] = current_generation) -> None:
        self._bell = bell
        self._read = read
        self._generation = NOT_YET
        self._heard = NOT_YET
        self._last_beat = 0.0
        self._process = 0
        self._wake = Event()
        self._beaten = Condition()

    def generation(self) -> int:
        """The newest generation known; after a ringing the one that the database has now, if it answers in time."""
        if self._process != os.getpid():
            self._start()
        rung = self._bell.last()
        if self._heard != rung:
            self._catch_up(rung)
        return self._generation

    def is_lost(self) -> bool:
        """Whether the database has not answered for a while."""
        return time.monotonic() - self._last_beat > LOST_SECONDS

    def _start(self) -> None:
        with self._beaten:
            if self._process == os.getpid():
                return
            self._process = os.getpid()
            self._heard = NOT_YET
            # Nothing is lost before it had its chance.
            self._last_beat = time.monotonic()
            Thread(target=self._beat_for_ever, name="pulse", daemon=True).start()

    def _catch_up(self, rung: int) -> None:
        if self.is_lost():
            return
        self._wake.set()
        with self._beaten:
            self._beaten.wait_for(lambda: self._heard >= rung, timeout=CATCH_UP_SECONDS)

    def _beat_for_ever(self) -> None:
        while True:
            self._beat()
            self._wake.wait(BEAT_SECONDS)
            self._wake.clear()

    def _beat(self) -> None:
        rung = self._bell.last()
        try:
            generation = self._read()
        except Exception as fault:  # whatever keeps the database from answering means the same here
            if not self.is_lost():
                log.warning("The generation cannot be read: %s", type(fault).__name__)
            hang_up()
            return
        with self._beaten:
            self._generation, self._heard, self._last_beat = generation, rung, time.monotonic()
            self._beaten.notify_all()


def hang_up() -> None:
    """Give this thread's connection to the database up, so that the next question opens another."""
    try:
        connection.close()
    except Exception:  # a connection that cannot even be closed is gone as well
        connection.connection = None


BELL = Bell()


def ring(**_: Any) -> None:
    """Listener: the generation has risen."""
    BELL.ring()
