"""The night of the landslide: the front page at 256 connections while an editor publishes once a second."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tests.benchmarks.content import ROOT, Site
from tests.benchmarks.crowd import Crowd, crowd
from tests.benchmarks.server import serve

CONNECTIONS = 256
SECONDS = 10
# As a button in the newsroom does, in a process of its own: once a second, each time with other words.
PUBLISH = """
import sys, time
import django
django.setup()
from django.utils import timezone
from news.articles.models import Edition
from news.publishing.actions import publish
article = Edition.objects.public(timezone.now()).order_by("-live_from", "-id").first().article
print("ready", flush=True)
for number in range(100_000):
    begin = time.monotonic()
    article.title = f"Skredfare {number}"
    article.save()
    publish(article, by=None, now=timezone.now())
    print(number, flush=True)
    time.sleep(max(0, 1 - (time.monotonic() - begin)))
"""


def show_night(site: Site) -> None:
    """Without and with publishing, in turns."""
    print(f"front page at {CONNECTIONS} connections, {SECONDS} s each\n{'':<28}{'req/s':>9}{'p99 ms':>9}{'failed':>9}")
    with serve("vefsn_site.wsgi", site.environment) as server:
        before = [_told("nobody publishes", crowd(server.port, "/", connections=CONNECTIONS, seconds=SECONDS))]
        with publishing(site) as published:
            during = _told("published every second", crowd(server.port, "/", connections=CONNECTIONS, seconds=SECONDS))
        before.append(_told("nobody publishes", crowd(server.port, "/", connections=CONNECTIONS, seconds=SECONDS)))
    if published.count < SECONDS // 2:
        raise RuntimeError(f"The editor published {published.count} times in {SECONDS} s")
    usual = sum(each.p99_ms for each in before) / len(before)
    print(f"published {published.count} times; p99 is {during.p99_ms / usual:.2f} times that without")


def _told(name: str, figures: Crowd) -> Crowd:
    print(f"{name:<28}{figures.per_second:>9.0f}{figures.p99_ms:>9.1f}{figures.failed:>9}", flush=True)
    return figures


class Published:
    """How often it was."""

    count = 0


@contextmanager
def publishing(site: Site) -> Iterator[Published]:
    """An editor who publishes one article again every second, until the end of the block."""
    published = Published()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "vefsn_site.settings",
        "LOG_LEVEL": "error",
    } | site.environment
    command = [sys.executable, "-c", PUBLISH]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as editor:
        assert editor.stdout is not None
        editor.stdout.readline()
        counting = threading.Thread(target=_count, args=(editor.stdout, published))
        counting.start()
        try:
            yield published
        finally:
            editor.terminate()
            counting.join()


def _count(lines: Iterable[str], published: Published) -> None:
    for _ in lines:
        published.count += 1
