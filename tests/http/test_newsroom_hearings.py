"""A hearing and a translation as an editor writes them."""

from datetime import datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from news.articles.models import Article
from tests.kit.make import make_article, make_editor, make_hearing
from tests.kit.moments import OSLO
from tests.kit.newsroom import form_of, press

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(make_editor())
    return client


def errors(response):
    return [node.text(strip=True) for node in LexborHTMLParser(response.content).css(".errorlist li")]


class TestDeadline:
    def test_without_a_time_holds_to_the_end_of_its_day(self, desk):
        article = make_hearing()

        press(desk, form_of(article), deadline_0="2026-12-24", deadline_1="")

        assert Article.objects.get(pk=article.pk).deadline == datetime(2026, 12, 24, 23, 59, tzinfo=OSLO)

    @pytest.mark.parametrize(
        ("day", "clock"), [("24.13.2026", ""), ("", "12:00"), ("0001-01-01", ""), ("9" * 5000, ""), ("\x00", "\x01")]
    )
    def test_that_is_none_is_asked_for_again_with_what_was_typed(self, desk, day, clock):
        response = press(desk, form_of(make_hearing()), deadline_0=day, deadline_1=clock)

        assert response.status_code == 200
        assert errors(response)

    def test_that_is_too_soon_for_a_plan_stops_publishing_and_keeps_the_text(self, desk):
        article = make_hearing(title="Plan for brua")

        response = press(desk, form_of(article), "_publish", is_plan="on", deadline_0="2026-12-24", deadline_1="12:00")

        assert response.status_code == 422
        assert "seks uker" in response.content.decode()
        assert Article.objects.get(pk=article.pk).is_plan


class TestCase:
    @pytest.mark.parametrize("number", ["2026/1234", "26/7", "2026/1234-5"])
    def test_numbers_as_archives_write_them_are_taken(self, desk, number):
        article = make_hearing()

        press(desk, form_of(article), case_number=number)

        assert Article.objects.get(pk=article.pk).case_number == number

    @pytest.mark.parametrize("number", ["2026-1234", "sak 2026/1234", "٢٠٢٦/١", "1" * 5000])
    def test_other_numbers_are_refused(self, desk, number):
        assert errors(press(desk, form_of(make_hearing()), case_number=number))


class TestTranslation:
    def test_of_a_translation_is_one_of_the_original(self, desk):
        original = make_article()
        english = make_article(language="en", translation_of=original)
        nynorsk = make_article(language="nn")

        press(desk, form_of(nynorsk), translation_of=str(english.pk))

        assert Article.objects.get(pk=nynorsk.pk).translation_of == original

    def test_of_itself_is_refused(self, desk):
        article = make_article()

        assert errors(press(desk, form_of(article), translation_of=str(article.pk)))

    def test_into_the_same_language_stops_publishing(self, desk):
        article = make_article(translation_of=make_article())

        assert press(desk, form_of(article), "_publish").status_code == 422


class TestTheForm:
    def test_says_of_every_part_whom_it_is_for_when_nothing_can_hide_it(self, desk):
        form = LexborHTMLParser(desk.get(form_of(make_article())).content)

        parts = {node.css_first("h2").text(strip=True): node.text() for node in form.css("fieldset.for-kinds")}
        assert set(parts) == {"Sak og frist", "Slik svarer innbyggerne"}
        assert all("For kunngjøringer og høringer" in text or "For høringer" in text for text in parts.values())
