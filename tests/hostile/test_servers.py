"""Requests that lie about themselves, to a real gunicorn with our configuration: refused, or taken at their path."""

import socket

import pytest

from tests.benchmarks.server import serve

SITE = """
def application(environ, start_response):
    said = environ["SCRIPT_NAME"] + "|" + environ["PATH_INFO"] + "|" + environ["wsgi.url_scheme"]
    headers = [("Content-Type", "text/plain"), ("Content-Length", str(len(said))), ("X-Path", environ["PATH_INFO"])]
    start_response("200 OK", headers)
    return [said.encode("latin-1")]
"""
WAIT_SECONDS = 30


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Sends bytes as they are; everything that came back until the server closed."""
    folder = tmp_path_factory.mktemp("echo")
    (folder / "echoing.py").write_text(SITE)
    with serve("echoing", {"PYTHONPATH": str(folder), "WEB_CONCURRENCY": "1", "FORWARDED_ALLOW_IPS": "*"}) as server:

        def send(data):
            with socket.create_connection(("127.0.0.1", server.port), timeout=WAIT_SECONDS) as asking:
                asking.sendall(data)
                asking.shutdown(socket.SHUT_WR)
                return b"".join(iter(lambda: asking.recv(65536), b""))

        yield send


def request(line=b"GET /nyheter/ HTTP/1.1", *headers):
    return b"\r\n".join([line, b"Host: x", *headers, b"Connection: close", b"", b""])


class TestFirstLine:
    def test_with_a_foreign_name_is_taken_at_its_path(self, ask):
        assert ask(request(b"GET http://evil.example/nyheter/ HTTP/1.1")).endswith(b"\r\n\r\n|/nyheter/|http")

    @pytest.mark.parametrize("target", [b"*", b"evil.example:80", b"nyheter/", b""])
    def test_without_a_path_is_refused(self, ask, target):
        assert ask(request(b"GET " + target + b" HTTP/1.1"))[9:12] == b"400"


class TestHeaders:
    @pytest.mark.parametrize(
        "header",
        [
            b"SCRIPT_NAME: /evil",
            b"Script-Name: /evil",
            b"PATH_INFO: /evil",
            b"REMOTE_USER: admin",
            b"X_Forwarded_Proto: https",
            b"X-Script-Name: /evil",
            b"wsgi.url_scheme: https",
            b"X-Forwarded-Prefix: /evil",
        ],
    )
    def test_do_not_say_what_the_request_is_about(self, ask, header):
        assert ask(request(b"GET /nyheter/ HTTP/1.1", header)).endswith(b"\r\n\r\n|/nyheter/|http")

    @pytest.mark.parametrize(
        "headers",
        [
            (b"Host: evil.example",),
            (b"Content-Length: 4", b"Transfer-Encoding: chunked"),
            (b"Content-Length: 4", b"Content-Length: 5"),
            (b"Content-Length: +4",),
            (b"Content-Length: 4, 4",),
            (b"Transfer-Encoding: xchunked",),
            (b"Transfer-Encoding: chunked, identity",),
            (b"Transfer-Encoding : chunked",),
            (b"X: a\r\n b",),
            (b"X: a\x00b",),
            (b"X: a\rb",),
            (b"X" * 9000 + b": 1",),
            (b"X: " + b"1" * 9000,),
            tuple(b"X-%d: 1" % number for number in range(100)),
        ],
        ids=lambda headers: headers[0][:40],
    )
    def test_that_two_servers_could_read_in_two_ways_or_are_too_many_are_refused(self, ask, headers):
        answer = ask(request(b"POST /nyheter/ HTTP/1.1", *headers))

        assert answer[9:12] in {b"400", b"431", b"501"}
        assert answer.count(b"HTTP/1.1 ") == 1

    @pytest.mark.parametrize("part", [b"x", b"0x4", b"-4", b"4\r\nabcdX", b"4;\r\nabcd", b"4\r\nabcd\r\n0\r\nX : y"])
    def test_a_body_that_is_none_does_not_get_a_second_answer(self, ask, part):
        answer = ask(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + part + b"\r\n\r\n")

        assert answer.count(b"HTTP/1.1 ") == 1

    @pytest.mark.parametrize(
        "line",
        [
            b"GET /" + b"x" * 5000 + b" HTTP/1.1",
            b"GET / HTTP/3.1",
            b"GET  / HTTP/1.1",
            b"GET /\xc3\xb8 HTTP/1.1",
            b"GET /a b HTTP/1.1",
            b"G\xc3T / HTTP/1.1",
            b"GET",
        ],
        ids=lambda line: line[:20],
    )
    def test_a_first_line_that_is_none_is_refused(self, ask, line):
        assert ask(request(line))[9:12] in {b"400", b"414", b"505"}

    def test_a_refused_request_takes_the_next_one_on_its_connection_along(self, ask):
        """Where a proxy sees one request and we see two, the second is nobody's."""
        smuggled = request(b"POST / HTTP/1.1", b"Content-Length: 3", b"Transfer-Encoding: chunked") + b"0\r\n\r\n"
        assert ask(smuggled + request(b"GET /admin/ HTTP/1.1")).count(b"/admin/") == 0


class TestAnswers:
    def test_each_have_their_own_headers_and_length(self, ask):
        for path in (b"/nyheter/", b"/", b"/nyheter/", b"/arkiv/2026/", b"/"):
            head, _, body = ask(request(b"GET " + path + b" HTTP/1.1")).partition(b"\r\n\r\n")
            assert body == b"|" + path + b"|http"
            assert head.endswith(b"\r\nContent-Length: %d\r\nX-Path: " % len(body) + path)

    def test_with_a_header_of_two_lines_are_refused_each_time(self, ask):
        for _ in range(2):
            answer = ask(request(b"GET /a%0d%0aSet-Cookie:evil=1 HTTP/1.1"))
            assert answer[9:12] == b"500" and b"evil" not in answer
