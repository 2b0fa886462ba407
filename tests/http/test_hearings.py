"""Hearings, announcements with a deadline, pages about the site and translations, as residents meet them."""

from datetime import datetime, timedelta
from urllib.parse import unquote

import pytest
import time_machine
from selectolax.lexbor import LexborHTMLParser

from news.articles.actions import withdraw
from news.articles.models import Attachment
from news.articles.rules import Kind
from news.publishing.actions import publish
from tests.kit.make import make_article, make_hearing, make_page, make_published
from tests.kit.moments import EARLIER, MUCH_LATER, NOON, OSLO

pytestmark = pytest.mark.django_db
DEADLINE = datetime(2026, 6, 20, 15, 0, tzinfo=OSLO)
TICK = timedelta(seconds=1)


def page(client, path, at=NOON):
    """The page as it is at a moment."""
    with time_machine.travel(at, tick=False):
        return client.get(path)


def text(response):
    return " ".join(LexborHTMLParser(response.content).body.text(separator=" ").replace("\xa0", " ").split())


def titles(response):
    return [node.text().strip() for node in LexborHTMLParser(response.content).css("main .card__title")]


def published_hearing(**overrides):
    article = make_hearing(**{"deadline": DEADLINE, "slug": "brua", "title": "Plan for brua", **overrides})
    publish(article, by=None, now=EARLIER)
    return article


class TestHearing:
    def test_says_until_when_and_how_to_answer(self, client):
        published_hearing(case_number="2026/1234", legal_basis="forvaltningsloven § 37", submission_address="Boks 1")

        response = page(client, "/horinger/brua/")

        for words in (
            "Åpen nå",
            "lørdag 20. juni 2026 kl. 15.00",
            "2026/1234",
            "forvaltningsloven § 37",
            "Send innspill",
            "Boks 1",
        ):
            assert words in text(response), words
        assert text(response).count("20. juni 2026") == 1
        mail = LexborHTMLParser(response.content).css_first('.case a[href^="mailto:"]').attributes["href"]
        assert "Innspill 2026/1234 Plan for brua" in unquote(mail)

    def test_says_on_its_last_day_that_it_is_today(self, client):
        published_hearing()

        midnight = datetime(2026, 6, 20, 0, 0, tzinfo=OSLO)

        assert "Frist i dag" not in text(page(client, "/horinger/brua/", midnight - TICK))
        assert "Frist i dag kl. 15.00" in text(page(client, "/horinger/brua/", midnight))

    def test_closes_by_itself_at_the_deadline(self, client):
        published_hearing()

        before, after = (page(client, "/horinger/brua/", at) for at in (DEADLINE - TICK, DEADLINE))

        assert "Send innspill" in text(before) and "Høringen er avsluttet" not in text(before)
        assert "Send innspill" not in text(after) and "Høringen er avsluttet" in text(after)

    def test_calls_its_files_by_what_they_are(self, client):
        facts = {"title": "Kart", "file": "files/a/kart.pdf", "format": "PDF", "size": 1}
        plan, other = (
            make_hearing(is_plan=is_plan, deadline=MUCH_LATER + timedelta(days=30), slug=slug)
            for is_plan, slug in ((True, "plan"), (False, "annet"))
        )
        for article in (plan, other):
            Attachment.objects.create(article=article, **facts)
            publish(article, by=None, now=EARLIER)

        assert "Plandokumenter" in text(page(client, "/horinger/plan/"))
        assert "Høringsdokumenter" in text(page(client, "/horinger/annet/"))

    def test_from_before_there_was_a_deadline_is_still_shown(self, client):
        article = published_hearing()
        edition = article.editions.get()
        document = {key: each for key, each in edition.content.items() if key not in SINCE_FORMAT_2}
        type(edition).objects.filter(pk=edition.pk).update(content={**document, "format": 1}, deadline=None)

        assert page(client, "/horinger/brua/").status_code == 200
        assert "Plan for brua" in text(page(client, "/horinger/"))


SINCE_FORMAT_2 = {"case_number", "legal_basis", "deadline", "is_plan", "submission", "translation_of"}


