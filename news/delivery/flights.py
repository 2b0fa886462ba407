"""One at a time: of all who ask for the same thing at once, one works it out and the others take what it found."""

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Generic, TypeVar

Found = TypeVar("Found")


@dataclass(slots=True)
class Flight(Generic[Found]):
    """Something under way."""

    began_at: float = field(default_factory=time.monotonic)
    done: Event = field(default_factory=Event)
    found: Found | None = None


class Flights(Generic[Found]):
    """All that is under way in this process."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, Flight[Found]] = {}
        self._lock = Lock()

    def share(self, key: Hashable, work: Callable[[], Found | None], *, patience: float) -> Found | None:
        """What `work` gives, done by one of all who ask meanwhile.

        None when that takes longer than `patience` seconds from its beginning, and when the one who worked failed: who
        comes late to a work that hangs does not hang as long as the first.
        """
        with self._lock:
            flight = self._under_way.get(key)
            mine = flight is None
            if flight is None:
                flight = self._under_way[key] = Flight()
        if not mine:
            flight.done.wait(max(0.0, flight.began_at + patience - time.monotonic()))
            return flight.found
        try:
            flight.found = work()
            return flight.found
        finally:
            with self._lock:
                del self._under_way[key]
            flight.done.set()
