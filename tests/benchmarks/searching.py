"""What a search costs in its own process, on the database of the environment; what indexing costs, and its size."""

import os
import sys
import zlib
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
    show_indexing()
    show_size()


def show_searches() -> None:
    """Every query several times, each answered anew."""
    from news.search.models import SearchRow
    from news.search.queries import find

    now = timezone.now()
    best: dict[str, float] = {}
    times: list[float] = []
    work = 0.0
    for round_number in range(ROUNDS + 1):
        for query in QUERIES:
            began, began_work = perf_counter(), process_time()
            find(query, now=now)
            took = (perf_counter() - began) * 1000
            if round_number:  # the first round warms the database's own memory
                work += (process_time() - began_work) * 1000
                times.append(took)
                best[query] = min(best.get(query, took), took)
    print(f"search on {connection.vendor}, {SearchRow.objects.count():,} rows, {len(times)} searches: ", end="")
    print(f"p50 {median(times):.1f} ms, p99 {quantiles(times, n=100)[98]:.1f} ms; ", end="")
    print(f"at best p50 {median(best.values()):.1f} ms; {work / len(times):.1f} ms of this process's processor each")
    for query, took in sorted(best.items(), key=lambda each: -each[1])[: LISTED if len(sys.argv) < 2 else None]:
        print(f"    {took:6.1f} ms at best: {query}")


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
    """The index with everything that belongs to it, and the text that can be found by it."""
    from news.articles.models import Edition
    from news.search.models import SearchText

    text = sum(len(zlib.decompress(packed)) for packed in SearchText.objects.values_list("text", flat=True).iterator())
    for words in Edition.objects.values_list("title", "lead").iterator():
        text += sum(len(each.encode()) for each in words)
    with connection.cursor() as cursor:
        cursor.execute(SIZES[connection.vendor], ["news_search%"])
        size = float(cursor.fetchone()[0])
    print(f"index {size / 1e6:.1f} MB of {text / 1e6:.1f} MB text: {size / text:.2f} times", flush=True)


if __name__ == "__main__":
    main()
