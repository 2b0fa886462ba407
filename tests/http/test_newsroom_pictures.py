"""The picture library in the newsroom, as a browser asks for it: one picture, several at once, and taking one away."""

import io
from datetime import date

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from news.articles.models import Article
from news.library.models import Picture
from news.library.uploads import store_picture
from news.newsroom.request_limit import MAX_REQUEST_BYTES
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_picture, make_published
from tests.kit.newsroom import form_of, press
from tests.kit.picture_files import exif, jpeg

pytestmark = pytest.mark.django_db

ADD = "/admin/news/picture/add/"
SEVERAL = "/admin/news/picture/legg-til-flere/"
UPLOAD = "/admin/news/picture/last-opp/"


def drawing(colour="navy", *, name="båt.jpg", size=(400, 300), kind="JPEG"):
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return SimpleUploadedFile(name, buffer.getvalue())


EVIL_NAMES = [
    "../../../etc/passwd.jpg",
    "..\\..\\windows\\system32.jpg",
    "a\x00b.jpg",
    "<script>alert(1)</script>.jpg",
    "\u202egpj.exe",
    "x" * 300 + ".jpg",
    '"; filename="annen.jpg',
    "bilde.jpg\r\nX-Header: 1",
    ".",
    "æøå 😀.jpg",
    "{{ settings.SECRET_KEY }} %(file)s {0}.jpg",
]
NOT_PICTURES = {
    "nothing": b"",
    "a text": b"Ikke et bilde",
    "a page called jpg": b"<html><script>alert(1)</script></html>",
    "a drawing with script": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "a program": b"MZ" + bytes(500),
    "a document": b"%PDF-1.7\n%%EOF",
    "the beginning of a picture": b"\xff\xd8\xff\xe0" + bytes(200),
}


@pytest.fixture
def editor(client):
    user = make_editor()
    client.force_login(user)
    return user


@pytest.mark.usefixtures("editor", "media")
class TestOneNewPicture:
    def test_is_taken_in_with_what_was_said_about_it(self, client, editor):
        data = fields_of(client.get(ADD), "#picture_form")
        answer = client.post(ADD, {**data, "file": drawing(), "alt": "En båt", "credit": "Kari"})
        assert answer.status_code == 302
        picture = Picture.objects.get()
        assert (picture.alt, picture.credit, picture.original_name, picture.created_by) == (
            "En båt",
            "Kari",
            "båt.jpg",
            editor,
        )
        assert picture.renditions

    @pytest.mark.parametrize("content", NOT_PICTURES.values(), ids=NOT_PICTURES)
    def test_is_refused_in_words_and_keeps_the_rest(self, client, content):
        data = {**fields_of(client.get(ADD), "#picture_form"), "alt": "Et tre", "credit": "Ola"}
        answer = client.post(ADD, {**data, "file": SimpleUploadedFile("fin.jpg", content)})
        assert answer.status_code == 200
        assert answer.context["adminform"].form.errors["file"]
        assert "Et tre" in answer.content.decode()
        assert 'value="Ola"' in answer.content.decode()
        assert not Picture.objects.exists()

    def test_needs_a_file(self, client):
        answer = client.post(ADD, {"alt": "Et tre", "credit_kind": "photo"})
        assert answer.context["adminform"].form.errors["file"]

    def test_that_is_in_the_library_is_pointed_at(self, client):
        client.post(ADD, {"file": drawing(), "alt": "En båt", "credit_kind": "photo"})
        answer = client.post(ADD, {"file": drawing(), "credit_kind": "photo"})
        twin = Picture.objects.get()
        assert reverse("admin:news_picture_change", args=[twin.pk]) in str(
            answer.context["adminform"].form.errors["file"]
        )

    def test_that_is_in_the_library_is_chosen_in_a_popup(self, client):
        client.post(ADD, {"file": drawing(), "alt": "En båt", "credit_kind": "photo"})
        answer = client.post(ADD, {"file": drawing(), "credit_kind": "photo", "_popup": "1"})
        picture = Picture.objects.get()
        assert f"&quot;value&quot;: &quot;{picture.pk}&quot;" in answer.content.decode()
        assert picture.alt == "En båt"

    def test_cannot_be_decorative_and_described(self, client):
        answer = client.post(ADD, {"file": drawing(), "alt": "En båt", "decorative": "on", "credit_kind": "photo"})
        assert answer.context["adminform"].form.errors["decorative"]
        assert not Picture.objects.exists()

    @pytest.mark.parametrize("name", EVIL_NAMES)
    def test_may_be_called_anything(self, client, name):
        answer = client.post(UPLOAD, **_body_with(drawing().read(), name))
        assert answer.status_code in (201, 400)
        page = client.get("/admin/news/picture/")
        assert page.status_code == 200
        assert b"<script>alert(1)" not in page.content


