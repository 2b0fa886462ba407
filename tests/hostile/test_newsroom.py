"""The newsroom under parameters, numbers and forms that no page of ours ever sends: an answer in words, never a 500."""

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, encode_multipart
from selectolax.lexbor import LexborHTMLParser

from news.articles.models import Article
from news.profile.models import SiteProfile
from tests.kit.document_files import PDF
from tests.kit.make import make_article, make_picture, make_published, make_section
from tests.kit.moments import NOON
from tests.kit.newsroom import ADD, form_of, typed

pytestmark = pytest.mark.django_db

LIST = "/admin/news/article/"
MANY = "9" * 40
QUERIES = [
    "q=%00",
    "q=%22",
    "q=%27%3B+DROP+TABLE+news_article%3B--",
    "q=%25%25%25",
    "q=" + "a+" * 2000,
    "q=" + "%C3%98" * 3000,
    "q=%ED%A0%80",
    "q=%F0%9F%92%A9",
    "state=finnes-ikke",
    "state=%00",
    f"year={MANY}",
    "year=-1",
    "year=abc",
    f"section__id__exact={MANY}",
    "section__id__exact=abc",
    "section__id__exact=",
    "section__id__exact=%00",
    f"topics__id__exact={MANY}",
    "kind__exact=finnes-ikke",
    "language__exact=%00",
    f"p={MANY}",
    "p=-1",
    "p=abc",
    f"o={MANY}",
    "o=-3.abc.99",
    "o=%00",
    "all=",
    "e=1",
    "_popup=1",
    "_to_field=password",
    "_to_field=id",
    "changed_by__password__startswith=a",
    "section__article__body__icontains=x",
    "pk__in=1,2,x",
    "slug__regex=(a%2B)%2B%24",
    "title__isnull=abc",
    "finnes=ikke",
    "_facets=True",
    "_changelist_filters=%00",
]
YEARS = ["0", "10000", "1" + "0" * 21, "-1", "x"]
TIMES = ["0001-01-01", "9999-12-31", "9999-12-31T23:59:59-12:00", "0000-00-00", "x"]
COLUMNS = [
    ("news/article", "changed_at"),
    ("news/article", "publish_at"),
    ("news/article", "created_at"),
    ("news/picture", "created_at"),
    ("auth/user", "date_joined"),
    ("auth/user", "last_login"),
]
BEGINNINGS = [
    "publish_at=x",
    "expires_at=2020-01-01",
    "publish_at=2026-03-29T02:30",
    "publish_at=&expires_at=%ED%A0%80",
    "title=" + "x" * 5000,
    "section=abc&kind=x&language=x",
    f"lead_picture={MANY}&topics=1,abc,{MANY}",
    "body=%3Cscript%3E&on_front=x&seen_version=x",
]
LONG = "x" * 5000
NOT_IN_THE_LIST = "Choose one of the options in the list."
CLOCK = "The clock is moved that night, so this time does not exist or comes twice. Choose another time."
REFUSALS = [
    ({"slug": "ny-bru"}, "slug", "Another article has this address. Choose another one."),
    ({"slug": "ny bru!"}, "slug", "The address can only have the letters a–z, digits and hyphens."),
    ({"language": LONG}, "language", NOT_IN_THE_LIST),
    ({"kind": LONG}, "kind", NOT_IN_THE_LIST),
    ({"publish_at_0": "2026-03-29", "publish_at_1": "02:30"}, "publish_at", CLOCK),
    ({"expires_at_0": "2026-10-25", "expires_at_1": "02:30"}, "expires_at", CLOCK),
]
NUMBERS = ["0", "-1", MANY, "abc", "1%27", "1_2F", "%00", "..", "%E2%80%AE", "1e3", "None"]
FORMS = [
    {"gallery_pictures-TOTAL_FORMS": None},
    {"gallery_pictures-TOTAL_FORMS": "abc"},
    {"gallery_pictures-TOTAL_FORMS": "-1"},
    {"gallery_pictures-TOTAL_FORMS": MANY},
    {"gallery_pictures-TOTAL_FORMS": "100000"},
    {"gallery_pictures-INITIAL_FORMS": "5"},
    {"gallery_pictures-INITIAL_FORMS": MANY},
    {"external_links-TOTAL_FORMS": "1", "external_links-0-id": "abc"},
    {"external_links-TOTAL_FORMS": "1", "external_links-INITIAL_FORMS": "1", "external_links-0-id": MANY},
    {"contacts-TOTAL_FORMS": "1", "contacts-0-name": "Kari", "contacts-0-article": MANY},
    {"contacts-TOTAL_FORMS": "1", "contacts-0-name": "\x00"},
    {"related_articles-TOTAL_FORMS": "1", "related_articles-0-target": MANY},
    {"title": "x" * 100_000},
    {"title": "NUL\x00"},
    {"title": "\ud800".encode("utf-8", "surrogatepass")},
    {"kicker": "x" * 61},
    {"lead": "x" * 601},
    {"body": "<p>" * 50_000},
    {"body": "\x00"},
    {"section": MANY},
    {"section": "abc"},
    {"topics": ["1", MANY, "abc"]},
    {"topics": [MANY]},
    {"topics": ["\x00"]},
    {"lead_picture": "abc"},
    {"lead_picture": MANY},
    {"related_articles-TOTAL_FORMS": "1", "related_articles-0-target": "abc"},
    {"gallery_pictures-TOTAL_FORMS": "1", "gallery_pictures-0-picture": MANY},
    {"lead_picture": "\x00"},
    {"kind": "finnes-ikke"},
    {"slug": "../../etc"},
    {"slug": "x" * 121},
    {"publish_at_0": "32.13.20201", "publish_at_1": "25:61"},
    {"publish_at_0": "9999-12-31", "publish_at_1": "23:59:59"},
    {"publish_at_0": "0001-01-01", "publish_at_1": "00:00"},
    {"expires_at_0": "2026-03-29", "expires_at_1": "02:30"},
    {"seen_version": MANY},
    {"seen_version": "abc"},
    {"seen_version": None},
    {"_save_anyway": MANY},
    {"_save_anyway": "9" * 5000},
    {"_save_anyway": "²"},
]
HALF = "\\ud800"  # as the charset unicode_escape has it
QUESTIONS = [
    f"{page}={HALF}"
    for page in (
        "news/article/?q",
        "news/picture/?q",
        "auth/user/?q",
        "news/article/?state",
        "news/article/pick/?q",
        "news/picture/pick/?q",
        "news/picture/pick/?ids",
        "autocomplete/?app_label=news&model_name=article&field_name=topics&term",
        "news/article/add/?title",
        "login/?next",
        f"?{HALF}",
    )
]
SOMEBODY = "01017012345 Kari Nordmann"
SIX_MEGABYTES = 6 * 1024 * 1024


