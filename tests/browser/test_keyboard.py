"""A reader who has nothing but a keyboard: from the front page to an answer, one stop after another."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("demo")]

LEAN = "/nyheter/vi-er-godt-i-gang-med-lean/"
MOST_STEPS = 90
NAME = """() => {
  const {activeElement: each} = document;
  return each === document.body ? null : `${each.labels?.[0]?.textContent ?? ''} ${each.textContent}`.trim();
}"""


def tab_to(page, name):
    """Press Tab until the focus is on what has `name` in its words."""
    passed = []
    for _step in range(MOST_STEPS):
        page.keyboard.press("Tab")
        here = page.evaluate(NAME)
        if here is None:
            break
        if name in here:
            return
        passed.append(here)
    pytest.fail(f"{name} is not among the stops: {passed}")


class TestKeyboardAlone:
    def test_goes_through_the_menu_to_an_article(self, open_page):
        page = open_page("/", width=PHONE)

        tab_to(page, "Meny")
        page.keyboard.press("Enter")
        tab_to(page, "Skole og barnehage")
        page.keyboard.press("Enter")
        page.wait_for_url("**/seksjon/skole-og-barnehage/")
        tab_to(page, "Søk barnehageplass")
        page.keyboard.press("Enter")

        expect(page.get_by_role("heading", level=1)).to_contain_text("Søk barnehageplass")

    def test_looks_at_a_gallery_and_answers_whether_the_page_helped(self, open_page):
        page = open_page(LEAN, width=PHONE)

        tab_to(page, "Vis stort bilde 2 av 4")
        page.keyboard.press("Enter")
        dialog = page.locator("dialog[open]")
        expect(dialog).to_contain_text("Bilde 2 av 4")
        tab_to(page, "Neste bilde")
        page.keyboard.press("Enter")
        expect(dialog).to_contain_text("Bilde 3 av 4")
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        tab_to(page, "Ja")
        page.keyboard.press("Space")
        tab_to(page, "Hva lette du etter?")
        page.keyboard.type("Et bilde av tavlen")
        tab_to(page, "Send")
        page.keyboard.press("Enter")

        page.wait_for_url("**/tilbakemelding/takk/")

    def test_searches_chooses_a_suggestion_and_narrows_the_hits(self, open_page):
        page = open_page("/", width=DESK)

        tab_to(page, "Søk i nyheter")
        page.keyboard.type("barneha")
        expect(page.locator("header [role=option]").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sok/?q=*")
        tab_to(page, " treff")
        page.keyboard.press("Enter")
        page.wait_for_url("**type=*")

        expect(page.locator(".filters [aria-current]")).to_contain_text("Fjern filteret")
