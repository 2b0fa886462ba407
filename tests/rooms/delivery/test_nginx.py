"""The proxy of deploy/nginx for real: it obeys our headers, logs no reader, and stands in for a site that is dead."""

import getpass
import http.client
import json
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from news.delivery.pages import CACHE_CONTROL
from tests.kit.ports import free_port, wait_for

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not on this machine")
WAIT_SECONDS = 20
TOO_MANY = 429
FRESH_SECONDS = 1
HEAD = b"POST /admin/login/ HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n"
# Stuck in the line, in a header, before a body and within it.
SLOW = (b"GET /ny", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", HEAD + b"\r\n", HEAD + b"\r\nusername=x")
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
SITE = """
import itertools
numbers = itertools.count(1)
def application(environ, start_response):
    number = next(numbers)
    headers = [("Content-Type", "text/html"), ("X-Number", str(number)), ("ETag", '"same"'),
               ("X-Encoding", environ.get("HTTP_ACCEPT_ENCODING", "none")),
               ("Vary", "Accept-Encoding"), ("Cache-Control", %(fresh)r)]
    if environ["PATH_INFO"] == "/withdrawn/" and number > 1:
        start_response("410 Gone", headers)
        return [b"gone"]
    if environ.get("HTTP_IF_NONE_MATCH") == '"same"':
        start_response("304 Not Modified", headers)
        return []
    start_response("200 OK", headers)
    return [b"<!doctype html><title>kept page</title>"]
"""


class Proxy:
    """nginx with the configuration that we deliver, moved to free ports and a folder of its own."""

    def __init__(self, folder: Path, upstream: int) -> None:
        self.folder = folder
        self.port, self.tls_port = free_port(), free_port()
        _certificate(folder)
        text = (ROOT / "deploy/nginx/news.conf").read_text()
        text = re.sub(r"\n *listen \[::\].*", "", text)
        for before, after in (
            ("listen 443 ssl http2", f"listen 127.0.0.1:{self.tls_port} ssl http2"),
            ("listen 80;", f"listen 127.0.0.1:{self.port};"),
            ("127.0.0.1:8000", f"127.0.0.1:{upstream}"),
            ("/etc/letsencrypt/live/www.vefsn.kommune.no/", f"{folder}/"),
            ("/var/cache/nginx/news", f"{folder}/cache"),
            ("/var/log/nginx/", f"{folder}/"),
            ("/srv/news/", f"{folder}/"),
        ):
            assert before in text
            text = text.replace(before, after)
        temporary = " ".join(f"{each}_temp_path {folder}/{each};" for each in TEMPORARY)
        (folder / "nginx.conf").write_text(
            # As whoever runs the test: its folder lets nobody else in.
            f"user {getpass.getuser()}; pid {folder}/pid; error_log {folder}/error.log; daemon off;\n"
            f"events {{}}\nhttp {{ access_log off; {temporary}\n{text}\n}}"
        )
        command = ["nginx", "-c", folder / "nginx.conf", "-p", folder]
        self.process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        wait_for(self.tls_port)

    def get(self, path="/", method="GET", **headers):
        trusting = ssl._create_unverified_context()
        asking = http.client.HTTPSConnection("127.0.0.1", self.tls_port, timeout=20, context=trusting)
        asking.request(method, path, headers=headers)
        answer = asking.getresponse()
        body = answer.read()
        asking.close()
        return answer, body

    def until(self, holds, path, method="GET"):
        """The first answer of which it holds. nginx has a clock of its own, and limits who asks too fast."""
        deadline = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < deadline:
            answer, body = self.get(path, method)
            if holds(answer):
                return answer, body
        raise AssertionError(f"{path} still answers {answer.status} {answer.headers}")

    def connected(self, protocols=("http/1.1",)):
        trusting = ssl._create_unverified_context()
        trusting.set_alpn_protocols(list(protocols))
        return trusting.wrap_socket(socket.create_connection(("127.0.0.1", self.tls_port), timeout=WAIT_SECONDS))

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=WAIT_SECONDS)


def _certificate(folder: Path) -> None:
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    files = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run([*command, *files], check=True, capture_output=True)


@pytest.fixture
def behind(tmp_path):
    """A gunicorn that counts how often it is asked, and may be killed."""
    started = []

    def start(fresh):
        (tmp_path / "counting.py").write_text(
            SITE % {"fresh": CACHE_CONTROL.replace("s-maxage=1", f"s-maxage={fresh}")}
        )
        port = free_port()
        command = ["gunicorn", "-b", f"127.0.0.1:{port}", "--chdir", str(tmp_path), "counting"]
        process = subprocess.Popen([sys.executable, "-m", *command], stderr=subprocess.DEVNULL)
        started.append(process)
        wait_for(port)
        return port, process

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture
def proxied(tmp_path):
    """A proxy in front of a port."""
    proxies = []

    def start(port):
        proxies.append(Proxy(tmp_path, port))
        return proxies[-1]

    yield start
    for proxy in proxies:
        proxy.stop()