@pytest.mark.usefixtures("editor", "media")
class TestAFileFromAScript:
    def test_becomes_a_picture_with_its_card(self, client):
        answer = client.post(UPLOAD, {"file": drawing(), "credit": "Kari"})
        assert answer.status_code == 201
        picture = Picture.objects.get()
        assert answer.json()["picture"]["id"] == picture.pk
        assert "Kari" in answer.json()["picture"]["credit"]
        assert client.get(answer.json()["picture"]["thumbnail"]["address"]).getvalue()

    def test_that_is_there_already_is_used(self, client):
        first = client.post(UPLOAD, {"file": drawing()}).json()
        answer = client.post(UPLOAD, {"file": drawing()})
        assert answer.status_code == 200
        assert answer.json()["picture"] == first["picture"]
        assert answer.json()["note"]

    @pytest.mark.parametrize("content", NOT_PICTURES.values(), ids=NOT_PICTURES)
    def test_is_refused_in_words(self, client, content):
        answer = client.post(UPLOAD, {"file": SimpleUploadedFile("fin.jpg", content)})
        assert answer.status_code == 422
        assert answer.json()["error"].endswith(".")

    def test_is_one_file_at_a_time(self, client):
        assert client.post(UPLOAD).status_code == 400
        assert client.post(UPLOAD, {"file": [drawing("red"), drawing("blue")]}).status_code == 400
        assert client.get(UPLOAD).status_code == 405

    def test_comes_from_somebody_who_may(self, client):
        client.force_login(User.objects.create_user("gjest", is_staff=True))
        answer = client.post(UPLOAD, {"file": drawing()})
        assert answer.status_code == 403
        assert answer.json()["error"]

    def test_is_not_taken_from_strangers(self, client):
        client.logout()
        assert client.post(UPLOAD, {"file": drawing()}).status_code in (302, 403)
        assert not Picture.objects.exists()

    def test_has_a_card_that_is_read_again(self, client):
        picture = make_picture(credit="Ola")
        assert "Ola" in client.get(f"/admin/news/picture/{picture.pk}/kort/").json()["credit"]
        assert client.get("/admin/news/picture/999999/kort/").status_code == 404
        assert client.get(f"/admin/news/picture/{'9' * 30}/kort/").status_code == 404


