"""Starts gunicorn as production does, and reads what its processes have used."""

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.kit.ports import START_SECONDS, free_port, wait_for

ROOT = Path(__file__).parents[2]
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A running gunicorn: the port it listens on and the number of its first process."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """User and system time of the first process and its workers."""
        pids = [self.pid, *self.workers()]
        return sum(_ticks(pid) for pid in pids) / TICKS_PER_SECOND

    def memory_kilobytes(self) -> int:
        """Theirs alone, and their part of what they share."""
        return sum(_pss(pid) for pid in [self.pid, *self.workers()])

    def workers(self) -> list[int]:
        """The numbers of its other processes."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [int(pid) for pid in children]


@contextmanager
def serve(application: str, environment: dict[str, str]) -> Iterator[Server]:
    """The application behind gunicorn with the site's own configuration, stopped at the end."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--config",
        "deploy/gunicorn.conf.py",
        "--max-requests",
        "0",
        application,
    ]
    variables = {**os.environ, "PORT": str(port), "LOG_LEVEL": "error", "CRISIS_COPY": "", **environment}
    process = subprocess.Popen(command, cwd=ROOT, env=variables)
    try:
        wait_for(port)
        _wait_for_answer(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _wait_for_answer(port: int) -> None:
    """gunicorn listens before it has a worker: an answer shows that one is at work."""
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=START_SECONDS)
    asking.request("GET", "/healthz")
    asking.getresponse().read()
    asking.close()


def _ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _pss(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
