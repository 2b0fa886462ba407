"""The door in front of Django: what it keeps, for whom, how long, and what it gives when nobody answers."""

import gzip
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import brotli
import pytest
import time_machine
from django.db import OperationalError, connection

from news.delivery.door import AT_DJANGO_AT_ONCE, Door
from news.delivery.memory import Memory
from news.delivery.pages import CACHE_CONTROL
from news.delivery.pulse import BELL, Pulse
from news.delivery.saved import SavedCopies
from news.profile.models import SiteProfile
from news.profile.queries import current_generation
from news.publishing.actions import publish, withdraw
from tests.kit.knocking import knock
from tests.kit.make import make_article, make_published
from tests.kit.moments import LATER, NOON
from vefsn_site.wsgi import behind

pytestmark = pytest.mark.django_db(transaction=True)


class Counted:
    """Django, and how often it was asked."""

    def __init__(self):
        self.paths = []

    def __call__(self, environ, start_response):
        self.paths.append(environ["PATH_INFO"])
        return behind(environ, start_response)


class Heart(Pulse):
    """A pulse without its thread: it beats when the test says so, so that nothing depends on the clock."""

    def __init__(self):
        super().__init__(BELL)
        self.lost = False
        self.beats = True

    def generation(self):
        if self.beats and not self.lost:
            self._generation = current_generation()
        return self._generation

    def is_lost(self):
        return self.lost


class Site:
    """A door with its own memory, and hands on everything that matters."""

    def __init__(self, folder=None):
        self.django = Counted()
        self.heart = Heart()
        self.memory = Memory()
        self.door = Door(self.django, self.heart, self.memory, SavedCopies(folder))

    def get(self, path="/", query="", **more):
        return knock(self.door, path, query, **more)


@pytest.fixture
def site(settings, clock):
    settings.SITE_URL = "http://127.0.0.1"
    return Site()


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


class TestKept:
    def test_a_page_is_asked_for_once(self, site):
        first, second = site.get(), site.get()

        assert first == second
        assert first.status == 200
        assert site.django.paths == ["/"]

    def test_every_encoding_is_the_same_page(self, site):
        plain = site.get().body
        zipped = site.get(HTTP_ACCEPT_ENCODING="gzip")
        small = site.get(HTTP_ACCEPT_ENCODING="gzip, br")

        assert gzip.decompress(zipped.body) == plain == brotli.decompress(small.body)
        assert (zipped.headers["Content-Encoding"], small.headers["Content-Encoding"]) == ("gzip", "br")
        assert {each.headers["Vary"] for each in (zipped, small)} == {"Accept-Encoding"}
        assert len({each.headers["ETag"] for each in (site.get(), zipped, small)}) == 3
        assert site.django.paths == ["/"]

    def test_a_known_page_is_304_without_a_body(self, site):
        etag = site.get().headers["ETag"]
        for known in (etag, f'W/{etag}, "other"', "*"):
            reply = site.get(HTTP_IF_NONE_MATCH=known)
            assert (reply.status, reply.body, reply.headers["ETag"]) == (304, b"", etag)
        assert site.get(HTTP_IF_NONE_MATCH='"other"').status == 200

    def test_head_tells_the_length_without_sending_it(self, site):
        reply = site.get(method="HEAD")

        assert reply.body == b""
        assert int(reply.headers["Content-Length"]) == len(site.get().body)

    def test_tracking_parameters_change_nothing(self, site):
        assert site.get(query="fbclid=abc").body == site.get().body == site.get(query="utm_source=x&utm_medium=y").body
        assert site.django.paths == ["/"]

    @pytest.mark.parametrize(
        ("path", "query"),
        [("/sok", "q=vann"), ("/driftsmeldinger", "omrade=Olderskog"), ("/nyheter", "side=2")],
    )
    def test_who_leaves_out_the_last_slash_loses_nothing_else(self, site, path, query):
        assert site.get(path, query).headers["Location"] == f"{path}/?{query}"

    def test_headers_of_security_stay(self, site):
        for _ in range(2):
            headers = site.get().headers
            assert "default-src 'none'" in headers["Content-Security-Policy"]
            assert headers["X-Content-Type-Options"] == "nosniff"

    def test_a_missing_page_is_not_kept(self, site):
        for _ in range(2):
            assert site.get("/nyheter/finnes-ikke/").status == 404
        assert len(site.django.paths) == 2
        assert site.memory.bytes == 0

    def test_what_is_no_page_holds_no_longer_than_one(self, site):
        make_published(now=NOON, slug="sak")
        paths = {"/nyheter/finnes-ikke/": 404, "/nyheter/sak": 301, "/favicon.ico": 302}
        replies = {path: site.get(path) for path in paths}

        assert {path: reply.status for path, reply in replies.items()} == paths
        assert {reply.headers["Cache-Control"] for reply in replies.values()} == {CACHE_CONTROL}

    def test_the_way_to_an_icon_is_asked_for_once(self, site):
        first, second = site.get("/favicon.ico"), site.get("/favicon.ico", HTTP_IF_NONE_MATCH="*")

        assert first == second
        assert (first.status, first.headers["Location"][:8]) == (302, "/static/")
        assert site.django.paths == ["/favicon.ico"]

    def test_the_sheet_of_a_colour_is_kept_for_ever_under_its_own_address(self, site):
        SiteProfile.objects.create(accent_colour="#005b3c")
        kept = {
            query: site.get("/utseende.css", query).headers["Cache-Control"] for query in ("farge=005b3c", "farge=b")
        }

        assert "immutable" in kept["farge=005b3c"]
        assert kept["farge=b"] == CACHE_CONTROL


