"""The crisis copy: complete, up to date, harmless to other files, and enough to serve from without a database."""

import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import Client
from PIL import Image

from news.delivery.crisis import CannotCopy, CrisisCopy
from news.profile.actions import raise_generation, save_icons
from news.profile.models import SiteProfile
from news.publishing.actions import withdraw
from tests.kit.knocking import knock
from tests.kit.make import make_published, make_section
from tests.kit.moments import NOON
from tests.kit.picture_files import saved
from tests.rooms.delivery.test_door import Site, clock, site  # noqa: F401
from vefsn_site.wsgi import behind

pytestmark = pytest.mark.django_db(transaction=True)
ICONS = {"/favicon.ico": "image/vnd.microsoft.icon", "/apple-touch-icon.png": "image/png"}
ADDRESSES = ["/", "/nyheter/", "/nyheter/sak/", "/rss.xml", "/seksjon/skole/", "/arkiv/"]


@pytest.fixture
def folder(tmp_path, site):  # noqa: F811
    return tmp_path / "copy"


@pytest.fixture
def copy(folder):
    return CrisisCopy(folder, behind)


@pytest.fixture
def article(site):  # noqa: F811
    return make_published(title="Skolen er stengt", slug="sak", section=make_section(name="Skole", slug="skole"))


class TestWritten:
    @pytest.mark.parametrize("path", ADDRESSES)
    def test_a_process_without_a_database_answers_with_it(self, site, folder, copy, article, path):  # noqa: F811
        copy.write()
        shown = site.get(path)
        alone = Site(folder)
        alone.heart.lost = True

        found = alone.get(path)
        assert (found.status, found.body) == (200, shown.body)
        assert found.headers["Content-Type"] == shown.headers["Content-Type"]
        assert found.headers["Content-Security-Policy"] == shown.headers["Content-Security-Policy"]
        assert alone.django.paths == []

    def test_icons_and_the_colour_are_there_for_whoever_has_nothing_else(self, site, folder, copy, media):  # noqa: F811
        """Every page asks for them, and each such question met a site that could not answer."""
        logo = ContentFile(saved(Image.new("RGB", (300, 200), "#005b3c"), "PNG"), "vaapen.png")
        save_icons(SiteProfile.objects.update_or_create(pk=1, defaults={"logo": logo, "accent_colour": "#005b3c"})[0])
        raise_generation()
        copy.write()
        alone = Site(folder)
        alone.heart.lost = True

        for address, icon in ICONS.items():
            found = alone.get(address)
            assert (found.status, found.headers["Content-Type"]) == (200, icon)
            way = Client().get(address)["Location"]
            assert found.body == (folder / address.strip("/")).read_bytes() == Client().get(way).getvalue()
        sheet = alone.get("/utseende.css", "farge=005b3c")
        assert (sheet.headers["Content-Type"], sheet.text) == (
            "text/css; charset=utf-8",
            site.get("/utseende.css", "farge=005b3c").text,
        )
        assert alone.django.paths == []

    def test_nothing_is_asked_for_that_no_page_links_to(self, folder, article):
        missing = []

        def listening(environ, start_response):
            def start(status, headers, exc_info=None):
                if status.startswith("404"):
                    missing.append(environ["PATH_INFO"])
                return start_response(status, headers, exc_info)

            return behind(environ, start)

        assert CrisisCopy(folder, listening).write() > 1
        assert missing == []

    def test_what_is_public_no_more_is_removed(self, folder, copy, article, clock):  # noqa: F811
        copy.write()
        assert (folder / "nyheter/sak/index.html").exists()
        withdraw(article, by=None, now=NOON + timedelta(minutes=1))
        clock.move_to(NOON + timedelta(minutes=2))
        copy.write()

        assert not (folder / "nyheter/sak").exists()

    def test_the_second_page_of_a_list_is_there(self, site, folder, copy):  # noqa: F811
        for _ in range(25):
            make_published()
        copy.write()

        assert (folder / "nyheter/index.side=2.html").read_bytes() == site.get("/nyheter/", "side=2").body

    def test_a_folder_with_other_files_is_left_alone(self, tmp_path):
        (tmp_path / "thesis.doc").write_text("six years of work")
        with pytest.raises(CannotCopy):
            CrisisCopy(tmp_path, behind)
        with pytest.raises(CommandError):
            call_command("crisiscopy", str(tmp_path))
        assert (tmp_path / "thesis.doc").exists()

    def test_a_failing_site_removes_nothing(self, folder, copy, article):
        copy.write()

        def failing(environ, start_response):
            start_response("503 Service Unavailable", [])
            return [b""]

        with pytest.raises(CannotCopy):
            CrisisCopy(folder, failing).write()
        assert (folder / "nyheter/sak/index.html").exists()

    def test_headers_are_kept_by_kind(self, folder, copy, article):
        copy.write()
        headers = json.loads((folder / "headers.json").read_text())

        assert dict(headers["html"])["Content-Type"] == "text/html; charset=utf-8"
        assert "rss" in dict(headers["rss.xml"])["Content-Type"]
        assert "atom" in dict(headers["atom.xml"])["Content-Type"]


class TestNotice:
    def test_stands_above_every_page_when_nothing_else_works(self, folder, copy, article):
        copy.write()
        call_command("crisisnotice", "Kok vannet på <Olderskog>", folder=folder)
        alone = Site(folder)
        alone.heart.lost = True

        for path in ("/", "/nyheter/sak/"):
            assert "Kok vannet på &lt;Olderskog&gt;" in alone.get(path).text

    def test_is_newer_than_what_a_process_has_in_memory(self, folder, copy, article, clock):  # noqa: F811
        copy.write()
        running = Site(folder)
        running.get("/")
        call_command("crisisnotice", "Kok vannet", folder=folder)
        running.heart.lost = True

        assert "Kok vannet" in running.get("/").text

    def test_a_second_one_replaces_the_first_and_the_next_pass_both(self, folder, copy, article):
        copy.write()
        for words in ("Kok vannet", "Vannet er trygt"):
            call_command("crisisnotice", words, folder=folder)
        text = (folder / "index.html").read_text()
        assert "Vannet er trygt" in text and "Kok vannet" not in text
        copy.write()

        assert "Vannet er trygt" not in (folder / "index.html").read_text()

    @pytest.mark.parametrize("words", ["", "   ", "x" * 501])
    def test_of_no_words_or_too_many_is_refused(self, folder, copy, words):
        with pytest.raises(CommandError):
            call_command("crisisnotice", words, folder=folder)


@pytest.mark.parametrize(
    "path", ["/../etc/passwd", "/..", "/nyheter/../../x/", "/.headers/", "//", "/a//b/", "/\0/", "/headers.json"]
)
def test_no_address_leads_out_of_the_folder(folder, copy, article, path):
    copy.write()
    (folder.parent / "x").mkdir()
    (folder.parent / "x/index.html").write_text("secret")
    alone = Site(folder)
    alone.heart.lost = True

    assert knock(alone.door, path).status in {404, 503, 500}
