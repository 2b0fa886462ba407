"""A resident reads: on a phone and a desk, light and dark, without JavaScript, with the keyboard alone."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.conftest import NARROW, PHONE
from tests.kit.make import make_published

pytestmark = pytest.mark.django_db(transaction=True)

LEAN = "/nyheter/vi-er-godt-i-gang-med-lean/"


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


class TestTheme:
    """A theme file as Norway's public design system makes it: layered properties, for light and dark."""

    THEME = """
    @layer ds.theme.color-scheme.light { :root, [data-color-scheme] { --ds-color-accent-base-default: rgb(0 98 65); } }
    @layer ds.theme.color-scheme.dark { @media (prefers-color-scheme: dark) {
      [data-color-scheme="auto"] { --ds-color-accent-base-default: rgb(140 214 180); } } }
    """
    ACCENT = "getComputedStyle(document.querySelector('.prose a')).textDecorationColor"

    @pytest.mark.parametrize(
        ("scheme", "colour"), [("light", "rgb(0, 98, 65)"), ("dark", "rgb(140, 214, 180)")], ids=["light", "dark"]
    )
    def test_changes_the_accent(self, open_page, settings, tmp_path, scheme, colour):
        (tmp_path / "theme.css").write_text(self.THEME)
        settings.THEME_DIR = tmp_path
        settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, ("theme", tmp_path)]
        now = timezone.now()
        make_published(slug="lenke", body='<p><a href="/nyheter/">Nyheter</a></p>', now=now - timedelta(hours=1))

        page = open_page("/nyheter/lenke/", color_scheme=scheme)

        assert page.evaluate(self.ACCENT) == colour


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