@pytest.mark.usefixtures("editor", "media")
class TestSeveralPictures:
    def test_share_their_photographer_and_are_asked_about_on_one_page(self, client):
        answer = client.post(SEVERAL, {"files": [drawing("red"), drawing("blue")], "credit": "Kari"}, follow=True)
        assert {picture.credit for picture in Picture.objects.all()} == {"Kari"}
        assert [card.id for _form, card in answer.context["rows"]] == [p.pk for p in Picture.objects.order_by("pk")]

    def test_one_that_is_refused_leaves_the_others(self, client):
        files = [drawing("red"), SimpleUploadedFile("tom.jpg", b""), drawing("blue")]
        answer = client.post(SEVERAL, {"files": files}, follow=True)
        assert Picture.objects.count() == 2
        assert any("tom.jpg" in str(message) for message in answer.context["messages"])

    def test_none_that_could_be_taken_shows_the_form_again(self, client):
        answer = client.post(SEVERAL, {"files": [SimpleUploadedFile("tom.jpg", b"")], "credit": "Kari"})
        assert answer.status_code == 200
        assert b'value="Kari"' in answer.content

    def test_none_at_all_says_so(self, client):
        answer = client.post(SEVERAL, {"credit": "Kari"})
        assert answer.context["form"].errors["files"]
        assert b'value="Kari"' in answer.content

    def test_get_their_words_saved(self, client):
        one, other = make_picture(alt=""), make_picture(alt="")
        page = f"/admin/news/picture/fyll-inn/?id={other.pk}&id={one.pk}"
        data = fields_of(client.get(page), "#content form")
        answer = client.post(page, {**data, "form-0-alt": "Rød båt", "form-1-decorative": "on"})
        assert answer.status_code == 302
        one.refresh_from_db(), other.refresh_from_db()
        assert (other.alt, one.decorative) == ("Rød båt", True)

    def test_keep_what_was_typed_when_something_contradicts(self, client):
        picture = make_picture(alt="")
        page = f"/admin/news/picture/fyll-inn/?id={picture.pk}"
        data = fields_of(client.get(page), "#content form")
        answer = client.post(page, {**data, "form-0-alt": "Rød båt", "form-0-decorative": "on"})
        assert answer.status_code == 200
        assert "Rød båt" in answer.content.decode()

    def test_get_the_rest_saved_when_one_was_removed_meanwhile(self, client):
        gone, left = make_picture(alt="", original_name="IMG_7.JPG"), make_picture(alt="")
        page = f"/admin/news/picture/fyll-inn/?id={gone.pk}&id={left.pk}"
        data = fields_of(client.get(page), "#content form")
        gone.delete()

        answer = client.post(page, {**data, "form-0-alt": "Rød båt", "form-0-credit": "Kari", "form-1-alt": "Tre"})

        left.refresh_from_db()
        assert (left.alt, Picture.objects.count()) == ("Tre", 1)
        shown = LexborHTMLParser(answer.content)
        (sentence,) = [each.text() for each in shown.css(".errornote")]
        assert "1" in sentence and "IMG_7.JPG" in sentence
        assert shown.css_first("textarea[readonly]").text().split() == ["Rød", "båt", "Kari"]
        assert client.post(page, fields_of(answer, "#content form")).status_code == 302

    def test_keep_the_text_of_a_removed_one_for_as_long_as_the_page_comes_back(self, client):
        gone, left = make_picture(alt=""), make_picture(alt="")
        page = f"/admin/news/picture/fyll-inn/?id={gone.pk}&id={left.pk}"
        data = fields_of(client.get(page), "#content form")
        gone.delete()

        answer = client.post(page, {**data, "form-0-alt": "Rød båt", "form-1-alt": "Tre", "form-1-decorative": "on"})
        again = client.post(page, fields_of(answer, "#content form"))

        left.refresh_from_db()
        assert (left.alt, again.status_code) == ("", 200)
        assert "Rød båt" in again.content.decode() and "Tre" in again.content.decode()

    def test_are_told_about_when_all_were_removed_meanwhile(self, client):
        picture = make_picture(alt="")
        page = f"/admin/news/picture/fyll-inn/?id={picture.pk}"
        data = fields_of(client.get(page), "#content form")
        picture.delete()

        answer = client.post(page, {**data, "form-0-alt": "Rød båt"})

        assert answer.status_code == 200
        assert "Rød båt" in answer.content.decode()
        assert not answer.context["messages"]

    @pytest.mark.parametrize("id_", ["other", "", "x", "9" * 40, "-1", "²", "\x00"])
    def test_of_another_page_are_left_alone_without_a_claim(self, client, id_):
        picture, other = make_picture(alt="før"), make_picture(alt="urørt")
        page = f"/admin/news/picture/fyll-inn/?id={picture.pk}"
        data = fields_of(client.get(page), "#content form")

        answer = client.post(page, {**data, "form-0-id": other.pk if id_ == "other" else id_, "form-0-alt": "etter"})

        assert {each.alt for each in Picture.objects.all()} == {"før", "urørt"}
        assert answer.status_code == 200
        assert "etter" in answer.content.decode()
        assert not answer.context["messages"]

    @pytest.mark.parametrize("query", ["", "?id=", "?id=x", "?id=-1", f"?id={'9' * 30}", "?id=0&id=%00", "?id=²"])
    def test_that_do_not_exist_are_no_error(self, client, query):
        assert client.get(f"/admin/news/picture/fyll-inn/{query}").status_code in (200, 400)

    @pytest.mark.parametrize("total", ["", "x", "-1", "999999999", "1e9"])
    def test_in_a_tampered_form_are_left_alone(self, client, total):
        picture = make_picture(alt="før")
        page = f"/admin/news/picture/fyll-inn/?id={picture.pk}"
        data = {**fields_of(client.get(page), "#content form"), "form-TOTAL_FORMS": total, "form-0-alt": "etter"}
        assert client.post(page, data).status_code in (200, 302)
        assert Picture.objects.get().alt == "før"


