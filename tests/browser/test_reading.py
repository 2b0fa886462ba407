"""A resident reads: on a phone and a desk, light and dark, without JavaScript, with the keyboard alone."""

import zlib
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from news.demo import album
from news.demo.drawings import draw
from news.demo.shots import SHOTS
from news.library.models import Picture
from tests.browser.conftest import AXE_ITSELF, DESK, PHONE
from tests.kit.make import make_published
from tests.kit.picture_files import jpeg

pytestmark = pytest.mark.django_db(transaction=True)

NARROW = {"width": 320, "height": 700}
PAGES = {
    "front page": "/",
    "all news": "/nyheter/",
    "second page": "/nyheter/?side=2",
    "section": "/seksjon/skole-og-barnehage/",
    "archive": "/arkiv/",
    "article": "/nyheter/vi-er-godt-i-gang-med-lean/",
    "gallery picture": "/nyheter/vi-er-godt-i-gang-med-lean/bilder/2/",
    "not found": "/finnes-ikke/",
}
LEAN = PAGES["article"]


@pytest.fixture(scope="session")
def demo_pictures(tmp_path_factory, django_db_setup, django_db_blocker):
    """The demo's pictures, made once: the folder of their files, and their rows. Only the Lean story's are drawn."""
    folder = tmp_path_factory.mktemp("demo")
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=folder),
        pytest.MonkeyPatch.context() as monkeypatch,
        transaction.atomic(),
    ):
        monkeypatch.setattr(album, "draw", drawing)
        rows = list(album.store_shots(SHOTS).values())
        transaction.set_rollback(True)
    return folder, rows


def drawing(motif, *, seed):
    """Drawing all forty takes half a minute; for the others any colour of its own will do."""
    if motif.startswith("seminar"):
        return draw(motif, seed=seed)
    shade = zlib.crc32(f"{motif} {seed}".encode())
    return jpeg(Image.new("RGB", (480, 320), (shade & 255, shade >> 8 & 255, shade >> 16 & 255)))


@pytest.fixture
def demo(demo_pictures, media, settings, transactional_db):
    """The demo municipality, with Section and all."""
    settings.MEDIA_ROOT, rows = demo_pictures
    Picture.objects.bulk_create(rows)
    call_command("demo", verbosity=0)


@pytest.mark.usefixtures("demo")
class TestEveryPage:
    @pytest.mark.parametrize("width", [NARROW, DESK], ids=["320", "1280"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_no_fault_that_axe_finds_and_never_scrolls_sideways(self, open_page, faults, width, scheme):
        page = open_page("/", width=width, color_scheme=scheme, allowed=["404", AXE_ITSELF])
        found = {}
        for name, path in PAGES.items():
            page.goto(path)
            found[name] = faults(page)
            sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[f"{name} sideways"] = [sideways] if sideways > 0 else []

        assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.usefixtures("demo")
class TestArticle:
    def test_is_whole_without_javascript(self, open_page):
        page = open_page(LEAN, width=PHONE, java_script_enabled=False)

        page.locator('a[href$="/bilder/1/"]').first.click()

        assert page.url.endswith("/bilder/1/")
        page.get_by_role("link", name="Neste").first.click()
        assert page.url.endswith("/bilder/2/")

    def test_shows_every_picture(self, open_page, shows_every_picture):
        page = open_page(LEAN)

        assert page.locator("main img").count() >= 5
        shows_every_picture(page)

    def test_opens_a_picture_in_place_and_gives_the_focus_back(self, open_page):
        page = open_page(LEAN)
        link = page.locator('a[href$="/bilder/2/"]').first
        link.focus()

        page.keyboard.press("Enter")
        dialog = page.locator("dialog[open]")
        expect(dialog).to_contain_text("Omsorg sør")
        page.keyboard.press("ArrowRight")
        expect(dialog).to_contain_text("Strategisk ledelse")
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)

        expect(link).to_be_focused()
        assert page.url.endswith(LEAN)

    def test_lets_the_keyboard_skip_to_its_text(self, open_page):
        page = open_page(LEAN)

        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent.trim()") == "Hopp til hovedinnhold"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


class TestAnyText:
    def test_keeps_the_layout(self, open_page):
        now = timezone.now()
        make_published(
            slug="ord",
            title="Minoritetsladningsbærerdiffusjonskoeffisientmålingsapparatur" * 2,
            lead="Å" * 500,
            body="<p>" + "x" * 3000 + "</p><table><tbody><tr>" + "<td>lang celle</td>" * 40 + "</tr></tbody></table>",
            now=now - timedelta(hours=1),
        )
        for path in ("/nyheter/ord/", "/"):
            page = open_page(path, width=NARROW)

            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path
