"""Kept pages beside a bare WSGI function with the same bytes, in turns, so that other load hits both alike."""

from pathlib import Path
from statistics import median

from tests.benchmarks.content import Site
from tests.benchmarks.load import ACCEPT, Figures, etag, fetch, measure
from tests.benchmarks.server import Server, serve

ARTICLE = "article (the Lean story)"
ROUNDS = 5
REQUESTS = 4_000
CONNECTIONS = 16
HEADINGS = f"{'kept':<28}{'CPU ms':>9}{'bare ms':>9}{'ratio':>8}{'req/s':>9}{'bare':>9}{'ratio':>8}"


def show_kept(site: Site, scratch: Path) -> None:
    """The article and the front page from memory, and the article once more for those who have it."""
    print(f"kept pages, {CONNECTIONS} connections, medians of {ROUNDS} rounds in turns\n{HEADINGS}")
    with serve("vefsn_site.wsgi", site.environment) as ours:
        for name in (ARTICLE, "front page"):
            _compare(name, ours, site.pages[name], ACCEPT, scratch)
        known = {**ACCEPT, "If-None-Match": etag(ours.port, site.pages[ARTICLE])}
        _compare("article, If-None-Match", ours, site.pages[ARTICLE], known, scratch)


def _compare(name: str, ours: Server, path: str, headers: dict[str, str], scratch: Path) -> None:
    scratch.write_bytes(fetch(ours.port, path))
    with serve("tests.benchmarks.bare", {"BARE_BYTES": str(scratch)}) as bare:
        rounds = [(_round(ours, path, headers), _round(bare, "/", ACCEPT)) for _ in range(ROUNDS)]
    cpu, bare_cpu = (median(each[i].cpu_ms for each in rounds) for i in (0, 1))
    rate, bare_rate = (median(each[i].per_second for each in rounds) for i in (0, 1))
    print(
        f"{name:<28}{cpu:>9.3f}{bare_cpu:>9.3f}{median(a.cpu_ms / b.cpu_ms for a, b in rounds):>8.2f}"
        f"{rate:>9.0f}{bare_rate:>9.0f}{median(a.per_second / b.per_second for a, b in rounds):>8.2f}",
        flush=True,
    )


def _round(server: Server, path: str, headers: dict[str, str]) -> Figures:
    return measure(server, path, connections=CONNECTIONS, requests=REQUESTS, headers=headers)