class TestForWhom:
    def test_editors_are_always_with_django(self, site):
        for _ in range(2):
            assert site.get(HTTP_COOKIE="a=b; sessionid=xyz").status == 200
        assert len(site.django.paths) == 2
        assert site.memory.bytes == 0

    @pytest.mark.parametrize("path", ["/admin/", "/healthz", "/readyz"])
    def test_the_newsroom_and_the_watchmen_are_never_kept(self, site, path):
        for _ in range(2):
            site.get(path)
        assert len(site.django.paths) == 2
        assert site.memory.bytes == 0

    def test_forms_pass(self, site):
        site.get()
        site.get(method="POST")
        assert len(site.django.paths) == 2

    def test_a_strange_host_gets_no_page_and_leaves_none(self, site):
        assert site.get(HTTP_HOST="evil.example").status == 400
        assert site.get(HTTP_HOST="127.0.0.1:99999999").status in {200, 400}
        assert b"evil" not in site.get().body

    @pytest.mark.parametrize(
        "header",
        [
            {"HTTP_X_FORWARDED_HOST": "evil.example"},
            {"HTTP_X_FORWARDED_PROTO": "https"},
            {"HTTP_X_ORIGINAL_URL": "/admin/"},
            {"HTTP_X_REWRITE_URL": "/admin/"},
            {"HTTP_FORWARDED": "host=evil.example"},
            {"HTTP_ACCEPT_LANGUAGE": "en"},
            {"HTTP_ACCEPT": "application/json"},
            {"HTTP_USER_AGENT": "evil.example"},
            {"HTTP_COOKIE": "django_language=en; evil=example"},
            {"HTTP_X_HTTP_METHOD_OVERRIDE": "POST"},
            {"HTTP_RANGE": "bytes=0-1"},
        ],
        ids=lambda header: next(iter(header)),
    )
    def test_what_tells_one_reader_from_another_colours_no_page(self, site, header):
        make_published(now=NOON, slug="sak")
        coloured = {path: site.get(path, **header).body for path in ("/", "/nyheter/sak/", "/rss.xml")}
        plain = Site()

        assert coloured == {path: plain.get(path).body for path in coloured}


