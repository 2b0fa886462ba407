"""What a picture costs to take in, and what readers notice of many: CPU and memory of one, p99 of a page meanwhile."""

import os
import re
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from tests.benchmarks.content import ROOT, Site
from tests.benchmarks.photographs import SIZES, photograph
from tests.benchmarks.server import Server, serve
from tests.kit.picture_files import display_p3, jpeg, quarters

PICTURES = 20
TINY = jpeg(quarters(width=64, height=64))
UPLOADS_AT_ONCE = 2  # as the newsroom's page sends them
READERS = 4
PAUSE_SECONDS = 0.02  # between the pages of one reader: a busy morning, not a machine at its limit
QUIET_SECONDS = 20
PAGE = "/nyheter/vi-er-godt-i-gang-med-lean/"
UPLOAD = "/admin/news/picture/last-opp/"
TAKE_IN = """
import resource, sys, time
import django
django.setup()
from pathlib import Path
from news.library import darkroom
with darkroom.developed(Path(sys.argv[1]).read_bytes(), focal=(0.5, 0.5)) as made:
    count = len(made.renditions)
darkroom._darkroom.close()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(count, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def show_pictures(folder: Path, site: Site) -> None:
    print(f"\n{'pictures taken in':<38}{'files':>9}{'CPU s':>9}{'peak MB':>9}")
    start = _taken_in(_file(folder / "tiny.jpg", TINY))[1]
    print(f"{'the start of the darkroom, once':<38}{'':>9}{start:>9.2f}")
    for megapixels in SIZES:
        for kind, profile in (("", b""), (", wide gamut", display_p3())):
            file = _file(folder / f"{megapixels}{kind}.jpg", photograph(megapixels, profile=profile))
            count, cpu, peak = _taken_in(file)
            print(
                f"{f'JPEG, {megapixels} megapixels{kind}':<38}{count:>9.0f}{cpu - start:>9.2f}{peak:>9.0f}", flush=True
            )
    _show_readers(folder, site)


def _file(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def _taken_in(file: Path) -> list[float]:
    environment = {**os.environ, "VEFSN_LOCAL": "1", "DJANGO_SETTINGS_MODULE": "vefsn_site.settings"}
    command = [sys.executable, "-c", TAKE_IN, str(file)]
    answer = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return [float(each) for each in answer.stdout.split()]


def _show_readers(folder: Path, site: Site) -> None:
    """On a copy of the site: what is uploaded here is nobody's."""
    database, media = folder / "uploads.sqlite3", folder / "uploads-media"
    shutil.copy(site.environment["DATABASE_URL"].removeprefix("sqlite:///"), database)
    shutil.rmtree(media, ignore_errors=True)
    environment = {**site.environment, "DATABASE_URL": f"sqlite:///{database}", "MEDIA_ROOT": str(media)}
    variables = {**os.environ, **environment}
    editor = [sys.executable, "-c", EDITOR]
    subprocess.run(editor, cwd=ROOT, env={**variables, "DJANGO_SETTINGS_MODULE": "vefsn_site.settings"}, check=True)
    content = (folder / "12.jpg").read_bytes()
    with serve("vefsn_site.wsgi", environment) as server:
        quiet = _page_times(server, lambda: time.sleep(QUIET_SECONDS))
        start = time.perf_counter()
        busy = _page_times(server, lambda: _upload_all(server, content))
        seconds = time.perf_counter() - start
    print(f"\n{PICTURES} pictures of 12 megapixels, {UPLOADS_AT_ONCE} at once: {seconds:.0f} s")
    print(f"{'a page meanwhile':<28}{'requests':>9}{'p50 ms':>9}{'p99 ms':>9}{'worst ms':>9}")
    for name, times in (("without uploads", quiet), ("with uploads", busy)):
        print(f"{name:<28}{len(times):>9}{_at(times, 0.5):>9.1f}{_at(times, 0.99):>9.1f}{times[-1] * 1000:>9.1f}")
    print(f"p99 with uploads is {_at(busy, 0.99) / _at(quiet, 0.99):.2f} times that without", flush=True)


EDITOR = """
import django
django.setup()
from django.contrib.auth.models import User
User.objects.create_superuser("bench", password="bench-bench-bench")
"""


def _at(times: list[float], share: float) -> float:
    return times[int(len(times) * share)] * 1000


def _page_times(server: Server, until_done) -> list[float]:
    """Sorted seconds of every page that READERS asked for while the work went on."""
    done = threading.Event()
    with ThreadPoolExecutor(READERS) as readers:
        shares = [readers.submit(_read_until, server.port, done) for _ in range(READERS)]
        try:
            until_done()
        finally:
            done.set()
        return sorted(seconds for share in shares for seconds in share.result())


def _read_until(port: int, done: threading.Event) -> list[float]:
    connection, times = HTTPConnection("127.0.0.1", port, timeout=60), []
    while not done.wait(PAUSE_SECONDS):
        start = time.perf_counter()
        connection.request("GET", PAGE, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{PAGE} answers {answer.status}")
        times.append(time.perf_counter() - start)
    connection.close()
    return times


def _upload_all(server: Server, content: bytes) -> None:
    session = _signed_in(server.port)
    with ThreadPoolExecutor(UPLOADS_AT_ONCE) as uploads:
        list(uploads.map(lambda number: _upload(server.port, session, content, number), range(PICTURES)))


def _signed_in(port: int) -> dict[str, str]:
    """The headers of an editor who has signed in."""
    form, cookies = _ask(port, "GET", "/admin/login/", {}, b"")
    fields = {"username": "bench", "password": "bench-bench-bench", "csrfmiddlewaretoken": _token(form)}
    headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
    _, signed_in = _ask(port, "POST", "/admin/login/", headers, urlencode(fields).encode())
    page, _ = _ask(port, "GET", "/admin/news/picture/legg-til-flere/", {"Cookie": signed_in}, b"")
    return {"Cookie": signed_in, "X-CSRFToken": _token(page)}


def _token(page: bytes) -> str:
    found = re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', page)
    if not found:
        raise RuntimeError("no form to sign in with")
    return found[1].decode()


def _upload(port: int, session: dict[str, str], content: bytes, number: int) -> None:
    """A byte more behind the picture makes it another file."""
    edge = "----bench"
    head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="IMG_{number}.jpg"\r\n\r\n'
    body = head.encode() + content + bytes([number]) + f"\r\n--{edge}--\r\n".encode()
    headers = {**session, "Content-Type": f"multipart/form-data; boundary={edge}"}
    _ask(port, "POST", UPLOAD, headers, body)


def _ask(port: int, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[bytes, str]:
    """What came back, and the cookies it set."""
    connection = HTTPConnection("127.0.0.1", port, timeout=300)
    connection.request(method, path, body, {**headers, "Accept": "text/html"})
    answer = connection.getresponse()
    content = answer.read()
    if answer.status >= 400:
        raise RuntimeError(f"{path} answers {answer.status}: {content[:200]!r}")
    cookies = "; ".join(each.partition(";")[0] for each in answer.headers.get_all("Set-Cookie", []))
    connection.close()
    return content, cookies
