"""The access log of a real gunicorn: a line of JSON for each request, whatever was sent, and nothing of who sent it."""

import json
import socket
import subprocess
import sys

import pytest

from tests.kit.ports import free_port, wait_for

SITE = """
def application(environ, start_response):
    if environ["PATH_INFO"] == "/feil":
        raise ValueError("broken")
    start_response("200 OK", [("Content-Length", "5")])
    return [b"ja\\nda"]
"""
WHO = b"Host: 127.0.0.1\r\nUser-Agent: hemmelig\r\nReferer: http://hemmelig/\r\nX-Forwarded-For: 81.2.69.142\r\n\r\n"
WAIT_SECONDS = 30


@pytest.fixture
def log(tmp_path):
    """Sends raw bytes to a server with our configuration; gives the lines of both logs once it has stopped."""
    (tmp_path / "saying.py").write_text(SITE)
    port, access = free_port(), tmp_path / "access.log"
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--pythonpath", str(tmp_path)]
    variables = {"PORT": str(port), "ACCESS_LOG": str(access), "WEB_CONCURRENCY": "1", "VEFSN_LOCAL": "1"}
    errors = (tmp_path / "errors.log").open("wb")
    process = subprocess.Popen([*command, "saying"], env={**variables, "CRISIS_COPY": ""}, stderr=errors)
    wait_for(port)

    def send(*requests):
        for each in requests:
            with socket.create_connection(("127.0.0.1", port), timeout=WAIT_SECONDS) as asking:
                asking.sendall(each)
                asking.shutdown(socket.SHUT_WR)
                while asking.recv(65536):
                    pass
        process.terminate()
        process.wait(timeout=WAIT_SECONDS)
        return access.read_text().splitlines(), (tmp_path / "errors.log").read_text()

    yield send
    process.kill()
    process.wait()
    errors.close()


class TestLines:
    def test_say_what_was_asked_and_answered_and_nothing_of_the_reader(self, log):
        lines, errors = log(
            b"GET /sok/?q=hemmelig HTTP/1.1\r\n" + WHO,
            b"HEAD / HTTP/1.1\r\n" + WHO,
            b"GET /forhandsvis/hemmelig/ HTTP/1.1\r\n" + WHO,
            b"GET http://127.0.0.1/nyheter/?q=hemmelig HTTP/1.1\r\n" + WHO,
            b"GET http://127.0.0.1/forhandsvis/hemmelig/ HTTP/1.1\r\n" + WHO,
            b"GET /%66orhandsvis/hemmelig/ HTTP/1.1\r\n" + WHO,
            b"GET /feil?q=hemmelig HTTP/1.1\r\n" + WHO,
        )
        said = [json.loads(line) for line in lines]

        assert [(each["method"], each["path"], each["status"], each["bytes"]) for each in said[:6]] == [
            ("GET", "/sok/", 200, 5),
            ("HEAD", "/", 200, 0),
            ("GET", "/forhandsvis/…", 200, 5),
            ("GET", "http://127.0.0.1/nyheter/", 200, 5),
            ("GET", "/forhandsvis/…", 200, 5),
            ("GET", "/forhandsvis/…", 200, 5),
        ]
        assert said[6]["status"] == 500
        assert all(set(each) == {"at", "method", "path", "status", "bytes", "ms"} and each["ms"] >= 0 for each in said)
        assert not any(word in "".join(lines) + errors for word in ("hemmelig", "81.2.69.142"))
        assert "ValueError: broken" in errors

    def test_are_one_each_whatever_the_path(self, log):
        paths = [b'/a%0a{"status":1}', b"/%c3%b8%ff%e2%80%a8", b'/"\\', b"/" + b"x" * 3000, b"//..//%00"]
        lines, _ = log(*(b"GET " + path + b" HTTP/1.1\r\n" + WHO for path in paths))
        said = [json.loads(line) for line in lines]

        assert [each["path"] for each in said][:3] == ['/a%0a{"status":1}', "/%c3%b8%ff%e2%80%a8", '/"\\']
        assert len(said) == len(paths)
        assert max(map(len, lines)) < 600
        assert all(line.isascii() for line in lines)

    def test_of_what_is_no_request_tell_nothing_of_it(self, log):
        broken = [
            b"GET /hemmelig HTTP/9.9\r\n" + WHO,
            b"hemmelig\r\n\r\n",
            b"G\x00T /hemmelig HTTP/1.1\r\n" + WHO,
            b"GET /?hemmelig" + b"x" * 9000 + b" HTTP/1.1\r\n" + WHO,
            b"GET /?hemmelig HTTP/1.1\r\nHemmelig : x\r\n" + WHO,
            b"GET /?hemmelig HTTP/1.1\r\nX: " + b"hemmelig" * 2000 + b"\r\n" + WHO,
            b"POST /?hemmelig HTTP/1.1\r\nTransfer-Encoding: hemmelig\r\n" + WHO,
            b"POST /?hemmelig HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n" + WHO,
        ]
        lines, errors = log(*broken, b"GET /frisk HTTP/1.1\r\n" + WHO)

        assert json.loads(lines[-1])["path"] == "/frisk"
        assert all(400 <= json.loads(line)["status"] <= 501 for line in lines[:-1])
        assert "Invalid request" in errors
        assert not any(word in ("".join(lines) + errors).lower() for word in ("hemmelig", "ip=", "81.2"))
