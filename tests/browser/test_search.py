"""A resident searches: the field offers what it knows, and is only a field where there is no script."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Error, expect

from tests.browser.conftest import AXE_ITSELF, DESK, PHONE
from tests.kit.make import make_published, make_section

pytestmark = pytest.mark.django_db(transaction=True)

NARROW = {"width": 320, "height": 700}


@pytest.fixture(autouse=True)
def articles():
    now = timezone.now() - timedelta(hours=1)
    section = make_section(name="Vei og vann", slug="vei-og-vann")
    return [
        make_published(title=title, section=section, now=now)
        for title in ("Fylkesveien er stengt ved Marsøra", "Fylkesveien får gangvei", "Ny skole på Kippermoen")
    ]


@pytest.fixture
def field(open_page):
    """The field of the search page, in a browser of the desk's width."""
    return open_page("/sok/", width=DESK).locator("#search")


def options(field):
    return field.page.locator(".searching [role=option]")


class TestEveryPage:
    @pytest.mark.parametrize("width", [NARROW, PHONE, DESK], ids=["320", "412", "1280"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_no_fault_that_axe_finds_and_never_scrolls_sideways(self, open_page, faults, width, scheme):
        page = open_page("/sok/", width=width, color_scheme=scheme, allowed=["404", AXE_ITSELF])
        found = {}
        for path in (
            "/sok/",
            "/sok/?q=fylkesveien&type=nyheter",
            "/sok/?q=zqxzqx",
            "/fylkesveien/",
            "/sok/?q=" + "x" * 190,
        ):
            page.goto(path)
            found[path] = faults(page)
            sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[f"{path} sideways"] = [sideways] if sideways > 0 else []
        page.goto("/sok/")
        page.locator("#search").press_sequentially("fylkes")
        expect(page.locator(".searching [role=option]").first).to_be_visible()
        found["suggestions"] = faults(page)

        assert {name: each for name, each in found.items() if each} == {}


class TestSuggestions:
    def test_are_told_of_and_chosen_with_the_keyboard(self, field):
        expect(field).to_have_attribute("aria-expanded", "false")
        field.press_sequentially("fylkes")
        expect(field).to_have_attribute("aria-expanded", "true")
        count = options(field).count()
        expect(field.page.locator(".searching__form [role=status]")).to_have_text(f"Forslag: {count}")

        field.press("ArrowDown")
        chosen = options(field).first
        expect(chosen).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
        expect(field).to_have_value(chosen.inner_text())
        expect(field).to_be_focused()
        field.press("Enter")

        expect(field.page.locator(".hit__title").first).to_contain_text("Fylkesveien")

    def test_go_round_and_give_back_what_was_typed(self, field):
        field.press_sequentially("fylkes")
        expect(options(field).first).to_be_visible()

        field.press("ArrowUp")
        expect(options(field).last).to_have_attribute("aria-selected", "true")
        field.press("ArrowDown")
        expect(field).to_have_value("fylkes")
        field.press("ArrowDown")
        field.press("Escape")

        expect(field).to_have_value("fylkes")
        expect(field).to_have_attribute("aria-expanded", "false")
        expect(options(field).first).to_be_hidden()

    @pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft", "ArrowRight"])
    def test_let_go_when_the_caret_moves_in_the_field(self, field, key):
        field.press_sequentially("fylkes")
        expect(options(field).first).to_be_visible()
        field.press("ArrowDown")
        chosen = options(field).first.inner_text()

        field.press(key)

        assert field.get_attribute("aria-activedescendant") is None
        expect(options(field).first).to_have_attribute("aria-selected", "false")
        expect(field).to_have_value(chosen)
        expect(field).to_have_attribute("aria-expanded", "true")

    def test_open_again_with_an_arrow(self, field):
        field.press_sequentially("fylkes")
        expect(options(field).first).to_be_visible()
        field.press("Escape")

        field.press("ArrowDown")

        expect(options(field).first).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        expect(field).to_have_value("fylkes")

    def test_that_come_late_take_no_choice_away(self, field):
        field.press_sequentially("fy")
        expect(options(field).first).to_be_visible()
        late = []
        field.page.route("**/sok/forslag?*", lambda route: late.append(route))  # noqa: PLW0108 - a built-in is no handler
        with field.page.expect_request("**/sok/forslag?*"):
            field.press_sequentially("l")

        field.press("ArrowDown")
        with suppress(Error):  # the field asks no longer
            late[0].fulfill(json={"suggestions": ["Noe annet"]})
        field.page.wait_for_load_state("networkidle")

        expect(options(field).first).not_to_have_text("Noe annet")
        expect(field).to_have_attribute("aria-activedescendant", options(field).first.get_attribute("id"))

    def test_are_chosen_with_a_click(self, field):
        field.press_sequentially("kipper")
        options(field).first.click()

        expect(field.page.locator(".hit__title").first).to_have_text("Ny skole på Kippermoen")

    def test_go_when_the_reader_goes_on(self, field):
        field.press_sequentially("fylkes")
        expect(options(field).first).to_be_visible()

        field.press("Tab")

        expect(options(field).first).to_be_hidden()

    def test_wait_for_a_pause_and_ask_once(self, field):
        asked = []
        field.page.on("request", lambda request: asked.append(request.url) if "/forslag" in request.url else None)

        field.press_sequentially("fylkes", delay=20)
        expect(options(field).first).to_be_visible()

        assert [url.partition("?")[2] for url in asked] == ["q=fylkes"]


class TestWithoutJavascript:
    def test_is_a_field_a_button_and_links(self, open_page):
        page = open_page("/", width=PHONE, java_script_enabled=False, allowed=["404"])

        page.locator(".masthead").get_by_role("link", name="Søk").click()
        page.locator("#search").fill("fylkesveien")
        page.locator(".searching").get_by_role("button", name="Søk").click()
        expect(page.get_by_role("heading", level=2, name="2 treff")).to_be_visible()
        page.locator(".filters").get_by_role("link", name="Vei og vann").click()

        assert page.url.endswith("/sok/?q=fylkesveien&seksjon=vei-og-vann")
        expect(page.locator(".hit mark").first).to_have_text("Fylkesveien")