def test_plain_http_leads_to_the_same_address_with_tls(behind, proxied):
    proxy = proxied(behind(60)[0])
    asking = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=20)
    asking.request("GET", "/nyheter/?side=2", headers={"Host": "www.vefsn.kommune.no"})
    answer = asking.getresponse()
    asking.close()

    assert (answer.status, answer.headers["Location"]) == (301, "https://www.vefsn.kommune.no/nyheter/?side=2")


def test_browsers_are_spoken_to_in_http_2(behind, proxied):
    with proxied(behind(60)[0]).connected(["h2", "http/1.1"]) as browser:
        assert browser.selected_alpn_protocol() == "h2"


def test_a_fresh_page_is_asked_for_once_and_editors_always_get_the_site(behind, proxied):
    proxy = proxied(behind(60)[0])

    assert [proxy.get()[0].headers["X-Number"] for _ in range(3)] == ["1", "1", "1"]
    assert proxy.get(Cookie="sessionid=x")[0].headers["X-Number"] == "2"


def test_there_is_one_copy_for_each_encoding_that_a_client_takes(behind, proxied):
    proxy = proxied(behind(60)[0])
    accepted = {
        "br, gzip": "br",
        "gzip, deflate, br, zstd": "br",
        "br;q=0.5": "br",
        "br;q=0, gzip": "gzip",
        "br; q=0.000 ,gzip;q=1": "gzip",
        "gzip;q=0": "none",
        "deflate": "none",
    }
    answers = [proxy.get(**{"Accept-Encoding": each})[0].headers for each in accepted]

    assert [answer["X-Encoding"] for answer in answers] == list(accepted.values())
    assert len({answer["X-Number"] for answer in answers}) == 3


def test_no_address_is_another_one_with_an_encoding_behind_it(behind, proxied):
    proxy = proxied(behind(60)[0])
    pages = [proxy.get("/sok/?q=a", **{"Accept-Encoding": "br"}), proxy.get("/sok/?q=abr")]

    assert [answer.headers["X-Number"] for answer, _ in pages] == ["1", "2"]


def test_the_log_knows_no_reader_and_no_words(behind, proxied):
    proxy = proxied(behind(60)[0])
    proxy.get("/sok/?q=hemmelig")
    proxy.get("/%66orhandsvis/hemmelig/")
    proxy.stop()
    lines = [json.loads(line) for line in (proxy.folder / "news.log").read_text().splitlines()]

    assert [line["path"] for line in lines] == ["/sok/", "/forhandsvis/…"]
    assert "hemmelig" not in str(lines) and "127.0.0.1" not in str(lines)


def test_a_dead_site_is_stood_in_for_by_the_cache_and_then_by_the_crisis_copy(behind, proxied):
    port, site = behind(1)
    proxy = proxied(port)
    proxy.get("/kept/")
    (proxy.folder / "crisis/nyheter").mkdir(parents=True)
    (proxy.folder / "crisis/nyheter/index.html").write_text("from the disk")
    site.terminate()
    site.wait(timeout=WAIT_SECONDS)

    answer, body = proxy.until(lambda answer: answer.headers.get("X-Cache") == "STALE", "/kept/")
    assert answer.status == 200 and b"kept page" in body
    answer, body = proxy.until(lambda answer: answer.status != TOO_MANY, "/nyheter/")
    assert (answer.status, body) == (200, b"from the disk")
    answer, body = proxy.until(lambda answer: answer.status != TOO_MANY, "/nyheter/", method="POST")
    assert answer.status == 503 and "ikke lagret" in body.decode()


def test_what_was_withdrawn_does_not_come_back_when_the_site_is_dead(behind, proxied):
    port, site = behind(FRESH_SECONDS)
    proxy = proxied(port)
    assert proxy.get("/withdrawn/")[0].status == 200
    proxy.until(lambda answer: answer.status == 410, "/withdrawn/")
    site.terminate()
    site.wait(timeout=WAIT_SECONDS)

    time.sleep(FRESH_SECONDS + 1)

    answer, body = proxy.until(lambda answer: answer.status != TOO_MANY, "/withdrawn/")
    assert (answer.status, body) == (410, b"gone")


def test_slow_and_oversized_requests_hold_nobody_up(behind, proxied):
    """The site behind has one process with one thread: a single request that reached it half would stop it."""
    proxy = proxied(behind(60)[0])
    with ExitStack() as stack:
        for number in range(60):
            slow = stack.enter_context(proxy.connected())
            slow.sendall(SLOW[number % len(SLOW)])
        answer, body = proxy.get("/")
        assert (answer.status, body[:9]) == (200, b"<!doctype")
        assert proxy.get("/", **{f"X-{number}": "x" * 4000 for number in range(20)})[0].status in {400, 431}
        assert proxy.get("/" + "x" * 20_000)[0].status in {400, 414}
        assert proxy.get("/other/")[0].status == 200
