"""What machines read in the head of a page: canonical address, Open Graph, JSON-LD."""

import json
from datetime import datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from news.articles.models import Article
from news.publishing.actions import publish
from tests.kit.make import make_article, make_hearing, make_page, make_picture, make_published
from tests.kit.moments import EARLIER, LATER, NOON

pytestmark = pytest.mark.django_db
HOSTILE = "</script><!--<b>&\u2028\u2029 \ud7ff]]>"


def head(client, path):
    return LexborHTMLParser(client.get(path).content).head


def graph(client, path):
    """The JSON-LD of a page, by type."""
    node = head(client, path).css_first('script[type="application/ld+json"]')
    data = json.loads(node.text())
    assert data["@context"] == "https://schema.org"
    return {each["@type"]: each for each in data["@graph"]}


def meta(client, path):
    return {
        node.attributes["property"]: node.attributes["content"] for node in head(client, path).css("meta[property]")
    }


class TestStructuredData:
    def test_of_news_says_who_when_and_with_which_picture(self, client, settings):
        make_published(
            slug="brua", title="Brua", byline="Kari Nordmann", lead_picture=make_picture(credit="Ola Foto"), now=EARLIER
        )

        news = graph(client, "/nyheter/brua/")["NewsArticle"]

        assert (news["headline"], news["inLanguage"]) == ("Brua", "nb")
        assert news["author"] == {"@type": "Person", "name": "Kari Nordmann"}
        assert news["publisher"]["@type"] == "GovernmentOrganization"
        assert datetime.fromisoformat(news["datePublished"]) == EARLIER
        assert news["image"][0]["url"].startswith(f"{settings.SITE_URL}/media/pictures/")
        assert news["image"][0]["creditText"] == "Ola Foto"
        assert "creator" not in news["image"][0]  # whoever is named may be a person, a paper or the municipality
        assert not news["image"][0]["url"].endswith("avif")

    def test_of_a_hearing_says_its_case_and_when_it_closes(self, client):
        publish(make_hearing(slug="plan", case_number="2026/9", deadline=LATER), by=None, now=EARLIER)

        hearing = graph(client, "/horinger/plan/")["Article"]

        assert hearing["identifier"] == "2026/9"
        assert hearing["expires"].startswith("2026-06-10T10:00:00")

    def test_leads_up_to_the_front_page(self, client, settings):
        make_published(slug="brua", now=EARLIER)

        steps = graph(client, "/nyheter/brua/")["BreadcrumbList"]["itemListElement"]

        assert [step["position"] for step in steps] == [1, 2, 3]
        assert steps[0]["name"] == "Forside"
        assert steps[-1]["item"] == f"{settings.SITE_URL}/nyheter/brua/"

    def test_of_a_page_about_the_site_leads_up_as_its_breadcrumbs_do(self, client, settings):
        make_page(slug="personvern", now=EARLIER)

        steps = graph(client, "/om/personvern/")["BreadcrumbList"]["itemListElement"]

        assert [step["item"].removeprefix(settings.SITE_URL) for step in steps] == ["/", "/om/", "/om/personvern/"]

    def test_holds_whatever_was_typed_without_ending_its_element(self, client):
        article = make_article(slug="brua")
        Article.objects.filter(pk=article.pk).update(title=HOSTILE[:150], byline=HOSTILE)
        article.refresh_from_db()
        publish(article, by=None, now=EARLIER)

        assert graph(client, "/nyheter/brua/")["NewsArticle"]["headline"] == HOSTILE


class TestOpenGraph:
    def test_shows_the_crop_that_is_made_for_it(self, client, settings):
        wide = {"format": "jpeg", "width": 1600, "height": 900, "name": "pictures/x/wide.jpg", "crop": "16x9"}
        picture = make_picture()
        picture.renditions = [*picture.renditions, wide]
        picture.save()
        make_published(slug="brua", lead_picture=picture, now=EARLIER)

        facts = meta(client, "/nyheter/brua/")

        assert facts["og:image"] == f"{settings.SITE_URL}/media/pictures/x/wide.jpg"
        assert (facts["og:image:width"], facts["og:image:height"]) == ("1600", "900")
        assert facts["og:image:alt"] == "En rød båt ved kaia"

    def test_says_the_language_of_the_article(self, client):
        make_published(slug="brua", language="nn", now=EARLIER)

        assert meta(client, "/nyheter/brua/")["og:locale"] == "nn_NO"

    def test_shows_the_picture_that_is_shared_from_a_gallery(self, client, settings):
        make_published(slug="brua", title="Brua", gallery=[make_picture()], now=EARLIER)

        facts = meta(client, "/nyheter/brua/bilder/1/")

        assert facts["og:title"].endswith("Brua")
        assert facts["og:url"] == f"{settings.SITE_URL}/nyheter/brua/bilder/1/"
        assert facts["og:image"].startswith(f"{settings.SITE_URL}/media/pictures/")

    @pytest.mark.parametrize(
        ("path", "title"),
        [
            ("/", "Vefsn kommune"),
            ("/horinger/", "Høringer"),
            ("/nyheter/", "Alle nyheter"),
            ("/driftsmeldinger/", "Driftsmeldinger"),
            ("/arkiv/", "Arkiv"),
        ],
    )
    def test_names_a_list(self, client, settings, path, title):
        facts = meta(client, path)

        assert (facts["og:type"], facts["og:title"]) == ("website", title)
        assert facts["og:url"] == f"{settings.SITE_URL}{path}"
        assert facts["og:locale"] == "nb_NO"

    def test_does_without_a_picture(self, client):
        make_published(slug="brua", now=NOON - (LATER - NOON))

        assert "og:image" not in meta(client, "/nyheter/brua/")
