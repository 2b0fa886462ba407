"""Many readers at once from one thread: connections stay open, each asks again as soon as it is answered."""

import selectors
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat

END_OF_HEAD = b"\r\n\r\n"
GIVE_UP_SECONDS = 60


@dataclass(frozen=True)
class Crowd:
    """What they were given."""

    per_second: float
    p99_ms: float
    answered: int
    failed: int


def crowd(
    port: int,
    paths: str | Iterator[str],
    *,
    connections: int,
    seconds: float = float("inf"),
    requests: float = float("inf"),
) -> Crowd:
    """Until `seconds` are over or so many `requests` are answered. A page (always the same) or each path in turn.

    An answer other than 200 is a failure, and so is a connection that breaks within one. One that the server closed
    before it answered is asked again on a new connection, once, as every browser does.
    """
    paths = repeat(paths) if isinstance(paths, str) else paths
    told = _Told()
    with selectors.DefaultSelector() as waiting:
        begin = time.perf_counter()
        for _ in range(connections):
            _Reader(port, paths, told).ask(waiting)
        while time.perf_counter() - begin < seconds and told.answered < requests:
            ready = waiting.select(timeout=GIVE_UP_SECONDS)
            if not ready:
                raise TimeoutError("Nobody is answered any more")
            for key, _ in ready:
                key.data.read(waiting)
        clock = time.perf_counter() - begin
        for key in list(waiting.get_map().values()):
            key.fileobj.close()
    times = sorted(told.seconds)
    return Crowd(len(times) / clock, times[int(len(times) * 0.99)] * 1000, told.answered, told.failed)


@dataclass
class _Told:
    seconds: list[float] = field(default_factory=list)
    failed: int = 0

    @property
    def answered(self) -> int:
        return len(self.seconds)


class _Reader:
    """One connection, and the page that is asked for on it."""

    def __init__(self, port: int, paths: Iterator[str], told: _Told) -> None:
        self._port, self._paths, self._told = port, paths, told
        self._socket = self._connected()
        self._again = False

    def ask(self, waiting: selectors.BaseSelector) -> None:
        """The next page."""
        waiting.register(self._socket, selectors.EVENT_READ, self)
        self._path = next(self._paths)
        self._send()

    def read(self, waiting: selectors.BaseSelector) -> None:
        """What has come; a whole answer is followed by the next question."""
        try:
            data = self._socket.recv(262_144)
        except ConnectionError:
            data = b""
        if not data:
            self._broken(waiting)
            return
        self._received += data
        if self._is_whole():
            self._told.seconds.append(time.perf_counter() - self._begin)
            self._told.failed += not self._received.startswith(b"HTTP/1.1 200")
            self._again = False
            self._path = next(self._paths)
            self._send()

    def _broken(self, waiting: selectors.BaseSelector) -> None:
        waiting.unregister(self._socket)
        self._socket.close()
        if self._received or self._again:
            self._told.failed += 1
        self._again = True
        self._socket = self._connected()
        waiting.register(self._socket, selectors.EVENT_READ, self)
        self._send()

    def _send(self) -> None:
        self._received = bytearray()
        self._length = -1
        self._begin = time.perf_counter()
        self._socket.sendall(f"GET {self._path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())

    def _is_whole(self) -> bool:
        if self._length < 0:
            end = self._received.find(END_OF_HEAD)
            if end < 0:
                return False
            head = bytes(self._received[:end]).lower()
            _, _, rest = head.partition(b"\r\ncontent-length:")
            self._length = end + len(END_OF_HEAD) + int(rest.partition(b"\r\n")[0] or 0)
        return len(self._received) >= self._length

    def _connected(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self._port), timeout=GIVE_UP_SECONDS)
