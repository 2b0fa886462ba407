"""From a file to a picture in the library: all of it, or nothing."""

import io
import os
import re
import signal
import tempfile
import threading
from datetime import date
from pathlib import Path, PurePath

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import Image

from news.library import darkroom
from news.library.actions import replace_file, set_focal_point
from news.library.models import Picture
from news.library.uploads import AlreadyStored, find_or_store_picture, store_picture
from news.pictures.refusals import Unacceptable
from news.profile.queries import site_profile
from tests.kit import picture_files as files
from tests.kit.moments import LATER, NOON

ADDRESS = r"(originals|pictures/[0-9a-f]{32})/[0-9a-z-]+\.(jpg|avif)"

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
        sizes = {
            "": [(320, 213), (688, 459), (800, 534), (1000, 667)],
            "16x9": [(480, 270), (800, 450), (1000, 562)],
            "1x1": [(240, 240), (480, 480)],
        }
        assert {(each["crop"], each["format"], each["width"], each["height"]) for each in picture.renditions} == {
            (crop, format_, *size) for crop in sizes for format_ in ("avif", "jpeg") for size in sizes[crop]
        }
        assert on_disk(media) == sorted([picture.original.name, *(each["name"] for each in picture.renditions)])

    def test_makes_files_that_are_what_the_row_says(self, media):
        for each in store().renditions:
            with Image.open(media / each["name"]) as made:
                assert (made.format.lower(), *made.size) == (each["format"], each["width"], each["height"])

    def test_tells_readers_nothing_about_where_the_original_lies(self, media):
        picture = store()

        assert picture.token not in picture.original.name
        assert len(PurePath(picture.original.name).stem) == 32

    def test_never_makes_a_size_larger_than_the_picture(self, media):
        picture = store(photo(width=200, height=150))

        assert {(each["crop"], each["width"]) for each in picture.renditions} == {
            ("", 200),
            ("16x9", 200),
            ("3x2", 200),
            ("1x1", 150),
        }

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

    def test_takes_the_day_from_the_file_unless_somebody_says_otherwise(self, media):
        shot = [
            files.jpeg(files.quarters(width=90 + each), exif=files.exif(taken="2025:05:17 11:00:00")) for each in (0, 1)
        ]

        silent, told = store(shot[0], taken_on=None), store(shot[1], taken_on=date(2025, 5, 16))

        assert (silent.taken_on, told.taken_on) == (date(2025, 5, 17), date(2025, 5, 16))

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
        assert all(re.fullmatch(ADDRESS, name) for name in on_disk(media))

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
        with pytest.raises(Unacceptable, match="kunne ikke lagres"):
            store()

        assert on_disk(media) == []
        assert not Picture.objects.exists()


class TestTwinsAtOnce:
    def test_end_as_one_picture(self, media, monkeypatch):
        save, first = default_storage.save, []

        def while_another_is_quicker(name, content, **more):
            if not first:
                first.append(None)
                first[0] = store()
            return save(name, content, **more)

        monkeypatch.setattr(default_storage, "save", while_another_is_quicker)
        with pytest.raises(AlreadyStored) as twin:
            store()

        assert [twin.value.picture] == first == list(Picture.objects.all())
        assert on_disk(media) == sorted(
            [first[0].original.name, *(each["name"] for each in first[0].renditions)],
        )


class TestReplacing:
    def test_keeps_the_words_and_shows_the_other_file(self, media):
        picture = store(alt="Fire farger", caption="Flagget", credit="Ola Hansen")
        before = picture.use()
        set_focal_point(picture, 0.2, 0.8, now=NOON)

        replace_file(picture, io.BytesIO(photo(width=600, height=800)), now=NOON, name="ny.jpg")

        picture.refresh_from_db()
        after = picture.use()
        assert (after.picture_id, after.alt, picture.caption, after.credit) == (
            before.picture_id,
            "Fire farger",
            "Flagget",
            "Ola Hansen",
        )
        assert (after.width, after.height, picture.original_name) == (600, 800, "ny.jpg")
        assert (picture.focal_x, picture.focal_y, picture.remade_at) == (0.5, 0.5, NOON)
        assert not {each.name for each in before.renditions} & {each.name for each in after.renditions}

    def test_leaves_the_old_files_to_the_editions_that_name_them(self, media):
        picture = store()
        before = set(on_disk(media))

        replace_file(picture, io.BytesIO(photo(width=600, height=800)), now=NOON)

        assert before < set(on_disk(media))

    def test_raises_the_generation(self, media):
        picture, generation = store(), site_profile().generation

        replace_file(picture, io.BytesIO(photo(width=600)), now=NOON)

        assert site_profile().generation == generation + 1

    def test_with_the_file_of_another_picture_is_refused(self, media):
        picture, other = store(), store(photo(width=600))

        with pytest.raises(AlreadyStored) as twin:
            replace_file(picture, io.BytesIO(photo(width=600)), now=NOON)

        assert twin.value.picture == other

    def test_with_something_else_than_a_picture_changes_nothing(self, media):
        picture, before = store(), on_disk(media)

        with pytest.raises(Unacceptable):
            replace_file(picture, io.BytesIO(b"ikke et bilde"), now=NOON)

        picture.refresh_from_db()
        assert picture.remade_at is None
        assert on_disk(media) == before


