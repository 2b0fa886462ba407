"""One connection of a client who may be slow: what has come of a request, and what has not gone of an answer."""

import errno
import os
import re
import selectors
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from socket import socket
from typing import Any, BinaryIO

from gunicorn.http.parser import RequestParser
from gunicorn.workers.gthread import TConn

LARGEST_HEAD_BYTES = 32 * 1024
# A body no longer than this is waited for whole. Longer ones are for editors, who send pictures.
LARGEST_FORM_BYTES = 16 * 1024
READ_BYTES = 8 * 1024
FILE_PART_BYTES = 1024 * 1024
# What may be left behind in memory: no page is as large (news/delivery/memory.py).
LARGEST_REST_BYTES = 4 * 1024 * 1024
# A long body and the rest of an answer may take this long, and as much longer as their bytes take at this speed.
PATIENCE_SECONDS = 30.0
LEAST_BYTES_PER_SECOND = 2_000

END_OF_HEAD = b"\r\n\r\n"
# Say how a request is waited for and nothing else: what they mean is gunicorn's to read, and to refuse.
_LENGTH = re.compile(rb"\r\ncontent-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r", re.IGNORECASE)
# Who sends in parts has no length to wait for, and who asks first sends nothing before gunicorn has answered.
_AS_IT_COMES = re.compile(rb"\r\n(?:transfer-encoding|expect)[ \t]*:", re.IGNORECASE)


class Connection(TConn):
    """A connection as gunicorn's threads know it. Each request is read by a parser of its own."""

    def __init__(self, cfg: Any, client: socket, address: Any, server: Any) -> None:
        super().__init__(cfg, client, address, server)
        self.initialized = True
        self.sock = self.line = Line(client)
        self.received = bytearray()
        self.is_whole = True
        self.stays = False

    @property
    def deadline(self) -> float:
        """When patience ends."""
        return self.timeout + self.line.sent / LEAST_BYTES_PER_SECOND

    def is_ready(self) -> bool:
        """Whether there is work for a thread: the head is here, and the body too unless it is long."""
        end = self.received.find(END_OF_HEAD)
        if end < 0:
            return False
        body = _LENGTH.search(self.received, 0, end + 1)
        length = int(body[1]) if body else 0
        self.is_whole = length <= LARGEST_FORM_BYTES and not _AS_IT_COMES.search(self.received, 0, end + 1)
        return not self.is_whole or len(self.received) >= end + len(END_OF_HEAD) + length

    def is_too_long(self) -> bool:
        """Whether the head has no end."""
        return len(self.received) > LARGEST_HEAD_BYTES and END_OF_HEAD not in self.received

    def begin(self) -> None:
        """A thread is about to read the request."""
        source = [bytes(self.received)] if self.is_whole else self._as_it_comes()
        self.parser = RequestParser(self.cfg, source, self.client)

    def end(self, *, stays: bool) -> None:
        """The thread is done; what it read too far belongs to the next request."""
        self.stays = stays
        self.received = bytearray(self.parser.unreader.take_buffered())
        self.is_whole = True

    def _as_it_comes(self) -> Iterator[bytes]:
        yield bytes(self.received)
        patience = time.monotonic() + PATIENCE_SECONDS
        while True:
            _wait_for(self.line.socket, selectors.EVENT_READ, until=patience)
            data = self.line.socket.recv(READ_BYTES)
            patience += len(data) / LEAST_BYTES_PER_SECOND
            yield data


class Line:
    """Stands where gunicorn wants a socket to write to: what the system does not take at once is left in `rest`."""

    def __init__(self, client: socket) -> None:
        self.socket = client
        self.rest: deque[Bytes | File] = deque()
        # Since somebody waits for it to go.
        self.sent = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.socket, name)

    def setblocking(self, _: bool) -> None:
        """Never: it is gunicorn's custom before it reads."""

    def gettimeout(self) -> float:
        """No time at all."""
        return 0.0

    def sendall(self, data: bytes) -> None:
        """Send, or leave it for later. A thread waits itself only where that would fill the memory."""
        self.rest.append(Bytes(data))
        while not self.flush() and sum(piece.held for piece in self.rest) > LARGEST_REST_BYTES:
            _wait_for(self.socket, selectors.EVENT_WRITE, until=time.monotonic() + PATIENCE_SECONDS)

    def sendfile(self, file: BinaryIO, offset: int, count: int) -> None:
        """Send that much of the file, or leave it for later: whoever opened it may close it."""
        self.rest.append(File(file.fileno(), offset, count))
        self.flush()

    def flush(self) -> bool:
        """Send what the system takes; whether that was all."""
        with suppress(BlockingIOError):
            while self.rest:
                piece = self.rest[0]
                self.sent += piece.send_to(self.socket)
                if piece.left:
                    break
                self.rest.popleft().close()
        return not self.rest

    def close(self) -> None:
        """Hang up."""
        for piece in self.rest:
            piece.close()
        self.rest.clear()
        self.socket.close()


class Bytes:
    """What is left of some bytes. They are not copied: a kept page lies in memory once for all who read it slowly."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)

    @property
    def left(self) -> int:
        return len(self._data)

    held = left

    def send_to(self, client: socket) -> int:
        sent = client.send(self._data)
        self._data = self._data[sent:]
        return sent

    def close(self) -> None:
        self._data.release()


class File:
    """What is left of a file. It stays open by another name."""

    held = 0

    def __init__(self, file: int, offset: int, left: int) -> None:
        self._file = os.dup(file)
        self._offset = offset
        self.left = left

    def send_to(self, client: socket) -> int:
        """A part at a time: others want to be served between two of them."""
        sent = os.sendfile(client.fileno(), self._file, self._offset, min(self.left, FILE_PART_BYTES))
        if not sent and self.left:
            raise ConnectionResetError(errno.ECONNRESET, "The file is shorter than it was")
        self._offset += sent
        self.left -= sent
        return sent

    def close(self) -> None:
        os.close(self._file)


def _wait_for(client: socket, event: int, *, until: float) -> None:
    """Until something can be read or written; raises ConnectionResetError, which gunicorn takes for a client gone."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(client, event)
        if not waiting.select(max(0.0, until - time.monotonic())):
            raise ConnectionResetError(errno.ECONNRESET, "Too slow")
