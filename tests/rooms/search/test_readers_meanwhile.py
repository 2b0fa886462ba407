"""Readers search on connections of their own while the index is rebuilt and while the newsroom publishes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Barrier, Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection

from news.publishing.actions import publish
from news.search.queries import find, suggest
from tests.kit.make import make_published
from tests.kit.moments import LATER, NOON

pytestmark = pytest.mark.django_db(transaction=True)

READERS = 2
ARTICLES = 40  # more than are built at once
FEWEST_ANSWERS = 10  # of each reader, while it happens


@contextmanager
def readers(ask: Callable[[], object]) -> Iterator[tuple[list[list[object]], Callable[[], bool]]]:
    """Each asks again and again, and keeps its answers. Gives these, and whether all have asked often enough."""
    answers: list[list[object]] = [[] for _ in range(READERS)]
    begun, over = Barrier(READERS + 1), Event()

    def read(mine: list[object]) -> None:
        try:
            mine.append(ask())
            begun.wait()
            while not over.is_set():
                mine.append(ask())
        finally:
            connection.close()

    threads = [Thread(target=read, args=[mine]) for mine in answers]
    for thread in threads:
        thread.start()
    begun.wait()
    try:
        yield answers, lambda: all(len(mine) > FEWEST_ANSWERS for mine in answers)
    finally:
        over.set()
        for thread in threads:
            thread.join()


def ask_for_ice() -> object:
    found = find("ismaskin", now=LATER)
    titles = ["".join(segment.text for segment in hit.title) for hit in found.hits]
    return found.total, titles, suggest("ismas", now=LATER)[:1]


class TestRebuilding:
    def test_leaves_nobody_without_an_answer(self):
        for number in range(ARTICLES):
            make_published(title=f"Ismaskin {number}", slug=f"is-{number}", now=NOON + timedelta(minutes=number))
        expected = ask_for_ice()

        with readers(ask_for_ice) as (answers, enough):
            call_command("reindex")
            while not enough():
                call_command("reindex")

        assert expected[0] == ARTICLES
        assert [answer for mine in answers for answer in mine if answer != expected] == []


class TestPublishing:
    def test_shows_the_old_edition_or_the_new_one_and_never_none_or_both(self):
        article = make_published(title="Ismaskin utgave 0", now=NOON)
        moments = iter(range(1, 10_000))

        def ask() -> object:
            return len(find("ismaskin", now=NOON + timedelta(days=30)).hits)

        with readers(ask) as (answers, enough):
            while not enough():
                number = next(moments)
                article.title = f"Ismaskin utgave {number}"
                article.save()
                publish(article, by=None, now=NOON + timedelta(seconds=number))

        assert {answer for mine in answers for answer in mine} == {1}
