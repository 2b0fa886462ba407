"""How a resident finds the way: breadcrumbs, what to read next, a word of caution over old articles, lost addresses."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from html5lib import parse

from news.articles.ageing import next_to_grow_old
from news.articles.models import RelatedArticle, Topic
from news.articles.related import MOST_RELATED
from news.profile.actions import raise_generation
from news.profile.models import OutdatedAfter, SiteProfile
from news.publishing.actions import publish
from tests.kit.make import make_article, make_published, make_section

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
CAUTION = "Innholdet kan være utdatert."


@pytest.fixture
def now():
    return timezone.now()


def page(client, path):
    response = client.get(path)
    return parse(response.content.decode(), namespaceHTMLElements=False)


def text(element):
    return " ".join("".join(element.itertext()).split())


def links_in(tree, selector):
    return [(link.get("href"), text(link)) for link in tree.findall(f".//{selector}//a")]


class TestBreadcrumbs:
    @pytest.mark.parametrize(
        ("path", "ways"),
        [
            ("/nyheter/", ["Forside"]),
            ("/kunngjoringer/", ["Forside"]),
            ("/seksjon/vei/", ["Forside"]),
            ("/arkiv/", ["Forside"]),
            ("/arkiv/2026/", ["Forside", "Arkiv"]),
            ("/arkiv/2026/08/", ["Forside", "Arkiv", "2026"]),
            ("/nyheter/brua/", ["Forside", "Vei"]),
        ],
    )
    def test_lead_up_from_every_page_but_the_front(self, client, path, ways):
        august = timezone.make_aware(timezone.datetime(2026, 8, 3, 12))
        make_published(slug="brua", section=make_section(name="Vei", slug="vei"), now=august)

        assert [name for _, name in links_in(page(client, path), "nav[@class='breadcrumbs']")] == ways

    def test_are_not_on_the_front_page(self, client):
        assert links_in(page(client, "/"), "nav[@class='breadcrumbs']") == []


class TestReadAlso:
    def read_also(self, client, path="/nyheter/brua/"):
        return [name for _, name in links_in(page(client, path), "section[@class='related']")]

    def test_leaves_out_the_same_text_in_other_languages(self, client, now):
        roads = make_section()
        original = make_published(slug="brua", title="Brua", section=roads, now=now - DAY)
        facts = {"translation_of": original, "section": roads, "now": now - DAY}
        make_published(slug="bridge", title="The bridge", language="en", **facts)
        make_published(slug="bru-nn", title="Brua på nynorsk", language="nn", **facts)
        make_published(title="En annen sak", section=roads, now=now - DAY)

        assert self.read_also(client) == ["En annen sak"]
        assert self.read_also(client, "/nyheter/bridge/") == ["En annen sak"]

    def test_shows_the_editors_choice_first_then_the_same_topic_then_the_same_section(self, client, now):
        roads, schools = make_section(), make_section()
        bridges = Topic.objects.create(name="Bruer", slug="bruer")
        chosen = make_published(title="Valgt", section=schools, now=now - 9 * DAY)
        make_published(title="Samme emne", section=schools, topics=[bridges], now=now - 8 * DAY)
        make_published(title="Samme seksjon", section=roads, now=now - 2 * DAY)
        make_published(title="Noe annet", section=schools, now=now - DAY)
        article = make_article(slug="brua", section=roads, topics=[bridges])
        RelatedArticle.objects.create(article=article, target=chosen)
        publish(article, by=None, now=now - DAY)

        assert self.read_also(client) == ["Valgt", "Samme emne", "Samme seksjon"]

    def test_shows_nothing_twice_and_never_itself(self, client, now):
        roads = make_section()
        topics = [Topic.objects.create(name=name, slug=name.lower()) for name in ("Bruer", "Ferjer")]
        make_published(title="Ferja", section=roads, topics=topics, now=now - DAY)
        make_published(slug="brua", section=roads, topics=topics, now=now - DAY)

        assert self.read_also(client) == ["Ferja"]

    def test_stops_at_a_handful_newest_first(self, client, now):
        roads = make_section()
        for age in range(MOST_RELATED + 3):
            make_published(title=f"Sak {age}", section=roads, now=now - (age + 1) * DAY)
        make_published(slug="brua", section=roads, now=now - 20 * DAY)

        assert self.read_also(client) == [f"Sak {age}" for age in range(MOST_RELATED)]

    def test_lets_go_of_an_article_when_its_time_is_up(self, client, now, time_machine):
        roads = make_section()
        make_published(title="Varer ei stund", section=roads, now=now - DAY, ends_at=now + DAY)
        make_published(slug="brua", section=roads, now=now - DAY)
        assert self.read_also(client) == ["Varer ei stund"]

        time_machine.move_to(now + 2 * DAY)

        assert self.read_also(client) == []


class TestCaution:
    def choose(self, days):
        SiteProfile.objects.update(outdated_after_days=days)
        raise_generation()

    @pytest.mark.parametrize(("age", "said"), [(729, False), (730, True), (4000, True)])
    def test_stands_over_what_nobody_has_touched_for_two_years(self, client, now, age, said):
        make_published(slug="gammel", now=now - age * DAY)

        assert (CAUTION in client.get("/nyheter/gammel/").content.decode()) is said

    def test_leaves_the_date_to_the_line_above_it(self, client, now):
        article = make_published(slug="gammel", now=now - 4000 * DAY)
        published = text(page(client, article.path).find(".//div[@class='article__facts']/p/time"))

        assert text(page(client, article.path).find(".//main")).count(published) == 1

    def test_goes_by_the_last_change(self, client, now):
        article = make_published(slug="gammel", now=now - 4000 * DAY)
        article.change_matters, article.change_note, article.lead = True, "Nye tall", "Ny ingress"
        article.save()
        publish(article, by=None, now=now - DAY)

        assert CAUTION not in client.get("/nyheter/gammel/").content.decode()

    def test_stays_away_when_the_municipality_says_so(self, client, now):
        make_published(slug="gammel", now=now - 4000 * DAY)
        self.choose(OutdatedAfter.NEVER)

        assert CAUTION not in client.get("/nyheter/gammel/").content.decode()

    def test_knows_the_next_moment_at_which_it_appears(self, now):
        for age in (900, 700, 10):
            make_published(now=now - age * DAY)

        assert next_to_grow_old(now, 730) == now + 30 * DAY
        assert next_to_grow_old(now, OutdatedAfter.NEVER) is None
        assert next_to_grow_old(now + 1000 * DAY, 730) is None


class TestLostAddress:
    def test_suggests_nothing_for_words_that_say_nothing(self, client, now):
        make_published(title="New in Vefsn? Here is how to register", language="en", now=now - DAY)
        make_published(title="Svømmehallen åpner", now=now - DAY)

        def suggested(path):
            return [name for _, name in links_in(page(client, path), "ul[@class='hits']")]

        assert suggested("/nyheter/er-ikke-her/") == []
        assert suggested("/nyheter/svoemmehallen-er-ikke-her/") == ["Svømmehallen åpner"]


class TestForms:
    @pytest.mark.parametrize("path", ["/", "/nyheter/", "/nyheter/brua/", "/arkiv/", "/rss.xml"])
    def test_are_not_taken_by_pages_that_have_none(self, now, path):
        make_published(slug="brua", now=now)

        response = Client(enforce_csrf_checks=True).post(path, {"a": "b"})

        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD"
        assert "Hit kan du ikke sende noe" in response.content.decode()