class TestTheListOfHearings:
    def test_has_open_ones_by_nearest_deadline_then_closed_ones_newest_first(self, client):
        for slug, days in (("b", 14), ("a", 9), ("c", 30)):
            published_hearing(slug=slug, title=slug, deadline=NOON + timedelta(days=days))
        for slug, days in (("eldst", 40), ("nyest", 20)):
            article = make_hearing(slug=slug, title=slug, deadline=NOON - timedelta(days=1))
            publish(article, by=None, now=NOON - timedelta(days=days))

        assert titles(page(client, "/horinger/")) == ["a", "b", "c", "nyest", "eldst"]

    def test_moves_a_hearing_at_its_very_deadline_although_lists_are_kept(self, client):
        published_hearing(slug="brua", title="Brua")
        published_hearing(slug="veien", title="Veien", deadline=MUCH_LATER)

        before = titles(page(client, "/horinger/", DEADLINE - TICK))
        after = titles(page(client, "/horinger/", DEADLINE))

        assert (before, after) == (["Brua", "Veien"], ["Veien", "Brua"])

    def test_says_so_when_there_is_nothing_to_answer(self, client):
        assert "ingenting å svare på" in text(page(client, "/horinger/"))

    @pytest.mark.parametrize("number", ["0", "2", "-1", "9" * 5000, "\x00", "a"])
    def test_has_no_page_that_is_not_there(self, client, number):
        assert client.get("/horinger/", {"side": number}).status_code == 404


class TestCalendarFile:
    def test_holds_the_deadline_and_the_way_back(self, client, settings):
        published_hearing()

        response = page(client, "/horinger/brua/frist.ics")

        content = response.content.decode().replace("\r\n ", "")
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert "DTSTART:20260620T130000Z" in content
        assert "SUMMARY:Høringsfrist: Plan for brua" in content
        assert f"URL:{settings.SITE_URL}/horinger/brua/\r\n" in content

    def test_keeps_its_identity_when_the_deadline_is_moved(self, client):
        article = published_hearing()
        before = page(client, "/horinger/brua/frist.ics").content
        article.deadline = MUCH_LATER
        article.save()
        publish(article, by=None, now=NOON)
        after = page(client, "/horinger/brua/frist.ics").content

        uids = [[line for line in each.split(b"\r\n") if line.startswith(b"UID:")] for each in (before, after)]
        assert uids[0] == uids[1] and before != after

    def test_is_not_there_without_a_deadline(self, client):
        make_published(slug="vedtak", kind=Kind.ANNOUNCEMENT, now=EARLIER)

        assert page(client, "/kunngjoringer/vedtak/frist.ics").status_code == 404
        assert page(client, "/horinger/finnes-ikke/frist.ics").status_code == 404

    def test_answers_gone_when_the_hearing_is_withdrawn(self, client):
        withdraw(published_hearing(), by=None, now=NOON - TICK, reason="Planen er trukket.")

        assert page(client, "/horinger/brua/frist.ics").status_code == 410


class TestAnnouncement:
    def test_shows_its_case_and_when_the_deadline_is_over(self, client):
        make_published(slug="vedtak", kind=Kind.ANNOUNCEMENT, case_number="2026/77", deadline=DEADLINE, now=EARLIER)

        assert "2026/77" in text(page(client, "/kunngjoringer/vedtak/"))
        assert "Åpen nå" not in text(page(client, "/kunngjoringer/vedtak/"))
        assert "Fristen er ute" in text(page(client, "/kunngjoringer/vedtak/", DEADLINE))
        assert "innspill" not in text(page(client, "/kunngjoringer/vedtak/"))

    def test_calls_the_box_of_its_case_something_else_than_what_stands_beside_its_text(self, client):
        make_published(slug="vedtak", kind=Kind.ANNOUNCEMENT, case_number="2026/77", now=EARLIER)

        tree = LexborHTMLParser(page(client, "/kunngjoringer/vedtak/").content)
        assert tree.css_first("#case").text() == "Om saken"
        assert tree.css_first("aside").attributes["aria-label"] not in {"", "Om saken"}

    def test_that_became_a_news_story_has_no_case(self, client):
        make_published(slug="brua", case_number="2026/77", deadline=DEADLINE, now=EARLIER)

        assert "2026/77" not in text(page(client, "/nyheter/brua/"))
        assert page(client, "/nyheter/brua/frist.ics").status_code == 404


