"""Notices on every page at once: what is shown, what it costs, and what is left when nothing else answers."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.articles.actions import withdraw as withdraw_article
from news.front import frame as frame_file
from news.front.views import home
from news.notices.rules import Severity
from news.publishing.actions import publish, withdraw
from tests.kit.make import make_picture, make_published
from tests.kit.notices import make_notice, make_running

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def now():
    return timezone.now()


def notices_of(response):
    region = LexborHTMLParser(response.content).css_first("section.notices")
    return " ".join(region.text(separator=" ").replace("\xa0", " ").split()) if region else ""


@pytest.fixture
def everywhere(now):
    """One page of every kind."""
    article = make_published(now=now - HOUR, slug="brua", gallery=[make_picture()])
    gone = make_published(now=now - HOUR, slug="borte")
    withdraw_article(gone, by=None, now=now - HOUR / 2, reason="Feil.")
    make_running(now=now, slug="vann")
    return {
        "/": 200,
        "/nyheter/": 200,
        article.path: 200,
        f"{article.path}bilder/1/": 200,
        f"/seksjon/{article.section.slug}/": 200,
        "/arkiv/": 200,
        "/horinger/": 200,
        "/driftsmeldinger/": 200,
        "/driftsmeldinger/vann/": 200,
        "/finnes/ikke/": 404,
        "/nyheter/borte/": 410,
        "/nyheter/?side=%00": 404,
    }


class TestNotice:
    def test_stands_on_every_page_at_once_and_leaves_them_at_once(self, client, now, everywhere):
        for path in everywhere:
            client.get(path)
        notice = make_notice(now=now, title="Kok vannet i Mosjøen")

        for path, status in everywhere.items():
            response = client.get(path)
            assert response.status_code == status, path
            assert "Kok vannet i Mosjøen" in notices_of(response), path

        withdraw(notice, by=None, now=timezone.now())
        assert [path for path in everywhere if notices_of(client.get(path))] == []

    def test_says_how_serious_where_and_when(self, client, now):
        article = make_published(now=now, title="Slik koker du vann")
        make_notice(
            now=now,
            severity=Severity.DANGER,
            title="Gå ut av huset nå",
            text="Det er fare for ras.\n\nGå til skolen.",
            area="Andåsen",
            article=article,
        )
        local = timezone.localtime(now)

        said = notices_of(client.get("/"))

        assert said.startswith("Fare: Gå ut av huset nå Det er fare for ras. Gå til skolen. Gjelder: Andåsen")
        assert f"Oppdatert kl. {local:%H.%M}" in said
        assert "Les mer: Slik koker du vann" in said

    def test_says_the_day_when_it_is_not_today(self, client, now):
        make_notice(now=now - timedelta(days=2), ends_at=now + HOUR)

        assert f"{timezone.localtime(now - timedelta(days=2)).year} kl." in notices_of(client.get("/"))

    def test_is_escaped(self, client, now):
        make_notice(now=now, title="<script>alert(1)</script>", text='"><img src=x>', area="<b>", language="en")

        page = client.get("/").content.decode()

        assert "<script>alert" not in page
        assert "<img src=x>" not in page

    def test_is_closed_by_a_script_only_where_it_may_be(self, client, now):
        important = make_notice(now=now, severity=Severity.IMPORTANT)
        page = client.get("/").content.decode()
        assert "data-close-notice" not in page
        assert "notices.js" not in page

        withdraw(important, by=None, now=now)
        make_notice(now=now, severity=Severity.INFORMATION)
        page = client.get("/").content.decode()
        assert "data-close-notice" in page
        assert "notices.js" in page

    def test_costs_an_ordinary_page_no_query(self, client, now, everywhere):
        without = self.queries_of_each(client, everywhere)
        make_notice(now=now, title="Kok vannet")

        assert self.queries_of_each(client, everywhere) == without

    def queries_of_each(self, client, paths):
        """How many each page asks once what may be kept is kept."""
        for path in paths:
            client.get(path)
        asked = {}
        for path in paths:
            with CaptureQueriesContext(connection) as queries:
                client.get(path)
            asked[path] = len(queries)
        return asked

    def test_comes_and_goes_by_the_clock(self, client, now):
        make_notice(now=now - 2 * HOUR, title="Over", ends_at=now - HOUR)
        make_notice(now=now, title="Kommer", starts_at=now + HOUR)

        assert notices_of(client.get("/")) == ""

    def test_is_marked_when_its_language_is_another(self, client, now):
        make_notice(now=now, title="Boil the water", language="en")

        region = LexborHTMLParser(client.get("/").content).css_first("section.notices [lang=en]")

        assert region.text() == "Boil the water"

    def test_changes_when_it_is_published_anew(self, client, now):
        notice = make_notice(now=now - HOUR, title="Kok vannet")
        client.get("/")
        notice.title = "Du kan drikke vannet igjen"
        publish(notice, by=None, now=timezone.now(), ends_at=notice.ends_at)

        assert "Du kan drikke vannet igjen" in notices_of(client.get("/"))


class TestWithoutDatabase:
    def test_the_error_page_shows_what_was_known_last(self, now, monkeypatch):
        make_notice(now=now, title="Kok vannet")
        client = Client(raise_request_exception=False)
        client.get("/")
        monkeypatch.setattr(home, "frame_at", _no_database)
        monkeypatch.setattr(frame_file, "site_profile", _no_database)

        response = client.get("/")

        assert response.status_code == 500
        assert "Kok vannet" in notices_of(response)

    def test_so_does_a_page_that_comes_out_all_the_same(self, client, now, monkeypatch):
        make_notice(now=now, title="Kok vannet")
        client.get("/")
        monkeypatch.setattr(frame_file, "site_profile", _no_database)

        response = client.get("/finnes/ikke/")

        assert response.status_code == 404
        assert "Kok vannet" in notices_of(response)


def _no_database(*_arguments, **_named):
    raise DatabaseError("gone")
