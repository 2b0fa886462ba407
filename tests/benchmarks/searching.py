"""What a search costs in its own process, on the database of the environment; what indexing costs, and its size."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

import django
from django.db import connection, transaction
from django.utils import timezone

ROUNDS = 7
INDEXED = 100
LISTED = 5
FILE = Path(__file__).parent / "queries.txt"
QUERIES = [line for line in FILE.read_text().splitlines() if line and not line.startswith("#")]
SIZES = {
    "sqlite": "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name LIKE %s)",
    "postgresql": "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relname LIKE %s",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vefsn_site.settings")
    django.setup()
    show_searches()
    show_size()
    show_indexing()


def show_searches() -> None:
    """Every query several times, each answered anew. Others share the clock; what is spent of the processor is ours."""
    from news.search.models import SearchRow
    from news.search.queries import find

    now, spent = timezone.now(), processor_time()
    least: dict[str, float] = {}
    times: list[float] = []
    for round_number in range(ROUNDS + 1):
        for query in QUERIES:
            began, began_work = perf_counter(), spent()
            find(query, now=now)
            took, work = (perf_counter() - began) * 1000, (spent() - began_work) * 1000
            if round_number:  # the first round warms the database's own memory
                times.append(took)
                least[query] = min(least.get(query, work), work)
    print(f"search on {connection.vendor}, {SearchRow.objects.count():,} rows, {len(times)} searches, ", end="")
    print(f"load {os.getloadavg()[0]:.1f}: p50 {median(times):.1f} ms, p99 {quantiles(times, n=100)[98]:.1f} ms")
    print(f"    of the processor p50 {median(least.values()):.1f} ms; the dearest:")
    for query, work in sorted(least.items(), key=lambda each: -each[1])[: LISTED if len(sys.argv) < 2 else None]:
        print(f"    {work:6.1f} ms: {query}")


def processor_time() -> Callable[[], float]:
    """Seconds of the processor that this process has had, and its PostgreSQL server if that is on this machine."""
    if connection.vendor != "postgresql":
        return process_time
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        server = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return lambda: process_time() + (int(server.read_text().split()[0]) / 1e9 if server.exists() else 0)


def show_indexing() -> None:
    """Articles put in one by one, and rolled back."""
    from news.articles.models import Edition
    from news.search.actions import index_editions

    times = []
    for edition in Edition.objects.order_by("-pk")[:INDEXED]:
        with transaction.atomic():
            began = perf_counter()
            index_editions([edition])
            times.append((perf_counter() - began) * 1000)
            transaction.set_rollback(True)
    print(f"one article indexed: median {median(times):.1f} ms, the slowest of {len(times)} {max(times):.1f} ms")


def show_size() -> None:
    """Everything that the search stores, and the text that can be found by it, as bytes of what was written."""
    from news.search.models import SearchRow, SearchText
    from news.search.packing import unpack_text

    text = sum(len(unpack_text(packed).encode()) for packed in SearchText.objects.values_list("text", flat=True))
    for fields in (("edition__title", "edition__lead", "edition__kicker"), ("update__title", "update__area")):
        rows = SearchRow.objects.exclude(**{fields[0]: None}).values_list(*fields)
        text += sum(len(each.encode()) for words in rows.iterator() for each in words)
    with connection.cursor() as cursor:
        cursor.execute(SIZES[connection.vendor], ["news_search%"])
        size = float(cursor.fetchone()[0])
    print(f"index {size / 1e6:.1f} MB of {text / 1e6:.1f} MB text: {size / text:.2f} times", flush=True)


if __name__ == "__main__":
    main()
