"""A reader, or an archive, prints a page: what the text is worth stays, what only a screen can use goes."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.kit.make import make_published, make_section
from tests.kit.notices import make_running

pytestmark = pytest.mark.django_db(transaction=True)

BODY = '<p>Se <a href="/nyheter/?side=2">nyhetene</a> og <a href="https://www.nve.no/">NVE</a>.</p>'
AFTER = "element => getComputedStyle(element, '::after').content"


@pytest.fixture
def page(open_page):
    now = timezone.now() - timedelta(hours=1)
    section = make_section(name="Vei og vann", slug="vei-og-vann")
    make_published(title="En annen sak", section=section, now=now)
    article = make_published(title="Vannet er tilbake", body=BODY, byline="Kari Nordmann", section=section, now=now)
    page = open_page(article.path)
    page.emulate_media(media="print")
    return page


class TestArticleOnPaper:
    def test_keeps_text_dates_names_and_its_own_address(self, page):
        for part in (".article__title", ".prose", ".article__facts time", ".footer__name", ".masthead__name"):
            expect(page.locator(part).first).to_be_visible()
        expect(page.locator(".article__facts")).to_contain_text("Kari Nordmann")
        expect(page.locator(".article__address")).to_be_visible()
        expect(page.locator(".article__address")).to_contain_text(page.url)

    def test_drops_what_only_a_screen_can_use(self, page):
        for part in (
            ".masthead__search",
            ".masthead__button",
            ".masthead__link",
            ".breadcrumbs",
            ".after",
            ".related",
            ".footer nav",
            ".footer__up",
        ):
            expect(page.locator(part).first).to_be_attached()
            expect(page.locator(part).first).to_be_hidden()

    def test_says_where_every_link_leads(self, page, live_server):
        ends = page.locator(".prose a").evaluate_all(f"links => links.map({AFTER})")

        assert ends == [f'" ({live_server.url}/nyheter/?side=2)"', '" (https://www.nve.no/)"']


class TestMessageOnPaper:
    def test_says_its_status_in_black_since_printers_leave_grounds_out(self, open_page):
        message = make_running(slug="vann", now=timezone.now())
        page = open_page(message.path)
        page.emulate_media(media="print")

        colours = "each => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]"
        assert page.locator(".disruption__status").evaluate(colours) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
        expect(page.locator(".message-page__all")).to_be_hidden()
