"""Readers who ask for public pages all the while, and what they were given."""

import http.client
import threading
from collections import Counter
from collections.abc import Sequence

READERS = 8
TIMEOUT_SECONDS = 30
# The icons lead on to a file.
ANSWERED = {200, 302}
STALE = b'class="saved-copy"'


class Readers:
    """So many threads, each asking for one page after the other on a connection of its own.

    Whoever's connection breaks asks once more on a new one, as every browser does with a GET.
    """

    def __init__(self, port: int, pages: Sequence[str]) -> None:
        self._port = port
        self._pages = pages
        self._stop = threading.Event()
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()
        self.failures: list[str] = []
        self._threads = [threading.Thread(target=self._read, args=(number,)) for number in range(READERS)]
        for thread in self._threads:
            thread.start()

    def counted(self) -> Counter[str]:
        """What happened since one last asked."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
        return counts

    def stop(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _read(self, number: int) -> None:
        place = number * len(self._pages) // READERS
        connection = self._connect()
        while not self._stop.is_set():
            page = self._pages[place % len(self._pages)]
            place += 1
            outcome = self._ask(connection, page)
            if outcome == "broken":
                self._count("asked again")
                connection.close()
                connection = self._connect()
                outcome = self._ask(connection, page)
            self._count("failed" if outcome == "broken" else outcome, page)
        connection.close()

    def _connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self._port, timeout=TIMEOUT_SECONDS)

    def _ask(self, connection: http.client.HTTPConnection, page: str) -> str:
        try:
            connection.request("GET", page)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            return "broken"
        if answer.status not in ANSWERED:
            return "failed"
        return "stale" if STALE in body else "answered"

    def _count(self, outcome: str, page: str = "") -> None:
        with self._lock:
            self._counts[outcome] += 1
            if outcome == "failed":
                self.failures.append(page)
