"""The server is killed in the middle of an upload: no row without its files, no page with a dead picture."""

import io
import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from news.library.models import Picture
from tests.kit import picture_files as files
from tests.rooms.library.test_uploads import on_disk, photo, store

pytestmark = pytest.mark.django_db(transaction=True)

# Stops itself, and says so, when the step that is asked for is reached; the test then kills it for good.
UPLOAD = """
import io, os, signal, sys, time
import django
from django.conf import settings
django.setup()
settings.MEDIA_ROOT, settings.DATABASES["default"]["NAME"], step = sys.argv[1:4]
from django.core.files.storage import default_storage
from django.db.models.signals import post_save
from django.utils import timezone
from news.library import darkroom
from news.library.actions import replace_file, set_focal_point
from news.library.models import Picture
from news.library.uploads import store_picture

def wait_here(*args, **kwargs):
    print("here", flush=True)
    time.sleep(60)

saved = 0
def save(name, content, really=default_storage.save, **more):
    global saved
    if step == f"file {saved}":
        wait_here()
    saved += 1
    return really(name, content, **more)

default_storage.save = save
if step == "row":
    post_save.connect(wait_here, sender=Picture, weak=False)
if step == "darkroom":
    darkroom._darkroom.develop = wait_here
upload = io.BytesIO(sys.stdin.buffer.read())
action = sys.argv[4]
if action == "store":
    store_picture(upload, name="ny.jpg", by=None)
elif action == "replace":
    replace_file(Picture.objects.get(), upload, now=timezone.now())
else:
    set_focal_point(Picture.objects.get(), 0.9, 0.9, now=timezone.now())
"""


def kill_during(action, step, *, content, media, tmp_path):
    (tmp_path / "upload").write_bytes(content)
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", UPLOAD, str(media), str(connection.settings_dict["NAME"]), step, action]
    with (
        (tmp_path / "upload").open("rb") as upload,
        subprocess.Popen(command, stdin=upload, stdout=subprocess.PIPE, env=environment, cwd=os.getcwd()) as process,
    ):
        assert process.stdout.readline() == b"here\n"
        process.send_signal(signal.SIGKILL)


def no_row_lacks_its_files(media):
    for picture in Picture.objects.all():
        for name in (picture.original.name, *(each["name"] for each in picture.renditions)):
            assert (media / name).stat().st_size > 0


def tidy(media, tmp_path, monkeypatch):
    """What was left behind is found and removed a day later."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    yesterday = time.time() - 2 * 24 * 3600
    for path in (*media.rglob("*"), *tmp_path.glob("darkroom-*")):
        os.utime(path, (yesterday, yesterday))
    call_command("pictures", "--remove", verbosity=0, stdout=io.StringIO())


class TestKilled:
    @pytest.mark.parametrize("step", ["darkroom", "file 0", "file 1", "file 9", "row"])
    def test_during_an_upload_leaves_no_row(self, media, tmp_path, monkeypatch, step):
        kill_during("store", step, content=photo(), media=media, tmp_path=tmp_path)

        assert not Picture.objects.exists()
        tidy(media, tmp_path, monkeypatch)
        assert on_disk(media) == []
        assert not list(tmp_path.glob("darkroom-*"))
        assert store(photo()).pk

    @pytest.mark.parametrize("step", ["darkroom", "file 0", "file 5", "row"])
    @pytest.mark.parametrize("action", ["replace", "focal point"])
    def test_during_a_change_leaves_the_picture_as_it_was(self, media, tmp_path, monkeypatch, action, step):
        picture = store(photo())
        before, shown = on_disk(media), picture.use()

        kill_during(action, step, content=files.jpeg(), media=media, tmp_path=tmp_path)

        assert Picture.objects.get().use() == shown
        no_row_lacks_its_files(media)
        tidy(media, tmp_path, monkeypatch)
        assert on_disk(media) == before
        assert default_storage.exists(picture.original.name)
