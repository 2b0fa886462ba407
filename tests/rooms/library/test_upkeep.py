"""`manage.py pictures`: finds and mends what is lacking, removes what nothing names, and spares all that is in use."""

import io
import os
import tempfile
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from news.library.actions import replace_file, set_focal_point
from news.library.models import Picture
from tests.kit import make
from tests.kit import picture_files as files
from tests.kit.moments import NOON
from tests.rooms.library.test_uploads import on_disk, photo, store

pytestmark = pytest.mark.django_db
DAYS_AGO = time.time() - 3 * 24 * 3600


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "temporary"


@pytest.fixture(autouse=True)
def _nothing_left_by_others(temporary):
    yield


def pictures(*options):
    out, err = io.StringIO(), io.StringIO()
    call_command("pictures", *options, stdout=out, stderr=err)
    return out.getvalue() + err.getvalue()


def grow_old(folder):
    for path in folder.rglob("*"):
        os.utime(path, (DAYS_AGO, DAYS_AGO))


class TestLackingFiles:
    def test_are_found_and_left_unless_told(self, media):
        picture = store()
        lost = media / next(each["name"] for each in picture.renditions if each["crop"] == "16x9")
        lost.unlink()

        assert f"picture {picture.pk}: lacks 16x9" in pictures()
        assert not lost.exists()

    def test_are_made_anew_and_the_rest_left_alone(self, media):
        picture = store()
        set_focal_point(picture, 0.2, 0.7, now=NOON)
        whole = [each["name"] for each in picture.renditions if each["crop"] == ""]
        (media / next(each["name"] for each in picture.renditions if each["crop"] == "1x1")).unlink()

        assert "1 pictures lack files, 1 mended" in pictures("--mend")

        mended = Picture.objects.get()
        assert all((media / each["name"]).exists() for each in mended.renditions)
        assert [each["name"] for each in mended.renditions if each["crop"] == ""] == whole
        assert (mended.focal_x, mended.focal_y) == (0.2, 0.7)
        assert "0 pictures lack files" in pictures()

    def test_of_a_picture_from_before_there_were_crops_are_made(self, media):
        picture = store()
        whole = [{**each} for each in picture.renditions if not each.pop("crop")]
        Picture.objects.update(renditions=whole)

        pictures("--mend")

        assert {each.crop for each in Picture.objects.get().use().renditions} == {"", "16x9", "1x1"}

    def test_of_a_picture_without_its_original_are_told_to_the_operator(self, media):
        picture = store()
        (media / picture.original.name).unlink()

        assert f"picture {picture.pk}: its original is gone" in pictures("--mend")


class TestFilesThatNothingNames:
    def test_are_found_and_left_unless_told(self, media):
        store()
        (media / "originals/0123.jpg").write_bytes(b"left behind")
        grow_old(media)

        assert "nothing names originals/0123.jpg" in pictures()
        assert (media / "originals/0123.jpg").exists()

    def test_are_removed(self, media):
        picture = store()
        before = on_disk(media)
        (media / f"pictures/{picture.token}/old.jpg").write_bytes(b"left behind")
        (media / "originals/0123.jpg").write_bytes(b"left behind")
        grow_old(media)

        assert "2 files and folders that nothing names removed" in pictures("--remove")
        assert on_disk(media) == before

    def test_that_are_young_are_left_alone_for_an_upload_may_be_under_way(self, media):
        (media / "originals").mkdir()
        (media / "originals/0123.jpg").write_bytes(b"its row comes in a moment")

        pictures("--remove")

        assert (media / "originals/0123.jpg").exists()

    def test_are_kept_as_long_as_an_edition_names_them(self, media):
        picture = store(alt="Fire farger", credit="Kari")
        Picture.objects.filter(pk=picture.pk).update(basis="no_person")
        picture.refresh_from_db()
        make.make_published(lead_picture=picture)
        frozen = [each["name"] for each in picture.renditions]
        replace_file(picture, io.BytesIO(photo(width=600, height=900)), now=NOON)
        grow_old(media)

        pictures("--remove")

        assert all((media / name).exists() for name in frozen)

    def test_are_removed_when_a_file_was_replaced_and_no_edition_names_the_old_one(self, media):
        picture = store()
        old = on_disk(media)
        replace_file(picture, io.BytesIO(photo(width=600, height=900)), now=NOON)
        grow_old(media)

        pictures("--remove")

        assert not set(old) & set(on_disk(media))
        assert all((media / each["name"]).exists() for each in picture.renditions)

    def test_in_other_folders_are_not_ours(self, media):
        (media / "files").mkdir()
        (media / "files/a.pdf").write_bytes(files.SECRET.encode())
        grow_old(media)

        pictures("--remove")

        assert (media / "files/a.pdf").exists()

    def test_in_the_temporary_folder_are_removed_too(self, media, temporary):
        (temporary / "darkroom-abc").mkdir()
        (temporary / "darkroom-abc/upload").write_bytes(b"left by a killed server")
        (temporary / "somebody-elses").mkdir()
        grow_old(temporary)

        pictures("--remove")

        assert [path.name for path in Path(temporary).iterdir()] == ["somebody-elses"]

    @pytest.mark.parametrize("hours", ["0", "-1", "mange"])
    def test_are_never_removed_at_once(self, media, hours):
        with pytest.raises(CommandError):
            pictures("--remove", "--hours", hours)

    def test_of_an_empty_library_are_none(self, media):
        assert "0 files and folders" in pictures("--remove")
