"""A resident reads: on a phone and a desk, light and dark, without JavaScript, with the keyboard alone."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.browser.conftest import DESK, PHONE
from tests.kit.make import make_published

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


@pytest.fixture
def demo(media):
    """The demo municipality, with Section and all."""
    call_command("demo", verbosity=0)


@pytest.mark.usefixtures("demo")
class TestEveryPage:
    @pytest.mark.parametrize("width", [NARROW, DESK], ids=["320", "1280"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_no_fault_that_axe_finds_and_never_scrolls_sideways(self, open_page, faults, width, scheme):
        page = open_page("/", width=width, color_scheme=scheme, allowed=["404"])
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

        page.get_by_role("link", name="Geir Hansen").first.click()

        assert page.url.endswith("/bilder/1/")
        page.get_by_role("link", name="Neste").first.click()
        assert page.url.endswith("/bilder/2/")

    def test_shows_every_picture(self, open_page):
        page = open_page(LEAN)
        for picture in page.locator("main img").all():
            picture.scroll_into_view_if_needed()

        page.wait_for_function(
            "[...document.querySelectorAll('main img')].every(i => i.complete && i.naturalWidth > 0)"
        )

    def test_opens_a_picture_in_place_and_gives_the_focus_back(self, open_page):
        page = open_page(LEAN)
        link = page.locator('a[href$="/bilder/2/"]').first
        link.focus()

        page.keyboard.press("Enter")
        dialog = page.locator("dialog[open]")
        dialog.wait_for()
        assert "Omsorg sør" in dialog.inner_text()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('dialog[open]').innerText.includes('Strategisk ledelse')")
        page.keyboard.press("Escape")
        dialog.wait_for(state="detached") if dialog.count() == 0 else dialog.wait_for(state="hidden")

        assert page.evaluate("document.activeElement.getAttribute('href')").endswith("/bilder/2/")
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
