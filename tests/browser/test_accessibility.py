"""Everybody can use every page: what axe finds, reflow, text spacing, keyboard, forced colours, no motion, no script.

`docs/uu/krav.md` names these tests beside the criteria of WCAG that they show.
"""

from datetime import timedelta
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.utils import timezone

from news.delivery.pages import Page
from tests.browser.conftest import AXE_ITSELF, DESK, NARROW, PHONE, SETTLE
from tests.kit.error_pages import error_pages, withdraw_some

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("demo")]

LEAN = "/nyheter/vi-er-godt-i-gang-med-lean/"
PAGES = {
    "front page": "/",
    "all news": "/nyheter/",
    "section": "/seksjon/skole-og-barnehage/",
    "topic": "/emne/barnehage/",
    "announcements": "/kunngjoringer/",
    "hearings": "/horinger/",
    "disruptions": "/driftsmeldinger/",
    "archive": "/arkiv/",
    "year": "/arkiv/2017/",
    "month": "/arkiv/2017/04/",
    "about the site": "/om/",
    "search": "/sok/?q=skole",
    "article": LEAN,
    "picture": f"{LEAN}bilder/2/",
    "hearing": "/horinger/offentlig-ettersyn-reguleringsplan-for-elvepromenaden/",
    "hearing that is over, in nynorsk": "/horinger/godtgjering-til-folkevalde-forslag-til-ny-forskrift-paa-hoeyring/",
    "announcement": "/kunngjoringer/kunngjoering-kommuneplanens-arealdel-er-vedtatt/",
    "message": "/driftsmeldinger/vannet-er-borte-paa-olderskog/",
    "translation": "/om/accessibility/",
    "feedback": f"{LEAN}tilbakemelding/",
    "not found": "/finnes-ikke/",
}
COMPONENTS = {
    "plain": "/monster/plain/",
    "long": "/monster/long/",
    "empty": "/monster/empty/",
    "hostile": "/monster/hostile/",
}
# All at once took too near the time that a test is given, on a machine with much else to do.
HALVES = [dict(list(PAGES.items())[first::2]) for first in (0, 1)]
# WCAG's newest criterion about targets is not among what axe looks at unless it is asked to.
EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
CONTRAST = {"runOnly": ["color-contrast"]}
EXPECTED = ["404", AXE_ITSELF]
WRONG = "/noe-er-galt/"
# What a screen reader names by its role alone helps nobody.
NAMED = {"link", "button", "heading", "image", "navigation", "region", "complementary", "combobox", "radio", "textbox"}
# WCAG 2.2, criterion 1.4.12.
TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } "
TEXT_SPACING += "p { margin-block-end: 2em !important }"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Text that its own box cuts off; what is hidden from sight, and lines that are shortened on purpose, are not meant.
CUT_OFF = """() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li, a, td), header a')].filter((each) => {
  const style = getComputedStyle(each);
  const hides = style.overflow === 'hidden' || style.overflow === 'clip';
  return hides && each.clientWidth > 1 && style.webkitLineClamp === 'none'
    && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1);
}).map((each) => each.className || each.tagName)"""
FOCUS = """() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const box = each.getBoundingClientRect();
  const shown = [each, getComputedStyle(each, '::after')].map((it) => it instanceof Element ? getComputedStyle(it) : it)
    .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight / 2));
  return {name: each.textContent.trim().slice(0, 30) || each.name || each.tagName, shown,
    covered: !(middle && (each.contains(middle) || middle.contains(each)))};
}"""
MOST_STEPS = 60


def visit_all(page, pages):
    for name, path in pages.items():
        page.goto(path)
        yield name


def saved():
    """A page kept from an hour ago, as it is given when nobody can say whether it still holds."""
    now = timezone.now()
    kept = Page(0, None, now - timedelta(hours=1), [], Client().get(LEAN).content)
    return {"saved copy": kept.marked_as_copy(now).body}


