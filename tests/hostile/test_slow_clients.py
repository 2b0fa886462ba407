"""Clients who take their time, hundreds of them, at a real gunicorn with our configuration and no proxy in front."""

import os
import resource
import select
import signal
import socket
import time
from contextlib import ExitStack, contextmanager

import pytest

from tests.benchmarks.server import serve

SITE = """
import hashlib
from pathlib import Path
from wsgiref.util import FileWrapper

from vefsn_site.worker import PatientWorker

FILE, BYTES = Path(__file__).with_name("file"), 4_000_000


class HastyWorker(PatientWorker):
    request_seconds = 0.2


def application(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/file":
        start_response("200 OK", [("Content-Length", str(FILE.stat().st_size))])
        return environ["wsgi.file_wrapper"](FILE.open("rb"))
    said = FILE.read_bytes()[:BYTES] if path == "/bytes" else environ["REQUEST_METHOD"].encode()
    if path == "/form":
        said = hashlib.sha256(environ["wsgi.input"].read()).hexdigest().encode()
    start_response("200 OK", [("Content-Length", str(len(said)))])
    return [said]
"""
# Far more than there are threads.
SLOW, READERS = 300, 40
# More than the system takes of an answer for a reader with a small buffer; as large as a kept page may be, and a file.
READER_BYTES = 4096
BYTES, FILE_BYTES = 4_000_000, 6_000_000
# Fewer than there are slow clients.
FILES = 100
WAIT_SECONDS = 30
# So long it takes at most to read a few letters.
READ_SECONDS = 0.5
GET = b"GET %s HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("slow")
    (folder / "slowly.py").write_text(SITE)
    (folder / "file").write_bytes(bytes(range(250)) * (FILE_BYTES // 250))
    return folder


def served(folder, arguments=""):
    environment = {"PYTHONPATH": str(folder), "WEB_CONCURRENCY": "1", "GUNICORN_CMD_ARGS": arguments}
    return serve("slowly", environment)


@pytest.fixture(scope="module")
def server(folder):
    with served(folder) as server:
        yield server


def connected(server):
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, READER_BYTES)
    client.settimeout(WAIT_SECONDS)
    client.connect(("127.0.0.1", server.port))
    return client


@contextmanager
def slow_clients(server, *, send):
    """So many who have sent that much and now do nothing."""
    with ExitStack() as stack:
        clients = [stack.enter_context(connected(server)) for _ in range(SLOW)]
        for client in clients:
            client.sendall(send)
        yield clients


def answers(server, path=b"/"):
    """What as many readers are given, one after the other."""
    return [whole_answer(server, GET % path)[-3:] for _ in range(READERS)]


def whole_answer(server, request):
    with connected(server) as client:
        client.sendall(request)
        return read_answer(client)[1]


def read_answer(client):
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += client.recv(1)
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    body = b""
    while len(body) < length:
        body += client.recv(length - len(body))
    return head, body


def has_answer(client):
    """Whether there is something to read: an answer, or that the server hung up."""
    return bool(select.select([client], [], [], 0)[0])


class TestOthersAreAnswered:
    @pytest.mark.parametrize(
        "sent",
        [
            b"",
            b"G",
            b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: 1",
            POST % 1000 + b"a",
            POST % 1_000_000 + b"a",
            b"POST /form HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\na",
        ],
        ids=["nothing", "a letter", "half a head", "half a form", "part of a picture", "part of a chunk"],
    )
    def test_while_hundreds_have_sent_half_a_request(self, server, sent):
        with slow_clients(server, send=sent) as slow:
            assert answers(server) == [b"GET"] * READERS
            # They were all the while there: it is not that they were thrown out first.
            assert not any(map(has_answer, slow))

    @pytest.mark.parametrize(("path", "length"), [(b"/file", FILE_BYTES), (b"/bytes", BYTES)])
    def test_while_hundreds_do_not_take_their_answers(self, server, folder, path, length):
        with slow_clients(server, send=GET % path) as slow:
            assert answers(server) == [b"GET"] * READERS
            assert read_answer(slow[-1])[1] == (folder / "file").read_bytes()[:length]

    def test_while_hundreds_do_not_hang_up(self, server):
        with slow_clients(server, send=b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"):
            assert answers(server) == [b"GET"] * READERS

    def test_while_hundreds_have_sent_nonsense_and_do_not_hang_up(self, server):
        with slow_clients(server, send=b"nonsense\r\n\r\n") as slow:
            assert answers(server) == [b"GET"] * READERS
            assert read_answer(slow[-1])[0].startswith(b"HTTP/1.1 400")

    def test_where_there_is_no_room_for_more_connections(self, folder):
        with served(folder, "--worker-connections 100") as server, slow_clients(server, send=b"GET / HT"):
            assert answers(server) == [b"GET"] * READERS

    def test_when_one_who_gives_way_to_another_says_something_at_that_moment(self, folder):
        with served(folder, "--worker-connections 20") as server, ExitStack() as stack:
            workers = server.workers()
            clients = [stack.enter_context(connected(server)) for _ in range(19)]
            for client in clients:
                client.sendall(b"GET / HT")
            time.sleep(READ_SECONDS)
            # Both wait for the worker when it looks again.
            os.kill(workers[0], signal.SIGSTOP)
            newcomers = [stack.enter_context(connected(server)) for _ in range(5)]
            for client in clients:
                client.sendall(b"TP/1.1")
            os.kill(workers[0], signal.SIGCONT)
            newcomers[-1].sendall(GET % b"/")

            assert read_answer(newcomers[-1])[1] == b"GET"
            assert server.workers() == workers

    def test_where_the_system_lets_no_more_files_be_open(self, folder):
        with served(folder) as server:
            workers = server.workers()
            resource.prlimit(workers[0], resource.RLIMIT_NOFILE, (FILES, FILES))
            with slow_clients(server, send=b"GET / HT"):
                assert answers(server) == [b"GET"] * READERS
            assert server.workers() == workers


class TestSlowness:
    def test_a_request_letter_by_letter_is_a_request(self, server):
        with connected(server) as client:
            for letter in POST % 4 + b"form":
                client.sendall(bytes([letter]))
            slowly = read_answer(client)[1]

        assert slowly == whole_answer(server, POST % 4 + b"form")

    def test_several_requests_at_once_are_answered_in_turn(self, server):
        with connected(server) as client:
            client.sendall(GET % b"/" + POST % 4 + b"form" + POST % 100_000 + b"a" * 100_000 + GET % b"/" + b"GET")
            said = [read_answer(client)[1] for _ in range(4)]
            client.sendall(b" / HTTP/1.1\r\nHost: x\r\n\r\n")

            assert [said[0], said[3], read_answer(client)[1]] == [b"GET"] * 3
        assert said[1:3] == [
            whole_answer(server, POST % 4 + b"form"),
            whole_answer(server, POST % 100_000 + b"a" * 100_000),
        ]

    @pytest.mark.parametrize("length", [10, 100_000])
    def test_who_asks_before_sending_a_form_or_a_picture_is_told_to(self, server, length):
        with connected(server) as client:
            client.sendall((POST % length).replace(b"Host: x", b"Host: x\r\nExpect: 100-continue"))
            assert client.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
            client.sendall(b"a" * length)
            assert read_answer(client)[1] == whole_answer(server, POST % length + b"a" * length)

    @pytest.mark.parametrize("sent", [b"", b"GET / HT", POST % 4 + b"f"])
    def test_ends_where_nothing_more_comes(self, folder, sent):
        with served(folder, "--worker-class slowly.HastyWorker") as server, connected(server) as client:
            client.sendall(sent)
            assert client.recv(100) == b""

    def test_a_head_without_end_is_refused(self, server):
        with connected(server) as client:
            client.sendall(b"GET / HTTP/1.1\r\n" + b"X: " + b"x" * 100_000)
            assert client.recv(100).startswith(b"HTTP/1.1 431")
