"""The feeds: whole texts that a reader of feeds understands, valid whatever was typed, newest first."""

from datetime import timedelta
from html import unescape
from time import gmtime
from xml.etree import ElementTree

import feedparser
import pytest
from django.utils import timezone

from news.articles.models import Article, Attachment, Topic
from news.articles.rules import Kind
from news.publishing.actions import publish
from tests.kit.make import make_article, make_hearing, make_page, make_picture, make_published, make_section

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
BOTH = pytest.mark.parametrize("format", ["rss", "atom"])
EVIL = "]]>\x01\x0b\x1f<b>&\ufffe😀 א\u202e"


@pytest.fixture
def now():
    return timezone.now()


def parsed(client, path):
    """The feed as a program of that sort reads it; strict about its XML first."""
    content = client.get(path).content
    ElementTree.fromstring(content)
    feed = feedparser.parse(content)
    assert not feed.bozo
    return feed


def titles(client, path):
    return [entry.title for entry in parsed(client, path).entries]


@BOTH
class TestEveryFeed:
    def test_holds_the_newest_first_with_whole_addresses(self, client, settings, now, format):
        make_published(title="Eldst", slug="eldst", now=now - timedelta(days=2))
        make_published(title="Nyest & best", slug="nyest", now=now - timedelta(days=1))

        entries = parsed(client, f"/{format}.xml").entries

        assert [unescape(entry.title) for entry in entries] == ["Nyest & best", "Eldst"]
        assert entries[0].link == f"{settings.SITE_URL}/nyheter/nyest/"

    def test_brings_the_whole_text_with_addresses_in_full(self, client, settings, now, format):
        body = '<p>Se <a href="/arkiv/">arkivet</a>, <a href="#frist">fristen</a> og href="/x" i teksten.</p>'
        make_published(slug="brua", body=body, now=now)

        html = parsed(client, f"/{format}.xml").entries[0].content[0].value

        assert f'href="{settings.SITE_URL}/arkiv/"' in html
        assert f'href="{settings.SITE_URL}/nyheter/brua/#frist"' in html
        assert 'href="/x" i teksten' in html.replace("&quot;", '"')

    def test_brings_the_deadline_and_the_documents_too(self, client, settings, now, format):
        deadline = timezone.make_aware(timezone.datetime(2099, 6, 20, 15))
        article = make_hearing(deadline=deadline)
        facts = {"title": "Plankart & mer", "file": "files/kart.pdf", "format": "PDF", "size": 1_234_567}
        Attachment.objects.create(article=article, **facts)
        publish(article, by=None, now=now)

        html = parsed(client, f"/{format}.xml").entries[0].content[0].value.replace("\xa0", " ")

        assert "Frist: lørdag 20. juni 2099 kl. 15.00" in html
        assert f'<a href="{settings.SITE_URL}/media/files/kart.pdf">Plankart &amp; mer (PDF, 1,2 MB)</a>' in html

    def test_names_who_made_every_picture(self, client, settings, now, format):
        lead, inside, last = (make_picture(credit=name) for name in ("Kari", "Ola", "Siri"))
        body = f'<figure data-picture="{inside.pk}"><figcaption>Midt i</figcaption></figure>'
        make_published(lead_picture=lead, body=body, gallery=[last], now=now)

        entry = parsed(client, f"/{format}.xml").entries[0]

        html = entry.content[0].value
        assert all(f"Foto © {name}" in html for name in ("Kari", "Ola", "Siri"))
        assert html.count(f'src="{settings.SITE_URL}/media/pictures/') == 3
        assert entry.media_content[0]["url"].startswith(f"{settings.SITE_URL}/media/")
        assert entry.media_credit[0]["content"] == "Kari"

    def test_shows_pictures_whole_in_the_text_as_wide_as_one_reads(self, client, now, format):
        """A crop cuts what a map or a poster says."""
        picture = make_picture()
        whole = [
            {"format": "jpeg", "width": w, "height": w // 2, "name": f"pictures/x/{w}.jpg"} for w in (480, 960, 2000)
        ]
        crop = {"format": "jpeg", "width": 1280, "height": 720, "name": "pictures/x/16x9.jpg", "crop": "16x9"}
        picture.renditions = [*whole, crop]
        picture.save()
        make_published(lead_picture=picture, gallery=[picture], now=now)

        entry = parsed(client, f"/{format}.xml").entries[0]

        assert entry.content[0].value.count("/pictures/x/960.jpg") == 2
        assert entry.media_content[0]["url"].endswith("/pictures/x/16x9.jpg")

    def test_takes_words_for_words(self, client, now, format):
        make_published(title="1 < 2 & <b>3</b>", lead="<script>alert(1)</script> a < b", now=now)

        entry = parsed(client, f"/{format}.xml").entries[0]

        assert entry.summary_detail.type == "text/plain" or "<script" not in entry.summary
        assert "&lt;script&gt;" in entry.content[0].value

    def test_stays_valid_whatever_was_typed(self, client, now, format):
        picture = make_picture(alt=f"En elg. {EVIL}", credit=EVIL)
        article = make_article(lead_picture=picture, section=make_section(name=EVIL[:50]))
        words = {"title": EVIL, "lead": EVIL, "byline": EVIL, "body": f"<p>{EVIL}</p>"}
        Article.objects.filter(pk=article.pk).update(**words)
        article.refresh_from_db()
        publish(article, by=None, now=now)

        assert len(parsed(client, f"/{format}.xml").entries) == 1

    def test_tells_when_something_was_changed(self, client, now, format):
        article = make_published(now=now - timedelta(days=2))
        article.change_matters, article.change_note = True, "Ny dato"
        article.save()
        publish(article, by=None, now=now - timedelta(days=1))

        entry = parsed(client, f"/{format}.xml").entries[0]

        assert entry.published_parsed == gmtime((now - timedelta(days=2)).timestamp())
        assert format == "rss" or entry.updated_parsed == gmtime((now - timedelta(days=1)).timestamp())

    def test_keeps_an_entry_the_same_one_when_its_address_changes(self, client, now, format):
        article = make_published(slug="brua", now=now - timedelta(days=1))
        before = parsed(client, f"/{format}.xml").entries[0]
        article.slug = "ny-bru"
        article.save()
        publish(article, by=None, now=now - timedelta(hours=1))
        after = parsed(client, f"/{format}.xml").entries[0]

        assert before.link != after.link and before.id == after.id

    def test_says_which_entries_are_in_another_language(self, client, now, format):
        make_published(title="Brua", now=now - timedelta(hours=2))
        make_published(title="The bridge", language="en", now=now - timedelta(hours=1))

        english, norwegian = parsed(client, f"/{format}.xml").entries

        assert english.content[0].value.startswith('<div lang="en">')
        assert format == "rss" or english.title_detail.language == "en"
        assert format == "rss" or norwegian.title_detail.language == "nb"

    def test_is_there_for_section_topic_and_kind(self, client, now, format):
        section, topic = make_section(slug="vei"), Topic.objects.create(name="Bruer", slug="bruer")
        make_published(title="Brua", section=section, topics=[topic], now=now)
        make_published(title="Vedtak", kind=Kind.ANNOUNCEMENT, now=now)
        publish(make_hearing(title="Plan", deadline=now + timedelta(days=50)), by=None, now=now)
        make_page(title="Personvern", now=now)

        for path, expected in {
            "/seksjon/vei": ["Brua"],
            "/emne/bruer": ["Brua"],
            "/nyheter": ["Brua"],
            "/kunngjoringer": ["Vedtak"],
            "/horinger": ["Plan"],
            "": ["Plan", "Vedtak", "Brua"],
        }.items():
            assert titles(client, f"{path}/{format}.xml") == expected, path

    def test_is_sent_in_one_piece(self, client, now, format):
        make_published(now=now)

        response = client.get(f"/{format}.xml")

        assert not response.streaming
        assert response["Content-Type"].startswith(f"application/{format}+xml")

    def test_is_told_of_in_the_head_of_its_list(self, client, now, format):
        make_published(section=make_section(slug="vei"), now=now)

        for path in ("/", "/seksjon/vei/", "/horinger/", "/kunngjoringer/", "/driftsmeldinger/"):
            assert f'href="{path}{format}.xml"' in client.get(path).content.decode()
