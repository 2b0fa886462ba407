"""Operational messages as residents get them: the list, each message, its addresses, the feed, the front page."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.notices.actions import correct, withdraw
from news.notices.models import Disruption
from news.notices.rules import SOLVED_STAYS, Status
from news.notices.views import PER_PAGE
from tests.kit.notices import make_disruption, make_running, solve, tell

pytestmark = pytest.mark.django_db
LIST = "/driftsmeldinger/"
ATOM = "{http://www.w3.org/2005/Atom}"
PAGE_QUERIES = 3
HOUR = timedelta(hours=1)


@pytest.fixture
def now():
    return timezone.now()


def text_of(response):
    text = LexborHTMLParser(response.content).css_first("main").text(separator=" ")
    return " ".join(text.replace("\xa0", " ").split())


class TestMessage:
    def test_shows_all_there_is_to_know(self, client, now):
        make_running(
            now=now,
            title="Vannet er borte i Andåsen",
            slug="vann",
            area="Andåsen og Olderskog",
            text="En ledning er brutt.\n\nHent vann ved skolen.",
            expected_end=now + 3 * HOUR,
            next_update_at=now + HOUR,
            contact_name="Driftsvakta",
            contact_telephone="75 10 17 00",
            contact_email="drift@vefsn.example",
            link_url="https://kart.example/",
            link_text="Kart over området",
        )

        page = client.get("/driftsmeldinger/vann/")
        text = text_of(page)

        for words in (
            "Vannet er borte i Andåsen",
            "Pågår",
            "Vann",
            "Gjelder: Andåsen og Olderskog",
            "Forventet slutt",
            "Neste oppdatering",
            "Oppdatert",
            "En ledning er brutt. Hent vann ved skolen.",
            "Driftsvakta",
            "Kart over området",
        ):
            assert words in text, words
        assert b'href="tel:75101700"' in page.content
        assert b'href="mailto:drift@vefsn.example"' in page.content

    def test_shows_its_timeline_newest_first_and_every_step_has_an_address(self, client, now):
        disruption = make_running(now=now - 3 * HOUR, slug="vann", text="Første melding.")
        tell(disruption, "Andre melding.", now=now - 2 * HOUR)
        solve(disruption, now=now - HOUR, text="Siste melding.")

        page = client.get("/driftsmeldinger/vann/")
        text = text_of(page)

        assert text.index("Siste melding.") < text.index("Andre melding.") < text.index("Første melding.")
        for update in disruption.editions.all():
            assert f'id="oppdatering-{update.pk}"' in page.content.decode()

    def test_says_that_a_text_was_put_right(self, client, now):
        disruption = make_running(now=now - HOUR, slug="vann", text="Kok i fem timer.")
        correct(disruption.editions.get(), "Kok i fem minutter.", by=None, now=now)

        text = text_of(client.get("/driftsmeldinger/vann/"))

        assert "Kok i fem minutter." in text
        assert "Teksten ble rettet" in text
        assert "fem timer" not in text

    def test_asks_the_database_little_however_long_its_story(self, client, now, django_assert_max_num_queries):
        disruption = make_running(now=now - 9 * HOUR, slug="vann")
        for hour in range(8):
            tell(disruption, f"Time {hour}", now=now - (8 - hour) * HOUR)
        client.get("/driftsmeldinger/vann/")

        with django_assert_max_num_queries(PAGE_QUERIES):
            client.get("/driftsmeldinger/vann/")

    def test_keeps_answering_long_after_it_was_solved(self, client, now):
        disruption = make_running(now=now - SOLVED_STAYS - 2 * HOUR, slug="vann")
        solve(disruption, now=now - SOLVED_STAYS - HOUR)

        assert client.get("/driftsmeldinger/vann/").status_code == 200

    def test_leads_from_its_old_address_to_the_new_one(self, client, now):
        disruption = make_running(now=now - HOUR, slug="gammel")
        tell(disruption, "Ny adresse", now=now - HOUR / 2, slug="ny")

        response = client.get("/driftsmeldinger/gammel/")

        assert (response.status_code, response["Location"]) == (301, "/driftsmeldinger/ny/")

    def test_that_was_taken_away_says_why(self, client, now):
        disruption = make_running(now=now - HOUR, slug="oevelse")
        withdraw(disruption, by=None, now=now - HOUR / 2, reason="Det var en øvelse.")

        response = client.get("/driftsmeldinger/oevelse/")

        assert response.status_code == 410
        assert "Det var en øvelse." in text_of(response)

    def test_that_is_not_published_is_not_there(self, client):
        make_disruption(slug="kladd")

        assert client.get("/driftsmeldinger/kladd/").status_code == 404
        assert client.get("/driftsmeldinger/finnes-ikke/").status_code == 404

    def test_answers_head_and_no_post(self, client, now):
        make_running(now=now, slug="vann")

        assert client.head("/driftsmeldinger/vann/").status_code == 200
        assert client.post("/driftsmeldinger/vann/").status_code == 405

    def test_speaks_its_own_language(self, client, now):
        make_running(now=now, slug="water", language="en")

        assert "Operational messages" in text_of(client.get("/driftsmeldinger/water/"))


class TestList:
    def test_tells_what_runs_by_status_and_what_was_solved_earlier(self, client, now):
        long_ago = now - SOLVED_STAYS - 2 * HOUR
        solve(make_running(now=long_ago, title="For lenge siden"), now=long_ago + HOUR)
        solve(make_running(now=now - 2 * HOUR, title="Nettopp ferdig"), now=now - HOUR)
        make_running(now=now, title="I morgen", status=Status.PLANNED, starts_at=now + timedelta(days=1))
        make_running(now=now, title="Akkurat nå")
        make_disruption(title="Hemmelig kladd")

        text = text_of(client.get(LIST))

        order = ["Pågår nå", "Akkurat nå", "I morgen", "Nettopp løst", "Nettopp ferdig", "Løst tidligere"]
        places = [text.index(words) for words in [*order, "For lenge siden"]]
        assert places == sorted(places)
        assert "Hemmelig" not in text

    def test_says_when_all_is_well(self, client):
        assert "Det er ingen driftsmeldinger akkurat nå." in text_of(client.get(LIST))

    def test_has_pages_of_what_was_solved_earlier(self, client, now):
        for number in range(21):
            began = now - SOLVED_STAYS - (number + 2) * HOUR
            solve(make_running(now=began, title=f"Sak nummer {number}."), now=began + HOUR)

        first, second = text_of(client.get(LIST)), text_of(client.get(f"{LIST}?side=2"))

        assert "Sak nummer 0." in first
        assert "Sak nummer 20." not in first
        assert "Sak nummer 20." in second

    @pytest.mark.parametrize("side", ["0", "-1", "2", "x", "9" * 6000, "%00", "١", ""])
    def test_has_no_other_pages(self, client, side):
        assert client.get(f"{LIST}?side={side}").status_code == 404

    @pytest.mark.parametrize("path", [LIST, "/"])
    def test_costs_nothing_more_however_much_runs(self, client, now, path, django_assert_max_num_queries):
        for number in range(30):
            make_running(now=now, title=f"Melding {number}")
        client.get(path)

        with django_assert_max_num_queries(5):
            client.get(path)


class TestFrontPage:
    def test_shows_what_runs_and_nothing_when_all_is_well(self, client, now):
        assert "Driftsmeldinger" not in text_of(client.get("/"))

        make_running(now=now, title="Vannet er borte")

        assert "Vannet er borte" in text_of(client.get("/"))


class TestFeed:
    def entries(self, client):
        return ElementTree.fromstring(client.get(f"{LIST}atom.xml").content).findall(f"{ATOM}entry")

    def test_shows_every_update_newest_first(self, client, now):
        disruption = make_running(now=now - 2 * HOUR, title="Vann", slug="vann")
        solve(disruption, now=now - HOUR, text="Ferdig.")
        make_disruption(title="Hemmelig kladd")

        entries = self.entries(client)

        assert [each.findtext(f"{ATOM}title") for each in entries] == ["Løst: Vann", "Pågår: Vann"]
        assert len({each.findtext(f"{ATOM}id") for each in entries}) == 2

    def test_forgets_what_was_taken_away(self, client, now):
        withdraw(make_running(now=now - HOUR), by=None, now=now, reason="Feil.")

        assert self.entries(client) == []

    @pytest.mark.parametrize("format", ["rss", "atom"])
    def test_stays_valid_whatever_was_typed_and_comes_in_one_piece(self, client, now, format):
        make_running(now=now, title="]]>\x01\x0b<b>&\ufffe😀 א", text="\x08\ud7ff&", area="</x>")

        response = client.get(f"{LIST}{format}.xml")

        ElementTree.fromstring(response.content)
        assert not response.streaming


class TestPlace:
    @pytest.fixture(autouse=True)
    def _messages(self, now):
        make_running(now=now, title="Vannet er borte", area="Nedre del av Andåsen")
        make_running(now=now, title="Veien er stengt", area="Drevja")
        make_running(now=now, title="Telefonene er nede", area="Hele kommunen")
        earlier = make_running(now=now - 9 * SOLVED_STAYS, title="Brudd på ledningen", area="Andåsen")
        solve(earlier, now=now - 8 * SOLVED_STAYS)
        other = make_running(now=now - 9 * SOLVED_STAYS, title="Rødt lys", area="Drevja")
        solve(other, now=now - 8 * SOLVED_STAYS)

    def test_shows_what_concerns_it_and_what_concerns_everybody(self, client):
        page = client.get(LIST, {"omrade": "andåsen"})
        text = text_of(page)

        assert all(title in text for title in ("Vannet er borte", "Telefonene er nede", "Brudd på ledningen"))
        assert not any(title in text for title in ("Veien er stengt", "Rødt lys"))
        tree = LexborHTMLParser(page.content)
        assert tree.css_first("[name=omrade]").attributes["value"] == "andåsen"
        assert tree.css_first("link[rel=canonical]").attributes["href"].endswith(LIST)
        assert "noindex" in tree.css_first("meta[name=robots]").attributes["content"]

    def test_that_nothing_is_said_about_leads_back_to_everything(self, client, now):
        everybody = Disruption.objects.get(area="Hele kommunen")
        withdraw(everybody, by=None, now=now, reason="Feil.")

        page = client.get(LIST, {"omrade": "<b>Elsfjord"})

        assert "Ingen meldinger nevner <b>Elsfjord" in text_of(page)
        assert f'<a href="{LIST}">Vis alle områder</a>' in page.content.decode()

    @pytest.mark.parametrize("typed", ["", "   ", "!?", "\x00", "'; --"])
    def test_without_a_word_in_it_shows_everything(self, client, typed):
        assert "Veien er stengt" in text_of(client.get(LIST, {"omrade": typed}))

    def test_comes_back_without_what_no_page_may_hold(self, client):
        page = client.get(LIST, {"omrade": "andåsen\x01\x1b"})

        assert LexborHTMLParser(page.content).css_first("[name=omrade]").attributes["value"] == "andåsen"

    def test_is_kept_from_page_to_page(self, client, now):
        for number in range(PER_PAGE + 1):
            each = make_running(now=now - 5 * SOLVED_STAYS, title=f"Sak {number}", area="Elsfjord")
            solve(each, now=now - 4 * SOLVED_STAYS)

        first = LexborHTMLParser(client.get(LIST, {"omrade": "Elsfjord"}).content)
        second = client.get(first.css_first("[rel=next]").attributes["href"].replace("&amp;", "&"))

        assert text_of(second).count("Sak ") == 1

    def test_hits_of_a_search_say_that_they_are_current(self, client):
        text = text_of(client.get("/sok/", {"q": "telefonene"}))

        assert "Aktuell nå" in text
        assert "Åpen nå" not in text