class TestList:
    @pytest.fixture(autouse=True)
    def _articles(self):
        make_article(topics=())
        make_published(now=NOON)

    @pytest.mark.parametrize("query", QUERIES)
    def test_answers_in_words(self, admin_client, query):
        assert admin_client.get(f"{LIST}?{query}", follow=True).status_code in {200, 400}

    @pytest.mark.parametrize("query", QUERIES)
    @pytest.mark.parametrize("table", ["news/section", "news/topic", "news/picture", "auth/user", "auth/group"])
    def test_of_other_things_too(self, admin_client, table, query):
        assert admin_client.get(f"/admin/{table}/?{query}", follow=True).status_code in {200, 400}

    @pytest.mark.parametrize("query", ["", "term=%00", "term=x&app_label=auth&model_name=user&field_name=password"])
    def test_behind_a_choice_gives_nothing_away(self, admin_client, query):
        assert admin_client.get(f"/admin/autocomplete/?{query}").status_code in {400, 403}

    @pytest.mark.parametrize(("table", "column"), COLUMNS)
    def test_of_times_that_no_clock_shows_is_no_error(self, admin_client, table, column):
        queries = [f"{column}__year={year}" for year in YEARS]
        queries += [f"{column}__{than}={time}" for than in ("gte", "lt", "date") for time in TIMES]

        for query in queries:
            assert admin_client.get(f"/admin/{table}/?{query}", follow=True).status_code in {200, 400}, query


