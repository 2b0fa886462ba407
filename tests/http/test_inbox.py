"""What a resident sends in, and what becomes of it: taken, refused in words, forgotten in time."""

from datetime import timedelta
from urllib.parse import urljoin

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.articles.actions import withdraw
from news.articles.models import EditionPicture
from news.inbox import throttle
from news.inbox.models import Feedback, PictureReport
from news.inbox.rules import LONGEST_CONTACT, LONGEST_NAME, LONGEST_WORDS, MOST_BYTES
from news.inbox.views import FEEDBACK, REPORTS
from news.library.models import Picture
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_picture, make_published

pytestmark = pytest.mark.django_db

ARTICLE = "/nyheter/brua/"
FORM = ARTICLE + "tilbakemelding/"
PICTURES = ARTICLE + "er-du-pa-bildet/"
BIRTH_NUMBER = "151086 95088"


@pytest.fixture(autouse=True)
def _nothing_sent_yet():
    cache.clear()
    throttle.own_memory.clear()


@pytest.fixture
def browser():
    """A reader's browser: says that its forms come from the page it is on."""
    return Client(headers={"Sec-Fetch-Site": "same-origin"})


@pytest.fixture
def article():
    lead, first, second = (make_picture(alt=f"Motiv {number}") for number in range(3))
    return make_published(
        slug="brua",
        title="Brua åpner",
        lead_picture=lead,
        lead_picture_caption="Brua",
        gallery=[first, second],
        now=timezone.now() - timedelta(days=1),
    )


@pytest.fixture
def picture(article):
    return article.gallery_pictures.first().picture


def report_form(picture):
    return f"{PICTURES}{picture.pk}/"


def led_to(answer):
    """The addresses that links and forms of the article's page lead to, as a browser understands them."""
    found = LexborHTMLParser(answer.content).css("a[href], form[action]")
    return [urljoin(ARTICLE, each.attributes.get("href") or each.attributes["action"]) for each in found]


def text_of(response):
    return " ".join(LexborHTMLParser(response.content).css_first("main").text().split())


def typed_in(response, name):
    return LexborHTMLParser(response.content).css_first(f"[name={name}]")


@pytest.mark.usefixtures("article")
class TestFeedback:
    def test_is_asked_for_under_the_article(self, browser, article):
        page = browser.get(ARTICLE)

        assert "Fant du det du lette etter?" in text_of(page)
        assert fields_of(page) == {"words": "", "title": ""}
        assert FORM in led_to(page)

    def test_is_taken_and_thanked_for(self, browser, article):
        answer = browser.post(FORM, {"found": "no", "words": "Når åpner\r\nbrua?", "title": ""})

        assert (answer.status_code, answer["Location"]) == (303, FORM + "takk/")
        assert "Takk for tilbakemeldingen" in text_of(browser.get(answer["Location"]))
        feedback = Feedback.objects.get()
        assert (feedback.article, feedback.found, feedback.words) == (article, False, "Når åpner\nbrua?")

    def test_needs_no_words(self, browser):
        assert browser.post(FORM, {"found": "yes"}).status_code == 303
        assert Feedback.objects.get().found is True

    def test_needs_an_answer_and_keeps_the_words(self, browser):
        answer = browser.post(FORM, {"words": "Fant <b>ikke</b> tiden"})

        assert answer.status_code == 422
        assert "Velg ja eller nei." in text_of(answer)
        assert typed_in(answer, "words").text().strip() == "Fant <b>ikke</b> tiden"
        assert not Feedback.objects.exists()

    def test_with_a_birth_number_is_refused_and_not_lost(self, browser):
        answer = browser.post(FORM, {"found": "no", "words": f"Jeg er {BIRTH_NUMBER}"})

        assert answer.status_code == 422
        assert "fødselsnummer" in text_of(answer)
        words = typed_in(answer, "words")
        assert words.text().strip() == f"Jeg er {BIRTH_NUMBER}"
        assert words.attributes["aria-invalid"] == "true"
        assert "checked" in LexborHTMLParser(answer.content).css_first("[value=no]").attributes
        assert not Feedback.objects.exists()

    def test_in_another_language_is_asked_for_in_it(self, browser):
        make_published(slug="bridge", language="nn", now=timezone.now() - timedelta(days=1))

        assert "Fann du det du leita etter?" in text_of(browser.get("/nyheter/bridge/"))
        answer = browser.post("/nyheter/bridge/tilbakemelding/", {"found": "x"})
        assert "Vel ja eller nei." in text_of(answer)
        assert "Takk for tilbakemeldinga" in text_of(browser.get("/nyheter/bridge/tilbakemelding/takk/"))

    def test_from_a_program_is_thanked_for_and_thrown_away(self, browser):
        answer = browser.post(FORM, {"found": "no", "words": "Kjøp piller", "title": "Piller"})

        assert answer.status_code == 303
        assert not Feedback.objects.exists()

    def test_leaves_no_cookie_and_is_the_same_for_everybody(self, browser):
        first, second = browser.get(FORM), Client().get(FORM)

        assert first.content == second.content
        assert not first.cookies
        assert not browser.post(FORM, {"found": "yes"}).cookies
        assert "Cookie" not in first.get("Vary", "")

    @pytest.mark.parametrize("path", [FORM, FORM + "takk/", PICTURES, PICTURES + "takk/"])
    def test_is_nothing_for_search_engines(self, browser, path):
        page = browser.get(path)

        assert page.status_code == 200
        assert '<meta name="robots" content="noindex">' in page.content.decode()

    def test_is_not_asked_for_in_a_preview(self, admin_client):
        draft = make_article(slug="kladd")

        page = admin_client.get(f"/admin/news/article/{draft.pk}/forhandsvis/")

        assert page.status_code == 200

        assert "Fant du det du lette etter?" not in page.content.decode()


