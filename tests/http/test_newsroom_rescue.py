"""What was typed outlives its session: signed out meanwhile, signed in anew, and what strangers may not do."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from news.articles.models import Article
from tests.kit.forms import fields_of
from tests.kit.make import make_article
from tests.kit.newsroom import ADD, form_of, typed

pytestmark = pytest.mark.django_db

OWN = {"HTTP_ORIGIN": "http://testserver"}
LOGIN_FORM = "#login-form"
NAME, PASSWORD = "_sign_in_again-username", "_sign_in_again-password"


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def browser():
    """A browser: unlike Django's test client it is asked for the key of every form."""
    User.objects.create_superuser("kari", password="kari-kari-1")
    browser = Client(enforce_csrf_checks=True)
    sign_in(browser)
    return browser


def sign_in(browser):
    form = fields_of(browser.get("/admin/login/"), LOGIN_FORM)
    browser.post("/admin/login/", {**form, "username": "kari", "password": "kari-kari-1"}, **OWN)


def sign_out(browser):
    del browser.cookies["sessionid"]


class TestTextWithoutSession:
    @pytest.fixture
    def kept(self, browser):
        form = typed(browser, ADD, title='Brua <åpner> & "snart"', body="<p>Linje én</p>\r\n<p>Linje to</p>")
        sign_out(browser)
        return browser.post(ADD, {**form, "_continue": "1"}, **OWN)

    def test_is_carried_by_the_page_that_asks_for_the_password(self, kept):
        carried = fields_of(kept, LOGIN_FORM)

        assert kept.status_code == 403
        assert carried["title"] == 'Brua <åpner> & "snart"'
        assert carried["body"].splitlines() == ["<p>Linje én</p>", "<p>Linje to</p>"]

    def test_is_never_kept_in_a_cache(self, kept):
        assert "no-store" in kept["Cache-Control"]

    def test_is_escaped(self, kept):
        assert b"<p>Linje" not in kept.content
        assert b"Brua <" not in kept.content

    def test_goes_on_to_where_it_was_going(self, browser, kept):
        answer = browser.post(ADD, {**fields_of(kept, LOGIN_FORM), NAME: "kari", PASSWORD: "kari-kari-1"}, **OWN)

        article = Article.objects.get()
        assert answer.url == form_of(article)
        assert article.title == 'Brua <åpner> & "snart"'
        assert browser.get(form_of(article)).status_code == 200

    def test_survives_a_wrong_password(self, browser, kept):
        again = browser.post(ADD, {**fields_of(kept, LOGIN_FORM), NAME: "kari", PASSWORD: "feil"}, **OWN)

        assert again.status_code == 403
        assert fields_of(again, LOGIN_FORM)["title"] == 'Brua <åpner> & "snart"'
        assert b"feil" not in again.content
        assert not Article.objects.exists()

    def test_still_meets_the_check_for_two_editors(self, browser):
        article = make_article(title="Utgangspunkt")
        form = typed(browser, form_of(article), title="Min")
        Article.objects.filter(pk=article.pk).update(title="Den andres", version=7)
        sign_out(browser)

        kept = browser.post(form_of(article), {**form, "_continue": "1"}, **OWN)
        answer = browser.post(
            form_of(article), {**fields_of(kept, LOGIN_FORM), NAME: "kari", PASSWORD: "kari-kari-1"}, **OWN
        )

        article.refresh_from_db()
        assert article.title == "Den andres"
        assert b"Min" in answer.content

    def test_tells_which_files_must_be_chosen_again(self, browser):
        form = typed(browser, ADD, title="Brua")
        sign_out(browser)

        kept = browser.post(ADD, {**form, "vedlegg": SimpleUploadedFile("plan <1>.pdf", b"%PDF")}, **OWN)

        assert b"plan &lt;1&gt;.pdf" in kept.content

    def test_never_carries_a_secret(self, browser):
        form = fields_of(browser.get("/admin/password_change/"), "#content-main form")
        sign_out(browser)

        kept = browser.post("/admin/password_change/", {**form, "new_password1": "hemmelig-og-langt"}, **OWN)

        assert b"hemmelig" not in kept.content

    def test_is_not_asked_for_when_signing_out(self, browser):
        form = fields_of(browser.get("/admin/"), "#logout-form")
        sign_out(browser)

        assert browser.post("/admin/logout/", form, **OWN).status_code == 302


class TestTextWithAnOldKey:
    @pytest.fixture
    def form(self, browser):
        """A form from before somebody signed out and in again in another tab."""
        form = typed(browser, ADD, title="Brua")
        sign_out(browser)
        sign_in(browser)
        return form

    def test_is_sent_again_with_one_button(self, browser, form):
        kept = browser.post(ADD, {**form, "_continue": "1"}, **OWN)
        answer = browser.post(ADD, fields_of(kept, LOGIN_FORM), **OWN)

        assert kept.status_code == 403
        assert b"password" not in kept.content
        assert answer.status_code == 302
        assert Article.objects.get().title == "Brua"

    @pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://testserver.evil.example", ""])
    def test_from_a_strangers_page_is_not_carried(self, browser, form, origin):
        answer = browser.post(ADD, {**form, "title": "Ondsinnet"}, HTTP_ORIGIN=origin)

        assert answer.status_code == 403
        assert b"Ondsinnet" not in answer.content
        assert not Article.objects.exists()


class TestAddresses:
    def test_of_pages_still_lead_to_the_sign_in(self, client):
        assert client.get(ADD).url == f"/admin/login/?next={ADD}"