class TestFocalPoint:
    def test_remakes_the_crops_it_touches_under_new_names_and_no_others(self, media):
        picture = store()
        before = {(each.crop, each.format, each.width): each.name for each in picture.use().renditions}

        set_focal_point(picture, 0.0, 0.5, now=NOON)

        picture.refresh_from_db()
        after = {(each.crop, each.format, each.width): each.name for each in picture.use().renditions}
        assert before.keys() == after.keys()
        # A picture a little higher than 3:2 is cut at its sides by the square alone.
        assert {key[0] for key in before if before[key] != after[key]} == {"1x1"}
        assert (picture.focal_x, picture.remade_at) == (0.0, NOON)

    @pytest.mark.parametrize(
        ("x", "seen"), [(0.0, ((220, 30, 30), (250, 250, 250))), (1.0, ((30, 160, 60), (30, 60, 200)))]
    )
    def test_is_what_the_crop_shows(self, media, x, seen):
        picture = store(files.jpeg(files.quarters(width=1600, height=400)))

        set_focal_point(picture, x, 0.5, now=NOON)

        square = next(each for each in picture.use().shown_as("1x1") if each.format == "jpeg")
        with Image.open(media / square.name) as made:
            top, bottom = made.getpixel((120, 40)), made.getpixel((120, 200))
        assert all(abs(a - b) < 12 for a, b in zip((*top, *bottom), (*seen[0], *seen[1]), strict=True))

    def test_keeps_the_old_files_for_the_editions_that_name_them(self, media):
        picture = store()
        before = set(on_disk(media))

        set_focal_point(picture, 0.9, 0.1, now=NOON)

        assert before < set(on_disk(media))

    def test_raises_the_generation_once_and_only_when_it_moves(self, media):
        picture, generation = store(), site_profile().generation

        set_focal_point(picture, 0.9, 0.1, now=NOON)
        set_focal_point(picture, 0.9, 0.1, now=LATER)

        picture.refresh_from_db()
        assert (site_profile().generation, picture.remade_at) == (generation + 1, NOON)

    @pytest.mark.parametrize(("x", "y"), [(-0.1, 0.5), (0.5, 1.01), (float("nan"), 0.5), (float("inf"), 0.5)])
    def test_outside_the_picture_is_refused(self, media, x, y):
        picture = store()

        with pytest.raises(ValueError, match="within"):
            set_focal_point(picture, x, y, now=NOON)

    def test_moved_while_somebody_replaces_the_file_is_of_the_new_file(self, media, monkeypatch):
        picture, save, others = store(), default_storage.save, []

        def while_somebody_replaces(name, content, **more):
            if not others:
                others.append(Picture.objects.get())
                replace_file(others[0], io.BytesIO(photo(width=600, height=900)), now=NOON)
            return save(name, content, **more)

        monkeypatch.setattr(default_storage, "save", while_somebody_replaces)
        set_focal_point(picture, 0.5, 0.9, now=LATER)

        picture.refresh_from_db()
        assert (picture.width, picture.focal_y) == (600, 0.9)
        assert all((media / each["name"]).exists() for each in picture.renditions)
        assert {each["height"] for each in picture.renditions if each["crop"] == "1x1"} == {240, 480}


class TestManyAtOnce:
    def test_all_become_pictures_one_after_the_other(self, media, transactional_db):
        contents = [photo(width=400 + 10 * number) for number in range(4)]
        threads = [threading.Thread(target=_store_and_close, args=(content,)) for content in contents]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert sorted(picture.width for picture in Picture.objects.all()) == [400, 410, 420, 430]


class TestTheDarkroom:
    def test_begins_anew_when_it_was_ended(self, media):
        store()
        os.kill(darkroom._darkroom._process.pid, signal.SIGKILL)

        assert store(photo(width=300)).pk

    def test_knows_no_secret(self, media, monkeypatch):
        monkeypatch.setenv("SECRET_KEY", "top secret")
        darkroom._darkroom.close()

        store()

        environment = Path(f"/proc/{darkroom._darkroom._process.pid}/environ").read_bytes()
        assert b"top secret" not in environment
        assert b"DATABASE_URL" not in environment

    def test_leaves_nothing_beside_the_storage(self, media, tmp_path, monkeypatch):
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
        (tmp_path / "temporary").mkdir()

        store()
        with pytest.raises(Unacceptable):
            store(b"ikke et bilde")

        assert list((tmp_path / "temporary").iterdir()) == []


def _store_and_close(content):
    try:
        store(content)
    finally:
        connection.close()
