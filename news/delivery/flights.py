"""One at a time: of all who ask for the same thing at once, one works it out and the others take what it found."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Generic, TypeVar

Found = TypeVar("Found")


@dataclass(slots=True)
class Flight(Generic[Found]):
    """Something under way."""

    done: Event = field(default_factory=Event)
    found: Found | None = None


class Flights(Generic[Found]):
    """All that is under way in this process."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, Flight[Found]] = {}
        self._lock = Lock()

    def share(self, key: Hashable, work: Callable[[], Found | None], *, patience: float) -> Found | None:
        """What `work` gives, done by one of all who ask meanwhile.

        None for those who waited `patience` seconds in vain, and when the one who worked failed.
        """
        with self._lock:
            flight = self._under_way.get(key)
            mine = flight is None
            if flight is None:
                flight = self._under_way[key] = Flight()
        if not mine:
            flight.done.wait(patience)
            return flight.found
        try:
            flight.found = work()
            return flight.found
        finally:
            with self._lock:
                del self._under_way[key]
            flight.done.set()