@pytest.mark.usefixtures("article")
class TestPictureReport:
    def test_is_one_click_from_the_large_picture_and_two_from_the_article(self, browser, picture):
        assert f'href="{report_form(picture)}"' in browser.get(ARTICLE + "bilder/1/").content.decode()
        assert PICTURES in led_to(browser.get(ARTICLE))
        chooser = browser.get(PICTURES)
        assert [f'href="{report_form(each)}"' in chooser.content.decode() for each in Picture.objects.all()] == [
            True
        ] * 3

    def test_is_not_offered_where_there_are_no_pictures(self, browser):
        make_published(slug="tekst", now=timezone.now() - timedelta(days=1))

        assert "er-du-pa-bildet" not in browser.get("/nyheter/tekst/").content.decode()

    def test_shows_which_picture_it_is_about(self, browser, picture):
        page = browser.get(report_form(picture))

        assert "Er du på dette bildet?" in text_of(page)
        assert picture.token in page.content.decode()

    def test_is_taken_with_what_was_told_and_thanked_for(self, browser, article, picture):
        told = {"wish": "remove", "words": "Nummer to fra venstre", "name": "Kari", "contact": "kari@example.no"}

        answer = browser.post(report_form(picture), told)

        assert (answer.status_code, answer["Location"]) == (303, PICTURES + "takk/")
        assert "Takk" in text_of(browser.get(answer["Location"]))
        report = PictureReport.objects.get()
        assert (report.article, report.picture, report.is_handled) == (article, picture, False)
        assert {name: getattr(report, name) for name in told} == told

    def test_needs_no_name_and_no_reason(self, browser, picture):
        assert browser.post(report_form(picture), {"wish": "no_consent"}).status_code == 303

    def test_comes_back_with_what_is_wrong_and_what_was_typed(self, browser, picture):
        told = {"words": "å" * (LONGEST_WORDS + 1), "name": "Kari", "contact": BIRTH_NUMBER}

        answer = browser.post(report_form(picture), told)

        assert answer.status_code == 422
        for sentence in ("Velg hva du vil at vi skal gjøre.", f"høyst {LONGEST_WORDS} tegn", "fødselsnummer"):
            assert sentence in text_of(answer)
        assert typed_in(answer, "name").attributes["value"] == "Kari"
        assert typed_in(answer, "contact").attributes["value"] == BIRTH_NUMBER
        assert typed_in(answer, "words").text().strip() == told["words"]
        assert not PictureReport.objects.exists()

    def test_that_wants_something_else_says_what(self, browser, picture):
        answer = browser.post(report_form(picture), {"wish": "other", "words": "  "})

        assert answer.status_code == 422
        assert "Skriv hva du vil at vi skal gjøre." in text_of(answer)

    def test_tells_the_browser_how_much_is_taken(self, browser, picture):
        page = browser.get(report_form(picture))
        most = {name: typed_in(page, name).attributes["maxlength"] for name in ("words", "name", "contact")}

        assert most == {"words": str(LONGEST_WORDS), "name": str(LONGEST_NAME), "contact": str(LONGEST_CONTACT)}

    def test_about_a_picture_that_is_not_in_the_article_goes_nowhere(self, browser):
        stranger = make_picture()

        for number in (stranger.pk, 0, 10**18, 10**30, "9" * 4400):
            assert browser.get(f"{PICTURES}{number}/").status_code == 404
            assert browser.post(f"{PICTURES}{number}/", {"wish": "remove"}).status_code == 404
        assert not PictureReport.objects.exists()

    def test_is_taken_also_when_the_picture_has_left_the_library(self, browser, article, picture):
        article.gallery_pictures.all().delete()
        EditionPicture.objects.filter(picture=picture).delete()
        Picture.objects.filter(pk=picture.pk).delete()

        assert browser.post(report_form(picture), {"wish": "remove"}).status_code == 303
        assert PictureReport.objects.get().picture is None


