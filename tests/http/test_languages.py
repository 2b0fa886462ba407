"""Which words are in which language (WCAG 3.1.2): the page's own inside a foreign text, and the other way round."""

from datetime import timedelta

import pytest
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.profile.queries import site_profile
from news.publishing.actions import publish
from news.search.actions import rebuild
from tests.kit.make import make_hearing, make_picture, make_published
from tests.kit.notices import make_running, solve

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
TAGLINE, HOURS, FOOTER = "Nytt fra kommunen", "mandag til fredag", "Vi svarer deg gjerne."


@pytest.fixture
def now():
    return timezone.now()


def language_of(client, path, words):
    """The language in which a screen reader says the piece of text that begins with `words`."""
    tree = LexborHTMLParser(client.get(path).content)
    for node in tree.css("body *"):
        if (node.text(deep=False) or "").replace("\xa0", " ").strip().startswith(words):
            return nearest_language(node)
    raise AssertionError(f"{words} is not on {path}")


def nearest_language(node):
    return node.attributes.get("lang") or nearest_language(node.parent)


class TestTheSiteS:
    @pytest.mark.parametrize("words", [TAGLINE, HOURS, FOOTER])
    def test_own_words_stay_norwegian_at_the_foot_of_an_english_page(self, client, now, words):
        profile = site_profile()
        profile.tagline, profile.opening_hours, profile.footer_text = TAGLINE, HOURS, FOOTER
        profile.save()
        make_published(slug="bridge", language="en", now=now)

        assert language_of(client, "/nyheter/bridge/", words) == "nb"


class TestHit:
    def test_in_another_language_has_kind_and_date_in_the_page_s(self, client, now):
        hearing = make_hearing(title="Plan for the bridge", language="en", kicker="Roads", deadline=now + 40 * DAY)
        publish(hearing, by=None, now=now)
        rebuild(now=now)
        path = "/sok/?q=bridge"

        assert language_of(client, path, "Høring") == language_of(client, path, "Åpen nå") == "nb"
        assert language_of(client, path, f"{timezone.localtime(now).day}.") == "nb"


class TestMessage:
    def test_in_another_language_says_its_area_in_that(self, client, now):
        make_running(title="No water", area="the whole town", language="en", now=now)
        solve(make_running(title="No power", area="all of it", language="en", now=now - 9 * DAY), now=now - 8 * DAY)

        assert language_of(client, "/driftsmeldinger/", "the whole town") == "en"
        assert language_of(client, "/driftsmeldinger/", "all of it") == "en"


class TestSouthSami:
    """There is no interface in it: all around the text is Norwegian."""

    @pytest.fixture
    def article(self, now):
        article = make_published(
            slug="bruvvie",
            title="Orre bruvvie",
            language="sma",
            lead_picture=make_picture(),
            gallery=[make_picture()],
            links=[{"url": "https://www.nve.no/", "text": "NVE", "source": "NVE"}],
            now=now - DAY,
        )
        article.change_matters, article.change_note = True, "Orre biejjie"
        article.save()
        publish(article, by=None, now=now)

    @pytest.mark.usefixtures("article")
    def test_keeps_its_language_in_the_note_on_a_change(self, client):
        assert language_of(client, "/nyheter/bruvvie/", "Orre biejjie") == "sma"

    @pytest.mark.usefixtures("article")
    @pytest.mark.parametrize("words", ["Les mer på andre", "(ekstern lenke)", "Bilder", "Vis stort bilde 1"])
    def test_leaves_ours_to_norwegian(self, client, words):
        assert language_of(client, "/nyheter/bruvvie/", words) == "nb"

    @pytest.mark.usefixtures("article")
    @pytest.mark.parametrize("place", ["tilbakemelding/", "er-du-pa-bildet/"])
    def test_keeps_its_language_on_the_way_back(self, client, place):
        assert language_of(client, f"/nyheter/bruvvie/{place}", "Orre bruvvie") == "sma"
