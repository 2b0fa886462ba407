"""Operational messages in the newsroom: draft, publish, update, put right, take away, two at once."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from news.notices.models import Disruption, DisruptionUpdate
from news.notices.rules import Status
from tests.kit.forms import fields_of
from tests.kit.newsroom import press, sign_in_editor, typed
from tests.kit.notices import make_disruption, make_running, solve

pytestmark = pytest.mark.django_db
LIST = "/admin/news/disruption/"
ADD = f"{LIST}add/"
FORM = "#disruption_form"
HOUR = timedelta(hours=1)
PASSWORD = "kari-kari-1"
WHOLE = {"title": "Vannet er borte i Andåsen", "area": "Andåsen", "text": "Vi leter etter lekkasjen."}


@pytest.fixture(autouse=True)
def _in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def editor(client):
    return sign_in_editor(client, username="kari", password=PASSWORD)


@pytest.fixture
def running():
    return make_running(now=timezone.now() - HOUR, title="Vannet er borte", slug="vann")


def change(disruption):
    return f"{LIST}{disruption.pk}/change/"


def send(client, address, button="_publish", **changes):
    return press(client, address, button, form=FORM, **changes)


class TestNewMessage:
    def test_is_published_with_an_address_from_its_title(self, client, editor):
        answer = send(client, ADD, **WHOLE)

        assert answer.status_code == 302
        assert client.get("/driftsmeldinger/vannet-er-borte-i-andaasen/").status_code == 200

    def test_of_a_title_that_was_used_gets_an_address_of_its_own(self, client, editor):
        for _again in range(2):
            send(client, ADD, **WHOLE)

        assert client.get("/driftsmeldinger/vannet-er-borte-i-andaasen-2/").status_code == 200

    def test_may_be_an_incomplete_draft(self, client, editor):
        answer = send(client, ADD, "_continue", title="Bare en tittel")

        disruption = Disruption.objects.get()
        assert answer.url == change(disruption)
        assert client.get(disruption.path).status_code == 404

    def test_that_is_incomplete_gets_every_reason_and_keeps_what_was_typed(self, client, editor):
        answer = send(client, ADD, title="Bare en tittel", status=Status.PLANNED, ends_by_itself="on")

        page = answer.content.decode()
        assert answer.status_code == 422
        for words in ("Write which area", "Write what is new", "Choose when it starts", "Choose the expected end"):
            assert words in page, words
        assert 'value="Bare en tittel"' in page
        assert not Disruption.objects.exists()

    @pytest.mark.parametrize(
        ("wrong", "words"),
        [
            ({"title": "x" * 5_000}, "at most 150 characters"),
            ({"text": "x" * 2_001}, "at most 2000 characters"),
            ({"starts_at_0": "9999-12-31", "starts_at_1": "23:59"}, "Choose a year between"),
            (
                {
                    "starts_at_0": "2026-06-03",
                    "starts_at_1": "12:00",
                    "expected_end_0": "2026-06-02",
                    "expected_end_1": "12:00",
                },
                "must be after the start",
            ),
            ({"link_url": "javascript:alert(1)", "link_text": "Kart"}, "valid URL"),
            ({"text": "a\x00b"}, "Null characters"),
            ({"slug": "Å på tur!"}, "can only have the letters"),
            ({"contact_email": "ikke en adresse"}, "valid email"),
        ],
    )
    def test_that_cannot_be_says_why(self, client, editor, wrong, words):
        answer = send(client, ADD, **{**WHOLE, **wrong})

        assert answer.status_code == 422
        assert words in answer.content.decode()
        assert not Disruption.objects.exists()

    def test_needs_no_permission_to_publish_articles(self, client, editor):
        editor.groups.clear()
        editor.user_permissions.add(*Permission.objects.filter(codename__in=["add_disruption", "view_disruption"]))

        send(client, ADD, **WHOLE)

        assert DisruptionUpdate.objects.public(timezone.now()).exists()

    def test_is_written_down_in_the_log(self, client, editor, caplog, django_capture_on_commit_callbacks):
        with caplog.at_level("INFO", logger="news.audit"), django_capture_on_commit_callbacks(execute=True):
            send(client, ADD, **WHOLE)

        (line,) = [record for record in caplog.records if record.name == "news.audit"]
        assert (line.message, line.disruption, line.user) == ("went_public", Disruption.objects.get().pk, editor.pk)

    def test_stands_above_every_page_with_one_tick(self, client, editor):
        send(client, ADD, **WHOLE, is_raised="on")

        assert 'class="notices__item' in client.get("/arkiv/").content.decode()


class TestNextUpdate:
    def test_begins_with_an_empty_text(self, client, editor, running):
        assert typed(client, change(running), form=FORM)["text"] == ""

    def test_comes_on_top_of_the_timeline(self, client, editor, running):
        send(client, change(running), text="Tett igjen.", status=Status.SOLVED)

        page = client.get("/driftsmeldinger/vann/").content.decode()
        assert page.index("Tett igjen.") < page.index("Vi leter etter lekkasjen.")
        assert "disruption__status--solved" in page

    def test_is_not_held_up_by_a_promise_whose_time_has_passed(self, client, editor, running):
        Disruption.objects.update(next_update_at=timezone.now() - HOUR / 2)

        assert send(client, change(running), text="Ny melding.").status_code == 302

    def test_is_seen_before_it_is_published(self, client, editor, running):
        answer = send(client, change(running), "_preview", text="Ikke publisert ennå.")

        preview = client.get(answer.url)
        assert "Ikke publisert ennå." in preview.content.decode()
        assert "noindex" in preview["X-Robots-Tag"]
        assert "Ikke publisert" not in client.get("/driftsmeldinger/vann/").content.decode()

    def test_of_a_new_address_leads_on_from_the_old_one(self, client, editor, running):
        send(client, change(running), text="Ny adresse.", slug="vann-andaasen")

        assert client.get("/driftsmeldinger/vann/")["Location"] == "/driftsmeldinger/vann-andaasen/"

    def test_of_two_editors_both_come_before_the_readers(self, client, editor, running):
        mine = typed(client, change(running), form=FORM, text="Min oppdatering.")
        send(client, change(running), text="Den andres oppdatering.", status=Status.SOLVED)

        answer = client.post(change(running), {**mine, "_publish": "1"})

        page = answer.content.decode()
        assert answer.status_code == 422
        assert "Den andres oppdatering." in page
        assert "Min oppdatering." in page
        again = {**fields_of(answer, FORM), "_publish": "1"}
        assert client.post(change(running), again).status_code == 302
        public = client.get("/driftsmeldinger/vann/").content.decode()
        assert public.index("Min oppdatering.") < public.index("Den andres oppdatering.")

    def test_survives_the_end_of_its_session(self, editor, running):
        browser = Client(enforce_csrf_checks=True)
        browser.force_login(editor)
        form = typed(browser, change(running), form=FORM, text="Skrevet lenge.")
        del browser.cookies["sessionid"]
        own = {"HTTP_ORIGIN": "http://testserver"}

        kept = browser.post(change(running), {**form, "_publish": "1"}, **own)
        carried = fields_of(kept, "#login-form")
        who = {"_sign_in_again-username": "kari", "_sign_in_again-password": PASSWORD}
        browser.post(change(running), {**carried, **who}, **own)

        assert "Skrevet lenge." in browser.get("/driftsmeldinger/vann/").content.decode()


class TestPuttingRight:
    def test_shows_readers_the_right_words_and_editors_both(self, client, editor, running):
        address = f"{LIST}{running.pk}/rett/{running.editions.get().pk}/"
        assert fields_of(client.get(address), "#content-main form")["text"] == "Vi leter etter lekkasjen."

        answer = client.post(address, {"text": "Vi har funnet lekkasjen."})

        assert answer.status_code == 302
        public = client.get("/driftsmeldinger/vann/").content.decode()
        assert "Vi har funnet lekkasjen." in public
        assert "Vi leter" not in public
        assert "<del>Vi leter etter lekkasjen.</del>" in client.get(change(running)).content.decode()

    @pytest.mark.parametrize("text", ["", "  ", "Vi leter etter lekkasjen.", "x" * 2_001, "a\x00b"])
    def test_asks_for_other_words(self, client, editor, running, text):
        answer = client.post(f"{LIST}{running.pk}/rett/{running.editions.get().pk}/", {"text": text})

        assert answer.status_code == 422

    def test_of_another_messages_update_is_not_there(self, client, editor, running):
        other = make_running(now=timezone.now())

        assert client.get(f"{LIST}{running.pk}/rett/{other.editions.get().pk}/").status_code == 404


class TestTakingAway:
    def test_tells_readers_why(self, client, editor, running):
        answer = client.post(f"{LIST}{running.pk}/trekk-tilbake/", {"reason": "Det var en øvelse."})

        assert answer.status_code == 302
        gone = client.get("/driftsmeldinger/vann/")
        assert gone.status_code == 410
        assert "Det var en øvelse." in gone.content.decode()

    def test_asks_for_a_reason(self, client, editor, running):
        assert client.post(f"{LIST}{running.pk}/trekk-tilbake/", {"reason": " "}).status_code == 422
        assert client.get("/driftsmeldinger/vann/").status_code == 200

    def test_is_for_those_who_may(self, client, running):
        client.force_login(User.objects.create_user("ola", password="ola-ola-1", is_staff=True))

        for page in ("trekk-tilbake/", "forhandsvis/", f"rett/{running.editions.get().pk}/", "change/"):
            assert client.get(f"{LIST}{running.pk}/{page}").status_code == 403, page


class TestList:
    def test_shows_what_runs_first(self, client, editor):
        now = timezone.now()
        solve(make_running(now=now - timedelta(days=9), title="Gammel sak"), now=now - timedelta(days=8))
        make_disruption(title="Kladd")
        make_running(now=now - HOUR, title="Pågår nå")
        Disruption.objects.filter(title="Gammel sak").update(changed_at=now + HOUR)

        page = client.get(LIST).content.decode()

        assert page.index("Pågår nå") < page.index("Kladd") < page.index("Gammel sak")

    def test_is_searched_in_the_updates_too(self, client, editor, running):
        assert "Vannet er borte" in client.get(f"{LIST}?q=lekkasjen").content.decode()

    def test_can_be_looked_at_by_those_who_may_only_look(self, client, running):
        user = User.objects.create_user("ola", password="ola-ola-1", is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename="view_disruption"))
        client.force_login(user)

        assert client.get(change(running)).status_code == 200
        assert b"_publish" not in client.get(change(running)).content

    def test_deletes_drafts_only(self, client, editor, running):
        draft = make_disruption()

        assert client.post(f"{LIST}{draft.pk}/delete/", {"post": "yes"}).status_code == 302
        assert client.post(f"{LIST}{running.pk}/delete/", {"post": "yes"}).status_code == 403