@pytest.mark.usefixtures("editor", "media")
class TestWhatSavingWouldSay:
    CHECK = "/admin/news/picture/kontroll/"

    def test_is_told_without_saving(self, client):
        picture = make_picture(alt="før")
        said = {"id": picture.pk, "alt": "Rød båt", "decorative": "on", "credit_kind": "photo"}
        errors = client.post(self.CHECK, said).json()["errors"]
        assert list(errors) == ["decorative"] and errors["decorative"][0].endswith(".")
        assert client.post(self.CHECK, {**said, "decorative": ""}).json() == {"errors": {}}
        assert Picture.objects.get().alt == "før"

    @pytest.mark.parametrize("id_", ["", "x", "9" * 40, "-1", "²", "\x00", "0"])
    def test_is_told_of_pictures_that_are_there(self, client, id_):
        assert client.post(self.CHECK, {"id": id_, "alt": "x"}).status_code == 404

    def test_is_for_those_who_may(self, client):
        picture = make_picture()
        client.force_login(User.objects.create_user("gjest", is_staff=True))
        assert client.post(self.CHECK, {"id": picture.pk}).status_code == 403


@pytest.mark.usefixtures("editor", "media")
class TestTheLibrary:
    def test_finds_what_is_missing(self, client):
        make_picture(alt="", credit="Kari"), make_picture(alt="Båt", credit=""), make_picture(decorative=True, alt="")
        assert _listed(client, "?mangler=tekst") == 1
        assert _listed(client, "?mangler=fotograf") == 1
        assert _listed(client, "?mangler=noe") == 3

    def test_finds_what_is_in_use(self, client):
        make_article(lead_picture=make_picture()), make_article(gallery=[make_picture()])
        make_article(body=f'<figure data-picture="{make_picture().pk}"></figure>')
        gone = make_published(gallery=[make_picture()])
        gone.gallery_pictures.all().delete()
        make_picture()
        assert [_listed(client, f"?bruk={answer}") for answer in ("ja", "nei", "noe", "")] == [4, 1, 5, 5]

    def test_leads_from_the_list_to_the_grid(self, client):
        chosen = [make_picture().pk, make_picture().pk]
        answer = client.post(
            "/admin/news/picture/", {"action": "describe_selected", "_selected_action": chosen}, follow=True
        )
        assert {card.id for _form, card in answer.context["rows"]} == set(chosen)

    def test_finds_by_words_and_file_name(self, client):
        make_picture(alt="Rød båt", original_name="IMG_7.JPG", credit="Ola"), make_picture(alt="Tre", credit="Kari")
        assert [_listed(client, f"?q={words}") for words in ("båt", "RØD BÅT", "IMG_7", "kari", "?")] == [1, 1, 1, 1, 0]
        assert _listed(client, "?q=" + "%25" * 200) == 0

    def test_shows_a_picture_with_its_uses(self, client):
        picture = make_picture()
        make_article(title="Brua åpner", lead_picture=picture, gallery=[picture])
        make_article(title="Om båten", body=f'<figure data-picture="{picture.pk}"></figure>')
        page = client.get(f"/admin/news/picture/{picture.pk}/change/").content.decode()
        assert "Brua åpner" in page and "Om båten" in page and "IMG_0001.JPG" in page

    def test_keeps_a_picture_that_stands_in_a_text(self, client):
        picture = make_picture()
        make_article(title="Om båten", body=f'<figure data-picture="{picture.pk}"></figure>')
        answer = client.post(f"/admin/news/picture/{picture.pk}/delete/", {"post": "yes"})
        assert "Om båten" in answer.content.decode()
        assert Picture.objects.exists()

    def test_keeps_a_picture_that_residents_see(self, client):
        picture = make_picture()
        article = make_published(title="Brua åpner", gallery=[picture])
        Article.objects.get(pk=article.pk).gallery_pictures.all().delete()
        answer = client.post(f"/admin/news/picture/{picture.pk}/delete/", {"post": "yes"})
        assert "Brua åpner" in answer.content.decode()
        assert Picture.objects.exists()

    @pytest.mark.parametrize("place", ["lead", "gallery"])
    def test_keeps_a_picture_that_an_article_holds(self, client, place):
        picture = make_picture()
        make_article(**({"lead_picture": picture} if place == "lead" else {"gallery": [picture]}))
        assert client.post(f"/admin/news/picture/{picture.pk}/delete/", {"post": "yes"}).status_code == 200
        assert Picture.objects.exists()

    def test_keeps_all_of_those_that_were_chosen_when_one_is_in_use(self, client):
        used, unused = make_picture(), make_picture()
        make_article(title="Brua åpner", lead_picture=used)
        chosen = {"action": "delete_selected", "_selected_action": [used.pk, unused.pk], "post": "yes"}
        answer = client.post("/admin/news/picture/", chosen)
        assert "Brua åpner" in answer.content.decode()
        assert Picture.objects.count() == 2

    def test_does_not_take_a_number_for_another(self, client):
        picture = make_picture(pk=12)
        make_published(title="Brua åpner", gallery=[make_picture(pk=123)])
        make_article(body='<figure data-picture="123"></figure>')
        client.post(f"/admin/news/picture/{picture.pk}/delete/", {"post": "yes"})
        assert not Picture.objects.filter(pk=12).exists()

    def test_takes_the_files_away_with_the_picture(self, client, django_capture_on_commit_callbacks):
        client.post(UPLOAD, {"file": drawing()})
        picture = Picture.objects.get()
        names = [picture.original.name, *(each["name"] for each in picture.renditions)]
        with django_capture_on_commit_callbacks(execute=True):
            client.post(f"/admin/news/picture/{picture.pk}/delete/", {"post": "yes"})
        assert not [name for name in names if default_storage.exists(name)]

    def test_keeps_its_file_whatever_is_sent(self, client):
        picture = make_picture()
        data = fields_of(client.get(f"/admin/news/picture/{picture.pk}/change/"), "#picture_form")
        answer = client.post(f"/admin/news/picture/{picture.pk}/change/", {**data, "file": drawing(), "alt": "Ny"})
        assert answer.status_code == 302
        changed = Picture.objects.get()
        assert (changed.alt, changed.original.name) == ("Ny", picture.original.name)

    def test_asks_for_permission(self, client):
        user = User.objects.create_user("leser", is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename="view_picture"))
        client.force_login(user)
        picture = make_picture()
        assert client.get("/admin/news/picture/").status_code == 200
        assert client.get(f"/admin/news/picture/{picture.pk}/change/").status_code == 200
        assert client.get(SEVERAL).status_code == 403
        assert client.get(f"/admin/news/picture/fyll-inn/?id={picture.pk}").status_code == 403