class TestNewForm:
    @pytest.mark.parametrize("query", BEGINNINGS)
    def test_begins_in_words(self, admin_client, query):
        assert admin_client.get(f"{ADD}?{query}").status_code in {200, 400}

    @pytest.mark.parametrize("query", BEGINNINGS)
    @pytest.mark.parametrize("table", ["news/section", "news/topic", "news/picture", "auth/user", "auth/group"])
    def test_of_other_things_begins_in_words_too(self, admin_client, table, query):
        assert admin_client.get(f"/admin/{table}/add/?{query}").status_code in {200, 400}


class TestAddress:
    @pytest.mark.parametrize("page", ["change", "delete", "history", "forhandsvis", "versjoner", "trekk-tilbake"])
    @pytest.mark.parametrize("number", NUMBERS)
    def test_of_nothing_is_not_found(self, admin_client, number, page):
        assert admin_client.get(f"{LIST}{number}/{page}/").status_code in {302, 400, 404}

    @pytest.mark.parametrize("number", NUMBERS)
    def test_of_no_version_is_not_found(self, admin_client, number):
        assert admin_client.get(f"{LIST}{make_article().pk}/versjoner/{number}/").status_code in {302, 400, 404}

    def test_of_another_articles_version_is_not_found(self, admin_client):
        edition = make_published(now=NOON).editions.get()

        assert admin_client.get(f"{LIST}{make_article().pk}/versjoner/{edition.pk}/").status_code == 404


class TestForm:
    @pytest.mark.parametrize("fields", FORMS, ids=",".join)
    def test_of_a_new_article_comes_back_or_is_saved(self, admin_client, fields):
        form = {name: value for name, value in {**typed(admin_client, ADD), **fields}.items() if value is not None}

        assert admin_client.post(ADD, {**form, "_continue": "1"}).status_code in {200, 302, 400}

    @pytest.mark.parametrize("button", ["_publish", "_schedule", "_preview", "_call_off"])
    @pytest.mark.parametrize("fields", FORMS, ids=",".join)
    def test_of_an_article_comes_back_or_is_saved(self, admin_client, fields, button):
        address = form_of(make_article())
        form = {name: value for name, value in {**typed(admin_client, address), **fields}.items() if value is not None}

        assert admin_client.post(address, {**form, button: "1"}).status_code in {200, 302, 400, 422}

    def test_with_nothing_in_it_loses_nothing(self, admin_client):
        article = make_article(title="Står fast")

        answer = admin_client.post(form_of(article), {})

        article.refresh_from_db()
        assert answer.status_code == 200
        assert article.title == "Står fast"

    def test_of_another_article_does_not_give_its_rows_away(self, admin_client):
        other = make_article(links=[{"url": "https://helgelendingen.no/lean", "text": "Lean i Vefsn"}])
        article = make_article()
        row = other.external_links.get()
        stolen = {"external_links-TOTAL_FORMS": "1", "external_links-INITIAL_FORMS": "1"}
        stolen |= {"external_links-0-id": row.pk, "external_links-0-url": "https://evil.example/"}
        stolen |= {"external_links-0-text": "Ondsinnet"}

        admin_client.post(form_of(article), {**typed(admin_client, form_of(article)), **stolen, "_continue": "1"})

        row.refresh_from_db()
        assert (row.article, row.url) == (other, "https://helgelendingen.no/lean")

    def test_that_is_too_large_is_told_so(self, admin_client):
        answer = admin_client.post(ADD, {"body": "x" * SIX_MEGABYTES})

        assert answer.status_code == 413
        assert not Article.objects.exists()

    def test_with_too_many_fields_is_told_so(self, admin_client):
        assert admin_client.post(ADD, {f"f{number}": "" for number in range(5_001)}).status_code == 413

    def test_for_withdrawing_comes_back(self, admin_client):
        article = make_published(now=NOON)
        for fields in ({"reason": "x" * 301}, {"reason": "\x00"}, {"reason": "Feil", "moved_to": MANY}):
            answer = admin_client.post(f"{LIST}{article.pk}/trekk-tilbake/", fields)

            assert answer.status_code == 422


