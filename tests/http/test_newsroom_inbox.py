"""What readers sent, in the newsroom: a task on the overview, settled once, by those who may, with a trace."""

import csv
import io
import logging
from datetime import timedelta

import pytest
from django.utils import timezone

from news.inbox.models import Feedback, PictureReport
from tests.kit.forms import fields_of
from tests.kit.make import make_editor, make_picture, make_published
from tests.kit.newsroom import sign_in_editor

pytestmark = pytest.mark.django_db

REPORTS = "/admin/news/picturereport/"
FEEDBACK = "/admin/news/feedback/"


@pytest.fixture
def editor(client):
    return sign_in_editor(client, last_name="Redaktør")


@pytest.fixture
def stranger(client):
    """Somebody who may sign in and nothing more."""
    person = make_editor(is_superuser=False)
    client.force_login(person)
    return person


@pytest.fixture
def article():
    return make_published(title="Brua åpner", slug="brua", gallery=[make_picture(alt="Folk på brua")])


@pytest.fixture
def report(article):
    picture = article.gallery_pictures.get().picture
    told = {"wish": "remove", "words": "Helt til venstre", "name": "Ola", "contact": "75 10 10 10"}
    return PictureReport.objects.create(article=article, picture=picture, came_at=timezone.now(), **told)


def answer(article, **overrides):
    return Feedback.objects.create(**{"article": article, "found": False, "came_at": timezone.now(), **overrides})


def change(client, report, **changes):
    address = f"{REPORTS}{report.pk}/change/"
    form = fields_of(client.get(address), "#picturereport_form")
    form = {name: value for name, value in {**form, **changes}.items() if value is not None}
    return client.post(address, form, follow=True)


@pytest.mark.usefixtures("editor")
class TestOverview:
    def test_leads_to_what_waits(self, client, article, report):
        answer(article)
        answer(article, found=True)
        answer(article, came_at=timezone.now() - timedelta(days=8))

        page = client.get("/admin/").content.decode()

        assert "1 melding om et bilde" in page
        assert "1 leser fant ikke det" in page
        assert f'href="{REPORTS}?tilstand=open"' in page

    def test_says_nothing_where_nothing_waits(self, client, article, report):
        PictureReport.objects.update(handled_at=timezone.now())

        assert "Venter på deg" not in client.get("/admin/").content.decode()


@pytest.mark.usefixtures("editor")
class TestReports:
    def test_show_all_that_was_told_and_lead_to_picture_and_article(self, client, report):
        page = client.get(f"{REPORTS}{report.pk}/change/").content.decode()

        for told in ("Jeg vil at bildet skal fjernes", "Helt til venstre", "Ola", "75 10 10 10"):
            assert told in page
        assert f'href="/admin/news/picture/{report.picture_id}/change/"' in page
        assert f'href="/admin/news/article/{report.article_id}/change/"' in page

    def test_are_settled_once_with_name_and_time(self, client, report, editor, caplog):
        with caplog.at_level(logging.INFO, "news.audit"):
            page = change(client, report, note="Byttet bildet.", handled="on")

        report.refresh_from_db()
        assert (report.handled_by, report.note) == (editor, "Byttet bildet.")
        first = report.handled_at
        assert "Kari Redaktør" in page.content.decode()
        assert [record.message for record in caplog.records] == ["picture_report_handled"]
        change(client, report, note="Og ringt.")
        report.refresh_from_db()
        assert (report.handled_at, report.note) == (first, "Og ringt.")

    def test_can_be_opened_again(self, client, report):
        change(client, report, handled="on")

        change(client, report, handled=None)

        report.refresh_from_db()
        assert (report.is_handled, report.handled_by) == (False, None)

    def test_are_never_rewritten(self, client, report):
        change(client, report, words="Noe annet", wish="other", name="X", contact="Y", came_at_0="2020-01-01")

        report.refresh_from_db()
        assert (report.words, report.wish, report.name) == ("Helt til venstre", "remove", "Ola")

    def test_stand_with_the_open_ones_first_and_can_be_settled_many_at_once(self, client, report, article):
        done = PictureReport.objects.create(wish="other", came_at=timezone.now(), handled_at=timezone.now())

        page = client.get(REPORTS).content.decode()
        assert page.index(f"{REPORTS}{report.pk}/") < page.index(f"{REPORTS}{done.pk}/")
        chosen = {"action": "mark_as_handled", "_selected_action": [report.pk, done.pk]}
        assert "1 melding er behandlet." in client.post(REPORTS, chosen, follow=True).content.decode()
        assert f"{REPORTS}{report.pk}/" not in client.get(f"{REPORTS}?tilstand=open").content.decode()

    def test_are_not_made_here(self, client):
        assert client.get(f"{REPORTS}add/").status_code == 403

    def test_outlive_picture_and_article(self, client):
        lonely = PictureReport.objects.create(wish="other", words="Se her", came_at=timezone.now())

        assert "Se her" in client.get(f"{REPORTS}{lonely.pk}/change/").content.decode()
        assert client.get(REPORTS).status_code == 200


@pytest.mark.usefixtures("editor")
class TestFeedback:
    def test_is_read_one_by_one_and_by_article(self, client, article):
        other = make_published(title="Ny skole")
        for _ in range(2):
            answer(article, words="Når åpner den?")
        answer(article, found=True)
        answer(other, found=True)

        assert "Når åpner den?" in client.get(FEEDBACK).content.decode()
        page = client.get(f"{FEEDBACK}per-artikkel/").content.decode()
        cells = "".join(page.split())
        assert "<td>1</td><td>2</td><td>2</td>" in cells
        assert page.index("Brua åpner") < page.index("Ny skole")
        only = client.get(f"{FEEDBACK}?article__id__exact={other.pk}").content.decode()
        assert "Når åpner den?" not in only

    def test_can_be_deleted_but_not_changed(self, client, article):
        given = answer(article, words="Om noen andre")

        client.post(f"{FEEDBACK}{given.pk}/change/", {"words": "Nytt"})
        assert Feedback.objects.get().words == "Om noen andre"
        client.post(f"{FEEDBACK}{given.pk}/delete/", {"post": "yes"})
        assert not Feedback.objects.exists()

    def test_is_a_file_that_no_spreadsheet_reckons_with(self, client, article):
        answer(article, words='=HYPERLINK("http://evil.example")\nlinje to; med "hermetegn"')

        file = client.get(f"{FEEDBACK}svar.csv")

        assert file["Content-Type"] == "text/csv; charset=utf-8"
        rows = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig")), delimiter=";"))
        assert rows[1][1:4] == ["Brua åpner", "/nyheter/brua/", "Nei"]
        assert rows[1][4] == '\'=HYPERLINK("http://evil.example")\nlinje to; med "hermetegn"'


@pytest.mark.usefixtures("stranger")
class TestStrangers:
    def test_get_none_of_it(self, client, article, report):
        answer(article)

        for path in (
            REPORTS,
            f"{REPORTS}{report.pk}/change/",
            FEEDBACK,
            f"{FEEDBACK}per-artikkel/",
            f"{FEEDBACK}svar.csv",
        ):
            assert client.get(path).status_code == 403, path
        assert "melding om et bilde" not in client.get("/admin/").content.decode()


class TestNobody:
    def test_is_sent_to_the_door(self, client, article):
        for path in (REPORTS, FEEDBACK, f"{FEEDBACK}per-artikkel/", f"{FEEDBACK}svar.csv"):
            assert client.get(path).status_code == 302, path
