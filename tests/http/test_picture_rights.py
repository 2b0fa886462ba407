"""Why a picture may be shown, who may say no, and what happens then: the picture's page in the newsroom."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser

from news.library.models import Basis, DepictedPerson, Picture, Removal
from tests.kit.document_files import PDF
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_picture, make_published
from tests.kit.newsroom import form_of, press
from tests.kit.picture_files import jpeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_editor())
    return client


@pytest.fixture
def today():
    return timezone.localdate()


def page_of(picture):
    return reverse("admin:news_picture_change", args=[picture.pk])


def deed_of(picture, deed, person=None):
    if person:
        return reverse("admin:news_person_deed", args=[picture.pk, person.pk, deed])
    return reverse("admin:news_picture_deed", args=[picture.pk, deed])


def save(client, picture, person=None, **changes):
    """Fill in the picture's form, and a new person's row."""
    page = client.get(page_of(picture))
    fields = {**fields_of(page, "#picture_form"), **changes}
    if person is not None:
        index = int(fields["persons-TOTAL_FORMS"])
        fields["persons-TOTAL_FORMS"] = str(index + 1)
        empty = {
            name.replace("__prefix__", str(index)): value for name, value in fields.items() if "__prefix__" in name
        }
        fields.update({**empty, **{f"persons-{index}-{name}": value for name, value in person.items()}})
    return client.post(page_of(picture), fields)


CONSENT = {"name": "Anne Berg", "consent_given_on": "2026-01-02", "note": "Muntlig på møtet"}


class TestBasis:
    def test_of_our_own_needs_its_reasons(self, editor):
        picture = make_picture()

        answer = save(editor, picture, basis=Basis.OWN_DECISION)

        assert list(answer.context["adminform"].form.errors) == ["basis_note"]
        assert "Skriv ned begrunnelsen" in answer.content.decode()
        assert save(editor, picture, basis=Basis.OWN_DECISION, basis_note=" Avklart ").status_code == 302

    def test_of_our_own_needs_its_reasons_in_the_grid_of_many(self, editor):
        one, other = make_picture(), make_picture()
        address = f"/admin/news/picture/fyll-inn/?id={one.pk}&id={other.pk}"
        fields = fields_of(editor.get(address), "#content form")
        typed = {**fields, "form-0-caption": "Ved kaia", "form-1-alt": "Et tre", "form-1-basis": Basis.OWN_DECISION}

        returned = editor.post(address, {**typed, "form-1-basis_note": "  "})
        again = fields_of(returned, "#content form")
        saved = editor.post(address, {**again, "form-1-basis_note": "Avklart med rektor"})

        shown = LexborHTMLParser(returned.content).css("[data-field=basis_note]")
        assert ["Skriv ned begrunnelsen" in each.text() for each in shown] == [False, True]
        assert (again["form-0-caption"], again["form-1-alt"], again["form-1-basis"]) == (
            *("Ved kaia", "Et tre"),
            Basis.OWN_DECISION,
        )
        assert saved.status_code == 302
        other.refresh_from_db()
        assert (other.basis, other.basis_note, other.alt) == (Basis.OWN_DECISION, "Avklart med rektor", "Et tre")

    def test_of_our_own_without_reasons_is_not_taken_from_an_articles_form(self, editor, media):
        said = {"gallery_pictures-basis": Basis.OWN_DECISION, "gallery_pictures-event": "Skolestart"}
        file = SimpleUploadedFile("a.jpg", jpeg())

        answer = press(editor, form_of(make_article()), **said, **{"gallery_pictures-files": [file]})

        picture = Picture.objects.get()
        assert (picture.basis, picture.event) == ("", "Skolestart")
        told = [str(message) for message in get_messages(answer.wsgi_request)]
        assert any("Skriv ned begrunnelsen" in each for each in told)

    def test_of_consent_needs_somebody_who_agreed(self, editor):
        picture = make_picture()

        refused = save(editor, picture, basis=Basis.CONSENT)
        taken = save(editor, picture, CONSENT, basis=Basis.CONSENT)

        assert "Grunnlaget er samtykke" in refused.content.decode()
        assert taken.status_code == 302
        assert picture.persons.get().name == "Anne Berg"


class TestConsent:
    def test_runs_out_after_the_years_of_the_profile(self, editor):
        picture = make_picture()

        save(editor, picture, CONSENT)

        assert str(picture.persons.get().valid_until) == "2031-01-02"

    def test_may_hold_until_it_is_withdrawn(self, editor):
        picture = make_picture()

        save(editor, picture, {**CONSENT, "valid_until": ""})

        assert picture.persons.get().valid_until is None

    @pytest.mark.parametrize(
        ("wrong", "told"),
        [
            ({"consent_given_on": "9999-12-31"}, "Velg et år mellom"),
            ({"consent_given_on": "1899-01-01"}, "Velg et år mellom"),
            ({"valid_until": "9999-12-31"}, "Velg et år mellom"),
            ({"consent_given_on": "2099-01-01"}, "Denne dagen har ikke kommet ennå"),
            ({"valid_until": "2025-01-01"}, "Samtykket kan ikke gå ut før det ble gitt"),
            ({"consent_given_on": "", "valid_until": "2030-01-01"}, "Skriv dagen samtykket ble gitt"),
            ({"is_child": "on"}, "Skriv hvem som samtykket på vegne av barnet"),
            ({"note": ""}, "Skriv hvordan samtykket ble gitt"),
            ({"name": ""}, "påkrevet"),
            ({"name": "x" * 5_000}, "120"),
            ({"name": "\x00"}, "ikke tillatt"),
            ({"consent_given_on": "31.31.2026"}, "gyldig dato"),
        ],
    )
    def test_that_cannot_be_is_told_in_words(self, editor, wrong, told):
        picture = make_picture()

        answer = save(editor, picture, {**CONSENT, **wrong})

        assert answer.status_code == 200
        assert told in answer.content.decode()
        assert not picture.persons.exists()

    def test_document_is_for_editors_only(self, editor, client, media):
        picture = make_picture()
        save(editor, picture, {**CONSENT, "document": SimpleUploadedFile("skjema.pdf", PDF)})
        person = picture.persons.get()
        address = reverse("admin:news_person_document", args=[picture.pk, person.pk])

        for_editors = editor.get(address)
        assert b"".join(for_editors.streaming_content) == PDF
        client.logout()

        assert for_editors.status_code == 200
        assert "no-store" in for_editors["Cache-Control"]
        assert client.get(address).status_code == 302
        assert client.get(f"/media/{person.document.name}").status_code == 404

    def test_that_is_withdrawn_takes_the_picture_away_and_is_written_down(
        self, editor, today, caplog, django_capture_on_commit_callbacks
    ):
        picture = make_picture()
        person = DepictedPerson.objects.create(picture=picture, name="Anne Berg", consent_given_on=today)
        editor.get(deed_of(picture, "withdraw", person))

        with caplog.at_level("INFO", "news.audit"), django_capture_on_commit_callbacks(execute=True):
            answer = editor.post(deed_of(picture, "withdraw", person), {"on": str(today), "reason": "Ville ikke mer"})

        removal = Removal.objects.get()
        line = caplog.records[-1]
        assert answer.status_code == 302
        assert (removal.person, removal.reason, removal.ended_at) == (person, "Ville ikke mer", None)
        assert (line.message, line.picture, line.person, line.why) == (
            "picture_removed",
            picture.pk,
            person.pk,
            "consent_withdrawn",
        )
        assert line.user == removal.by_id is not None
        assert "Anne" not in str(vars(line)) and "Ville" not in str(vars(line))
        assert "Ville ikke mer" in editor.get(page_of(picture)).content.decode()

    @pytest.mark.parametrize(
        ("days", "reason", "told"),
        [
            (1, "Vil ikke", "Denne dagen har ikke kommet ennå"),
            (-10, "Vil ikke", "Samtykket kan ikke trekkes før det ble gitt"),
            (0, "   ", "påkrevet"),
        ],
    )
    def test_is_not_withdrawn_before_it_was_given_or_without_a_reason(self, editor, today, days, reason, told):
        picture = make_picture()
        given_on = today - timedelta(days=5)
        person = DepictedPerson.objects.create(picture=picture, name="Anne", consent_given_on=given_on)
        form = {"on": str(today + timedelta(days=days)), "reason": reason}

        answer = editor.post(deed_of(picture, "withdraw", person), form)

        assert answer.status_code == 422
        assert told in answer.content.decode()
        assert not Removal.objects.exists()

    def test_given_anew_brings_the_picture_back(self, editor, today):
        picture = make_picture()
        person = DepictedPerson.objects.create(picture=picture, name="Anne", consent_given_on=today)
        editor.post(deed_of(picture, "withdraw", person), {"on": str(today), "reason": "Nei"})

        answer = editor.post(
            deed_of(picture, "anew", person), {"given_on": str(today), "valid_until": "", "reason": "Ja likevel"}
        )

        assert answer.status_code == 302
        assert Removal.objects.get().ended_reason == "Ja likevel"
        person.refresh_from_db()
        assert person.withdrawn_on is None


class TestTakingDown:
    def test_and_showing_again_need_reasons_and_are_done_once(self, editor):
        picture = make_picture()

        assert editor.post(deed_of(picture, "take_down"), {"reason": ""}).status_code == 422
        assert editor.post(deed_of(picture, "take_down"), {"reason": "Bedt om det"}).status_code == 302
        assert editor.post(deed_of(picture, "take_down"), {"reason": "Igjen"}).status_code == 422
        assert editor.post(deed_of(picture, "show_again"), {"reason": "Avklart"}).status_code == 302
        assert editor.post(deed_of(picture, "show_again"), {"reason": "Igjen"}).status_code == 422

    def test_does_not_override_a_persons_no(self, editor, today):
        picture = make_picture()
        person = DepictedPerson.objects.create(picture=picture, name="Anne", consent_given_on=today)
        editor.post(deed_of(picture, "withdraw", person), {"on": str(today), "reason": "Nei"})

        answer = editor.post(deed_of(picture, "show_again"), {"reason": "Vi vil"})

        assert answer.status_code == 422
        assert "har trukket samtykket" in answer.content.decode()

    @pytest.mark.parametrize("deed", ["withdraw", "delete", "x" * 500, "../take_down"])
    def test_knows_no_other_deeds(self, editor, deed):
        assert editor.get(f"/admin/news/picture/{make_picture().pk}/synlighet/{deed}/").status_code in {302, 404}

    def test_is_for_those_who_may_change_pictures(self, client):
        client.force_login(make_editor(is_superuser=False))

        assert client.post(deed_of(make_picture(), "take_down"), {"reason": "x"}).status_code == 403
        assert not Removal.objects.exists()


class TestUses:
    def test_are_all_listed_with_links_old_editions_too(self, editor):
        now = timezone.now()
        picture = make_picture()
        draft = make_article(title="Kladden", gallery=[picture])
        ended = make_published(
            title="Den gamle",
            lead_picture=picture,
            now=now - timedelta(days=9),
            ends_at=now - timedelta(days=2),
        )
        ended.lead_picture = None
        ended.save()

        page = editor.get(page_of(picture)).content.decode()

        assert form_of(draft) in page
        assert reverse("admin:news_article_edition", args=[ended.pk, ended.editions.get().pk]) in page

    def test_in_an_old_edition_keep_the_picture_from_being_deleted(self, editor):
        picture = make_picture()
        article = make_published(title="Den gamle", lead_picture=picture)
        article.lead_picture = None
        article.save()
        delete = reverse("admin:news_picture_delete", args=[picture.pk])

        shown = editor.get(delete).content.decode()
        editor.post(delete, {"post": "yes"})

        assert "Den gamle" in shown
        picture.refresh_from_db()

    def test_are_counted_in_the_list_with_one_query_however_many(self, editor, django_assert_max_num_queries):
        for _ in range(12):
            make_published(lead_picture=make_picture())

        with django_assert_max_num_queries(12):
            page = editor.get("/admin/news/picture/")

        assert page.content.decode().count('<td class="field-used_in">1</td>') == 12


class TestWorklists:
    @pytest.mark.parametrize(("days", "listed"), [(0, 1), (30, 1), (31, 0), (-1, 0)])
    def test_warn_thirty_days_before_a_consent_runs_out(self, editor, today, days, listed):
        picture = make_picture(basis=Basis.CONSENT, alt="En person i båt")
        until = today + timedelta(days=days)
        DepictedPerson.objects.create(picture=picture, name="A", consent_given_on="2020-01-01", valid_until=until)

        page = editor.get("/admin/news/picture/?rett=snart").content.decode()
        desk = editor.get("/admin/").content.decode()

        assert page.count(page_of(picture)) >= listed and (page_of(picture) in page) == bool(listed)
        assert ("1 bilde har et samtykke som går ut innen 30 dager" in desk) == bool(listed)

    def test_show_what_is_removed_but_still_in_a_working_copy(self, editor, today):
        picture, other = make_picture(), make_picture()
        make_article(gallery=[picture])
        for each in (picture, other):
            editor.post(deed_of(each, "take_down"), {"reason": "Bedt om det"})

        page = editor.get("/admin/news/picture/?rett=i-bruk").content.decode()

        assert page_of(picture) in page and page_of(other) not in page
        assert "1 bilde er fjernet for leserne, men står i en kladd" in editor.get("/admin/").content.decode()

    def test_show_pictures_that_nobody_has_consented_to(self, editor):
        picture = make_picture(basis=Basis.CONSENT)
        good = make_picture(basis=Basis.CONSENT)
        DepictedPerson.objects.create(picture=good, name="A", consent_given_on="2026-01-01")

        page = editor.get("/admin/news/picture/?rett=mangler").content.decode()

        assert page_of(picture) in page and page_of(good) not in page