class TestRefusal:
    """Says what to do, in words an editor knows, and not the whole of what was sent."""

    @pytest.fixture(autouse=True)
    def _in_english(self, settings):
        settings.LANGUAGE_CODE = "en"

    @pytest.mark.parametrize(("fields", "name", "words"), REFUSALS)
    def test_is_understood(self, admin_client, fields, name, words):
        make_article(slug="ny-bru")

        form = {**typed(admin_client, ADD), "title": "Ny bru", **fields}
        errors = admin_client.post(ADD, {**form, "_continue": "1"}).context["adminform"].form.errors

        assert errors == {name: [words]}

    def test_of_a_pictures_credit_does_not_repeat_it(self, admin_client):
        page = f"/admin/news/picture/{make_picture().pk}/change/"

        answer = admin_client.post(page, {**typed(admin_client, page, form="#picture_form"), "credit_kind": LONG})

        assert NOT_IN_THE_LIST in answer.content.decode()
        assert LONG not in answer.content.decode()

    @pytest.mark.parametrize("name", ["supplier_url", "accessibility_statement_url", "privacy_statement_url"])
    @pytest.mark.parametrize("url", ["ftp://vefsn.no/", "ftps://vefsn.no/", "javascript:alert(1)", "//x\ny", LONG])
    def test_of_an_address_that_no_browser_opens(self, admin_client, name, url):
        page = "/admin/news/siteprofile/1/change/"
        admin_client.get("/admin/news/siteprofile/")

        answer = admin_client.post(page, {**typed(admin_client, page, form="#siteprofile_form"), name: url})

        assert list(answer.context["adminform"].form.errors) == [name]

    def test_is_not_for_an_address_without_its_beginning(self, admin_client):
        page = "/admin/news/siteprofile/1/change/"
        admin_client.get("/admin/news/siteprofile/")

        form = typed(admin_client, page, form="#siteprofile_form", supplier_url="custompublish.com")
        admin_client.post(page, form)

        assert SiteProfile.objects.get().supplier_url == "https://custompublish.com"


class TestChoice:
    def test_of_nothing_has_words(self, admin_client):
        article = make_published(now=NOON)

        for page in (ADD, form_of(article), f"{LIST}{article.pk}/trekk-tilbake/"):
            options = LexborHTMLParser(admin_client.get(page).content).css("select.admin-autocomplete option")
            assert options
            assert all(option.text().strip() for option in options)


class TestControlCharacters:
    """As a headline has them that is pasted from a slide, where they break its line. No page may hold one."""

    @pytest.mark.parametrize("control", ["\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f"], ids=ascii)
    def test_become_a_space(self, admin_client, control):
        words = {"title": f"Ny{control}bru", "lead": f"Den\r\nåpner{control}snart.", "_continue": "1"}

        admin_client.post(ADD, {**typed(admin_client, ADD), **words})

        article = Article.objects.get()
        assert (article.title, article.lead) == ("Ny bru", "Den\r\nåpner snart.")


