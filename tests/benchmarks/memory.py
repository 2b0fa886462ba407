"""What two workers hold after very many different pages: readers of an archive, or a machine that makes them up."""

import random
import sqlite3
from collections.abc import Iterator

from tests.benchmarks.content import Site
from tests.benchmarks.crowd import crowd
from tests.benchmarks.server import serve

ADDRESSES, REQUESTS, LEGS = 20_000, 100_000, 10
CONNECTIONS = 16
MEGABYTE = 1024


def show_memory(site: Site) -> None:
    """Proportional memory (PSS) of the first process and its workers, a tenth of the requests after the other."""
    addresses = _addresses(site)
    print(
        f"memory: {REQUESTS:,} requests over {len(addresses):,} addresses, two workers\n{'':<28}{'MB':>9}{'failed':>9}"
    )
    with serve("vefsn_site.wsgi", site.environment) as server:
        crowd(server.port, "/", connections=CONNECTIONS, requests=200)
        print(f"{'before':<28}{server.memory_kilobytes() / MEGABYTE:>9.0f}", flush=True)
        for leg in range(1, LEGS + 1):
            told = crowd(server.port, _any_of(addresses, leg), connections=CONNECTIONS, requests=REQUESTS // LEGS)
            name = f"after {leg * REQUESTS // LEGS:,}"
            print(f"{name:<28}{server.memory_kilobytes() / MEGABYTE:>9.0f}{told.failed:>9}", flush=True)


def _addresses(site: Site) -> list[str]:
    """Every article, and each again with a page number that means nothing to it: kept all the same."""
    with sqlite3.connect(site.environment["DATABASE_URL"].removeprefix("sqlite:///")) as connection:
        slugs = connection.execute(
            "SELECT slug FROM news_edition "
            "WHERE kind = 'nyheter' AND live_until IS NULL AND live_from < datetime('now')"
        )
        found = [f"/nyheter/{slug}/" for (slug,) in slugs]
    numbered = (f"{path}?side={number}" for number in range(1, ADDRESSES // len(found) + 1) for path in found)
    return [*found, *numbered][:ADDRESSES]


def _any_of(addresses: list[str], seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        yield chance.choice(addresses)
