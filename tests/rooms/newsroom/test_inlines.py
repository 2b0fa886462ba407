"""The rows under an article's form, sent as a browser without JavaScript sends them."""

import re

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from news.articles.models import Article, Attachment, ContactPerson, RelatedArticle
from news.galleries.models import GalleryPicture
from news.library.models import Picture
from news.library.views import PUBLIC_NAME
from news.links.models import ExternalLink
from news.newsroom.rows import MAX_ROWS
from tests.http.test_newsroom_pictures import NOT_PICTURES, drawing
from tests.kit.document_files import PDF
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


def pdf(name="Saksframlegg (endelig) v2.PDF", content=PDF):
    return SimpleUploadedFile(name, content)


@pytest.fixture(autouse=True)
def _editor(client):
    client.force_login(make_editor())


class Form:
    """An article's form, open in a browser."""

    def __init__(self, client, article):
        self.client, self.path = client, f"/admin/news/article/{article.pk}/change/"
        self.data = fields_of(client.get(self.path), "#article_form")

    def add(self, prefix, **values):
        number = int(self.data[f"{prefix}-TOTAL_FORMS"])
        self.data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
        self.data.update({f"{prefix}-{number}-{name}": value for name, value in values.items()})
        return number

    def send(self, **changes):
        return self.client.post(self.path, {**self.data, **changes})

    def errors(self, prefix, **changes):
        answer = self.send(**changes)
        assert answer.status_code == 200
        return next(each.formset for each in answer.context["inline_admin_formsets"] if each.formset.prefix == prefix)


@pytest.fixture
def article():
    return make_article(gallery=[make_picture(alt=name) for name in "ABC"])


@pytest.fixture
def form(client, article):
    return Form(client, article)


def captions(article):
    return [row.caption for row in article.gallery_pictures.all()]


class TestOrder:
    def test_stays_when_nothing_was_moved(self, form, article):
        form.send()
        assert captions(article) == ["Bilde 0", "Bilde 1", "Bilde 2"]

    def test_follows_the_places(self, form, article):
        places = {f"gallery_pictures-{index}-position": place for index, place in enumerate("312")}
        form.send(**places)
        assert captions(article) == ["Bilde 1", "Bilde 2", "Bilde 0"]

    def test_lets_the_moved_row_come_before_the_one_that_was_there(self, form, article):
        form.send(**{"gallery_pictures-2-position": "1"})
        assert captions(article) == ["Bilde 2", "Bilde 0", "Bilde 1"]

    def test_puts_a_new_row_last(self, form, article):
        GalleryPicture.objects.filter(article=article, caption="Bilde 2").update(position=90)
        form.add("gallery_pictures", picture=make_picture().pk, caption="Ny")
        form.send()
        assert captions(article) == ["Bilde 0", "Bilde 1", "Bilde 2", "Ny"]

    def test_has_no_gaps_after_saving(self, form, article):
        form.send(**{"gallery_pictures-0-DELETE": "on", "gallery_pictures-1-position": "700"})
        assert list(article.gallery_pictures.values_list("caption", "position")) == [("Bilde 2", 1), ("Bilde 1", 2)]

    @pytest.mark.parametrize("place", ["-1", "x", "9" * 40, "1.5", "²"])
    def test_refuses_what_is_no_place(self, form, article, place):
        answer = form.send(**{"gallery_pictures-0-position": place})
        assert answer.status_code in (200, 302)
        assert len(captions(article)) == 3

    def test_does_not_make_a_row_of_a_place_alone(self, form, article):
        form.add("external_links", position="1", url="", text="", source="")
        assert form.send().status_code == 302
        assert not ExternalLink.objects.exists()


