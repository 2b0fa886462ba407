"""Keep what was worked out until something changes: the site's generation, or the clock (D2, D3)."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")
# Threads look at the clock one after the other; what was worked out later than so much after `now`, was so in a future
# that the clock has been put back from: with what only then should have been seen.
CLOCK_STEP = timedelta(minutes=1)


def holds(since: datetime, until: datetime | None, now: datetime) -> bool:
    """Whether what was worked out at `since`, and is so until `until`, is so at `now`."""
    return since - now < CLOCK_STEP and (until is None or now < until)


class Entry(NamedTuple, Generic[Value]):
    generation: int
    since: datetime
    until: datetime | None
    value: Value


class Kept(Generic[Value]):
    """At most `most` values in this process, the longest unused thrown out first. Safe between threads."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._entries: OrderedDict[Hashable, Entry[Value]] = OrderedDict()
        self._lock = Lock()
        EVERY_ONE.append(self)

    def get(
        self,
        key: Hashable,
        *,
        generation: int,
        now: datetime,
        build: Callable[[], tuple[Value, datetime | None]],
    ) -> Value:
        """The value under `key`, from `build` unless it is kept from this generation and its time is not up.

        `build` returns the value and the moment at which it stops being true by itself (None: never).
        """
        with self._lock:
            entry = self._entries.get(key)
            if entry and entry.generation == generation and holds(entry.since, entry.until, now):
                self._entries.move_to_end(key)
                return entry.value
        value, until = build()
        with self._lock:
            self._entries[key] = Entry(generation, now, until, value)
            self._entries.move_to_end(key)
            while len(self._entries) > self._most:
                self._entries.popitem(last=False)
        return value

    def last(self, key: Hashable) -> Value | None:
        """What was kept last under `key`, however old: for pages that must come out without a database."""
        with self._lock:
            entry = self._entries.get(key)
        return entry.value if entry else None

    def clear(self) -> None:
        """Forget everything: for tests, where generations begin again."""
        with self._lock:
            self._entries.clear()


EVERY_ONE: list[Kept] = []
