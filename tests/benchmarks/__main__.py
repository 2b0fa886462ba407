"""`make bench`: what a request costs at 2,000 and 20,000 articles, beside a bare WSGI function with the same bytes.

Other sizes: BENCH_SIZES=100000 make bench. What was filled once is kept under .bench/.

CPU is that of all server processes per request, the steadiest figure between machines; requests per second depend on
what else the machine does, the measuring itself included.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.content import Site, on_postgresql, prepare
from tests.benchmarks.kept import show_kept
from tests.benchmarks.load import Figures, fetch, measure
from tests.benchmarks.memory import show_memory
from tests.benchmarks.night import show_night
from tests.benchmarks.pictures import show_pictures
from tests.benchmarks.proxy import show_proxy
from tests.benchmarks.server import serve

FOLDER = Path(__file__).parents[2] / ".bench"
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "2000,20000").split(",")]
HEADINGS = f"{'page':<28}{'CPU ms':>9}{'bare ms':>9}{'ratio':>8}{'req/s':>9}{'bare':>9}{'ratio':>8}{'p99 ms':>9}"


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    show_golden_list()
    for size in SIZES:
        site = prepare(FOLDER, size)
        print(f"\n{size:,} articles, rendered; gunicorn gthread, 2 workers, SQLite\n{HEADINGS}")
        with serve("vefsn_site.wsgi:behind", site.environment) as server:
            rows = {name: (fetch(server.port, path), measure(server, path)) for name, path in site.pages.items()}
        for name, (body, figures) in rows.items():
            (FOLDER / "bytes").write_bytes(body)
            with serve("tests.benchmarks.bare", {"BARE_BYTES": str(FOLDER / "bytes")}) as server:
                show(name, figures, measure(server, "/"))
        first, last = (rows[name][1].cpu_ms for name in ("list, page 1", "list, last page"))
        print(f"the last page of the list costs {last / first:.2f} times the first")
        show_kept(site, FOLDER / "bytes")
        show_searching(site, size)
    show_night(site)
    show_proxy(site)
    show_memory(site)
    show_pictures(FOLDER, site)
    return 0


def show_golden_list() -> None:
    """What residents type, and whether they find it; on PostgreSQL too where there is one for tests."""
    run("tests.golden", {"VEFSN_LOCAL": "1"})
    if postgresql := os.environ.get("TEST_DATABASE_URL"):
        run("tests.golden", {"VEFSN_LOCAL": "1", "DATABASE_URL": postgresql})


def show_searching(site: Site, size: int) -> None:
    """On PostgreSQL too where there is one for tests: it is filled anew, which takes minutes."""
    run("tests.benchmarks.searching", site.environment)
    if postgresql := os.environ.get("TEST_DATABASE_URL"):
        with on_postgresql(postgresql, site, size) as environment:
            run("tests.benchmarks.searching", environment)


def run(module: str, environment: dict[str, str]) -> None:
    """A part that wants a process of its own."""
    subprocess.run(
        [sys.executable, "-m", module], env={**os.environ, "LOG_LEVEL": "CRITICAL", **environment}, check=True
    )


def show(name: str, ours: Figures, bare: Figures) -> None:
    print(
        f"{name:<28}{ours.cpu_ms:>9.2f}{bare.cpu_ms:>9.2f}{ours.cpu_ms / bare.cpu_ms:>8.1f}"
        f"{ours.per_second:>9.0f}{bare.per_second:>9.0f}{ours.per_second / bare.per_second:>8.2f}{ours.p99_ms:>9.1f}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
