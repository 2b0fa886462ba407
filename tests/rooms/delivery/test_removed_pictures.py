"""A picture that somebody said no to: gone from the pages that are kept and from the copy for the day of crisis."""

import pytest

from news.delivery.crisis import CrisisCopy
from news.library.removals import show_again, take_down
from tests.kit.make import make_picture, make_published, make_section
from tests.kit.moments import NOON
from tests.rooms.delivery.test_door import Site, clock, site  # noqa: F401
from vefsn_site.wsgi import behind

pytestmark = pytest.mark.django_db(transaction=True)

NAME = "Vigdis"
FAR = "/nyheter/sak/bilder/1/"  # two steps from the front page: only a whole pass comes there


@pytest.fixture
def picture(media):
    shown = make_picture(alt=f"{NAME} ler", caption=f"{NAME} på kaia")
    for each in shown.renditions:
        (media / each["name"]).parent.mkdir(parents=True, exist_ok=True)
        (media / each["name"]).write_bytes(b"bilde")
    gallery = [shown, make_picture(alt="En rolig fjord")]
    section = make_section(slug="vei", name="Vei")
    make_published(slug="sak", title="Sak", section=section, lead_picture=shown, gallery=gallery)
    return shown


@pytest.fixture
def copy(site, tmp_path):  # noqa: F811
    return CrisisCopy(tmp_path / "copy", behind)


def showing(folder, picture):
    """Every file of the copy that is of the picture or says a word about it."""
    marks = (NAME.encode(), picture.token.encode())
    files = [path for path in folder.rglob("*") if path.is_file()]
    named = [path for path in files if picture.token in str(path)]
    return named + [path for path in files if any(mark in path.read_bytes() for mark in marks)]


class TestTheCrisisCopy:
    def test_shows_it_no_more_from_the_first_pages_that_are_written_anew(self, copy, picture, tmp_path):
        copy.write()
        before = showing(tmp_path / "copy", picture)
        take_down(picture, by=None, now=NOON, reason="Bedt om det")

        copy.write_nearest()

        assert {"index.html", "480.jpg"} <= {path.name for path in before}
        assert tmp_path / "copy" / FAR.strip("/") / "index.html" in before
        assert showing(tmp_path / "copy", picture) == []
        assert "Bildet er fjernet" in (tmp_path / "copy/nyheter/sak/index.html").read_text()
        assert (tmp_path / "copy/nyheter/sak/bilder/2/index.html").exists()

    def test_shows_it_no_more_after_a_whole_pass_and_again_when_it_may(self, copy, picture, tmp_path):
        copy.write()
        before = showing(tmp_path / "copy", picture)

        take_down(picture, by=None, now=NOON, reason="Bedt om det")
        copy.write()
        meanwhile = showing(tmp_path / "copy", picture)
        show_again(picture, by=None, now=NOON, reason="Avklart")
        copy.write()

        assert meanwhile == []
        assert set(showing(tmp_path / "copy", picture)) == set(before)


class TestKeptPages:
    def test_are_not_given_out_once_it_is_gone(self, site, picture, tmp_path):  # noqa: F811
        paths = ["/", "/nyheter/sak/", FAR, "/rss.xml", "/sitemap.xml", "/seksjon/vei/"]
        before = [path for path in paths if picture.token in site.get(path).text]

        take_down(picture, by=None, now=NOON, reason="Bedt om det")

        assert {"/", "/nyheter/sak/", FAR} <= set(before)
        assert [path for path in paths if picture.token in site.get(path).text or NAME in site.get(path).text] == []


class TestFiles:
    def test_cost_no_query_and_are_gone_at_once(self, site, picture, django_assert_num_queries):  # noqa: F811
        path = f"/media/{picture.renditions[0]['name']}"
        assert site.get(path).status == 200
        site.heart.beats = False
        with django_assert_num_queries(0):
            assert site.get(path).status == 200
        site.heart.beats = True

        take_down(picture, by=None, now=NOON, reason="Bedt om det")

        assert site.get(path).status == 410
