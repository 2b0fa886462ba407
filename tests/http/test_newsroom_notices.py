"""Important messages in the newsroom: out within a minute, ended with one press, nobody overwritten."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import timezone

from news.notices.models import Notice, NoticeEdition
from news.notices.rules import MOST_DAYS, NOTICE_TEXT_LENGTH, Severity
from tests.kit.make import make_published
from tests.kit.newsroom import press, sign_in_editor, typed
from tests.kit.notices import make_notice

pytestmark = pytest.mark.django_db
ADD = "/admin/news/notice/add/"
LIST = "/admin/news/notice/"
FORM = "#notice_form"
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def editor(client):
    return sign_in_editor(client)


def change(notice):
    return f"{LIST}{notice.pk}/change/"


def send(client, address, **changes):
    return press(client, address, "_publish", form=FORM, **changes)


def at(name, moment):
    local = timezone.localtime(moment)
    return {f"{name}_0": f"{local:%Y-%m-%d}", f"{name}_1": f"{local:%H:%M:%S}"}


class TestNewNotice:
    def test_needs_one_field_only_and_is_on_every_page_at_once(self, client, editor):
        answer = send(client, ADD, title="Kok vannet")

        assert answer.status_code == 302
        assert "Kok vannet" in client.get("/").content.decode()
        assert "Kok vannet" in client.get("/finnes/ikke/").content.decode()

    def test_ends_by_itself_when_nobody_thinks_of_it(self, client, editor):
        send(client, ADD, title="Kok vannet")

        edition = NoticeEdition.objects.get()
        assert edition.live_until - edition.live_from == timedelta(hours=24)
        assert (edition.created_by, edition.severity) == (editor, Severity.IMPORTANT)

    def test_ends_at_the_time_that_was_typed(self, client, editor):
        end = timezone.now().replace(microsecond=0) + timedelta(days=2)

        send(client, ADD, title="Kok vannet", **at("ends_at", end))

        assert NoticeEdition.objects.get().live_until == end

    def test_may_begin_later(self, client, editor):
        start = timezone.now().replace(microsecond=0) + timedelta(days=1)

        send(client, ADD, title="Stengt", stays="3", **at("starts_at", start))

        edition = NoticeEdition.objects.get()
        assert (edition.live_from, edition.live_until) == (start, start + 3 * HOUR)
        assert "Stengt" not in client.get("/").content.decode()

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"title": " "}, "This field is required"),
            ({"title": "x" * 5_000}, "at most 150 characters"),
            ({"text": "x" * (NOTICE_TEXT_LENGTH + 1)}, "at most 600 characters"),
            ({"severity": "worst"}, "Select a valid choice"),
            ({"stays": "9999999999"}, "Select a valid choice"),
            (at("ends_at", timezone.now() - HOUR), "The expiry has passed"),
            (at("ends_at", timezone.now() + timedelta(days=MOST_DAYS + 1)), "At most 30 days at a time"),
            ({"ends_at_0": "9999-12-31", "ends_at_1": "23:59"}, "Choose a year between"),
            ({"ends_at_0": "i morgen", "ends_at_1": "tidlig"}, "Enter a valid date"),
            ({"title": "Kok\x00vannet"}, "Null characters are not allowed"),
        ],
    )
    def test_that_cannot_be_says_why_and_keeps_what_was_typed(self, client, editor, wrong, words):
        answer = send(client, ADD, **{"title": "Kok vannet", "area": "Andåsen", **wrong})

        page = answer.content.decode()
        assert answer.status_code == 422
        assert words in page
        assert 'value="Andåsen"' in page
        assert not Notice.objects.exists()

    def test_refuses_an_end_before_its_start(self, client, editor):
        later = timezone.now() + timedelta(days=2)

        answer = send(client, ADD, title="x", **at("starts_at", later), **at("ends_at", later - HOUR))

        assert answer.status_code == 422
        assert "must be after" in answer.content.decode()

    def test_is_written_down_in_the_log(self, client, editor, caplog, django_capture_on_commit_callbacks):
        with caplog.at_level("INFO", logger="news.audit"), django_capture_on_commit_callbacks(execute=True):
            send(client, ADD, title="Kok vannet")

        (line,) = [record for record in caplog.records if record.name == "news.audit"]
        assert (line.message, line.notice, line.user) == ("went_public", Notice.objects.get().pk, editor.pk)

    def test_needs_no_permission_to_publish_articles(self, client, editor):
        editor.groups.clear()
        editor.user_permissions.add(Permission.objects.get(codename="add_notice"))

        send(client, ADD, title="Kok vannet")

        assert NoticeEdition.objects.public(timezone.now()).exists()

    def test_can_point_to_an_article(self, client, editor):
        article = make_published(now=timezone.now() - HOUR, title="Slik koker du vann")

        send(client, ADD, title="Kok vannet", article=str(article.pk))

        assert f'href="{article.path}"' in client.get("/").content.decode()


class TestRunningNotice:
    @pytest.fixture
    def notice(self):
        return make_notice(now=timezone.now() - HOUR, title="Kok vannet", ends_at=timezone.now() + 9 * HOUR)

    def test_gets_a_new_text_and_keeps_its_end(self, client, editor, notice):
        answer = send(client, change(notice), title="Du kan drikke vannet")

        assert answer.status_code == 302
        page = client.get("/").content.decode()
        assert "Du kan drikke vannet" in page
        assert "Kok vannet" not in page
        assert notice.editions.public(timezone.now()).get().live_until == notice.ends_at

    @pytest.mark.parametrize("page", ["/admin/", LIST])
    def test_is_ended_with_one_press(self, client, editor, notice, page):
        end = f"{LIST}{notice.pk}/avslutt/"
        assert f'action="{end}"' in client.get(page).content.decode()

        answer = client.post(end)

        assert answer.status_code == 302
        assert "Kok vannet" not in client.get("/").content.decode()
        assert client.post(end, follow=True).status_code == 200

    def test_is_not_ended_by_a_link(self, client, editor, notice):
        assert client.get(f"{LIST}{notice.pk}/avslutt/").status_code == 405
        assert notice.editions.public(timezone.now()).exists()

    def test_is_nobody_elses_business(self, client, notice):
        client.force_login(User.objects.create_user("ola", password="ola-ola-1", is_staff=True))

        assert client.post(f"{LIST}{notice.pk}/avslutt/").status_code == 403
        assert client.get(change(notice)).status_code == 403
        assert notice.editions.public(timezone.now()).exists()

    def test_can_be_looked_at_by_those_who_may_only_look(self, client, notice):
        user = User.objects.create_user("ola", password="ola-ola-1", is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename="view_notice"))
        client.force_login(user)

        page = client.get(change(notice))

        assert page.status_code == 200
        assert b"_publish" not in page.content
        assert b"avslutt" not in page.content

    def test_shows_the_later_of_two_editors_what_the_other_wrote_and_loses_nothing(self, client, editor, notice):
        mine = typed(client, change(notice), form=FORM, title="Min tekst")
        send(client, change(notice), title="Den andres tekst")

        answer = client.post(change(notice), {**mine, "_publish": "1"})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "Den andres tekst" in page
        assert "Min tekst" in page
        assert "Den andres tekst" in client.get("/").content.decode()

        version = Notice.objects.get().version
        client.post(change(notice), {**mine, "_save_anyway": str(version), "_publish": "1"})
        assert "Min tekst" in client.get("/").content.decode()
        assert notice.editions.filter(title="Den andres tekst").exists()

    def test_is_never_deleted(self, client, editor, notice):
        assert client.post(f"{LIST}{notice.pk}/delete/", {"post": "yes"}).status_code == 403

    def test_that_is_over_is_published_again_from_its_form(self, client, editor):
        notice = make_notice(now=timezone.now() - 9 * HOUR, ends_at=timezone.now() - HOUR, title="Kok vannet")

        answer = send(client, change(notice))

        assert answer.status_code == 302
        assert notice.editions.public(timezone.now()).exists()
