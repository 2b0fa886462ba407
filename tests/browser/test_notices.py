"""Warned within a minute: an editor's phone, a resident's phone, closing and showing again, any text at all."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from news.notices.models import NoticeEdition
from news.notices.rules import Severity, Status
from news.publishing.actions import publish
from tests.browser.conftest import AXE_ITSELF, DESK, PHONE
from tests.kit.make import make_editor, make_published
from tests.kit.notices import make_disruption, make_notice, make_running, solve

pytestmark = pytest.mark.django_db(transaction=True)

NARROW = {"width": 320, "height": 700}
HOUR = timedelta(hours=1)
ENDLESS = "Minoritetsladningsbærerdiffusjonskoeffisientmålingsapparatur" * 2
RIGHT_TO_LEFT = "تحذير: لا تشرب الماء"


@pytest.fixture
def now():
    return timezone.now()


class TestEditor:
    def test_warns_everybody_from_a_phone_with_a_few_taps_and_takes_it_down_with_one(self, sign_in, open_page):
        make_editor(username="stina")
        page = sign_in("/admin/", username="stina", width=PHONE)

        page.get_by_role("link", name="Ny viktig melding").click()
        page.locator("#id_title").fill("Kok vannet i Mosjøen")
        page.get_by_role("button", name="Publiser nå").click()
        expect(page.locator(".messagelist .success")).to_have_count(1)
        assert "Kok vannet i Mosjøen" in open_page("/", width=PHONE).locator(".notices").inner_text()

        page.get_by_role("button", name="Avslutt nå").click()
        expect(page.locator(".messagelist .success")).to_have_count(1)
        expect(open_page("/", width=PHONE).locator(".notices")).to_have_count(0)
        assert NoticeEdition.objects.count() == 1

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_desks_without_a_fault_that_axe_finds(self, sign_in, faults, now, scheme):
        make_editor(username="stina")
        notice, disruption, draft = make_notice(now=now), make_running(now=now), make_disruption()
        update = disruption.editions.get()
        pages = {
            "notices": "/admin/news/notice/",
            "new notice": "/admin/news/notice/add/",
            "a notice": f"/admin/news/notice/{notice.pk}/change/",
            "messages": "/admin/news/disruption/",
            "new message": "/admin/news/disruption/add/",
            "a message": f"/admin/news/disruption/{disruption.pk}/change/",
            "a draft": f"/admin/news/disruption/{draft.pk}/change/",
            "correct": f"/admin/news/disruption/{disruption.pk}/rett/{update.pk}/",
            "withdraw": f"/admin/news/disruption/{disruption.pk}/trekk-tilbake/",
        }
        page = sign_in("/admin/", username="stina", color_scheme=scheme, allowed=[AXE_ITSELF])
        found = {}
        for width in (NARROW, DESK):
            page.set_viewport_size(width)
            for name, path in pages.items():
                assert page.goto(path).ok, path
                found[f"{name} {width['width']}"] = faults(page)

        assert {name: each for name, each in found.items() if each} == {}


class TestResident:
    def test_closes_what_is_good_to_know_and_sees_it_again_when_its_words_change(self, open_page, now):
        notice = make_notice(now=now - HOUR, title="Stengt fredag", severity=Severity.INFORMATION)
        page = open_page("/", width=PHONE)
        shown = page.locator("[data-notice]")

        page.get_by_role("button", name="Lukk meldingen").click()
        expect(shown).to_be_hidden()
        assert page.evaluate("document.activeElement.id") == "main"
        page.goto("/arkiv/")
        expect(shown).to_be_hidden()
        assert page.context.cookies() == []

        notice.title = "Stengt torsdag og fredag"
        publish(notice, by=None, now=timezone.now(), ends_at=notice.ends_at)
        page.goto("/arkiv/")
        expect(shown).to_be_visible()

    def test_cannot_close_what_matters(self, open_page, now):
        make_notice(now=now, severity=Severity.DANGER)
        make_notice(now=now, severity=Severity.IMPORTANT)

        page = open_page("/", width=PHONE)

        expect(page.locator(".notices__item")).to_have_count(2)
        expect(page.locator(".notices__close")).to_have_count(0)

    def test_gets_every_notice_without_javascript_and_no_button_that_does_nothing(self, open_page, now):
        make_notice(now=now, severity=Severity.INFORMATION)

        page = open_page("/", width=PHONE, java_script_enabled=False)

        expect(page.locator("[data-notice]")).to_be_visible()
        expect(page.locator(".notices__close")).to_be_hidden()

    def test_sees_nothing_move_when_a_closed_notice_stays_away(self, open_page, now):
        make_notice(now=now, severity=Severity.INFORMATION)
        page = open_page("/", width=PHONE)
        page.get_by_role("button", name="Lukk meldingen").click()
        page.add_init_script(SHIFTS)

        page.goto("/driftsmeldinger/")
        page.wait_for_load_state("networkidle")

        assert page.evaluate("window.shifts") == 0

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_sees_where_the_focus_is_on_every_ground(self, open_page, now, scheme):
        """What carries the words carries the frame too: black on red would be none (WCAG 1.4.11)."""
        for severity in (Severity.DANGER, Severity.INFORMATION):
            make_notice(now=now, severity=severity, article=make_published(now=now), title=f"Melding {severity}")
        page = open_page("/", color_scheme=scheme)

        for link in page.locator(".notices__more a").all():
            link.focus()
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
            assert link.evaluate("a => getComputedStyle(a).outlineColor === getComputedStyle(a).color")

    def test_gets_the_notices_on_paper(self, open_page, now):
        make_notice(now=now, severity=Severity.INFORMATION, title="Stengt fredag")
        page = open_page("/", width=DESK)

        page.emulate_media(media="print")

        expect(page.locator(".notices__title")).to_be_visible()
        expect(page.locator(".notices__close")).to_be_hidden()

    @pytest.mark.parametrize("width", [NARROW, PHONE, DESK], ids=["320", "412", "1280"])
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_reads_any_text_without_a_fault_and_without_scrolling_sideways(self, open_page, faults, now, width, scheme):
        for severity in Severity:
            make_notice(now=now, title=ENDLESS[:150], text="Å" * 600, area="x" * 150, severity=severity)
        make_notice(now=now, title=RIGHT_TO_LEFT, text=RIGHT_TO_LEFT * 9, language="en", severity=Severity.INFORMATION)
        make_running(now=now, title=ENDLESS[:150], area=ENDLESS[:150], text="x" * 2_000, slug="alt", is_raised=True)
        make_running(
            now=now, title=RIGHT_TO_LEFT, status=Status.PLANNED, starts_at=now + HOUR, expected_end=now + 2 * HOUR
        )
        solve(make_running(now=now - HOUR, title="Ferdig"), now=now)
        page = open_page("/", width=width, color_scheme=scheme, allowed=[AXE_ITSELF, "404"])
        found = {}
        for path in ("/", "/driftsmeldinger/", "/driftsmeldinger/alt/", "/finnes/ikke/"):
            page.goto(path)
            sideways = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[path] = [*faults(page), *(["scrolls sideways"] if sideways > 0 else [])]

        assert {path: each for path, each in found.items() if each} == {}


SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
