"""What a resident gets at each address: status, words, and how much it may ask of the database."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.articles.actions import withdraw
from news.articles.models import Attachment, ContactPerson, RelatedArticle, Topic
from news.front.views.errors import server_error
from news.profile.queries import site_profile
from news.publishing.actions import publish
from tests.kit.make import make_article, make_picture, make_published, make_section

pytestmark = pytest.mark.django_db

ARTICLE_QUERIES = 2
LIST_QUERIES = 4


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def rich(now):
    """An article with every field filled in."""
    lead, first, second = (make_picture(alt=f"Båt nummer {i}", credit=f"Fotograf {i}") for i in range(3))
    article = make_article(
        kicker="Samferdsel",
        title="Brua åpner i august",
        slug="brua",
        lead="Endelig kan du kjøre over elva.",
        body='<h2>Slik blir det</h2><p>Se <a href="https://www.vegvesen.no/bru">Vegvesenets sider om brua</a>.</p>'
        f'<figure data-picture="{first.pk}"><figcaption>Midt i teksten</figcaption></figure>',
        byline="Kari Nordmann",
        section=make_section(name="Vei og vann", slug="vei-og-vann"),
        topics=[Topic.objects.create(name="Bruer", slug="bruer")],
        lead_picture=lead,
        lead_picture_caption="Brua sett fra sør",
        gallery_heading="Bilder fra byggingen",
        gallery=[first, second],
        links=[{"url": "https://www.helg.no/brua", "text": "Les reportasjen om brua", "source": "Helgelendingen"}],
    )
    ContactPerson.objects.create(
        article=article, name="Ola Ingeniør", role="Prosjektleder", telephone="75 10 10 10", email="ola@vefsn.example"
    )
    Attachment.objects.create(
        article=article, title="Tegninger av brua", file=f"files/{'a' * 32}/tegninger.pdf", format="PDF", size=1_234_567
    )
    other = make_published(title="Slik ble brua planlagt", now=now - timedelta(days=30))
    RelatedArticle.objects.create(article=article, target=other)
    publish(article, by=None, now=now - timedelta(days=1))
    return article


def text_of(response):
    return " ".join(response.content.decode().replace("\xa0", " ").replace("&nbsp;", " ").split())


class TestArticle:
    def test_shows_every_field(self, client, rich):
        page = text_of(client.get("/nyheter/brua/"))

        for words in (
            "Samferdsel",
            "Brua åpner i august",
            "Endelig kan du kjøre over elva.",
            "Slik blir det",
            'href="https://www.vegvesen.no/bru"',
            "Midt i teksten",
            "Kari Nordmann",
            "Vei og vann",
            "Bruer",
            "Brua sett fra sør",
            "Bilder fra byggingen",
            "Bilde 0",
            "Bilde 1",
            "Les reportasjen om brua",
            "Helgelendingen",
            "Ola Ingeniør",
            "Prosjektleder",
            'href="tel:75101010"',
            'href="mailto:ola@vefsn.example"',
            "Tegninger av brua",
            "PDF, 1,2 MB",
            "Slik ble brua planlagt",
            "Web levert av",
            "CustomPublish AS",
        ):
            assert words in page, words

    def test_names_the_photographer_at_every_picture(self, client, rich):
        page = text_of(client.get("/nyheter/brua/"))

        assert page.count("Foto © Fotograf 0") == 1
        assert page.count("Foto © Fotograf 1") == 2
        assert page.count("Foto © Fotograf 2") == 1

    def test_never_shows_the_name_of_a_file(self, client, rich):
        assert "IMG_0001" not in text_of(client.get("/nyheter/brua/"))

    def test_asks_the_database_little(self, client, rich, django_assert_max_num_queries):
        client.get("/nyheter/brua/")  # what is kept until something changes is asked for once, for every page

        with django_assert_max_num_queries(ARTICLE_QUERIES):
            client.get("/nyheter/brua/")

    def test_sets_no_cookie_and_a_strict_policy(self, client, rich):
        response = client.get("/nyheter/brua/")

        assert not response.cookies
        assert "unsafe" not in response["Content-Security-Policy"]
        assert "nonce" not in response["Content-Security-Policy"]

    def test_tells_of_changes_only_when_they_matter(self, client, rich, now):
        assert "Sist endret" not in text_of(client.get("/nyheter/brua/"))

        rich.change_matters, rich.change_note = True, "Ny dato for åpningen"
        rich.save()
        publish(rich, by=None, now=now)
        page = text_of(client.get("/nyheter/brua/"))

        assert "Sist endret" in page
        assert "Ny dato for åpningen" in page

    def test_speaks_the_language_of_the_article(self, client, now):
        make_published(slug="english", language="en", now=now)

        assert "Website delivered by" in text_of(client.get("/nyheter/english/"))

    def test_escapes_what_an_editor_typed(self, client, now):
        make_published(slug="evil", title="<script>alert(1)</script>", lead='"><img src=x>', now=now)

        page = text_of(client.get("/nyheter/evil/"))

        assert "<script>alert" not in page
        assert "<img src=x>" not in page

    def test_answers_head(self, client, rich):
        assert client.head("/nyheter/brua/").status_code == 200

    def test_does_not_answer_post(self, client, rich):
        assert client.post("/nyheter/brua/").status_code == 405


class TestGalleryPicture:
    def test_shows_one_picture_with_its_neighbours(self, client, rich):
        page = text_of(client.get("/nyheter/brua/bilder/1/"))

        assert "Bilde 0" in page
        assert "Foto © Fotograf 1" in page
        assert "Bilde 1 av 2" in page
        assert 'href="/nyheter/brua/bilder/2/"' in page
        assert "/bilder/0/" not in page

    @pytest.mark.parametrize("number", ["0", "3", "99999999999999999999", "x", "-1"])
    def test_is_not_there_for_other_numbers(self, client, rich, number):
        assert client.get(f"/nyheter/brua/bilder/{number}/").status_code == 404


LISTS = [
    "/",
    "/nyheter/",
    "/seksjon/vei-og-vann/",
    "/emne/bruer/",
    "/arkiv/",
    "/arkiv/{year}/",
    "/arkiv/{year}/{month}/",
    "/rss.xml",
    "/atom.xml",
    "/seksjon/vei-og-vann/rss.xml",
    "/emne/bruer/atom.xml",
]


class TestLists:
    @pytest.mark.parametrize("path", LISTS)
    def test_ask_the_database_little_however_much_there_is(
        self, client, rich, now, path, django_assert_max_num_queries
    ):
        for minutes in range(45):
            make_published(section=rich.section, topics=rich.topics.all(), now=now - timedelta(minutes=minutes + 10))
        day = timezone.localtime(now)

        client.get(path.format(year=day.year, month=day.month))  # what is kept is asked for once
        with django_assert_max_num_queries(LIST_QUERIES):
            response = client.get(path.format(year=day.year, month=day.month))

        assert response.status_code == 200

    @pytest.mark.parametrize("path", [path for path in LISTS if path not in {"/arkiv/", "/arkiv/{year}/"}])
    def test_never_show_what_is_not_public(self, client, rich, now, path):
        section, topics = rich.section, list(rich.topics.all())
        make_article(title="Hemmelig kladd", section=section, topics=topics)
        make_published(
            title="Hemmelig plan", section=section, topics=topics, now=now, starts_at=now + timedelta(days=1)
        )
        gone = make_published(title="Hemmelig trukket", section=section, topics=topics, now=now - timedelta(hours=2))
        withdraw(gone, by=None, now=now - timedelta(hours=1), reason="Feil.")
        old = make_published(
            title="Hemmelig utløpt",
            section=section,
            topics=topics,
            now=now - timedelta(hours=2),
            ends_at=now - timedelta(hours=1),
        )
        changed = make_published(title="Kjent tittel", section=section, topics=topics, now=now - timedelta(hours=1))
        changed.title = "Hemmelig endring"
        changed.save()
        day = timezone.localtime(now - timedelta(hours=2))

        page = text_of(client.get(path.format(year=day.year, month=day.month)))

        assert old.pk
        for secret in ("kladd", "plan", "trukket", "utløpt", "endring"):
            assert f"Hemmelig {secret}" not in page

    @pytest.mark.parametrize("side", ["0", "-1", "2", "x", "1.5", "9" * 6000, "%00", "١", ""])
    def test_have_no_other_pages(self, client, rich, side):
        assert client.get(f"/nyheter/?side={side}").status_code == 404

    @pytest.mark.parametrize(
        "path",
        [
            "/seksjon/finnes-ikke/",
            "/emne/finnes-ikke/",
            "/arkiv/1850/",
            "/arkiv/2026/13/",
            "/arkiv/2026/0/",
            "/arkiv/99999999999/1/",
            "/nyheter/finnes-ikke/",
            "/noe/helt/annet/",
        ],
    )
    def test_that_do_not_exist_say_so_in_norwegian(self, client, path):
        response = client.get(path)

        assert response.status_code == 404
        assert "finnes ikke" in text_of(response)

    def test_of_an_empty_site_are_friendly(self, client, db):
        for path in ("/", "/nyheter/", "/arkiv/", "/rss.xml"):
            assert client.get(path).status_code == 200

    def test_continue_on_the_next_page(self, client, rich, now):
        for minutes in range(25):
            make_published(section=rich.section, now=now - timedelta(minutes=minutes + 10))

        first, second = client.get("/nyheter/"), client.get("/nyheter/?side=2")

        assert "/nyheter/?side=2" in text_of(first) or 'href="?side=2"' in text_of(first)
        assert "Brua åpner i august" not in text_of(first)
        assert "Brua åpner i august" in text_of(second)


class TestWhatIsGone:
    def test_tells_why_it_was_withdrawn(self, client, rich, now):
        withdraw(rich, by=None, now=now, reason="Datoen var feil.")

        response = client.get("/nyheter/brua/")

        assert response.status_code == 410
        assert "Datoen var feil." in text_of(response)

    def test_leads_on_to_the_new_address(self, client, rich, now):
        rich.slug = "brua-aapner"
        rich.save()
        publish(rich, by=None, now=now)

        response = client.get("/nyheter/brua/")

        assert (response.status_code, response["Location"]) == (301, "/nyheter/brua-aapner/")
        assert client.get("/horinger/brua-aapner/").status_code == 301

    def test_is_not_to_be_had_as_a_picture_either(self, client, rich, now):
        withdraw(rich, by=None, now=now, reason="Datoen var feil.")

        assert client.get("/nyheter/brua/bilder/1/").status_code == 410


class TestFooter:
    def test_carries_the_municipality_and_its_supplier(self, client):
        profile = site_profile()
        profile.name, profile.supplier_name = "Grane kommune", "Et annet firma AS"
        profile.visiting_address = "Industriveien 2, Trofors"
        profile.save()

        page = text_of(client.get("/"))

        for words in ("Grane kommune", "Industriveien 2, Trofors", "Web levert av", "Et annet firma AS"):
            assert words in page

    def test_gives_the_municipality_its_own_colour(self, client):
        profile = site_profile()
        profile.accent_colour = "#005b3c"
        profile.save()

        assert "/utseende.css?farge=005b3c" in text_of(client.get("/"))
        assert "#005b3c" in client.get("/utseende.css?farge=005b3c").content.decode()


class TestOurOwnFault:
    def test_is_told_on_a_page_of_the_municipality_with_whom_to_call(self, client):
        """Head and foot are those of the last page: nothing is asked of a database that may be what is away."""
        profile = site_profile()
        profile.name, profile.telephone = "Grane kommune", "75 18 22 00"
        profile.save()
        client.get("/")

        with CaptureQueriesContext(connection) as queries:
            page = text_of(server_error(RequestFactory().get("/")))

        assert "Grane kommune" in page and "tel:75182200" in page
        assert len(queries) == 0

    def test_is_told_before_any_page_was_made(self):
        assert "Noe gikk galt" in text_of(server_error(RequestFactory().get("/")))


class TestHealth:
    def test_of_the_process_and_of_what_it_needs(self, client, media):
        assert client.get("/healthz").json() == {"alive": True}
        ready = client.get("/readyz")
        assert ready.status_code == 200
        assert ready.json()["database"] is True

    def test_is_bad_when_files_cannot_be_written(self, client, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path / "missing"

        response = client.get("/readyz")

        assert response.status_code == 503
        assert response.json() == {
            "ready": False,
            "database": True,
            "migrations": True,
            "cache": True,
            "storage": False,
        }