class TestGallery:
    def test_offers_the_library_s_text_as_one_that_can_be_changed(self, client, form, article):
        assert form.data["gallery_pictures-0-alt"] == "A"
        assert "Kari Fotograf" in client.get(f"/admin/news/article/{article.pk}/change/").content.decode()

        form.send(**{"gallery_pictures-0-alt": "En buss"})

        assert article.gallery_pictures.first().alt == "En buss"
        assert article.gallery_pictures.first().picture.alt == "A"

    def test_fills_in_the_library_s_words_where_none_are_written(self, form, article):
        form.add("gallery_pictures", picture=make_picture(alt="Et tre").pk, caption="Ny")
        form.add("gallery_pictures", picture=make_picture(alt="", decorative=True).pk, caption="Nyere")
        form.send()
        assert list(article.gallery_pictures.values_list("alt", "decorative"))[3:] == [("Et tre", False), ("", True)]

    def test_takes_no_text_along_to_another_picture(self, client, article):
        article.gallery_pictures.filter(caption="Bilde 1").update(alt="Min egen båt")
        form = Form(client, article)
        other = str(make_picture(alt="Et tre").pk)

        form.send(**{"gallery_pictures-0-picture": other, "gallery_pictures-1-picture": other})

        assert [row.alt for row in article.gallery_pictures.all()][:2] == ["Et tre", "Min egen båt"]

    def test_judges_the_library_s_text_as_one_that_was_typed(self, form):
        changes = {"gallery_pictures-0-caption": "En lang rekke båter", "gallery_pictures-0-alt": "En lang rekke båter"}
        assert form.errors("gallery_pictures", **changes).forms[0].errors["alt"]

    def test_explains_a_decorative_picture_with_a_text(self, form):
        changes = {"gallery_pictures-0-alt": "En båt", "gallery_pictures-0-decorative": "on"}
        assert form.errors("gallery_pictures", **changes).forms[0].errors["decorative"]

    def test_takes_several_files_with_the_form(self, form, article):
        files = [drawing("red"), drawing("green"), drawing("blue")]
        answer = form.send(**{"gallery_pictures-files": files, "gallery_pictures-credit": "Ola", "title": "Ny tittel"})
        assert answer.status_code == 302
        assert article.gallery_pictures.count() == 6
        new = [row.picture for row in article.gallery_pictures.all()][3:]
        assert [picture.pk for picture in new] == sorted(picture.pk for picture in new)
        assert {picture.credit for picture in new} == {"Ola"}

    def test_tells_about_each_file_that_it_could_not_take(self, client, form, article):
        bad = [SimpleUploadedFile(f"{number}.jpg", content) for number, content in enumerate(NOT_PICTURES.values())]
        answer = form.send(**{"gallery_pictures-files": [*bad, drawing()], "title": "Ny tittel"})
        assert answer.status_code == 302
        said = [str(message) for message in client.get(form.path).context["messages"]]
        assert all(any(file.name in words for words in said) for file in bad)
        assert article.gallery_pictures.count() == 4
        assert Article.objects.get(pk=article.pk).title == "Ny tittel"

    def test_keeps_the_pictures_when_something_else_is_wrong(self, form, article):
        form.add("external_links", url="ikke en adresse", text="Avisa")
        gallery = form.errors("gallery_pictures", **{"gallery_pictures-files": [drawing()], "title": "Ny tittel"})
        assert gallery.forms[3]["picture"].value() == str(Picture.objects.latest("pk").pk)
        assert article.gallery_pictures.count() == 3

    def test_uses_a_picture_that_is_in_the_library(self, client, form, article):
        client.post("/admin/news/picture/last-opp/", {"file": drawing()})
        before = Picture.objects.count()
        form.send(**{"gallery_pictures-files": [drawing()]})
        assert Picture.objects.count() == before
        assert article.gallery_pictures.count() == 4

    def test_takes_files_into_a_new_article(self, client):
        data = fields_of(client.get("/admin/news/article/add/"), "#article_form")
        files = {"gallery_pictures-files": [drawing("red"), drawing("blue")]}
        answer = client.post("/admin/news/article/add/", {**data, "title": "Helt ny", **files})
        assert answer.status_code == 302
        assert Article.objects.get(title="Helt ny").gallery_pictures.count() == 2


