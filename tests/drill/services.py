"""A PostgreSQL, a Redis and a disk of the drill's own, which it may stop and fill without harm to others."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

from tests.kit.ports import free_port, wait_for

OWNER = "postgres"
DISK_MEGABYTES = 400


class CannotDrill(Exception):
    """Something that the drill needs is not on this machine."""


class Disk:
    """A small disk in memory. Needs root to be mounted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MEGABYTES}m", "tmpfs", str(folder)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            raise CannotDrill("a disk of its own cannot be mounted: run the drill as root")

    def fill(self) -> None:
        with (self.folder / "filling").open("wb") as file:
            try:
                while True:
                    file.write(b"\0" * 1024 * 1024)
            except OSError:
                pass

    def empty(self) -> None:
        (self.folder / "filling").unlink()

    def remove(self) -> None:
        subprocess.run(["umount", "-l", str(self.folder)], check=False)


class PostgreSQL:
    """A cluster on the drill's disk."""

    def __init__(self, folder: Path) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
        if not found:
            raise CannotDrill("PostgreSQL is not on this machine")
        self._programs = found[-1].parent
        self._data = folder / "postgresql"
        self._port = free_port()
        self._data.mkdir()
        shutil.chown(self._data, OWNER, OWNER)
        self._as_owner("initdb", "-D", self._data, "-A", "trust", "-U", OWNER, "--no-sync")
        self.start()

    @property
    def url(self) -> str:
        return f"postgres://{OWNER}@127.0.0.1:{self._port}/postgres"

    def start(self) -> None:
        options = f"-p {self._port} -k {self._data} -c listen_addresses=127.0.0.1"
        self._as_owner("pg_ctl", "-D", self._data, "-w", "-l", self._data / "log", "-o", options, "start")

    def stop(self) -> None:
        self._as_owner("pg_ctl", "-D", self._data, "-m", "immediate", "stop")

    def hang(self) -> None:
        """It takes what is sent and says nothing more."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        first = (self._data / "postmaster.pid").read_text().split()[0]
        for pid in (first, *children(int(first))):
            os.kill(int(pid), number)

    def _as_owner(self, program: str, *arguments: object) -> None:
        command = ["runuser", "-u", OWNER, "--", str(self._programs / program), *map(str, arguments)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


class Redis:
    """A server in memory."""

    def __init__(self) -> None:
        if not shutil.which("redis-server"):
            raise CannotDrill("Redis is not on this machine")
        self._port = free_port()
        self.start()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        command = ["redis-server", "--port", str(self._port), "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wait_for(self._port)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()


def kill_workers(pid: int) -> None:
    """The hard way, all at once."""
    for child in children(pid):
        if b"gunicorn" in Path(f"/proc/{child}/cmdline").read_bytes():
            os.kill(int(child), signal.SIGKILL)


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