class TestHalfACharacter:
    """As no browser sends it, and as a server in front of ours might decode it."""

    @pytest.mark.parametrize("name", ["title", "lead", "body", "kicker", "byline", "slug", "topics", "lead_picture"])
    def test_in_a_form_comes_back_or_is_replaced(self, admin_client, name):
        fields = {**typed(admin_client, ADD), "title": "Ny bru", name: HALF, "_continue": "1"}

        assert _send(admin_client, ADD, fields).status_code in {200, 302}

    def test_leaves_the_rest_of_the_text(self, admin_client):
        _send(admin_client, ADD, {**typed(admin_client, ADD), "title": f"Ny {HALF} bru", "_continue": "1"})

        assert Article.objects.get().title == "Ny \ufffd bru"

    def test_in_a_fields_name_is_no_error(self, admin_client):
        assert _send(admin_client, ADD, {**typed(admin_client, ADD), HALF: "x"}).status_code in {200, 302}

    def test_keeps_nobody_from_signing_in_again(self, client):
        assert _send(client, ADD, {"title": HALF, HALF: "x"}).status_code == 403
        assert _send(client, "/admin/login/", {"username": HALF, "password": HALF}).status_code == 200

    @pytest.mark.parametrize("question", QUESTIONS)
    def test_in_an_address_is_refused(self, admin_client, question):
        answer = admin_client.get(f"/admin/{question}", CONTENT_TYPE="text/plain; charset=unicode_escape")

        assert answer.status_code in {400, 403}


class TestFileName:
    @pytest.mark.parametrize("name", ["søknad.pdf", "søknad.exe", "../../etc/passwd", "å" * 200 + ".pdf"])
    def test_decides_nothing(self, admin_client, name, media):
        article = make_article()

        _attach(admin_client, article, SimpleUploadedFile(name, PDF))

        assert article.attachments.get().format == "PDF"

    def test_of_a_refused_file_stays_out_of_the_log(self, admin_client, caplog, media):
        """It may hold somebody's name or birth number."""
        article = make_article()
        with caplog.at_level("DEBUG"):
            for content in (b"", b"MZ", b"PK\x03\x04", b"%PDF-", b"\xff\xd8\xff" + bytes(99)):
                file = SimpleUploadedFile(f"{SOMEBODY}.pdf", content)
                _attach(admin_client, article, file)
                admin_client.post("/admin/news/picture/last-opp/", {"file": file})

        assert not article.attachments.exists()
        assert "refused" in caplog.text
        assert SOMEBODY not in caplog.text


class TestSigningIn:
    @pytest.mark.parametrize("after", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\x", ""])
    def test_ends_in_the_newsroom_wherever_it_was_to_lead(self, client, after):
        User.objects.create_superuser("kari", password="kari-kari-1")
        form = {"username": "kari", "password": "kari-kari-1", "next": after}

        answer = client.post("/admin/login/", form, follow=True)

        assert (answer.status_code, answer.request["PATH_INFO"]) == (200, "/admin/")


class TestSubject:
    @pytest.mark.parametrize("name", ["", "!!!", "\x00", "x" * 61, "  ", "<script>", "新闻", "-" * 60])
    def test_name_is_taken_or_refused_in_words(self, admin_client, name):
        make_section()

        answer = admin_client.post("/admin/news/section/add/", {"name": name, "position": "1", "description": ""})

        assert answer.status_code in {200, 302}


class TestLogo:
    @pytest.mark.parametrize("content", [b"", b"MZ", b"<svg onload=alert(1)>", b"\xff\xd8\xff\xe0" + bytes(99)])
    def test_that_is_no_picture_is_refused_in_words(self, admin_client, content, tmp_path, settings):
        settings.MEDIA_ROOT = tmp_path
        logo = tmp_path / "logo.png"
        logo.write_bytes(content)
        with logo.open("rb") as file:
            answer = admin_client.post(
                "/admin/news/siteprofile/1/change/", {"name": "Vefsn", "logo": file}, follow=True
            )

        assert answer.status_code == 200
        assert not list(tmp_path.glob("profile/*"))


def _attach(client, article, file):
    row = {"attachments-TOTAL_FORMS": "1", "attachments-0-title": "Vedlegg", "attachments-0-file": file}
    client.post(form_of(article), {**typed(client, form_of(article)), **row, "_continue": "1"})


def _send(client, page, fields):
    body = encode_multipart(BOUNDARY, fields)
    return client.generic(
        "POST", page, body, content_type=f"multipart/form-data; boundary={BOUNDARY}; charset=unicode_escape"
    )