class TestEveryPage:
    @pytest.mark.parametrize("pages", [*HALVES, COMPONENTS], ids=["pages", "other pages", "components"])
    @pytest.mark.parametrize(("scheme", "asked"), [("light", EVERYTHING), ("dark", CONTRAST)], ids=["light", "dark"])
    def test_has_no_fault_that_axe_finds_and_never_scrolls_sideways(self, open_page, pages, scheme, asked):
        """The scheme changes nothing but colours."""
        page = open_page("/", color_scheme=scheme, allowed=EXPECTED)
        found = {}
        for name in visit_all(page, pages):
            for width in (DESK, PHONE, NARROW):
                page.set_viewport_size(width)
                page.evaluate(SETTLE)
                faults = Axe().run(page, options=asked).response["violations"]
                found[name, width["width"]] = [
                    (each["id"], node["target"]) for each in faults for node in each["nodes"]
                ]
                if page.evaluate(SIDEWAYS) > 0:
                    found[name, width["width"], "sideways"] = page.evaluate(SIDEWAYS)

        assert {key: value for key, value in found.items() if value} == {}

    @pytest.mark.parametrize(("scheme", "asked"), [("light", EVERYTHING), ("dark", CONTRAST)], ids=["light", "dark"])
    def test_that_says_what_went_wrong_has_no_fault_either(self, open_page, scheme, asked):
        """What a fault, a form or a database brings about is shown as it is, at an address of the site."""
        withdraw_some()
        page = open_page("/", color_scheme=scheme, allowed=EXPECTED)
        shown, found = {}, {}
        page.route(f"**{WRONG}", lambda route: route.fulfill(body=shown["content"], content_type="text/html"))
        for name, content in {**{name: answer.content for name, answer in error_pages().items()}, **saved()}.items():
            shown["content"] = content
            page.goto(WRONG)
            assert page.locator("h1").count() == 1, name
            for width in (DESK, PHONE, NARROW):
                page.set_viewport_size(width)
                page.evaluate(SETTLE)
                faults = Axe().run(page, options=asked).response["violations"]
                found[name, width["width"]] = [each["id"] for each in faults], page.evaluate(SIDEWAYS)

        assert {key: value for key, value in found.items() if value != ([], 0)} == {}

    def test_is_heard_whole_and_by_name(self, open_page):
        """The tree that Chromium hands to screen readers: nothing nameless, one title, no level of heading skipped."""
        page = open_page("/", width=PHONE, allowed=EXPECTED)
        ear = page.context.new_cdp_session(page)
        nameless, levels = {}, {}
        for name in visit_all(page, PAGES):
            heard = [each for each in ear.send("Accessibility.getFullAXTree")["nodes"] if not each["ignored"]]
            roles = [(each["role"]["value"], each.get("name", {}).get("value", "").strip()) for each in heard]
            nameless[name] = [role for role, words in roles if role in NAMED and not words]
            levels[name] = page.locator("main :is(h1, h2, h3, h4)").evaluate_all(
                "all => all.map((each) => +each.tagName[1])"
            )

        assert {name: each for name, each in nameless.items() if each} == {}
        assert [name for name, each in levels.items() if each[0] != 1 or each.count(1) != 1] == []
        assert [name for name, each in levels.items() if any(b > a + 1 for a, b in pairwise(each))] == []

    def test_keeps_its_text_when_readers_set_their_own_spacing(self, open_page):
        page = open_page("/", width=NARROW, allowed=EXPECTED, bypass_csp=True)
        found = {}
        for name in visit_all(page, PAGES | COMPONENTS):
            page.add_style_tag(content=TEXT_SPACING)
            found[name] = page.evaluate(CUT_OFF), page.evaluate(SIDEWAYS)

        assert {name: each for name, each in found.items() if each != ([], 0)} == {}

    def test_is_whole_without_a_script(self, open_page):
        page = open_page("/", width=PHONE, java_script_enabled=False, allowed=["404"])
        for name in visit_all(page, PAGES):
            assert page.locator("h1").count() == 1, name
            assert page.locator("main").inner_text().strip(), name


class TestKeyboard:
    @pytest.mark.parametrize("path", ["/", LEAN, "/nyheter/", "/sok/?q=skole", f"{LEAN}tilbakemelding/"])
    @pytest.mark.parametrize("width", [DESK, NARROW], ids=["1280", "320"])
    def test_reaches_everything_in_sight_with_a_focus_to_be_seen(self, open_page, path, width):
        page = open_page(path, width=width)
        stops = []
        for _step in range(MOST_STEPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUS)
            if stop is None:
                break
            stops.append(stop)

        assert len(stops) > 10
        assert [stop["name"] for stop in stops if not stop["shown"]] == []
        assert [stop["name"] for stop in stops if stop["covered"]] == []

    def test_opens_and_closes_the_menu_on_a_phone(self, open_page):
        page = open_page("/", width=PHONE, java_script_enabled=False)
        button = page.get_by_role("button", name="Meny")
        button.focus()

        page.keyboard.press("Enter")
        assert page.get_by_role("link", name="Skole og barnehage").first.is_visible()
        page.keyboard.press("Escape")

        assert not page.locator("#menu").is_visible()

    def test_comes_back_to_the_top(self, open_page):
        page = open_page("/nyheter/")

        page.get_by_role("link", name="Til toppen").press("Enter")

        assert page.evaluate("scrollY") == 0


class TestChoicesOfReaders:
    def test_forced_colours_keep_every_edge(self, open_page):
        """The place in the menu and the page of a list are told by more than colour."""
        page = open_page("/nyheter/", forced_colors="active")
        here = page.locator(".menu__link[aria-current]")
        step = page.locator(".pagination__link[aria-current]")

        assert "underline" in here.evaluate("each => getComputedStyle(each).textDecorationLine")
        assert step.evaluate("each => getComputedStyle(each).borderStyle") == "solid"
        other = page.locator(".pagination__link:not([aria-current])").first
        grounds = {each.evaluate("each => getComputedStyle(each).backgroundColor") for each in (step, other)}
        assert len(grounds) == 2

    def test_nothing_moves_for_those_who_asked_for_rest(self, open_page):
        page = open_page(LEAN, reduced_motion="reduce")

        assert page.evaluate("document.getAnimations().length") == 0

    def test_nothing_shifts_while_a_page_comes(self, open_page):
        page = open_page("/", width=PHONE)
        shifts = """() => new Promise((done) => { new PerformanceObserver((list) =>
          done(list.getEntries().map((each) => each.value))).observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done([]), 300) })"""

        for path in ("/", LEAN, "/nyheter/"):
            page.goto(path, wait_until="networkidle")
            assert sum(page.evaluate(shifts)) == 0, path


class TestArticleOnAPhone:
    MOST_BYTES = 250_000

    def test_is_light_before_anybody_scrolls(self, open_page):
        page = open_page("/", width=PHONE, device_scale_factor=2.625)
        weights = []
        page.on("requestfinished", lambda request: weights.append(request.sizes()["responseBodySize"]))

        page.goto(LEAN, wait_until="networkidle")

        assert sum(weights) < self.MOST_BYTES
