"""Cache poisoning: nothing that one reader sends changes what another is given, and nothing fills the memory."""

import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from news.delivery.door import Door
from news.delivery.memory import LARGEST_PAGE_BYTES, PLAIN_BYTES, QUERY_BYTES, Memory
from news.delivery.saved import SavedCopies
from tests.kit.knocking import knock
from tests.kit.make import make_published, make_section
from tests.kit.moments import NOON
from tests.rooms.delivery.test_door import Site, clock, site  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)
CORPUS = json.loads((Path(__file__).parent / "corpora" / "cache.json").read_text())
PAGES = [
    ("/", ""),
    ("/nyheter/", ""),
    ("/nyheter/", "side=1"),
    ("/nyheter/sak/", ""),
    ("/rss.xml", ""),
    ("/sok/", "q=sak"),
]
CLEAR = {200, 301, 302, 304, 400, 403, 404, 405, 410, 413, 421}
TRACES = ("evil", "1337", "\\r", "\\n")


def send(site, request):  # noqa: F811
    """As gunicorn hands it on: the path's bytes, decoded as Latin-1."""
    path, _, query = request["target"].partition("?")
    method = request["environ"].get("REQUEST_METHOD", "GET")
    environ = {name: value for name, value in request["environ"].items() if name != "REQUEST_METHOD"}
    raw = unquote_to_bytes(path.encode()).decode("latin-1")
    return knock(site.door, raw, query.encode().decode("latin-1"), method, **environ)


class TestPoisoning:
    def test_leaves_every_page_as_it_was_and_answers_clearly(self, site):  # noqa: F811
        for number in range(30):
            make_published(now=NOON, slug=f"sak-{number}" if number else "sak", section=make_section())
        expected = {page: Site().get(*page) for page in PAGES}
        unclear = []
        # Before there is any page to give, and when all of them are kept.
        for fill in (False, True):
            if fill:
                assert {page: site.get(*page) for page in PAGES} == expected
            for request in CORPUS:
                answer = send(site, request)
                told = [
                    value for name, value in answer.headers.items() if name not in {"Content-Security-Policy", "Link"}
                ]
                if answer.status not in CLEAR or any(trace in value for trace in TRACES for value in told):
                    unclear.append((request, answer.status, told))

        assert unclear == []
        for page in PAGES:
            assert site.get(*page) == expected[page], page
        assert all(b"evil" not in kept.body for kept in kept_pages(site.memory))

    def test_keeps_nothing_but_what_the_address_is_for(self, site):  # noqa: F811
        make_published(now=NOON, slug="sak")
        for request in CORPUS:
            send(site, request)

        for (path, query), page in addresses(site.memory):
            assert page.body == Site().get(path, query).body, (path, query)


class TestManyAddresses:
    """A door with an application that finds a page at every address."""

    def test_take_no_more_memory_than_there_is_for_them(self, site):  # noqa: F811
        memory = Memory()
        door = Door(_everything_is_there, site.heart, memory, SavedCopies(None))
        site.get()
        site.heart.beats = False
        for number in range(20_000):
            path, query = (f"/nyheter/{number}/", "") if number % 4 else ("/sok/", f"q={number}")
            answer = knock(door, path, query, HTTP_ACCEPT_ENCODING="" if number % 10 else "br")
            assert answer.status == 200
            if number % 1000 == 0:
                assert memory.bytes <= PLAIN_BYTES + QUERY_BYTES

        assert PLAIN_BYTES * 0.8 < bytes_of(kept_pages(memory)) < memory.bytes <= PLAIN_BYTES + QUERY_BYTES
        assert not door._flights._under_way

    def test_with_saved_copies_of_them_take_no_more_either(self, site, clock):  # noqa: F811
        memory = Memory(plain_bytes=500_000, query_bytes=500_000)
        door = Door(_everything_is_there, site.heart, memory, SavedCopies(None))
        for number in range(11):
            knock(door, f"/nyheter/{number}/")
        site.heart.lost = True
        clock.move_to(NOON + timedelta(minutes=5))
        for number in range(11):
            knock(door, f"/nyheter/{number}/", HTTP_ACCEPT_ENCODING="gzip")

        held = [each for page in kept_pages(memory) for each in (page, page._copy) if each]
        assert any(page._copy for page in kept_pages(memory))
        assert bytes_of(held) < 500_000

    def test_a_page_that_is_too_large_is_given_and_not_kept(self, site):  # noqa: F811
        memory = Memory()
        door = Door(_everything_is_there, site.heart, memory, SavedCopies(None))
        answer = knock(door, "/large/")

        assert len(answer.body) > LARGEST_PAGE_BYTES
        assert memory.bytes == 0


def _everything_is_there(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
    page = f"<!doctype html><!--saved-copy-->{environ['PATH_INFO']}?{environ['QUERY_STRING']}".encode()
    return [page.ljust(LARGEST_PAGE_BYTES + 1 if "large" in environ["PATH_INFO"] else 20_000, b"x")]


def bytes_of(pages):
    """Theirs and their forms', each piece of memory once."""
    pieces = {id(each.body): each.body for page in pages for each in (page, *page._forms.values())}
    return sum(map(len, pieces.values()))


def kept_pages(memory):
    return [page for _, page in addresses(memory)]


def addresses(memory):
    return [each for store in (memory._plain, memory._queries) for each in store._pages.items()]
