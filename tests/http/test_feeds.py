"""The feeds: valid whatever was typed, whole addresses, newest first."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from news.articles.models import Article
from news.publishing.actions import publish
from tests.kit.make import make_article, make_published

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


class TestRss:
    def test_holds_the_newest_with_whole_addresses(self, client):
        now = timezone.now()
        make_published(title="Eldst", slug="eldst", now=now - timedelta(days=2))
        make_published(title="Nyest & best", slug="nyest", now=now - timedelta(days=1))

        items = ElementTree.fromstring(client.get("/rss.xml").content).findall("channel/item")

        assert [item.findtext("title") for item in items] == ["Nyest & best", "Eldst"]
        assert items[0].findtext("link").endswith("://127.0.0.1:8000/nyheter/nyest/")

    @pytest.mark.parametrize("format", ["rss", "atom"])
    def test_stays_valid_whatever_was_typed(self, client, format):
        article = make_article()
        Article.objects.filter(pk=article.pk).update(title="]]>\x01\x0b\x1f<b>&\ufffe😀 א", lead="\x08\ud7ff")
        article.refresh_from_db()
        publish(article, by=None, now=timezone.now())

        ElementTree.fromstring(client.get(f"/{format}.xml").content)

    def test_is_sent_in_one_piece(self, client):
        make_published(now=timezone.now())

        response = client.get("/atom.xml")

        assert not response.streaming
        assert response["Content-Type"].startswith("application/atom+xml")


class TestAtom:
    def test_tells_when_something_was_changed(self, client):
        now = timezone.now()
        article = make_published(now=now - timedelta(days=2))
        article.change_matters, article.change_note = True, "Ny dato"
        article.save()
        publish(article, by=None, now=now - timedelta(days=1))

        entry = ElementTree.fromstring(client.get("/atom.xml").content).find(f"{ATOM}entry")

        assert entry.findtext(f"{ATOM}updated") > entry.findtext(f"{ATOM}published")
