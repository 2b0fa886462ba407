"""gunicorn's threads for a world of slow clients: a thread gets a request that is here, and leaves its answer behind.

gunicorn's own worker gives a thread to everybody who connects. Whoever sends half a head, drips a body or takes an
answer byte by byte holds it, whoever never hangs up holds the loop that accepts connections, and a few of them hold up
everybody else. Here that loop waits for all of it. Plain HTTP alone: TLS is for a proxy in front (deploy/nginx).
"""

import errno
import resource
import selectors
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from socket import SHUT_WR, socket

from gunicorn.http import wsgi
from gunicorn.http.errors import LimitRequestHeaders, ParseException
from gunicorn.workers.gthread import STOP_KEEPALIVE_LINGER, ThreadWorker

from vefsn_site.answers import Answer
from vefsn_site.connection import PATIENCE_SECONDS, READ_BYTES, Connection

# Whoever sends more than a form shares these with those who do the same: editors, with pictures.
SENDERS_AT_ONCE = 4
REQUEST_SECONDS = 10.0
CLOSING_SECONDS = 2.0
LOOK_SECONDS = 1.0
# A connection, and the file that it is given.
FILES_PER_CONNECTION = 2
OTHER_FILES = 200
NO_MORE_FILES = (errno.EMFILE, errno.ENFILE)

Step = Callable[[Connection, socket], None]


class PatientWorker(ThreadWorker):
    """A loop that waits, and threads that work. A connection is with one of them at a time."""

    request_seconds = REQUEST_SECONDS

    def init_process(self) -> None:
        # In the order in which the waiting began.
        self._waiting: dict[Connection, None] = {}
        self._next_look = 0.0
        self._senders = ThreadPoolExecutor(SENDERS_AT_ONCE)
        # There is no setting for it.
        wsgi.Response = Answer
        _allow_files(self.worker_connections * FILES_PER_CONNECTION + OTHER_FILES)
        super().init_process()

    def accept(self, listener: socket) -> None:
        """A new connection; where there is no room for another, the one waited for longest makes some."""
        is_full = False
        try:
            client, address = listener.accept()
            self.nr_conns += 1
            conn = Connection(self.cfg, client, address, listener.getsockname())
            self._wait(conn, self._receive, seconds=self.request_seconds)
        except (BlockingIOError, ConnectionAbortedError):
            pass
        except OSError as fault:
            if fault.errno not in NO_MORE_FILES:
                raise
            is_full = True
        if (is_full or self.nr_conns >= self.worker_connections) and self._waiting:
            self._drop(next(iter(self._waiting)))

    def enqueue_req(self, conn: Connection) -> None:
        """To the threads."""
        conn.begin()
        pool = self.tpool if conn.is_whole else self._senders
        working = pool.submit(self.handle, conn)
        working.add_done_callback(lambda done: self.method_queue.defer(self.finish_request, conn, done))

    def _keepalive_after(self, conn: Connection, keepalive: bool) -> bool:
        """After an answer nothing more is said: where the rest of the request turns out to be broken, we hang up."""
        try:
            return bool(super()._keepalive_after(conn, keepalive))
        except ParseException:
            return False

    def finish_request(self, conn: Connection, fs: "Future[bool]") -> None:
        """Back from the threads."""
        conn.end(stays=not fs.cancelled() and not fs.exception() and fs.result())
        self._send(conn)

    def murder_pending(self) -> None:
        """Close whoever has had their time."""
        now = time.monotonic()
        if now >= self._next_look:
            self._next_look = now + LOOK_SECONDS
            for conn in [each for each in self._waiting if each.deadline < now]:
                self._drop(conn)

    def murder_keepalived(self, force: bool = False) -> None:
        """At the end of the process all of them."""
        for conn in list(self._waiting) if force else ():
            self._drop(conn)

    def _cap_keepalive(self, deadline: float) -> None:
        for conn in self._waiting:
            if not conn.line.rest:
                conn.timeout = min(conn.timeout, deadline)

    def _receive(self, conn: Connection, client: socket) -> None:
        data = _read(client)
        if data is None:
            return
        if not conn.received:
            conn.timeout = time.monotonic() + self.request_seconds
        conn.received += data
        if not conn.received:
            self._drop(conn)
        elif not data or conn.is_ready():
            self._stop_waiting(conn)
            self.enqueue_req(conn)
        elif conn.is_too_long():
            self._stop_waiting(conn)
            self.handle_error(None, conn.line, conn.client, LimitRequestHeaders("no end"))
            self._hang_up(conn)

    def _send(self, conn: Connection) -> None:
        """The rest of an answer, if there is one."""
        if conn.line.rest:
            self._wait(conn, self._send_more, seconds=PATIENCE_SECONDS, event=selectors.EVENT_WRITE)
        else:
            self._go_on(conn)

    def _send_more(self, conn: Connection, _: socket) -> None:
        try:
            if conn.line.flush():
                self._stop_waiting(conn)
                self._go_on(conn)
        except OSError:
            self._drop(conn)

    def _go_on(self, conn: Connection) -> None:
        """To the next request, or to the end."""
        if not conn.stays:
            self._hang_up(conn)
        elif conn.received and conn.is_ready():
            self.enqueue_req(conn)
        else:
            between = self.cfg.keepalive if self.alive else STOP_KEEPALIVE_LINGER
            self._wait(conn, self._receive, seconds=self.request_seconds if conn.received else between)

    def _hang_up(self, conn: Connection) -> None:
        """After the last word the client hangs up first, or it might lose it (RFC 9112, 9.6)."""
        try:
            conn.line.socket.shutdown(SHUT_WR)
        except OSError:
            self._drop(conn)
            return
        self._wait(conn, self._listen_no_more, seconds=CLOSING_SECONDS)

    def _listen_no_more(self, conn: Connection, client: socket) -> None:
        if _read(client) == b"":
            self._drop(conn)

    def _wait(self, conn: Connection, then: Step, *, seconds: float, event: int = selectors.EVENT_READ) -> None:
        conn.timeout = time.monotonic() + seconds
        conn.line.sent = 0
        self._waiting[conn] = None
        self.poller.register(conn.line.socket, event, partial(self._step, then, conn))

    def _step(self, then: Step, conn: Connection, client: socket) -> None:
        """What it waited for is here; who was dropped since the system said so waits for nothing more."""
        if conn in self._waiting:
            then(conn, client)

    def _stop_waiting(self, conn: Connection) -> None:
        del self._waiting[conn]
        self.poller.unregister(conn.line.socket)

    def _drop(self, conn: Connection) -> None:
        if conn in self._waiting:
            self._stop_waiting(conn)
        self.nr_conns -= 1
        conn.line.close()


def _read(client: socket) -> bytes | None:
    """What has come; None where nothing has, nothing at all where nothing will."""
    try:
        return client.recv(READ_BYTES)
    except BlockingIOError:
        return None
    except OSError:
        return b""


def _allow_files(number: int) -> None:
    """So many open at once, if the system lets us: a shell allows 1024."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = number if most == resource.RLIM_INFINITY else min(number, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