@pytest.mark.usefixtures("editor", "media")
class TestWhatAllShare:
    FACTS = {
        "credit": "Kari",
        "credit_kind": "illustration",
        "event": "Skolestart",
        "taken_on": "2026-08-17",
        "basis": "own_decision",
        "basis_note": "Avklart med rektor",
    }

    def test_is_said_of_each_picture(self, client):
        assert client.post(UPLOAD, {**self.FACTS, "file": drawing("red")}).status_code == 201
        client.post(SEVERAL, {**self.FACTS, "files": [drawing("blue"), drawing("green")]})
        assert set(Picture.objects.values_list(*self.FACTS)) == {
            ("Kari", "illustration", "Skolestart", date(2026, 8, 17), "own_decision", "Avklart med rektor")
        }
        assert Picture.objects.count() == 3

    def test_may_be_nothing_and_then_the_file_names_its_photographer(self, client):
        signed = SimpleUploadedFile("a.jpg", jpeg(exif=exif(artist="Ola Nordmann")))
        assert client.post(UPLOAD, {"file": signed, "credit": ""}).status_code == 201
        assert Picture.objects.get().credit == "Ola Nordmann"

    WRONG = {
        "taken_on": ["i går", "2026-02-30", "9" * 5000, "\x00"],
        "credit": ["x" * 121, "a\x00b"],
        "credit_kind": ["\x00", "maleri"],
        "basis": ["finnes-ikke", "own_decision"],
        "event": ["x" * 5000],
    }

    @pytest.mark.parametrize(("field", "value"), [(field, value) for field, all_ in WRONG.items() for value in all_])
    def test_is_refused_in_words_before_any_file_is_taken_in(self, client, field, value):
        answer = client.post(UPLOAD, {"file": drawing(), field: value})
        assert (answer.status_code, answer.json()["again"]) == (422, True)
        assert ":" in answer.json()["error"]
        page = client.post(SEVERAL, {"files": [drawing()], "event": "Skolestart", field: value})
        assert page.status_code == 200
        assert page.context["facts"].errors
        assert not Picture.objects.exists()

    def test_does_not_change_a_picture_that_was_there(self, client):
        client.post(UPLOAD, {"file": drawing(), "credit": "Ola"})
        answer = client.post(UPLOAD, {"file": drawing(), "credit": "Kari", "item": "1"})
        assert (answer.status_code, Picture.objects.get().credit) == (200, "Ola")
        assert 'value="Ola"' in answer.json()["item"]

    def test_is_used_as_far_as_it_goes_for_files_in_an_articles_own_form(self, client):
        article = make_article()
        facts = {"gallery_pictures-credit": "Kari", "gallery_pictures-taken_on": "i går"}
        press(client, form_of(article), **facts, **{"gallery_pictures-files": [drawing("red")]})
        assert [row.picture.credit for row in article.gallery_pictures.all()] == ["Kari"]


