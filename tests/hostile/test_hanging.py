"""A database or a store of files that neither answers nor fails, and a real gunicorn that goes on with what is kept."""

import socket
from contextlib import ExitStack, contextmanager

import pytest

from tests.benchmarks.server import serve

SITE = """
import time
import django
django.setup()
from news.delivery import door
from news.delivery.memory import Memory
from news.delivery.pulse import BELL, Pulse
from news.delivery.saved import SavedCopies

door.next_moment = lambda now, generation: None


def site(environ, start_response):
    if "hangs" in environ["PATH_INFO"]:
        time.sleep(%d)
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", "4")])
    return [b"page"]


application = door.Door(site, Pulse(BELL, read=lambda: 1), Memory(), SavedCopies(None))
"""
# More than there are threads, and longer than anybody here waits.
ASKING, HANGING_SECONDS, WAIT_SECONDS = 40, 90, 30


@pytest.fixture
def server(tmp_path):
    (tmp_path / "hanging.py").write_text(SITE % HANGING_SECONDS)
    environment = {"PYTHONPATH": str(tmp_path), "DJANGO_SETTINGS_MODULE": "tests.settings", "WEB_CONCURRENCY": "1"}
    with serve("hanging", {**environment, "GUNICORN_CMD_ARGS": "--graceful-timeout 1"}) as server:
        yield server


def asked(server, path, method="GET"):
    """A connection on which the path was asked for."""
    client = socket.create_connection(("127.0.0.1", server.port), timeout=WAIT_SECONDS)
    client.sendall(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    return client


def status(server, path):
    with asked(server, path) as client:
        return client.recv(12)[9:]


@contextmanager
def many_asking(server, path):
    with ExitStack() as stack:
        for number in range(ASKING):
            stack.enter_context(asked(server, path % number if "%" in path else path))
        yield


@pytest.mark.parametrize(
    "path", ["/media/pictures/hangs.jpg", "/admin/hangs/", "/static/hangs", "/nyheter/hangs-%d/", "/nyheter/hangs/"]
)
def test_those_who_hang_leave_threads_for_what_is_kept(server, path):
    assert status(server, "/") == b"200"
    with many_asking(server, path):
        assert status(server, "/") == b"200"
        assert status(server, path % ASKING if "%" in path else path) == b"503"
        assert status(server, "/healthz") == (b"503" if "static" in path else b"200")
        assert status(server, "/") == b"200"


def test_who_sends_something_then_is_told_that_it_was_not_saved(server):
    with many_asking(server, "/admin/hangs/"), asked(server, "/nyheter/", "POST") as client:
        answer = b"".join(iter(lambda: client.recv(65536), b"")).decode()

    assert answer.startswith("HTTP/1.1 503") and "er ikke lagret" in answer
