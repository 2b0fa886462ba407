"""From a file to a picture in the library: all of it, or nothing."""

import io
import threading

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from news.library import uploads
from news.library.models import Picture
from news.library.uploads import AlreadyStored, find_or_store_picture, store_picture
from news.pictures.refusals import Unacceptable
from tests.kit import picture_files as files

pytestmark = pytest.mark.django_db


def photo(*, width=1000, height=667):
    return files.jpeg(files.quarters(width=width, height=height), exif=files.exif(private=True, artist="Kari Nordmann"))


def store(content=None, *, name="IMG_1.JPG", **said):
    return store_picture(io.BytesIO(content or photo()), name=name, by=None, **said)


def on_disk(media):
    return sorted(str(path.relative_to(media)) for path in media.rglob("*") if path.is_file())


class TestStoring:
    def test_makes_the_row_the_original_and_each_size_in_each_format(self, media):
        picture = store(alt="Fire farger", caption="Flagget")

        picture.refresh_from_db()
        assert (picture.width, picture.height, picture.alt, picture.caption) == (1000, 667, "Fire farger", "Flagget")
        assert [(each["format"], each["width"], each["height"]) for each in picture.renditions] == [
            (format_, *size)
            for format_ in ("avif", "jpeg")
            for size in ((320, 213), (480, 320), (960, 640), (1000, 667))
        ]
        assert on_disk(media) == sorted(
            [f"originals/{picture.token}.jpg", *(each["name"] for each in picture.renditions)]
        )

    def test_never_makes_a_size_larger_than_the_picture(self, media):
        picture = store(photo(width=200, height=150))

        assert {each["width"] for each in picture.renditions} == {200}

    def test_never_makes_a_size_wider_than_the_widest(self, media):
        picture = store(photo(width=2400, height=1600))

        assert max(each["width"] for each in picture.renditions) == 1600

    def test_keeps_what_one_can_see_through(self, media):
        mark = files.quarters(width=700, height=500).convert("RGBA")
        mark.putalpha(Image.linear_gradient("L").resize(mark.size))
        picture = store(files.saved(mark, "PNG"), name="merke.png")

        assert {each["format"] for each in picture.renditions} == {"webp"}
        for each in picture.renditions:
            with default_storage.open(each["name"]) as made:
                assert Image.open(made).convert("RGBA").getpixel((5, 5))[3] < 40

    def test_leaves_nothing_private_in_any_file(self, media):
        picture = store()

        for name in (picture.original.name, *(each["name"] for each in picture.renditions)):
            content = (media / name).read_bytes()
            assert files.SECRET.encode() not in content
            assert not Image.open(io.BytesIO(content)).getexif()

    def test_takes_the_photographer_from_the_file_unless_somebody_says_otherwise(self, media):
        assert store().credit == "Kari Nordmann"
        assert store(photo(width=300), credit="Ola Hansen").credit == "Ola Hansen"

    @pytest.mark.parametrize(
        ("sent", "kept"),
        [
            ("LeanLederseminar.JPG", "LeanLederseminar.JPG"),
            ("C:\\Bilder\\sjøgata.jpg", "sjøgata.jpg"),
            ("../../../etc/passwd", "passwd"),
            ("a\x00b\n\u202ec.jpg", "ab  c.jpg"),
            ("å" * 400 + ".jpg", "å" * 255),
            ("", ""),
            ("..", ".."),
        ],
    )
    def test_keeps_the_name_for_the_editors_eyes_and_out_of_every_address(self, media, sent, kept):
        picture = store(name=sent)

        assert picture.original_name == kept
        assert all(picture.token in name for name in on_disk(media))

    def test_takes_djangos_uploaded_files(self, media):
        assert store_picture(SimpleUploadedFile("a.jpg", photo()), name="a.jpg", by=None).pk


class TestTheSameFileAgain:
    def test_is_refused_with_the_picture_that_is_there(self, media):
        first = store()
        before = on_disk(media)

        with pytest.raises(AlreadyStored) as twin:
            store(name="en annen.jpg")

        assert twin.value.picture == first
        assert on_disk(media) == before

    def test_is_used_again_when_that_is_asked_for(self, media):
        first = store()

        assert find_or_store_picture(io.BytesIO(photo()), name="b.jpg", by=None) == first
        assert Picture.objects.count() == 1


class TestFailure:
    def test_of_the_picture_leaves_neither_row_nor_file(self, media):
        with pytest.raises(Unacceptable):
            store(b"ikke et bilde")

        assert on_disk(media) == []
        assert not Picture.objects.exists()

    def test_of_the_database_leaves_no_file(self, media):
        with pytest.raises(Exception, match=r"(?i)long|credit|constraint|null"):
            store(alt=None)

        assert on_disk(media) == []
        assert not Picture.objects.exists()

    def test_of_the_disk_in_the_middle_leaves_neither_row_nor_file(self, media, monkeypatch):
        save, calls = default_storage.save, []

        def full_disk(name, content, **more):
            calls.append(name)
            if len(calls) == 4:
                raise OSError(28, "No space left on device")
            return save(name, content, **more)

        monkeypatch.setattr(default_storage, "save", full_disk)
        with pytest.raises(OSError, match="No space left"):
            store()

        assert on_disk(media) == []
        assert not Picture.objects.exists()


class TestTwinsAtOnce:
    def test_end_as_one_picture(self, media, monkeypatch):
        make_renditions, first = uploads.make_renditions, []

        def while_another_is_quicker(picture):
            monkeypatch.setattr(uploads, "make_renditions", make_renditions)
            first.append(store())
            return make_renditions(picture)

        monkeypatch.setattr(uploads, "make_renditions", while_another_is_quicker)
        with pytest.raises(AlreadyStored) as twin:
            store()

        assert [twin.value.picture] == first == list(Picture.objects.all())
        assert all(first[0].token in name for name in on_disk(media))


class TestManyAtOnce:
    def test_do_not_lose_the_error_stream(self, media, capfd):
        contents = [io.BytesIO(photo(width=400 + 10 * number)) for number in range(4)]
        pictures = [Picture(token=f"{number:032x}") for number in range(4)]
        for picture, content in zip(pictures, contents, strict=True):
            picture.original.save(f"{picture.token}.jpg", content, save=False)

        threads = [threading.Thread(target=uploads.make_renditions, args=(picture,)) for picture in pictures]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        with open("/dev/stderr", "w") as stream:
            stream.write("still here")
        assert "still here" in capfd.readouterr().err
