"""The site with its files in a bucket: everything that touches a file, and what is said when the bucket is gone."""

import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from news.backup.archive import CannotRestore, restore, write
from news.delivery.crisis import CrisisCopy
from news.library.models import Basis, Picture
from news.library.removals import erase_files
from news.library.uploads import store_picture
from tests.kit import picture_files as files
from tests.kit.document_files import PDF
from tests.kit.forms import fields_of
from tests.kit.knocking import knock
from tests.kit.make import make_article, make_editor, make_published
from tests.kit.newsroom import form_of, typed
from tests.rooms.delivery.test_door import Site
from vefsn_site.media import WrongAddress, media_storage
from vefsn_site.wsgi import behind

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("bucket")]
ADD = "/admin/news/picture/add/"


def photo(number=1):
    return files.phone_photo(number, width=400, height=300)


@pytest.fixture
def picture():
    return store_picture(io.BytesIO(photo()), name="a.jpg", by=None, alt="En båt", credit="Kari", basis=Basis.NO_PERSON)


@pytest.fixture
def story(picture):
    return make_published(now=timezone.now(), slug="sak", lead_picture=picture)


@pytest.fixture
def editor(client):
    client.force_login(make_editor(is_superuser=True))
    return client


def addresses_of(picture):
    return [f"/media/{each['name']}" for each in picture.renditions]