class TestLinks:
    @pytest.mark.parametrize("address", ["https://www.helg.no/sak", "http://ærlig.no/ø?å=1", "www.helg.no"])
    def test_lead_to_web_addresses(self, form, article, address):
        form.add("external_links", url=address, text="Saken i avisa", source="Helgelendingen")
        assert form.send().status_code == 302
        assert ExternalLink.objects.get().url.startswith("http")

    @pytest.mark.parametrize(
        "address",
        [
            "javascript:alert(1)",
            "ftp://helg.no/fil",
            "data:text/html,x",
            "//",
            "http://",
            "x" * 600,
            "http://[::1",
            "\\",
        ],
    )
    def test_lead_nowhere_else(self, form, address):
        form.add("external_links", url=address, text="Saken i avisa")
        assert form.errors("external_links").forms[0].errors["url"]
        assert not ExternalLink.objects.exists()

    def test_need_a_text(self, form):
        form.add("external_links", url="https://helg.no/", text=" ")
        assert form.errors("external_links").forms[0].errors["text"]


class TestAttachments:
    def test_are_named_by_their_title_and_described_by_their_content(self, form):
        form.add("attachments", title="Møteprotokoll: Ås & Øra", file=pdf())
        assert form.send().status_code == 302
        attachment = Attachment.objects.get()
        assert PUBLIC_NAME.fullmatch(attachment.file.name)
        assert re.fullmatch(r"files/[0-9a-f]{32}/moeteprotokoll-aas-oera\.pdf", attachment.file.name)
        assert (attachment.format, attachment.size) == ("PDF", len(PDF))
        with default_storage.open(attachment.file.name) as stored:
            assert stored.read() == PDF

    def test_keep_their_file_when_the_title_changes(self, client, form, article):
        form.add("attachments", title="Protokoll", file=pdf())
        form.send()
        name = Attachment.objects.get().file.name
        assert Form(client, article).send(**{"attachments-0-title": "Møtebok"}).status_code == 302
        attachment = Attachment.objects.get()
        assert (attachment.title, attachment.file.name) == ("Møtebok", name)

    def test_get_a_new_name_with_a_new_file(self, client, form, article):
        form.add("attachments", title="Protokoll", file=pdf())
        form.send()
        before = Attachment.objects.get().file.name
        Form(client, article).send(**{"attachments-0-file": pdf(content=PDF + b"\n")})
        attachment = Attachment.objects.get()
        assert attachment.file.name != before
        assert attachment.size == len(PDF) + 1
        assert default_storage.exists(before)

    @pytest.mark.parametrize("name", ["../../x.pdf", "x" * 400 + ".pdf", "a.exe", "æ\u202e.pdf", "<b>.pdf", "uten"])
    def test_may_come_with_any_name(self, form, name):
        form.add("attachments", title="💥", file=pdf(name))
        assert form.send().status_code == 302
        assert PUBLIC_NAME.fullmatch(Attachment.objects.get().file.name)

    @pytest.mark.parametrize(
        "content", [b"", b"MZ programmet", b"<html>", b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0"]
    )
    def test_are_refused_in_words(self, form, content):
        form.add("attachments", title="Protokoll", file=pdf("fin.pdf", content))
        assert str(form.errors("attachments", title="Ny tittel").forms[0].errors["file"])
        assert not Attachment.objects.exists()

    def test_say_that_the_file_is_chosen_again_when_the_form_comes_back(self, client, form, article):
        form.add("attachments", title="Protokoll", file=pdf("protokoll.pdf"))
        form.add("contacts", name="")
        answer = form.send(**{"contacts-0-email": "ikke e-post"})
        assert answer.status_code == 200
        assert "«protokoll.pdf»" in answer.content.decode() or "“protokoll.pdf”" in answer.content.decode()

    def test_say_so_beside_a_saved_file_too(self, client, form, article):
        form.add("attachments", title="Protokoll", file=pdf())
        form.send()
        answer = Form(client, article).send(**{"attachments-0-file": pdf("ny.pdf"), "attachments-0-title": ""})
        assert answer.status_code == 200
        assert "ny.pdf" in answer.content.decode()

    def test_need_a_title_and_a_file(self, form):
        form.add("attachments", title="", file=pdf())
        form.add("attachments", title="Protokoll")
        first, second = form.errors("attachments").forms
        assert first.errors["title"]
        assert second.errors["file"]


class TestRelatedArticles:
    def test_are_other_articles(self, form, article):
        form.add("related_articles", target=make_article().pk)
        assert form.send().status_code == 302
        assert article.related_articles.count() == 1

    def test_are_never_the_article_itself(self, form, article):
        form.add("related_articles", target=article.pk)
        assert form.errors("related_articles").forms[0].errors["target"]

    def test_stand_once(self, form):
        other = make_article()
        form.add("related_articles", target=other.pk)
        form.add("related_articles", target=other.pk)
        assert form.errors("related_articles").forms[1].errors["target"]
        assert not RelatedArticle.objects.exists()

    def test_stand_once_also_beside_a_saved_row(self, client, article):
        other = make_article()
        RelatedArticle.objects.create(article=article, target=other)
        form = Form(client, article)
        form.add("related_articles", target=other.pk)
        assert form.errors("related_articles").forms[1].errors
        assert RelatedArticle.objects.count() == 1

    @pytest.mark.parametrize("number", ["999999", "x", "-1", "9" * 40])
    def test_exist(self, form, number):
        form.add("related_articles", target=number)
        assert form.errors("related_articles").forms[0].errors["target"]


class TestContactPersons:
    def test_are_saved_in_order(self, form, article):
        form.add("contacts", name="Kari Nordmann", telephone="75 10 10 00", email="kari@example.no")
        form.add("contacts", name="Ola Nordmann", role="Rådgiver")
        assert form.send().status_code == 302
        assert [person.name for person in ContactPerson.objects.all()] == ["Kari Nordmann", "Ola Nordmann"]

    def test_have_numbers_that_can_be_called(self, form):
        form.add("contacts", name="Kari", telephone="ring meg")
        assert form.errors("contacts").forms[0].errors["telephone"]


class TestATamperedForm:
    @pytest.mark.parametrize(
        "prefix", ["gallery_pictures", "external_links", "attachments", "related_articles", "contacts"]
    )
    @pytest.mark.parametrize("field", ["TOTAL_FORMS", "INITIAL_FORMS"])
    @pytest.mark.parametrize("number", ["", "x", "-1", "2", "1000000", "9" * 40, "\x00"])
    def test_loses_nothing(self, form, article, prefix, field, number):
        answer = form.send(**{f"{prefix}-{field}": number, "gallery_pictures-files": []})
        assert answer.status_code in (200, 302, 400)
        assert len(captions(article)) == 3

    def test_takes_no_files_in(self, form):
        before = Picture.objects.count()
        form.send(**{"gallery_pictures-TOTAL_FORMS": "x", "gallery_pictures-files": [drawing()]})
        assert Picture.objects.count() == before

    def test_cannot_claim_another_article_s_rows(self, form, article):
        other = make_article(gallery=[make_picture()])
        row = other.gallery_pictures.get()
        form.send(**{"gallery_pictures-0-id": row.pk, "gallery_pictures-0-caption": "Stjålet"})
        row.refresh_from_db()
        assert (row.article, row.caption) == (other, "Bilde 0")

    def test_with_too_many_rows_is_cut(self, form):
        for number in range(MAX_ROWS + 1):
            form.add("external_links", url=f"https://example.no/{number}", text=f"Sak {number}")
        assert form.errors("external_links").non_form_errors()
