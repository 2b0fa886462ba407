"""A resident sends something in: with a mouse, the keyboard alone, without JavaScript, on the narrowest phone."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect

from news.inbox.models import Feedback, PictureReport
from tests.browser.conftest import AXE_ITSELF, DESK, PHONE
from tests.kit.make import make_picture, make_published

pytestmark = pytest.mark.django_db(transaction=True)

NARROW = {"width": 320, "height": 700}
ARTICLE = "/nyheter/brua/"
NO_FILES = "404"  # the pictures have no files here
REFUSED = "422"


@pytest.fixture(autouse=True)
def article():
    cache.clear()
    lead, first, second = (make_picture(alt=f"Motiv {number}") for number in range(3))
    now = timezone.now() - timedelta(hours=1)
    return make_published(slug="brua", title="Brua åpner", lead_picture=lead, gallery=[first, second], now=now)


@pytest.fixture
def number(article):
    return article.gallery_pictures.first().picture_id


class TestEveryPage:
    @pytest.mark.parametrize("width", [NARROW, PHONE, DESK], ids=["320", "412", "1280"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_no_fault_that_axe_finds_and_never_scrolls_sideways(self, open_page, faults, number, width, scheme):
        page = open_page(ARTICLE, width=width, color_scheme=scheme, allowed=[NO_FILES, REFUSED, AXE_ITSELF])
        found = {}

        def look(name):
            found[name] = faults(page)
            sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[f"{name} sideways"] = [sideways] if sideways > 0 else []

        page.get_by_label("Nei", exact=True).check()
        look("article, answered")
        for path in ("tilbakemelding/", "tilbakemelding/takk/", "er-du-pa-bildet/", f"er-du-pa-bildet/{number}/"):
            page.goto(ARTICLE + path)
            look(path)
        page.get_by_label("Navnet ditt").fill("15108695088")
        page.get_by_label("Noe annet").check()
        page.get_by_role("button", name="Send").click()
        expect(page.get_by_role("alert")).to_be_visible()
        look("refused")
        page.goto(ARTICLE + "er-du-pa-bildet/takk/")
        look("thanks")

        assert {name: each for name, each in found.items() if each} == {}


class TestFeedback:
    def test_is_given_with_the_keyboard_alone(self, open_page):
        page = open_page(ARTICLE, allowed=[NO_FILES])
        words = page.get_by_label("Hva lette du etter?")
        expect(words).to_be_hidden()
        page.get_by_label("Ja", exact=True).focus()

        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        expect(words).to_be_focused()
        page.keyboard.type("Åpningsdato")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        expect(page.get_by_role("heading", level=1)).to_have_text("Takk for tilbakemeldingen")
        assert [(each.found, each.words) for each in Feedback.objects.all()] == [(False, "Åpningsdato")]

    def test_is_given_without_javascript(self, open_page):
        page = open_page(ARTICLE, width=PHONE, java_script_enabled=False, allowed=[NO_FILES])

        page.get_by_label("Ja", exact=True).check()
        page.get_by_role("button", name="Send").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Takk for tilbakemeldingen")
        page.get_by_role("link", name="Tilbake til siden").click()
        assert page.url.endswith(ARTICLE)
        assert Feedback.objects.get().found
        assert page.context.cookies() == []


class TestPictureReport:
    def test_is_sent_from_the_picture_that_is_shown_large(self, open_page, number):
        page = open_page(ARTICLE, allowed=[NO_FILES])
        page.locator("a.gallery__link").first.click()

        page.locator("dialog[open]").get_by_role("link", name="Er du på dette bildet?").click()
        page.wait_for_url(f"**/er-du-pa-bildet/{number}/")
        page.get_by_label("Jeg vil at bildet skal fjernes").check()
        page.get_by_label("Med egne ord").fill("Helt til venstre")
        page.get_by_role("button", name="Send").click()

        expect(page.get_by_role("heading", level=1)).to_have_text("Takk, vi har fått meldingen din")
        report = PictureReport.objects.get()
        assert (report.picture_id, report.wish, report.words) == (number, "remove", "Helt til venstre")


class TestTools:
    def test_copy_the_link_and_say_so(self, open_page):
        page = open_page(ARTICLE, allowed=[NO_FILES], permissions=["clipboard-read", "clipboard-write"])

        page.get_by_role("button", name="Kopier lenke").click()

        expect(page.locator(".tools [role=status]")).to_have_text("Lenken er kopiert")
        assert page.evaluate("navigator.clipboard.readText()").endswith(ARTICLE)

    def test_print_the_page_without_themselves(self, open_page):
        page = open_page(ARTICLE, allowed=[NO_FILES])
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")

        page.get_by_role("button", name="Skriv ut").click()

        expect(page.locator("body")).to_have_attribute("data-printed", "yes")
        page.emulate_media(media="print")
        expect(page.get_by_text("Fant du det du lette etter?")).to_be_hidden()

    def test_share_where_the_browser_can(self, open_page):
        page = open_page("/", allowed=[NO_FILES])
        page.add_init_script(
            "navigator.share = async (what) => { document.body.dataset.shared = JSON.stringify(what); };"
        )
        page.goto(ARTICLE)

        page.get_by_role("button", name="Del", exact=True).click()

        expect(page.locator("body")).to_have_attribute(
            "data-shared", r'{"title":"Brua åpner","url":"' + page.url + '"}'
        )

    def test_are_not_there_without_javascript(self, open_page):
        page = open_page(ARTICLE, java_script_enabled=False, allowed=[NO_FILES])

        expect(page.get_by_role("button", name="Skriv ut")).to_have_count(0)