@pytest.mark.usefixtures("editor", "media")
class TestTooManyFiles:
    @pytest.fixture(autouse=True)
    def _few_at_once(self, monkeypatch):
        for module in ("picture_intake", "picture_views", "gallery_files"):
            monkeypatch.setattr(f"news.newsroom.{module}.MAX_FILES_AT_ONCE", 2)

    def test_are_taken_up_to_the_limit_and_the_rest_is_counted(self, client):
        files = [drawing((number * 60, 0, 0)) for number in range(4)]
        answer = client.post(SEVERAL, {"files": files}, follow=True)
        assert Picture.objects.count() == 2
        assert any("2 filer ble ikke lagt til: høyst 2 om gangen" in str(each) for each in answer.context["messages"])

    def test_are_told_about_in_an_articles_form_too(self, client):
        article = make_article()
        files = [drawing((number * 60, 0, 0)) for number in range(3)]
        answer = press(client, form_of(article), **{"gallery_pictures-files": files})
        page = client.get(answer["location"])
        assert article.gallery_pictures.count() == 2
        assert "1 fil ble ikke lagt til" in page.content.decode()

    def test_do_not_overfill_a_gallery(self, client, monkeypatch):
        monkeypatch.setattr("news.newsroom.gallery_files.MAX_ROWS", 2)
        article = make_article(gallery=[make_picture()])
        answer = press(client, form_of(article), **{"gallery_pictures-files": [drawing("red"), drawing("blue")]})
        page = client.get(answer["location"])
        assert article.gallery_pictures.count() == 2
        assert "1 fil ble ikke lagt til: et galleri har plass til 2 bilder" in page.content.decode()


@pytest.mark.usefixtures("editor", "media")
class TestMoreFilesThanAnyForm:
    def test_are_answered_with_413_in_words(self, client):
        answer = client.post(SEVERAL, {"files": [SimpleUploadedFile("a.jpg", b"x") for _ in range(301)]})
        assert answer.status_code == 413
        assert "for mye på én gang" in answer.content.decode()


