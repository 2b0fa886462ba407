"""The search page, its suggestions and its feeds under any query: a clear answer, never a 500, no foreign markup."""

from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kit.make import make_published

pytestmark = pytest.mark.django_db

PATHS = ("/sok/", "/sok/forslag", "/sok/atom.xml", "/sok/rss.xml")
EVIL = "<script>alert(1)</script>"
QUERIES = [
    b"",
    b"%00",
    b"a%00b",
    b"%ED%A0%80",
    b"%FF%FE",
    b"%",
    b"%22",
    b"%22%22%22",
    b"%22unclosed",
    b"-",
    b"--",
    b"-brua",
    b"*",
    b"brua*",
    b"NEAR(a,b)",
    b"title:brua",
    b"a+AND+OR+NOT+b",
    b"%28%28%28",
    b"%27%3B+DROP+TABLE+news_article%3B--",
    b"%25%25%25",
    b"brua%26%7C%21%3A*",
    b"%E2%80%AE%E2%80%8B",
    b"%F0%9F%92%A9" * 50,
    b"\xf0\x9f\x92\xa9",
    quote(EVIL).encode(),
    quote(f'"{EVIL}').encode(),
    b"a+" * 2000,
    b"x" * 100_000,
    b"%C3%98" * 3000,
]


@pytest.fixture(autouse=True)
def _an_article():
    make_published(slug="brua", title=f"Brua {EVIL} & åpen", lead=f"Om brua {EVIL}")


def ask(client, path, query):
    client.raise_request_exception = False
    return client.generic("GET", path, QUERY_STRING=query.decode("latin-1"))


class TestQueries:
    @pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
    def test_of_any_kind_get_a_clear_answer(self, client, query):
        for path in PATHS:
            for more in (b"", b"&type=nyheter&seksjon=%00&aar=2026&side=1"):
                response = ask(client, path, b"q=" + query + more)
                assert response.status_code in {200, 302}, (path, response.status_code)
                if path == "/sok/":
                    assert EVIL.encode() not in response.content
                if path.endswith(".xml"):
                    ElementTree.fromstring(response.content)

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(query=st.text(max_size=300))
    def test_of_any_text_get_a_clear_answer(self, client, query):
        sent = quote(query.encode("utf-8", "surrogatepass")).encode()
        for path in PATHS:
            assert ask(client, path, b"q=" + sent).status_code in {200, 302}, path

    def test_mark_words_without_making_markup_of_them(self, client):
        page = ask(client, "/sok/", b"q=brua+script+alert").content.decode()

        assert "<mark>Brua</mark>" in page
        assert EVIL not in page
        assert "&lt;" in page

    @pytest.mark.parametrize("path", PATHS)
    def test_are_only_asked_for(self, client, path):
        assert client.post(path, {"q": "brua"}).status_code in {403, 405}
