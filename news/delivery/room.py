"""Room for those who may come to wait for something that hangs: so many at once, and no queue behind those who do."""

import time
from threading import BoundedSemaphore

# While there is no seat, somebody leaves every few milliseconds. When nobody does for so long, all of them hang.
STUCK_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 5.0
LOOK_SECONDS = 0.1


class Room:
    """A number of seats. Whoever finds none waits only while others come and go: each who waits holds a thread."""

    def __init__(self, seats: int) -> None:
        self._seats = BoundedSemaphore(seats)
        self._moved_at = 0.0

    def enter(self) -> bool:
        """Take a seat; False: there is none, and none is about to be free."""
        until = time.monotonic() + LONGEST_WAIT_SECONDS
        while not self._seats.acquire(timeout=0 if self._is_stuck() else LOOK_SECONDS):
            if self._is_stuck() or time.monotonic() > until:
                return False
        self._moved_at = time.monotonic()
        return True

    def leave(self) -> None:
        """Give the seat back."""
        self._moved_at = time.monotonic()
        self._seats.release()

    def _is_stuck(self) -> bool:
        return time.monotonic() - self._moved_at > STUCK_SECONDS
