"""`make drill`: load on, then one thing after the other is taken away; prints what readers were given meanwhile."""

import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.server import Server, serve
from tests.drill.readers import Readers
from tests.drill.services import CannotDrill, Disk, PostgreSQL, Redis, kill_workers

ROOT = Path(__file__).parents[2]
PHASE_SECONDS = float(os.environ.get("DRILL_SECONDS", "12"))
# Long enough that copies are older than a minute and say so.
LONG_PHASE_SECONDS = PHASE_SECONDS + 65
HEADINGS = f"{'phase':<44}{'answered':>10}{'stale':>8}{'asked again':>13}{'failed':>8}"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        # The owner of the database must get through to the disk.
        Path(folder).chmod(0o755)
        try:
            disk = Disk(Path(folder) / "disk")
        except CannotDrill as reason:
            print(f"No drill: {reason}")
            return 1
        try:
            return _drill(disk)
        finally:
            disk.remove()


def _drill(disk: Disk) -> int:
    database, redis = PostgreSQL(disk.folder), Redis()
    environment = {
        "VEFSN_LOCAL": "1",
        "DATABASE_URL": database.url,
        "REDIS_URL": redis.url,
        "MEDIA_ROOT": str(disk.folder / "media"),
        "STATIC_ROOT": str(disk.folder / "static"),
        "CRISIS_COPY": str(disk.folder / "crisis"),
        "LOG_LEVEL": "CRITICAL",
    }
    try:
        for command in ("migrate -v0", "collectstatic --noinput -v0", "demo", "crisiscopy"):
            variables = {**os.environ, **environment}
            subprocess.run([sys.executable, "manage.py", *command.split()], cwd=ROOT, env=variables, check=True)
        with serve("vefsn_site.wsgi", environment) as server:
            return _phases(server, database, redis, disk)
    finally:
        redis.stop()
        database.stop()


def _phases(server: Server, database: PostgreSQL, redis: Redis, disk: Disk) -> int:
    readers = Readers(server.port, _public_pages(server.port))

    def nothing() -> None:
        pass

    def kill_database_and_workers() -> None:
        database.stop()
        kill_workers(server.pid)

    phases: list[tuple[str, Callable[[], None], float]] = [
        ("all is well", nothing, PHASE_SECONDS),
        ("database stopped", database.stop, LONG_PHASE_SECONDS),
        ("database back", database.start, PHASE_SECONDS),
        ("database hangs", database.hang, PHASE_SECONDS),
        ("database goes on", database.go_on, PHASE_SECONDS),
        ("Redis stopped", redis.stop, PHASE_SECONDS),
        ("Redis back", redis.start, PHASE_SECONDS),
        ("workers killed with -9", lambda: kill_workers(server.pid), PHASE_SECONDS),
        ("workers killed again", lambda: kill_workers(server.pid), PHASE_SECONDS),
        ("database stopped and workers killed", kill_database_and_workers, LONG_PHASE_SECONDS),
        ("database back", database.start, PHASE_SECONDS),
        ("disk filled", disk.fill, PHASE_SECONDS),
        ("disk free again", disk.empty, PHASE_SECONDS),
    ]
    print(HEADINGS)
    failed = 0
    for name, begin, seconds in phases:
        readers.counted()
        begin()
        time.sleep(seconds)
        counts = readers.counted()
        failed += counts["failed"]
        columns = (counts["answered"], counts["stale"], counts["asked again"], counts["failed"])
        print(f"{name:<44}{columns[0]:>10,}{columns[1]:>8,}{columns[2]:>13,}{columns[3]:>8,}", flush=True)
    readers.stop()
    print(f"failures on public pages: {failed or 'none'}", *sorted(set(readers.failures))[:10])
    return int(failed > 0)


def _public_pages(port: int) -> list[str]:
    """The front page, every page of ours that it links to, the feeds, and its pictures."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
        body = answer.read().decode()
    links = set(re.findall(r'href="(/[^"#?]*)"', body))
    pages = sorted(link for link in links if not link.startswith(("/static/", "/media/", "/sok/", "/utseende")))
    return ["/", *pages, *sorted(set(re.findall(r'src="(/media/[^"]*)"', body)))]


if __name__ == "__main__":
    sys.exit(main())
