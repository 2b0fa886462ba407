"""The search page as a resident meets it: hits, ways to narrow them, help, nothing of the reader kept."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.articles.rules import Kind
from news.front.views.search import NEWEST_WHEN_EMPTY
from news.inbox import actions
from news.inbox.models import MissedSearch
from news.inbox.rules import MOST_NOTED_A_MINUTE, SHOWN_FROM, phrase_of
from news.search.rules import PER_PAGE
from tests.kit.make import make_article, make_published, make_section

pytestmark = pytest.mark.django_db

NOW = timezone.now()


@pytest.fixture(autouse=True)
def _a_new_minute():
    actions._noted[:] = ["", 0]


@pytest.fixture
def roads():
    return make_section(name="Vei og vann", slug="vei-og-vann")


@pytest.fixture
def articles(roads):
    """Two about a road, one of them a hearing of last year, and one about a school."""
    return [
        make_published(
            title="Fylkesveien er stengt",
            slug="stengt",
            section=roads,
            lead="Ras ved Marsøra.",
            now=NOW - timedelta(days=1),
        ),
        make_published(
            title="Fylkesveien får gangvei",
            slug="gangvei",
            kind=Kind.ANNOUNCEMENT,
            section=roads,
            lead="Si hva du mener.",
            now=NOW - timedelta(days=400),
        ),
        make_published(title="Ny skole på Kippermoen", slug="skole", now=NOW - timedelta(days=2)),
    ]


def main_of(response):
    return LexborHTMLParser(response.content).css_first("main")


def text_of(response):
    return " ".join(main_of(response).text().replace("\xa0", " ").split())


def titles(response):
    return [node.text() for node in main_of(response).css(".hit__title")]


def hrefs(response, selector):
    return [node.attributes["href"] for node in main_of(response).css(selector)]


@pytest.mark.usefixtures("articles")
class TestHits:
    def test_are_counted_in_words_and_lead_to_the_articles(self, client):
        page = client.get("/sok/", {"q": "fylkesveien"})

        assert "2 treff" in text_of(page)
        assert set(titles(page)) == {"Fylkesveien er stengt", "Fylkesveien får gangvei"}
        assert "/kunngjoringer/gangvei/" in hrefs(page, ".hit__title a")
        assert "1 treff" in text_of(client.get("/sok/", {"q": "kippermoen"}))

    def test_keep_the_query_in_the_field_and_the_title(self, client):
        page = client.get("/sok/", {"q": 'skole "på" <b>'})

        assert main_of(page).css_first("input[name=q]").attributes["value"] == 'skole "på" <b>'
        assert "<title>Søk: skole &quot;på&quot; &lt;b&gt;" in page.content.decode()

    def test_are_narrowed_by_links_that_keep_the_rest(self, client):
        page = client.get("/sok/", {"q": "fylkesveien"})

        ways = {node.text().split("(")[0].strip(): node.attributes["href"] for node in main_of(page).css(".filters a")}
        assert {"Kunngjøring", "Vei og vann", str(timezone.localtime(NOW - timedelta(days=400)).year)} <= set(ways)
        narrowed = client.get(ways["Kunngjøring"])
        assert titles(narrowed) == ["Fylkesveien får gangvei"]
        assert parse_qs(urlsplit(ways["Kunngjøring"]).query) == {"q": ["fylkesveien"], "type": ["kunngjoringer"]}
        assert "/sok/?q=fylkesveien" in hrefs(narrowed, ".filters a")

    @pytest.mark.parametrize(
        "junk",
        [
            "type=finnes-ikke",
            "seksjon=finnes-ikke",
            "aar=20x6",
            "aar=-1",
            "aar=" + "9" * 5000,
            "type=&seksjon=&aar=",
            "x=1",
        ],
    )
    def test_are_not_lost_by_filters_that_do_not_exist(self, client, junk):
        assert len(titles(client.get(f"/sok/?q=fylkesveien&{junk}"))) == 2

    @pytest.mark.parametrize("side", ["0", "2", "99999999", "x", "-1", "9" * 5000, "%00"])
    def test_on_a_page_that_is_not_there_begin_at_the_first(self, client, side):
        answer = client.get(f"/sok/?q=fylkesveien&type=kunngjoringer&side={side}")

        assert (answer.status_code, answer["Location"]) == (302, "/sok/?q=fylkesveien&type=kunngjoringer")

    def test_go_on_page_after_page_with_the_same_question(self, client, roads):
        for number in range(PER_PAGE + 1):
            make_published(title=f"Gatefeiing uke {number}", section=roads, now=NOW - timedelta(days=3))

        first = client.get("/sok/", {"q": "gatefeiing", "seksjon": "vei-og-vann"})
        onward = hrefs(first, "a[rel~=next]")[0]
        second = client.get(onward)

        assert parse_qs(urlsplit(onward).query) == {"q": ["gatefeiing"], "seksjon": ["vei-og-vann"], "side": ["2"]}
        assert len(titles(first)) == PER_PAGE
        assert set(titles(first)).isdisjoint(titles(second))
        assert main_of(second).css_first("ol.hits").attributes["start"] == str(PER_PAGE + 1)

    def test_name_each_way_to_narrow_them_with_how_many_it_leaves(self, client):
        filters = main_of(client.get("/sok/", {"q": "fylkesveien"})).css_first("nav.filters")
        heard = filters.css_first("a")
        heard.css_first("[aria-hidden]").decompose()

        assert filters.css_first(f"h2#{filters.attributes['aria-labelledby']}").text() == "Filtrer treffene"
        assert heard.text() in {"Nyheter: 1 treff", "Kunngjøring: 1 treff"}

    def test_are_for_search_engines_one_page_the_search_page(self, client, settings):
        """Whatever was asked for: an engine that shows our search shows the field, not what somebody once typed."""
        for path in ("/sok/", "/sok/?q=skole", "/sok/?q=fylkesveien&type=kunngjoringer"):
            head = LexborHTMLParser(client.get(path).content).css_first("head")
            assert head.css_first("link[rel=canonical]").attributes["href"] == f"{settings.SITE_URL}/sok/", path
            assert head.css_first("meta[name=description]"), path
            assert not head.css_first("meta[name=robots]"), path

    @pytest.mark.parametrize("query", ["zqxzqx", "fylkesveein", "skole zqxzqx billige briller"])
    def test_say_to_search_engines_that_a_stranger_s_words_are_not_ours(self, client, query):
        """Where no page has all that was asked for, the title and the heading are words that we never wrote."""
        head = LexborHTMLParser(client.get("/sok/", {"q": query}).content).css_first("head")

        assert head.css_first("meta[name=robots]").attributes["content"] == "noindex"
        assert not head.css_first("link[rel=canonical]")

    def test_lead_crawlers_to_pages_and_not_to_ever_more_searches(self, client, roads):
        for number in range(PER_PAGE + 1):
            make_published(title=f"Gatefeiing uke {number}", section=roads, now=NOW - timedelta(days=3))

        for path in ("/sok/?q=gatefeiing", "/sok/?q=gatefeiing&seksjon=vei-og-vann", "/sok/?q=gatefeiging"):
            links = main_of(client.get(path)).css("a")
            searches = [link.attributes for link in links if link.attributes["href"].startswith("/sok/")]
            assert searches, path
            assert [link["href"] for link in searches if "nofollow" not in (link.get("rel") or "").split()] == []

    def test_never_show_what_is_not_public(self, client):
        make_article(title="Hemmelig kladd om rotter")

        assert "Hemmelig" not in client.get("/sok/", {"q": "rotter"}).content.decode()
        assert "Hemmelig" not in client.get("/sok/forslag", {"q": "hemmelig"}).content.decode()
        assert "Hemmelig" not in client.get("/sok/atom.xml", {"q": "rotter"}).content.decode()

    def test_are_the_same_for_everybody(self, client):
        page = client.get("/sok/", {"q": "skole"})

        assert page.content == Client().get("/sok/?q=skole").content
        assert not page.cookies


@pytest.mark.usefixtures("articles")
class TestNoHits:
    def test_help_on(self, client):
        page = client.get("/sok/", {"q": "zqxzqx"})

        assert page.status_code == 200
        assert "Ingen treff på «zqxzqx»" in text_of(page)
        assert "/seksjon/vei-og-vann/" in hrefs(page, "a")
        assert 0 < len(main_of(page).css(".card")) <= NEWEST_WHEN_EMPTY

    def test_within_a_filter_offer_the_search_without_it(self, client):
        page = client.get("/sok/", {"q": "kippermoen", "type": "kunngjoringer"})

        assert "/sok/?q=kippermoen" in hrefs(page, "a")

    @pytest.mark.parametrize("query", ["", " ", "%20%20", "%09", "%00", "%E2%80%8B"])
    def test_are_not_what_an_empty_field_gets(self, client, query):
        page = client.get(f"/sok/?q={query}")

        assert "treff" not in text_of(page)
        assert "noindex" not in page.content.decode()

    def test_have_nothing_to_follow_but_a_valid_feed(self, client):
        feed = client.get("/sok/atom.xml", {"q": "zqxzqx"})

        assert ElementTree.fromstring(feed.content).tag.endswith("feed")


class TestMissedSearches:
    def test_are_counted_without_anything_about_the_reader(self, client):
        for text in ("Søppelkalender", "  søppelKALENDER ", "søppelkalender"):
            client.get("/sok/", {"q": text})

        missed = MissedSearch.objects.get()
        assert (missed.phrase, missed.count, missed.last_on) == ("søppelkalender", 3, timezone.localdate())
        assert {field.name for field in MissedSearch._meta.fields} == {"id", "phrase", "count", "last_on"}

    def test_are_days_as_they_were_written(self, client):
        client.get("/sok/", {"q": "Julekonsert 24. desember"})

        assert set(MissedSearch.objects.values_list("phrase", flat=True)) == {"julekonsert", "24. desember"}

    def test_are_not_those_with_hits_or_filters(self, client, articles):
        client.get("/sok/", {"q": "skole"})
        client.get("/sok/", {"q": "zqx", "type": "kunngjoringer"})

        assert not MissedSearch.objects.exists()

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "15108695088",
            "1 5 1 0 8",
            "75 10 10 10",
            "kari@example.no",
            "barnevern kari",
            "Qwert Zqxsen",
            "sykehjem Zqx Wvutsen",
            "https://example.no/x",
            "www.example.no",
            "2026/12345",
            "jeg heter kari og bor i gata",
            "x" * 61,
            "!!! ???",
            "٠١٢٣٤",
        ],
    )
    def test_that_may_tell_of_somebody_are_not_kept(self, client, text):
        client.get("/sok/", {"q": text})

        assert phrase_of(text) == ""
        assert not MissedSearch.objects.exists()

    def test_fill_no_database(self, client, monkeypatch):
        monkeypatch.setattr(actions, "MOST_MISSED", 3)
        for text in ("a", "ofte", "ofte", "b", "c", "d"):
            actions.note_missed_search(text, now=NOW)

        assert set(MissedSearch.objects.values_list("phrase", flat=True)) == {"ofte", "c", "d"}

    def test_in_a_flood_are_not_counted(self):
        for _ in range(MOST_NOTED_A_MINUTE + 10):
            actions.note_missed_search("vann", now=NOW)

        assert MissedSearch.objects.get().count == MOST_NOTED_A_MINUTE

    def test_never_stop_a_search(self, client, monkeypatch):
        def broken(*_args):
            raise DatabaseError

        monkeypatch.setattr(actions, "_count_missed", broken)

        assert client.get("/sok/", {"q": "zqxzqx"}).status_code == 200

    def test_are_forgotten_in_time(self, settings):
        long_ago = timezone.localdate() - timedelta(days=settings.INBOX_DAYS + 2)
        MissedSearch.objects.create(phrase="gammelt", last_on=long_ago)

        actions.forget_old(timezone.now())

        assert not MissedSearch.objects.exists()

    def test_are_shown_in_the_newsroom_when_several_looked_and_can_be_reset(self, admin_client):
        often = MissedSearch.objects.create(phrase="brøytekart", count=SHOWN_FROM, last_on=timezone.localdate())
        MissedSearch.objects.create(phrase="mitt navn", count=SHOWN_FROM - 1, last_on=timezone.localdate())

        page = admin_client.get("/admin/news/missedsearch/").content.decode()

        assert "brøytekart" in page
        assert "mitt navn" not in page
        reset = {"action": "delete_selected", "_selected_action": often.pk, "post": "yes"}
        admin_client.post("/admin/news/missedsearch/", reset)
        assert not MissedSearch.objects.filter(pk=often.pk).exists()


@pytest.mark.usefixtures("articles")
class TestSuggestions:
    def test_are_a_short_list(self, client):
        answer = client.get("/sok/forslag", {"q": "fylkes"})

        assert answer["Content-Type"] == "application/json"
        assert "Fylkesveien er stengt" in answer.json()["suggestions"] or answer.json()["suggestions"]

    @pytest.mark.parametrize("text", ["", "f", " f ", "zqxzqx"])
    def test_may_be_none(self, client, text):
        assert client.get("/sok/forslag", {"q": text}).json() == {"suggestions": []}


@pytest.mark.usefixtures("articles")
class TestFeeds:
    @pytest.mark.parametrize("format", ["rss", "atom"])
    def test_follow_a_search_newest_first(self, client, format):
        feed = client.get(f"/sok/{format}.xml", {"q": "fylkesveien"})

        text = feed.content.decode()
        ElementTree.fromstring(feed.content)
        assert text.index("Fylkesveien er stengt") < text.index("Fylkesveien får gangvei")
        assert "Søk: fylkesveien" in text
        assert "/sok/?q=fylkesveien" in text
        assert not feed.streaming

    def test_keep_to_the_filters(self, client):
        text = client.get("/sok/atom.xml", {"q": "fylkesveien", "type": "kunngjoringer"}).content.decode()

        assert "gangvei" in text
        assert "stengt" not in text

    def test_are_told_of_on_the_page(self, client):
        page = client.get("/sok/", {"q": "vei & <vann>", "aar": "2026"}).content.decode()

        assert 'href="/sok/atom.xml?q=vei+%26+%3Cvann%3E&amp;aar=2026"' in page


class TestDescription:
    def test_tells_browsers_where_to_search(self, client):
        answer = client.get("/sok/beskrivelse.xml")

        assert answer["Content-Type"].startswith("application/opensearchdescription+xml")
        root = ElementTree.fromstring(answer.content)
        assert any("?q={searchTerms}" in url.attrib.get("template", "") for url in root)
        assert 'href="/sok/beskrivelse.xml"' in client.get("/").content.decode()


@pytest.mark.usefixtures("articles")
class TestNotFound:
    @pytest.mark.parametrize(
        "path",
        [
            *("/fylkesveien/", "/nyheter/Fylkesveien/", "/x/fylkesveien.html", "/fylkesveien"),
            # As the old site wrote addresses of articles and of menu pages.
            *("/fylkesveien.5957533-226536.html", "/fylkesveien.423143.no.html"),
        ],
    )
    def test_offers_what_the_address_may_have_meant(self, client, path):
        page = client.get(path)

        assert page.status_code == 404
        assert "/nyheter/stengt/" in hrefs(page, "a")

    @pytest.mark.parametrize("path", ["/wp-login.php", "/finnes-ikke.jpg", "/%00", "/123/456/", "/" + "a-" * 500])
    def test_makes_nothing_of_a_machine_s_guesses(self, client, path):
        page = client.get(path)

        assert page.status_code in {400, 404}
        assert "Lette du etter" not in page.content.decode()
        assert not MissedSearch.objects.exists()
