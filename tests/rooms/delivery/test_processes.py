"""Several processes, one site: what is published in one is read in every other, under load."""

import http.client
import io
import threading
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from news.articles.models import RelatedArticle, Topic
from news.library.models import Basis, Picture
from news.library.uploads import store_picture
from news.publishing.actions import publish
from tests.benchmarks.server import serve
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_published, make_section
from tests.kit.picture_files import phone_photo
from vefsn_site.settings import REDIS_URL

pytestmark = pytest.mark.django_db(transaction=True)
GIVE_UP_SECONDS = 20
# Every page that shows an article names its address.
SLUG, TITLE = "brua-er-stengt-i-natt", "Brua er stengt i natt"


def pages(now):
    """Everything that shows a new article in the section Skole about Bruer."""
    lists = ("/", "/nyheter/", "/seksjon/skole/", "/emne/bruer/", f"/arkiv/{now:%Y/%m}/")
    feeds = ("/rss.xml", "/atom.xml", "/seksjon/skole/rss.xml", "/emne/bruer/atom.xml")
    machines = ("/sitemap.xml", "/sok/?q=stengt")
    return (*lists, *feeds, *machines, f"/nyheter/{SLUG}/", "/nyheter/naboen/")


@pytest.fixture
def environment(tmp_path):
    """The test's own database for servers that share nothing else."""
    database = connection.settings_dict
    name = str(database["NAME"])
    url = f"sqlite:///{name}"
    if connection.vendor == "postgresql":
        url = f"postgres://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/{name}"
    static = tmp_path / "static"
    static.mkdir()
    (static / "staticfiles.json").write_text('{"paths": {}, "version": "1.1", "hash": ""}')
    return {
        "VEFSN_LOCAL": "1",
        "SITE_URL": "http://127.0.0.1",
        "DATABASE_URL": url,
        "REDIS_URL": REDIS_URL,
        "STATIC_ROOT": str(static),
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
    }


def get(port, path):
    answering = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    answering.request("GET", path)
    answer = answering.getresponse()
    body = answer.read().decode()
    answering.close()
    return answer.status, body


class TestTwoServers:
    def test_what_is_published_is_read_at_both_and_nobody_meets_a_failure(self, environment):
        now = timezone.now()
        section, topic = make_section(slug="skole"), Topic.objects.create(name="Bruer", slug="bruer")
        neighbour = make_published(now=now, slug="naboen", section=section, topics=[topic])
        article = make_article(slug=SLUG, title=TITLE, section=section, topics=[topic])
        RelatedArticle.objects.create(article=neighbour, target=article, position=0)
        publish(neighbour, by=None, now=now)
        with serve("vefsn_site.wsgi", environment) as one, serve("vefsn_site.wsgi", environment) as other:
            waiting = {(server.port, path) for server in (one, other) for path in pages(now)}
            assert not any(SLUG in get(*each)[1] for each in waiting)
            with Load(sorted(waiting)):
                publish(article, by=None, now=timezone.now())
                published = time.monotonic()
                while waiting and time.monotonic() - published < GIVE_UP_SECONDS:
                    waiting -= {each for each in waiting if SLUG in get(*each)[1]}
            assert waiting == set()


class TestHosts:
    def test_that_share_database_redis_and_bucket_alone_are_one_site(self, environment, bucket):
        """Published with the form of one, read at the other; its picture taken in by neither of them."""
        picture = store_picture(io.BytesIO(phone_photo(1)), name="bru.jpg", by=None, alt="En bru", credit="Kari")
        article = make_article(slug=SLUG, title=TITLE, lead_picture=picture)
        Picture.objects.update(basis=Basis.NO_PERSON)
        environment = {**environment, **bucket.environment, "MEDIA_ROOT": "/nowhere"}
        with serve("vefsn_site.wsgi", environment) as one, serve("vefsn_site.wsgi", environment) as other:
            assert get(other.port, "/")[0] == 200
            Editor(one.port).publish(article)
            asked = time.monotonic()
            while SLUG not in get(other.port, "/")[1] and time.monotonic() - asked < GIVE_UP_SECONDS:
                pass
            shown = [get(server.port, f"/nyheter/{SLUG}/") for server in (one, other)]
            address = f"/media/{picture.renditions[0]['name']}"
            pictures = [urlopen(f"http://127.0.0.1:{server.port}{address}").read() for server in (one, other)]

        assert SLUG in shown[0][1] and address in shown[0][1]
        assert shown[0] == shown[1]
        assert pictures[0] == pictures[1] == bucket.read(address.removeprefix("/media/"))


class Editor:
    """Signed in, with a browser that keeps cookies."""

    def __init__(self, port):
        client = Client()
        client.force_login(make_editor())
        self._site = f"http://127.0.0.1:{port}"
        self._cookies = {"sessionid": client.cookies["sessionid"].value}

    def publish(self, article):
        address = f"{self._site}/admin/news/article/{article.pk}/change/"
        page = self._ask(address)
        fields = {**fields_of(page, "#article_form"), "_publish": "1"}
        assert self._ask(address, urlencode(fields, doseq=True).encode()).status == 302

    def _ask(self, address, data=None):
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        asking = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        headers = {"Cookie": cookies, "Origin": self._site, "Content-Type": "application/x-www-form-urlencoded"}
        asking.request("POST" if data else "GET", urlsplit(address).path, data, headers)
        answer = asking.getresponse()
        answer.content = answer.read()
        for each in SimpleCookie(answer.headers.get("Set-Cookie", "")).values():
            self._cookies[each.key] = each.value
        asking.close()
        return answer


class Load:
    """Readers who ask for all of it all the while; none of them may meet a failure."""

    def __init__(self, addresses, readers=2):
        self._addresses = addresses
        self._stop = threading.Event()
        self._failures = []
        self._readers = [threading.Thread(target=self._read) for _ in range(readers)]

    def __enter__(self):
        for reader in self._readers:
            reader.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for reader in self._readers:
            reader.join()
        assert self._failures == []

    def _read(self):
        while not self._stop.is_set():
            for port, path in self._addresses:
                status, _ = get(port, path)
                if status >= 500:
                    self._failures.append((path, status))
