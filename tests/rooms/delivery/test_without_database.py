"""What is said when the database does not answer: by a server that was started without one."""

import http.client
import urllib.error
import urllib.parse
import urllib.request

import pytest

from tests.benchmarks.server import serve

COPIED = f"media/pictures/{'0' * 32}/480.avif"
NOBODY = "postgres://nobody@127.0.0.1:1/nothing"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder, copy = tmp_path_factory.mktemp("static"), tmp_path_factory.mktemp("copy")
    (copy / COPIED).parent.mkdir(parents=True)
    (copy / COPIED).write_text("et bilde")
    (copy / "headers.json").write_text("{}")
    environment = {"VEFSN_LOCAL": "1", "DATABASE_URL": NOBODY, "REDIS_URL": "", "STATIC_ROOT": str(folder)}
    environment["CRISIS_COPY"] = str(copy)
    (folder / "staticfiles.json").write_text('{"paths": {}, "version": "1.1", "hash": ""}')
    with serve("vefsn_site.wsgi", environment) as server:
        yield f"http://127.0.0.1:{server.port}"


def ask(url, data=None, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


class TestWithoutDatabase:
    def test_a_page_that_nobody_kept_says_so(self, address):
        status, text = ask(f"{address}/nyheter/")

        assert status == 503
        assert "Denne siden kan ikke vises akkurat nå" in text
        assert "Traceback" not in text and "psycopg" not in text

    def test_the_search_says_that_it_is_the_search(self, address):
        status, text = ask(f"{address}/sok/?q=vann")

        assert status == 503
        assert "Søket virker ikke akkurat nå. Forsiden og de viktigste sidene er der fortsatt." in text

    def test_pictures_of_the_crisis_copy_are_shown(self, address):
        assert ask(f"{address}/{COPIED}") == (200, "et bilde")

    def test_a_picture_that_may_have_been_removed_is_not(self, address):
        assert ask(f"{address}/{COPIED.replace('480', '960')}") == (503, "Bildet kan ikke vises akkurat nå.")

    def test_the_icon_is_the_drawn_mark(self, address):
        asking = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=30)
        asking.request("GET", "/favicon.ico")
        answer = asking.getresponse()
        asking.close()

        assert (answer.status, "mark" in answer.headers["Location"]) == (302, True)

    def test_the_process_is_alive_but_not_ready(self, address):
        assert ask(f"{address}/healthz")[0] == 200
        status, text = ask(f"{address}/readyz")
        assert status == 503
        assert '"database": false' in text
