"""The drill: a process that has nothing but the crisis copy is asked for every page, and how that went is noted."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlsplit

from django.conf import settings

from news.delivery.memory import Address
from news.delivery.pages import COPY_MARK
from news.delivery.queries import DRILL_FILE, Drill
from news.delivery.saved import page_files

START_SECONDS = 60
ANSWER_SECONDS = 30
# One process with a few threads: the drill is about whether pages come, not how many at once.
THREADS = 4


class CannotDrill(Exception):
    """There is no copy to try, or no process could be started from it; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A drill, and the addresses that were not answered as they should."""

    drill: Drill
    failures: tuple[str, ...]


def drill(folder: Path, *, now: datetime) -> Outcome:
    """Try the copy in the folder and note the outcome beside it. Raises CannotDrill, and OSError if it cannot be noted.

    The process has no database, no cache, no files and no memory: what it gives is what readers get on the bad night.
    """
    pages = list(page_files(folder))
    if not pages:
        raise CannotDrill(f"There is no crisis copy in {folder}.")
    with _server(folder) as port:
        failures = tuple(_not_answered(port, pages))
    tried = Drill(now, len(pages), len(failures))
    _note(folder, tried)
    return Outcome(tried, failures)


@contextmanager
def _server(folder: Path) -> Iterator[int]:
    """A server on a port of this machine's own, with the site's settings but for what is taken away."""
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--threads", str(THREADS)]
    with TemporaryDirectory() as nothing:
        taken_away = {
            # A folder is no database: whoever opens it is told what a database that is gone would tell.
            "DATABASE_URL": f"sqlite:///{nothing}",
            "REDIS_URL": "",
            "MEDIA_STORAGE": "",
            "MEDIA_ROOT": nothing,
            "CRISIS_COPY": str(folder),
            "FORWARDED_ALLOW_IPS": "127.0.0.1",
            "LOG_LEVEL": "CRITICAL",
        }
        environment = {**os.environ, **taken_away}
        process = subprocess.Popen(  # noqa: S603 - our own command
            [*command, "vefsn_site.wsgi"], cwd=settings.BASE_DIR, env=environment, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for(port, process)
            yield port
        finally:
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise CannotDrill("No process could be started without a database.")


def _not_answered(port: int, pages: list[tuple[Address, Path]]) -> Iterator[str]:
    """The addresses at which something else came than the page as it lies in the copy."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=ANSWER_SECONDS)
    for (path, query), file in pages:
        address = quote(path) + (f"?{query}" if query else "")
        try:
            if not _is_the_page(connection, address, file.read_bytes()):
                yield address
        except FileNotFoundError:
            continue  # taken away since it was listed: the copy follows the site meanwhile
        except (OSError, http.client.HTTPException):
            connection.close()
            yield address
    connection.close()


def _is_the_page(connection: http.client.HTTPConnection, address: str, page: bytes) -> bool:
    """Whether the answer is the page, with or without the sentence that says how old it is."""
    site = urlsplit(settings.SITE_URL)
    connection.request("GET", address, headers={"Host": site.netloc, "X-Forwarded-Proto": site.scheme})
    answer = connection.getresponse()
    body = answer.read()
    before, _, after = page.partition(COPY_MARK)
    return answer.status == http.HTTPStatus.OK and body.startswith(before) and body.endswith(after)


def _note(folder: Path, tried: Drill) -> None:
    draft = folder / f"{DRILL_FILE}.{os.getpid()}"
    draft.write_text(json.dumps({"at": tried.at.isoformat(), "pages": tried.pages, "failed": tried.failed}))
    draft.replace(folder / DRILL_FILE)