@pytest.mark.usefixtures("editor", "media")
class TestAnotherFile:
    @pytest.fixture
    def picture(self):
        return store_picture(drawing("red"), name="før.jpg", by=None, alt="En båt", credit="Kari")

    def test_takes_the_pictures_place_and_leaves_its_words(self, client, picture):
        answer = client.post(f"/admin/news/picture/{picture.pk}/erstatt/", {"file": drawing("blue", name="etter.jpg")})
        assert answer.status_code == 302
        now = Picture.objects.get()
        assert (now.alt, now.credit, now.original_name) == ("En båt", "Kari", "etter.jpg")
        assert now.content_hash != picture.content_hash

    def test_says_where_it_will_be_seen(self, client, picture):
        make_article(title="Brua åpner", lead_picture=picture)
        assert "Brua åpner" in client.get(f"/admin/news/picture/{picture.pk}/erstatt/").content.decode()

    @pytest.mark.parametrize("content", NOT_PICTURES.values(), ids=NOT_PICTURES)
    def test_that_is_no_picture_is_refused_in_words(self, client, picture, content):
        address = f"/admin/news/picture/{picture.pk}/erstatt/"
        answer = client.post(address, {"file": SimpleUploadedFile("fin.jpg", content)})
        assert (answer.status_code, Picture.objects.get().content_hash) == (422, picture.content_hash)
        assert answer.context["form"].errors["file"]

    def test_that_another_picture_has_is_pointed_at(self, client, picture):
        other = store_picture(drawing("blue"), name="b.jpg", by=None)
        answer = client.post(f"/admin/news/picture/{picture.pk}/erstatt/", {"file": drawing("blue")})
        assert answer.status_code == 422
        assert reverse("admin:news_picture_change", args=[other.pk]) in str(answer.context["form"].errors["file"])

    def test_is_needed(self, client, picture):
        assert client.post(f"/admin/news/picture/{picture.pk}/erstatt/").status_code == 422
        assert client.get("/admin/news/picture/999999/erstatt/").status_code == 404

    def test_is_for_those_who_may(self, client, picture):
        client.force_login(User.objects.create_user("gjest", is_staff=True))
        assert client.get(f"/admin/news/picture/{picture.pk}/erstatt/").status_code == 403


@pytest.mark.usefixtures("editor", "media")
class TestTheFocalPoint:
    @pytest.fixture
    def picture(self):
        return store_picture(drawing("red"), name="a.jpg", by=None, alt="En båt")

    def save(self, client, picture, **changes):
        address = f"/admin/news/picture/{picture.pk}/change/"
        return client.post(address, {**fields_of(client.get(address), "#picture_form"), **changes})

    def test_is_two_numbers_without_a_script(self, client, picture, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            answer = self.save(client, picture, focal_point_x="20", focal_point_y="75")
        assert answer.status_code == 302
        picture.refresh_from_db()
        assert (picture.focal_x, picture.focal_y) == (0.2, 0.75)

    def test_stays_where_it_is_when_something_else_is_saved(self, client, picture, django_capture_on_commit_callbacks):
        Picture.objects.update(focal_x=1 / 3)
        with django_capture_on_commit_callbacks(execute=True) as callbacks:
            self.save(client, picture, alt="Et tre")
        picture.refresh_from_db()
        assert (picture.focal_x, picture.alt, picture.remade_at, callbacks) == (1 / 3, "Et tre", None, [])

    @pytest.mark.parametrize("x", ["", "-1", "101", "x", "0.5.5", "9" * 5000, "\x00", "²", "nan", "1e400"])
    def test_outside_the_picture_is_refused_in_words(self, client, picture, x):
        answer = self.save(client, picture, focal_point_x=x, focal_point_y="10", alt="Et tre")
        assert answer.status_code == 200
        assert answer.context["adminform"].form.errors["focal_point"]
        assert "Et tre" in answer.content.decode()

    def test_of_a_picture_that_somebody_deleted_meanwhile_is_no_error(
        self, client, picture, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks() as callbacks:
            self.save(client, picture, focal_point_x="20")
        Picture.objects.all().delete()
        for callback in callbacks:
            callback()
        assert not Picture.objects.exists()


class TestTooMuchAtOnce:
    def test_is_answered_without_being_read(self, client):
        for accept in ("text/html", "application/json"):
            answer = client.post(UPLOAD, CONTENT_LENGTH=str(MAX_REQUEST_BYTES + 1), headers={"accept": accept})
            assert answer.status_code == 413
            assert "400" in answer.content.decode()

    @pytest.mark.parametrize("length", ["", "x", "-5", "9" * 5000, "²"])
    def test_is_told_by_honest_numbers_only(self, client, length):
        assert client.get("/admin/login/", CONTENT_LENGTH=length).status_code in (200, 413)


def _body_with(content, name):
    """A request written by hand: a test client, like a browser, would tidy the name first."""
    head = f'--x\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    return {"data": head.encode() + content + b"\r\n--x--\r\n", "content_type": "multipart/form-data; boundary=x"}


def _listed(client, query):
    return client.get(f"/admin/news/picture/{query}").context["cl"].result_count
