"""Readers search on connections of their own while the index is rebuilt and while the newsroom publishes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Barrier, Event, Thread

import pytest
from django.core.management import call_command
from django.db import connection

from news.library.removals import show_again, take_down
from news.publishing.actions import publish
from news.search.actions import rebuild
from news.search.queries import find, suggest
from tests.kit.make import make_picture, make_published
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


# Not until so many rebuilds are done: SQLite may let one who writes again and again in before another.
TIMES_TAKEN_DOWN = 20


@contextmanager
def rebuilding() -> Iterator[list[int]]:
    """Rebuilds the index over and over on a connection of its own. Gives what it has done: one entry a time."""
    done: list[int] = []
    begun, over = Event(), Event()

    def rebuild_again() -> None:
        try:
            while not over.is_set():
                begun.set()
                done.append(rebuild(LATER))
        finally:
            begun.set()
            connection.close()

    thread = Thread(target=rebuild_again)
    thread.start()
    begun.wait()
    try:
        yield done
    finally:
        over.set()
        thread.join()


class TestRebuildingWhilePicturesGoAndComeBack:
    def test_finds_a_caption_only_while_its_picture_is_there(self):
        picture = make_picture()
        for number in range(30):
            caption = f"Dirigent {number}"
            make_published(slug=f"korps-{number}", lead_picture=picture, lead_picture_caption=caption, now=NOON)
        seen = []

        with rebuilding():
            for _ in range(TIMES_TAKEN_DOWN):
                take_down(picture, by=None, now=NOON, reason="Ba om det")
                seen.append(find("dirigent", now=LATER).total)
                show_again(picture, by=None, now=NOON, reason="Sa ja")
                seen.append(find("dirigent", now=LATER).total)

        assert set(seen[::2]) == {0}
        assert set(seen[1::2]) == {30}


class TestRebuildingWhileArticlesArePublished:
    def test_loses_none_and_shows_none_twice(self):
        revised = make_published(title="Ismaskin fra før", slug="revised", now=NOON)
        moments = iter(range(1, 10_000))

        def ask() -> object:
            return find("ismaskin", now=LATER).total

        with readers(ask) as (answers, enough), rebuilding() as done:
            while not (enough() and len(done) > 1):
                number = next(moments)
                at = NOON + timedelta(seconds=number)
                make_published(title=f"Ismaskin {number}", slug=f"is-{number}", now=at)
                revised.title = f"Ismaskin utgave {number}"
                revised.save()
                publish(revised, by=None, now=at)

        assert [mine for mine in answers if mine != sorted(mine)] == []
        assert {mine[0] for mine in answers} == {1}
        assert ask() == number + 1
        assert find(f'"utgave {number}"', now=LATER).total == 1
        assert find('"fra før"', now=LATER).total == 0