class TestWithdrawnArticle:
    @pytest.fixture(autouse=True)
    def _withdrawn(self, article, picture):
        withdraw(article, by=None, now=timezone.now(), reason="Den var feil.")

    def test_has_no_forms_and_shows_no_pictures(self, browser, picture):
        for path in (FORM, PICTURES, report_form(picture)):
            page = browser.get(path)
            assert page.status_code == 410
            assert picture.token not in page.content.decode()

    def test_still_takes_what_was_being_written_when_it_went(self, browser, article, picture):
        assert browser.post(report_form(picture), {"wish": "remove"}).status_code == 303
        assert browser.post(FORM, {"found": "no"}).status_code == 303
        assert browser.get(PICTURES + "takk/").status_code == 200
        assert PictureReport.objects.get().article == article

    def test_is_not_shown_around_a_form_with_mistakes(self, browser, picture):
        answer = browser.post(report_form(picture), {"wish": "x"})

        assert answer.status_code == 410
        assert picture.token not in answer.content.decode()


@pytest.mark.usefixtures("article")
class TestAddresses:
    def test_follow_an_article_that_changed_its_kind(self, browser):
        for path in (FORM, FORM + "takk/", PICTURES, PICTURES + "takk/"):
            answer = browser.get(path.replace("/nyheter/", "/horinger/"))
            assert (answer.status_code, answer["Location"]) == (301, path)

    def test_of_what_never_was_are_not_found(self, browser):
        for path in (FORM, FORM + "takk/", PICTURES, PICTURES + "takk/", PICTURES + "1/"):
            unknown = path.replace("brua", "finnes-ikke")
            assert browser.get(unknown).status_code == 404
            assert browser.post(unknown, {"found": "yes"}).status_code in {404, 405}

    @pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
    def test_take_no_other_methods(self, browser, method, picture):
        for path in (FORM, FORM + "takk/", PICTURES, report_form(picture)):
            assert getattr(browser, method)(path).status_code == 405


