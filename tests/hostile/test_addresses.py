"""Any address gets a clear answer: never a 500, never a trace, never another site."""

from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kit.make import make_editor, make_published

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).parent / "corpora" / "addresses.txt"
LINES = [line.split("\t") for line in CORPUS.read_text().splitlines() if not line.startswith("#")]
ANSWERS = {200, 301, 302, 400, 404, 405, 410}


def ask(client, address):
    """The answer to an address as it stands, without the tidying that a browser or a test client does."""
    path, _, query = address.partition("?")
    client.raise_request_exception = False
    return client.generic(
        "GET", "/", PATH_INFO=unquote_to_bytes(path).decode("latin-1"), QUERY_STRING=query, SERVER_NAME="testserver"
    )


def is_clear(response):
    """Whether the answer is one that a stranger may get."""
    return (
        response.status_code in ANSWERS
        and (response.streaming or b"Traceback" not in response.content)
        and not response.get("Location", "/").startswith(("//", "http", "javascript"))
        and "evil" not in response.get("Location", "").partition("?")[0]
    )


class TestAddresses:
    @pytest.mark.parametrize(("address", "what"), LINES, ids=[f"{what}: {address}" for address, what in LINES])
    def test_get_a_clear_answer(self, client, address, what):
        make_published(slug="brua")

        response = ask(client, address)

        assert is_clear(response), (response.status_code, response.get("Location"))

    @pytest.mark.parametrize(("address", "what"), LINES, ids=[f"{what}: {address}" for address, what in LINES])
    def test_get_a_clear_answer_for_editors_too(self, client, address, what):
        client.force_login(make_editor())

        response = ask(client, address)

        assert is_clear(response), (response.status_code, response.get("Location"))

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(path=st.text(max_size=60), query=st.text(max_size=60))
    def test_of_any_kind_get_a_clear_answer(self, client, path, query):
        for prefix in ("/", "/nyheter/", "/seksjon/", "/emne/", "/arkiv/", "/media/"):
            client.raise_request_exception = False
            raw = (prefix + path).encode("utf-8", "surrogatepass").decode("latin-1")
            response = client.generic(
                "GET",
                "/",
                PATH_INFO=raw,
                QUERY_STRING="side=" + query.encode("utf-8", "surrogatepass").decode("latin-1"),
            )
            assert is_clear(response), (prefix, path, query, response.status_code)


class TestRequests:
    def test_that_are_too_large_are_refused_as_such(self, client, settings):
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

        response = client.post("/admin/login/", {"username": "x" * 2000, "password": "y"})

        assert response.status_code == 413

    def test_for_another_host_are_refused(self, client):
        response = client.get("/", SERVER_NAME="evil.example")

        assert response.status_code == 400
        assert b"evil.example" not in response.content