def body_of(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


class TestPictures:
    def test_are_uploaded_shown_and_sent_to_readers(self, bucket, editor):
        data = {
            **fields_of(editor.get(ADD), "#picture_form"),
            "alt": "En båt",
            "credit": "Kari",
            "basis": Basis.NO_PERSON,
        }
        assert editor.post(ADD, {**data, "file": SimpleUploadedFile("a.jpg", photo())}).status_code == 302
        picture = Picture.objects.get()
        make_published(now=timezone.now(), slug="sak", lead_picture=picture)
        reader = Client()

        assert bucket.names() == sorted([picture.original.name, *(each["name"] for each in picture.renditions)])
        page = reader.get("/nyheter/sak/").content.decode()
        assert addresses_of(picture)[0] in page
        for address in addresses_of(picture):
            assert body_of(reader.get(address)) == bucket.read(address.removeprefix("/media/"))
        assert bucket.endpoint not in page + editor.get("/admin/news/picture/").content.decode()
        assert reader.get(f"/media/{picture.original.name}").status_code == 404
        assert reader.get(addresses_of(picture)[0].replace(".", "x.")).status_code == 404

    def test_are_sent_in_parts_and_not_at_all_to_who_has_them(self, client, bucket, picture):
        address = addresses_of(picture)[0]
        whole = bucket.read(address.removeprefix("/media/"))
        part = client.get(address, headers={"Range": "bytes=10-19"})

        assert (part.status_code, body_of(part)) == (206, whole[10:20])
        assert client.get(address, headers={"If-None-Match": client.get(address)["ETag"]}).status_code == 304

    def test_are_gone_from_the_bucket_when_they_are_erased(self, client, bucket, picture):
        address = addresses_of(picture)[0]
        erase_files(picture, by=None, now=timezone.now(), reason="Hun ba om det")

        assert bucket.names() == []
        assert client.get(address).status_code == 410

    def test_are_looked_after(self, bucket, picture):
        lost = picture.renditions[0]["name"]
        default_storage.delete(lost)
        default_storage.save("originals/forgotten.jpg", ContentFile(b"x"))
        out = io.StringIO()
        call_command("pictures", mend=True, remove=True, stdout=out)

        assert "1 pictures lack files, 1 mended" in out.getvalue()
        picture.refresh_from_db()
        assert {each["name"] for each in picture.renditions} <= set(bucket.names())
        # Younger than a day: it may belong to an upload that is under way.
        assert "originals/forgotten.jpg" in bucket.names()


class TestCopies:
    def test_of_the_whole_site_go_from_a_bucket_into_a_folder_and_back(
        self,
        bucket,
        story,
        tmp_path,
        settings,
    ):
        before = {name: bucket.read(name) for name in bucket.names()}
        page = Client().get("/nyheter/sak/").content
        write(tmp_path / "archive", now=timezone.now())
        bucket.empty()
        restore(tmp_path / "archive")
        assert {name: bucket.read(name) for name in bucket.names()} == before
        assert Client().get("/nyheter/sak/").content == page

        settings.MEDIA_ROOT = tmp_path / "media"
        settings.STORAGES = {**settings.STORAGES, "default": media_storage("")}
        restore(tmp_path / "archive")
        found = {str(path.relative_to(settings.MEDIA_ROOT)): path.read_bytes() for path in files_in(tmp_path / "media")}
        assert found == before

    def test_for_the_bad_night_hold_every_picture_of_a_page(self, bucket, story, tmp_path):
        CrisisCopy(tmp_path / "copy", behind).write()
        copied = {str(path.relative_to(tmp_path / "copy/media")) for path in files_in(tmp_path / "copy/media")}

        assert copied and copied <= set(bucket.names())
        for name in copied:
            assert (tmp_path / "copy/media" / name).read_bytes() == bucket.read(name)


class TestWithoutTheBucket:
    def test_kept_pages_go_on_and_copied_pictures_with_them(self, bucket, story, tmp_path, settings):
        settings.SITE_URL = "http://127.0.0.1"
        settings.CRISIS_COPY = tmp_path / "copy"
        CrisisCopy(settings.CRISIS_COPY, behind).write()
        site, address = Site(), addresses_of(story.lead_picture)[0]
        page, original = site.get("/nyheter/sak/"), bucket.read(address.removeprefix("/media/"))
        bucket.stop()

        assert site.get("/nyheter/sak/") == page
        assert knock(behind, address).body == original

    def test_a_picture_that_lies_nowhere_else_says_so(self, client, bucket, picture):
        bucket.stop()
        answer = client.get(addresses_of(picture)[0])

        assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")
        assert "Prøv igjen" in answer.content.decode()

    def test_the_upload_form_says_so_and_keeps_what_was_typed(self, bucket, editor):
        data = {**fields_of(editor.get(ADD), "#picture_form"), "alt": "Et tre i snø"}
        bucket.stop()
        page = editor.post(ADD, {**data, "file": SimpleUploadedFile("a.jpg", photo())}).content.decode()

        assert "Bildet kunne ikke lagres" in page and "Et tre i snø" in page
        assert not Picture.objects.exists()

    def test_an_article_with_an_attachment_says_that_nothing_was_saved(self, bucket, editor):
        editor.raise_request_exception = False
        article = make_article(title="Før")
        sent = typed(editor, form_of(article), title="Etter", **{"attachments-0-title": "Plan"})
        sent |= {"attachments-0-file": SimpleUploadedFile("plan.pdf", PDF), "attachments-TOTAL_FORMS": "1"}
        bucket.stop()
        answer = editor.post(form_of(article), {**sent, "_save": "1"})

        assert answer.status_code == 503
        assert "er ikke lagret" in answer.content.decode()
        article.refresh_from_db()
        assert article.title == "Før"

    def test_the_other_forms_and_commands_say_so(self, bucket, editor, picture, story, tmp_path):
        write(tmp_path / "archive", now=timezone.now())
        address = f"/admin/news/picture/{picture.pk}/change/"
        fields = typed(editor, address, form="#picture_form", alt="Ny tekst", focal_point_x="10", focal_point_y="10")
        bucket.stop()
        said = editor.post(address, fields, follow=True).content.decode()
        picture.refresh_from_db()

        assert "Fokuspunktet ble ikke flyttet" in said
        assert (picture.alt, picture.focal_x) == ("Ny tekst", 0.5)
        assert editor.get("/readyz").json()["storage"] is False
        with pytest.raises(CommandError):
            call_command("backup", str(tmp_path / "another"))
        with pytest.raises(CannotRestore):
            restore(tmp_path / "archive")
        assert Picture.objects.get().alt == "Ny tekst"


def files_in(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file()]


class TestTheAddress:
    @pytest.mark.parametrize(
        "address",
        [
            "bucket",
            "s3:",
            "s3://",
            "s3://bucket/folder",
            "https://bucket",
            "s3://key:secret@bucket",
            "s3://bucket?endpoint=https://s3.example.no&zone=1",
        ],
    )
    def test_that_is_none_is_told_about_without_repeating_it(self, address):
        with pytest.raises(WrongAddress) as told:
            media_storage(address)
        assert "MEDIA_STORAGE" in str(told.value) and "secret" not in str(told.value)