@pytest.mark.usefixtures("article")
class TestOrigin:
    OURS = {"found": "yes"}

    @pytest.mark.parametrize(
        "headers",
        [
            {"Sec-Fetch-Site": "same-origin"},
            {"Sec-Fetch-Site": "none"},
            {"Origin": "http://testserver"},
            {"Referer": "http://testserver/nyheter/brua/"},
            {"Origin": "HTTP://TESTSERVER"},
        ],
    )
    def test_of_ours_is_believed(self, headers):
        assert Client(headers=headers).post(FORM, self.OURS).status_code == 303

    def test_by_the_address_in_the_settings_is_ours_too(self, settings):
        settings.SITE_URL = "https://www.vefsn.kommune.no"

        assert Client(headers={"Origin": "https://www.vefsn.kommune.no"}).post(FORM, self.OURS).status_code == 303

    @pytest.mark.parametrize(
        "headers",
        [
            {},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site"},
            {"Sec-Fetch-Site": ""},
            {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
            {"Origin": "null"},
            {"Origin": "http://evil.example"},
            {"Origin": "https://testserver"},
            {"Origin": "http://testserver.evil.example"},
            {"Origin": "http://testserver@evil.example"},
            {"Origin": "http://[half"},
            {"Referer": "http://evil.example/http://testserver/"},
            {"Referer": "/nyheter/brua/"},
        ],
    )
    def test_of_others_gets_a_page_that_says_so(self, headers):
        answer = Client(headers=headers).post(FORM, self.OURS)

        assert answer.status_code == 403
        assert "Skjemaet kunne ikke sendes" in text_of(answer)
        assert not Feedback.objects.exists()


@pytest.mark.usefixtures("article")
class TestLimits:
    def send(self, times, *, address="192.0.2.1", **headers):
        browser = Client(headers={"Sec-Fetch-Site": "same-origin", **headers}, REMOTE_ADDR=address)
        return [browser.post(FORM, {"found": "no", "words": f"Nummer {number}"}) for number in range(times)]

    def test_stop_one_sender_in_words_and_keep_what_was_typed(self):
        *taken, refused = self.send(FEEDBACK.from_one + 1)

        assert {each.status_code for each in taken} == {303}
        assert refused.status_code == 429
        assert int(refused["Retry-After"]) > 0
        assert "for mange meldinger" in text_of(refused)
        assert typed_in(refused, "words").text().strip() == f"Nummer {FEEDBACK.from_one}"
        assert Feedback.objects.count() == FEEDBACK.from_one

    def test_stop_nobody_else(self):
        self.send(FEEDBACK.from_one + 1)

        assert self.send(1, address="192.0.2.2")[0].status_code == 303

    def test_take_a_home_with_many_addresses_for_one_sender(self):
        self.send(FEEDBACK.from_one, address="2001:db8:1:2::1")

        assert self.send(1, address="2001:db8:1:2:ffff::9")[0].status_code == 429
        assert self.send(1, address="2001:db8:1:3::1")[0].status_code == 303

    def test_believe_a_proxy_of_ours_and_nobody_else(self):
        self.send(FEEDBACK.from_one, address="127.0.0.1", **{"X-Forwarded-For": "1.2.3.4, 192.0.2.7"})

        assert self.send(1, address="192.0.2.7")[0].status_code == 429
        self.send(FEEDBACK.from_one, address="192.0.2.8", **{"X-Forwarded-For": "192.0.2.99"})
        assert self.send(1, address="192.0.2.8", **{"X-Forwarded-For": "192.0.2.100"})[0].status_code == 429

    def test_stop_a_flood_from_everywhere(self, monkeypatch):
        monkeypatch.setattr("news.inbox.views.GiveFeedback.limit", throttle.Limit("feedback", from_one=20, from_all=3))

        statuses = [self.send(1, address=f"192.0.2.{number}")[0].status_code for number in range(5)]

        assert statuses == [303, 303, 303, 429, 429]

    def test_hold_for_pictures_apart_from_feedback(self, browser, picture):
        self.send(FEEDBACK.from_one + 1, address="127.0.0.1")

        answers = [browser.post(report_form(picture), {"wish": "remove"}) for _ in range(REPORTS.from_one + 1)]
        assert [each.status_code for each in answers] == [303] * REPORTS.from_one + [429]

    def test_count_what_was_taken_and_not_mistakes(self, browser):
        for _ in range(FEEDBACK.from_one + 5):
            browser.post(FORM, {"found": ""})

        assert browser.post(FORM, {"found": "yes"}).status_code == 303

    def test_keep_no_address(self, settings):
        settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "seen"}}

        self.send(1, address="198.51.100.77")

        kept = [key for key in cache._cache if "throttle" in key]
        assert len(kept) == 3  # the day's salt, this sender's count and everybody's
        assert "198.51.100" not in f"{kept} {cache._cache}"

    def test_hold_when_the_cache_does_not_answer(self, settings):
        settings.CACHES = {
            "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
        }

        statuses = [each.status_code for each in self.send(FEEDBACK.from_one + 1)]

        assert statuses == [303] * FEEDBACK.from_one + [429]


class TestForgetting:
    def test_deletes_answers_and_settled_messages_in_time(self, article, picture, settings, capsys):
        now = timezone.now()
        old, older = now - timedelta(days=settings.INBOX_DAYS - 1), now - timedelta(days=settings.INBOX_DAYS + 1)
        for came_at in (old, older):
            Feedback.objects.create(article=article, found=True, came_at=came_at)
            PictureReport.objects.create(article=article, picture=picture, wish="remove", came_at=older)
            PictureReport.objects.create(picture=picture, wish="remove", came_at=older, handled_at=came_at)

        call_command("forget_old")

        assert [each.came_at for each in Feedback.objects.all()] == [old]
        assert PictureReport.objects.filter(handled_at__isnull=True).count() == 2
        assert PictureReport.objects.get(handled_at__isnull=False).handled_at == old

    def test_happens_also_when_something_comes(self, article, browser, settings):
        older = timezone.now() - timedelta(days=settings.INBOX_DAYS + 1)
        Feedback.objects.create(article=article, found=True, words="gammelt", came_at=older)

        browser.post(FORM, {"found": "no", "words": "nytt"})

        assert [each.words for each in Feedback.objects.all()] == ["nytt"]


@pytest.mark.usefixtures("article")
class TestTooMuch:
    def test_is_refused_before_it_is_read(self, browser):
        answer = browser.post(FORM, {"found": "no", "words": "x" * MOST_BYTES})

        assert answer.status_code == 413
        assert not Feedback.objects.exists()

    def test_is_not_what_a_full_form_is(self, browser, picture):
        full = {
            "wish": "other",
            "words": "😀" * LONGEST_WORDS,
            "name": "ø" * LONGEST_NAME,
            "contact": "ø" * LONGEST_CONTACT,
        }

        assert browser.post(report_form(picture), full).status_code == 303
        assert PictureReport.objects.get().words == full["words"]
