"""What machines ask for: sitemap, robots.txt, security.txt, and the check that warns before the last runs out."""

from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
import time_machine
from django.core.checks import run_checks

from news.articles.models import Topic
from news.feeds import sitemap
from news.profile.models import SiteProfile
from news.profile.queries import site_profile
from tests.kit.make import make_article, make_page, make_picture, make_published
from tests.kit.moments import EARLIER, LATER, NOON
from tests.kit.notices import make_disruption, make_running, solve

pytestmark = pytest.mark.django_db
SITEMAP_QUERIES = 10
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def pages(client, path="/sitemap.xml"):
    """The entries of a sitemap by path."""
    root = ElementTree.fromstring(client.get(path).content)
    return {each.findtext("s:loc", namespaces=NAMES).split("/", 3)[3]: each for each in root.findall("s:url", NAMES)}


class TestSitemap:
    def test_holds_what_is_public_and_nothing_else(self, client):
        make_published(slug="brua", now=EARLIER)
        make_page(slug="personvern", now=EARLIER)
        make_published(slug="utlopt", now=EARLIER, ends_at=NOON)
        make_published(slug="planlagt", now=EARLIER, starts_at=LATER)
        make_article(slug="kladd")

        paths = set(pages(client))

        assert {"", "nyheter/", "horinger/", "nyheter/brua/", "om/personvern/"} <= paths
        assert not {"nyheter/utlopt/", "nyheter/planlagt/", "nyheter/kladd/"} & paths

    def test_names_pictures_and_only_fresh_news(self, client):
        make_published(slug="gammel", now=NOON - timedelta(hours=48, seconds=1), lead_picture=make_picture())
        make_published(slug="ny", title="Ny & fin <bru>", now=NOON - timedelta(hours=47))
        make_page(slug="personvern", now=NOON - timedelta(hours=1))

        found = pages(client)

        assert found["nyheter/gammel/"].findtext("image:image/image:loc", namespaces=NAMES).endswith(".jpg")
        assert found["nyheter/gammel/"].find("news:news", NAMES) is None
        assert found["nyheter/ny/"].findtext("news:news/news:title", namespaces=NAMES) == "Ny & fin <bru>"
        assert found["om/personvern/"].find("news:news", NAMES) is None

    def test_holds_no_more_news_in_a_part_than_google_reads(self):
        assert sitemap.IN_A_PART <= 1_000

    def test_names_the_topics_that_something_is_about(self, client):
        bridges, _unused = (Topic.objects.create(name=name, slug=name.lower()) for name in ("Bruer", "Ferjer"))
        make_published(topics=[bridges], now=EARLIER)

        found = set(pages(client))

        assert "emne/bruer/" in found
        assert "emne/ferjer/" not in found

    def test_names_every_operational_message_that_is_public(self, client):
        make_running(slug="vann", now=EARLIER)
        solve(make_running(slug="strom", now=EARLIER), now=EARLIER + timedelta(hours=1))
        make_disruption(slug="kladd")

        found = pages(client)

        told_at = found["driftsmeldinger/vann/"].findtext("s:lastmod", namespaces=NAMES)
        assert datetime.fromisoformat(told_at) == EARLIER
        assert "driftsmeldinger/strom/" in found
        assert "driftsmeldinger/kladd/" not in found

    def test_comes_in_parts_when_it_is_long_that_hold_everything_once(self, client, monkeypatch):
        monkeypatch.setattr(sitemap, "IN_A_PART", 2)
        for number in range(5):
            make_published(slug=f"sak-{number}", now=EARLIER)

        index = ElementTree.fromstring(client.get("/sitemap.xml").content)
        parts = [each.text.split("/", 3)[3] for each in index.findall("s:sitemap/s:loc", NAMES)]
        found = [path for part in parts for path in pages(client, f"/{part}") if path.startswith("nyheter/sak-")]

        assert len(parts) == 3
        assert sorted(found) == [f"nyheter/sak-{number}/" for number in range(5)]

    @pytest.mark.parametrize("number", ["0", "2", "9" * 30, "9" * 4000, "-1"])
    def test_has_no_part_that_is_not_there(self, client, number):
        assert client.get(f"/sitemap-{number}.xml").status_code == 404

    def test_asks_the_database_little_however_much_there_is(self, client, django_assert_max_num_queries):
        for _ in range(20):
            make_published(now=EARLIER)

        with django_assert_max_num_queries(SITEMAP_QUERIES):
            client.get("/sitemap.xml")


class TestRobots:
    def test_lets_the_national_library_in_and_keeps_all_from_drafts(self, client, settings):
        text = client.get("/robots.txt").content.decode()

        library, others = text.split("User-agent: *")
        assert "User-agent: nlnbot" in library and "Allow: /" in library
        assert all("Disallow: /admin/" in group and "Disallow: /forhandsvis/" in group for group in (library, others))
        assert text.endswith(f"Sitemap: {settings.SITE_URL}/sitemap.xml\n")


def tell(**facts):
    site_profile()
    SiteProfile.objects.update(**facts)


class TestSecurity:
    ADDRESS = "/.well-known/security.txt"

    def test_says_whom_to_tell_and_until_when(self, client, settings):
        tell(security_contact="sikkerhet@vefsn.example", security_expires_on=date(2027, 1, 31))

        response = client.get(self.ADDRESS)

        assert response["Content-Type"] == "text/plain; charset=utf-8"
        assert response.content.decode().split("\r\n") == [
            "Contact: mailto:sikkerhet@vefsn.example",
            "Expires: 2027-01-31T23:59:59Z",
            "Preferred-Languages: nb, nn, en",
            f"Canonical: {settings.SITE_URL}{self.ADDRESS}",
            "",
        ]

    @pytest.mark.parametrize(
        "facts", [{}, {"security_contact": "a@b.example"}, {"security_expires_on": date(2027, 1, 1)}]
    )
    def test_is_not_there_half_filled_in(self, client, facts):
        tell(**facts)

        assert client.get(self.ADDRESS).status_code == 404


class TestTheCheck:
    def warned(self):
        return [each.id for each in run_checks(include_deployment_checks=True) if each.id.startswith("news.W")]

    @pytest.mark.parametrize(
        ("facts", "warnings"),
        [
            ({"security_contact": ""}, ["news.W001"]),
            ({"security_contact": "a@b.example", "security_expires_on": date(2026, 7, 3)}, ["news.W002"]),
            ({"security_contact": "a@b.example", "security_expires_on": date(2026, 7, 4)}, []),
        ],
        ids=["absent", "within 30 days", "31 days ahead"],
    )
    def test_warns_in_time(self, facts, warnings):
        tell(**facts)

        assert self.warned() == warnings