class TestFresh:
    def test_the_next_request_after_publishing_is_new(self, site):
        article = make_article(title="Brua er åpen")
        assert "Brua er åpen" not in site.get().text
        publish(article, by=None, now=NOON)

        assert "Brua er åpen" in site.get().text

    def test_a_scheduled_article_appears_by_itself(self, site, clock):
        publish(make_article(title="Brua er åpen"), by=None, now=NOON, starts_at=LATER)
        assert "Brua er åpen" not in site.get().text
        clock.move_to(LATER)

        assert "Brua er åpen" in site.get().text

    def test_what_was_seen_too_early_by_a_wrong_clock_is_not_when_it_is_put_right(self, site, clock):
        publish(make_article(title="Brua er åpen"), by=None, now=NOON, starts_at=LATER)
        clock.move_to(LATER)
        assert "Brua er åpen" in site.get().text
        clock.move_to(NOON)

        assert "Brua er åpen" not in site.get().text

    def test_a_withdrawn_article_is_gone_at_once(self, site, clock):
        article = make_published(now=NOON, slug="sak")
        assert site.get("/nyheter/sak/").status == 200
        withdraw(article, by=None, now=NOON + timedelta(minutes=1))
        clock.move_to(NOON + timedelta(minutes=2))

        assert site.get("/nyheter/sak/").status == 410
        assert site.memory.get(("/nyheter/sak/", "")) is None


class TestStampede:
    def test_256_at_once_ask_django_once(self, site):
        # The true pulse has one connection for all; here each of the 256 would open one.
        site.heart.beats = False
        everybody = threading.Barrier(256, timeout=60)

        def come(_):
            everybody.wait()
            try:
                return site.get().status
            finally:
                connection.close()

        with ThreadPoolExecutor(256) as readers:
            assert set(readers.map(come, range(256))) == {200}
        assert site.django.paths == ["/"]


class TestTrouble:
    def test_kept_pages_go_on_and_say_how_old_they_are(self, site, clock):
        page = site.get().text
        site.heart.lost = True
        clock.move_to(NOON + timedelta(seconds=30))
        assert site.get().text == page
        clock.move_to(NOON + timedelta(minutes=5))
        copy = site.get()

        assert "Du ser en lagret kopi fra 3. juni kl. 12.00." in copy.text
        assert copy.status == 200
        assert site.django.paths == ["/"]

    def test_the_site_comes_back_by_itself(self, site, clock):
        site.get()
        site.heart.lost = True
        clock.move_to(NOON + timedelta(minutes=5))
        site.get()
        site.heart.lost = False

        assert "lagret kopi" not in site.get().text

    def test_a_failing_page_gives_way_to_the_former_one(self, site):
        good = site.get().text
        make_published(now=NOON)
        site.door._django = _failing

        assert site.get().text == good
        assert site.get("/nyheter/").headers["Cache-Control"] == "no-store"

    def test_a_page_comes_out_when_the_database_goes_away_behind_it(self, site, monkeypatch):
        def gone(*_, **__):
            raise OperationalError

        monkeypatch.setattr("news.delivery.door.next_moment", gone)

        assert site.get().status == 200
        assert site.memory.bytes == 0

    def test_hanging_requests_leave_threads_for_what_is_kept(self, site):
        site.get()
        hanging, release = threading.Semaphore(0), threading.Event()

        def hang(environ, start_response):
            hanging.release()
            release.wait(60)
            return behind(environ, start_response)

        def come(number):
            site.get(f"/nyheter/{number}/")
            connection.close()

        site.door._django = hang
        with ThreadPoolExecutor(AT_DJANGO_AT_ONCE) as readers:
            stuck = [readers.submit(come, n) for n in range(AT_DJANGO_AT_ONCE)]
            for _ in stuck:
                hanging.acquire()
            assert site.get().status == 200
            site.heart.lost = True
            busy = site.get("/nyheter/en-til/")
            release.set()
        assert (busy.status, busy.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
        assert 'href="/"' in busy.body.decode()


def _failing(environ, start_response):
    start_response("500 Internal Server Error", [("Content-Type", "text/html")])
    return [b"sorry"]