class TestPageAboutTheSite:
    @pytest.fixture(autouse=True)
    def _privacy(self):
        make_page(title="Personvern", slug="personvern", now=EARLIER)

    def test_has_an_address_of_its_own_and_no_section(self, client):
        response = page(client, "/om/personvern/")

        assert response.status_code == 200
        assert "Personvern" in titles(page(client, "/om/"))

    @pytest.mark.parametrize("path", ["/", "/nyheter/", "/arkiv/", "/arkiv/2026/", "/rss.xml", "/atom.xml"])
    def test_is_no_news(self, client, path):
        response = page(client, path)

        main = LexborHTMLParser(response.content).css_first("main")
        assert "Personvern" not in (main.text() if main else response.content.decode())

    def test_does_not_fill_a_month_of_the_archive(self, client):
        assert page(client, "/arkiv/2026/").status_code == 404

    def test_is_linked_from_the_foot_of_every_page(self, client):
        from news.profile.models import SiteProfile
        from news.profile.queries import site_profile

        site_profile()
        SiteProfile.objects.update(privacy_statement_url="/om/personvern/", generation=99)

        assert b'<a href="/om/personvern/"' in page(client, "/").content


class TestTranslations:
    @pytest.fixture
    def pair(self):
        original = make_published(title="Brua åpner", slug="brua", now=EARLIER)
        english = make_article(title="The bridge opens", slug="bridge", language="en", translation_of=original)
        publish(english, by=None, now=EARLIER)
        return original, english

    def alternates(self, response):
        nodes = LexborHTMLParser(response.content).css('link[rel="alternate"][hreflang]')
        return {node.attributes["hreflang"]: node.attributes["href"] for node in nodes}

    def test_are_linked_both_ways(self, client, pair):
        norwegian, english = page(client, "/nyheter/brua/"), page(client, "/nyheter/bridge/")

        assert "Read in English" in text(norwegian) and "Les på bokmål" in text(english)

    def test_name_every_language_to_machines_their_own_included(self, client, pair, settings):
        norwegian, english = (f"{settings.SITE_URL}/nyheter/{slug}/" for slug in ("brua", "bridge"))
        both = {"nb": norwegian, "en": english}

        # Whoever reads none of the languages here is helped best by the English text.
        assert self.alternates(page(client, "/nyheter/brua/")) == both | {"x-default": english}
        assert self.alternates(page(client, "/nyheter/bridge/")) == both | {"x-default": english}

    def test_vanish_from_each_other_when_one_is_withdrawn(self, client, pair):
        withdraw(pair[1], by=None, now=NOON - TICK, reason="Feil oversettelse.")

        response = page(client, "/nyheter/brua/")

        assert "Read in English" not in text(response) and self.alternates(response) == {}

    def test_of_one_original_find_each_other_while_the_original_is_away(self, client, pair):
        nynorsk = make_article(slug="brua-nn", language="nn", translation_of=pair[0])
        publish(nynorsk, by=None, now=EARLIER)
        withdraw(pair[0], by=None, now=NOON - TICK, reason="Skrives om.")

        assert set(self.alternates(page(client, "/nyheter/bridge/"))) == {"en", "nn", "x-default"}

    def test_are_not_shown_before_they_are_public(self, client):
        original = make_published(slug="brua", now=EARLIER)
        make_article(slug="bridge", language="en", translation_of=original)

        assert self.alternates(page(client, "/nyheter/brua/")) == {}

    def test_bring_the_interface_of_their_language(self, client, pair):
        response = page(client, "/nyheter/bridge/")

        assert b'<html lang="en"' in response.content
        assert "Published 27 May 2026" in text(response)
        section = LexborHTMLParser(response.content).css_first('.breadcrumbs a[href^="/seksjon/"]')
        assert section.attributes["lang"] == "nb"
