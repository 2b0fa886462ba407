"""Hostile pictures all the way into the library: what is stored and served holds the picture and nothing besides."""

import io
import json
import os
import struct
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageSequence

from news.library.developing import ORDER, RESULT, UPLOAD
from news.library.models import Picture
from news.library.uploads import AlreadyStored, store_picture
from news.pictures import refusals
from news.pictures.limits import MAX_FRAMES, MAX_MOVING_SECONDS
from news.pictures.refusals import Unacceptable
from tests.hostile.test_pictures import REFUSED, TAKEN
from tests.kit import make
from tests.kit import picture_files as files

pytestmark = pytest.mark.django_db
PEAK_MEGABYTES = 500
BLACK, WHITE = (Image.new("RGB", (96, 72), colour) for colour in ("black", "white"))

XMP_PLACE = b"http://ns.adobe.com/xap/1.0/\x00" + files.xmp("Kari")[29:].replace(
    b"<rdf:Description>",
    b'<rdf:Description exif:GPSLatitude="65,50.2N" exif:GPSLongitude="13,11.5E" aux:SerialNumber="SERIAL-4711-SECRET">',
)
PRIVATE = files.exif(private=True, artist="Kari Nordmann")


def moving(format_, *, frames=4, milliseconds=200, size=(96, 72)):
    pictures = [Image.new("RGB", size, (number * 37 % 256, 90, 160)) for number in range(frames)]
    return files.saved(pictures[0], format_, save_all=True, append_images=pictures[1:], duration=milliseconds, loop=0)


def gif_of_a_hundred_thousand_frames():
    """A megabyte and a half that goes on and on."""
    one = moving("GIF", frames=2, size=(64, 64))
    frame = b"\x2c\x00\x00\x00\x00\x40\x00\x40\x00\x00\x02\x02\x44\x01\x00"
    return one[:-1] + frame * 100_000 + b"\x3b"


def png_with(kind, data):
    return files.with_png_chunk(files.saved(files.quarters(), "PNG"), kind, data)


CORPUS = {
    **TAKEN,
    **{
        f"private {kind}": files.saved(files.quarters(), kind, exif=PRIVATE) for kind in ("PNG", "WEBP", "AVIF", "TIFF")
    },
    "private JPEG": files.jpeg(exif=PRIVATE),
    "a place in XMP": files.with_segment(files.jpeg(), 0xE1, XMP_PLACE),
    "an archive before a picture's end": files.with_segment(files.jpeg(), 0xFE, b"PK\x03\x04" + b"secret.zip" * 50),
    "a PDF in a comment": files.with_segment(files.jpeg(), 0xFE, b"%PDF-1.7 1 0 obj <</JS (app.alert(1))>>"),
    "a page in a text chunk": png_with(b"tEXt", b"Comment\x00<html><script>alert(1)</script></html>"),
    "a page behind a GIF": files.saved(files.quarters(), "GIF") + b"<script>alert(1)</script>",
    "a palette with one clear colour": files.saved(files.quarters().quantize(4), "PNG", transparency=0),
    "sixteen bits of grey": files.saved(Image.new("I;16", (120, 90), 0x8000), "PNG"),
    "four inks": files.jpeg(Image.new("CMYK", (100, 100), (10, 20, 30, 40))),
    "a moving GIF": moving("GIF"),
    "a moving WebP": moving("WEBP"),
    "a moving PNG": moving("PNG"),
    "a long film": moving("GIF", frames=MAX_FRAMES + 50),
    **{f"orientation {turn}": files.jpeg(exif=files.exif(orientation=turn, private=True)) for turn in range(1, 9)},
}
BOMBS = {
    "a hundred thousand frames": gif_of_a_hundred_thousand_frames(),
    "a text bomb, international": png_with(b"iTXt", b"Comment\x00\x01\x00\x00\x00" + zlib.compress(b"A" * 60_000_000)),
    "a profile bomb": png_with(b"iCCP", b"profile\x00\x00" + zlib.compress(b"\x00" * 60_000_000)),
}


def store(content):
    return store_picture(io.BytesIO(content), name="bilde.jpg", by=None)


def served(picture, media):
    return [media / each["name"] for each in picture.renditions]


class TestWhatIsStored:
    @pytest.mark.parametrize("name", CORPUS)
    def test_holds_no_place_no_serial_number_and_no_program(self, media, name):
        picture = store(CORPUS[name])

        for path in (media / picture.original.name, *served(picture, media)):
            content = path.read_bytes()
            for private in (b"SERIAL-4711", b"GPS", b"<script", b"<?php", b"PK\x03\x04", b"%PDF", b"app.alert"):
                assert private not in content, path
            with Image.open(path) as inside:
                assert not inside.getexif(), path
                assert "icc_profile" not in inside.info

    @pytest.mark.parametrize("name", CORPUS)
    def test_is_served_with_pixels_alone(self, media, name):
        for path in served(store(CORPUS[name]), media):
            with Image.open(path) as inside:
                assert not {"exif", "xmp", "photoshop", "comment"} & set(inside.info), path
                assert inside.format.lower() == {"jpg": "jpeg"}.get(path.suffix[1:], path.suffix[1:])

    @pytest.mark.parametrize("turn", range(1, 9))
    def test_stands_upright_whichever_way_the_camera_was_held(self, media, turn):
        upright = files.quarters(width=960, height=640)
        held = upright.transpose(_INVERSE[turn]) if turn in _INVERSE else upright

        picture = store(files.jpeg(held, exif=files.exif(orientation=turn)))

        assert (picture.width, picture.height) == (960, 640)
        for path in served(picture, media):
            with Image.open(path) as inside:
                red = inside.convert("RGB").getpixel((inside.width // 8, inside.height // 8))
            assert all(abs(a - b) < 20 for a, b in zip(red, (220, 30, 30), strict=True)), path

    def test_keeps_who_made_it_and_whose_it_is_in_the_original_alone(self, media):
        signed = files.exif(artist="Kari Nordmann", private=True)
        picture = store(files.jpeg(exif=signed))

        with Image.open(media / picture.original.name) as original:
            assert "<dc:creator><rdf:Seq><rdf:li>Kari Nordmann<" in original.info["xmp"].decode()
            assert b"Kari Nordmann" in original.info["photoshop"][0x0404]
        assert all(b"Kari" not in path.read_bytes() for path in served(picture, media))


class TestBombs:
    @pytest.mark.parametrize("name", BOMBS)
    def test_are_refused_or_leave_nothing(self, media, name):
        try:
            picture = store(BOMBS[name])
        except Unacceptable as refusal:
            assert str(refusal.message)
            assert not Picture.objects.exists()
        else:
            assert all(path.stat().st_size < 100_000 for path in served(picture, media))

    @pytest.mark.parametrize("name", REFUSED)
    def test_and_all_that_is_no_picture_leave_neither_row_nor_file(self, media, name):
        content, sentence = REFUSED[name]

        with pytest.raises(Unacceptable) as refusal:
            store(content)

        assert str(refusal.value.message) == str(sentence)
        assert not Picture.objects.exists()
        assert not [path for path in media.rglob("*") if path.is_file()]

    def test_and_everything_else_stay_within_bounded_memory(self, tmp_path):
        assert _peak_megabytes(tmp_path) < PEAK_MEGABYTES


class TestMoving:
    @pytest.mark.parametrize("format_", ["GIF", "WEBP", "PNG"])
    def test_pictures_that_are_small_keep_moving_and_stop_in_time(self, media, format_):
        picture = store(moving(format_, frames=4, milliseconds=200))

        (file,) = [media / each.name for each in picture.use().shown_as("moving")]
        with Image.open(file) as inside:
            frames = [_duration_of(frame) for frame in ImageSequence.Iterator(inside)]
            assert (inside.format, len(frames)) == ("WEBP", 4)
            assert 0 < inside.info["loop"] * sum(frames) <= MAX_MOVING_SECONDS * 1000
        assert {each.format for each in picture.use().shown_as("")} == {"avif", "jpeg"}

    @pytest.mark.parametrize(
        "content",
        [
            moving("GIF", frames=MAX_FRAMES + 5, milliseconds=20),
            moving("GIF", frames=4, milliseconds=3000),
            moving("GIF", frames=40, milliseconds=50, size=(1200, 800)),
        ],
        ids=["too many frames", "too long", "too large"],
    )
    def test_pictures_that_are_not_stand_still(self, media, content):
        picture = store(content)

        assert {each.crop for each in picture.use().renditions} <= {"", "16x9", "3x2", "1x1"}

    def test_pictures_that_flash_stand_still_and_the_editor_is_told_why(self, media, client):
        client.force_login(make.make_editor())
        flashing = files.saved(BLACK, "GIF", save_all=True, append_images=[WHITE], duration=100, loop=0)

        answer = client.post(reverse("admin:news_picture_upload"), {"file": SimpleUploadedFile("a.gif", flashing)})

        assert answer.status_code == 201
        assert "blinker mer enn tre ganger i sekundet" in answer.json()["note"]
        assert not Picture.objects.get().use().shown_as("moving")[0].crop
        (original,) = (media / "originals").iterdir()
        with Image.open(original) as kept:
            assert not getattr(kept, "is_animated", False)


class TestNames:
    @pytest.mark.parametrize(
        "name",
        [
            "a" * 600 + ".jpg",
            "../../../etc/passwd",
            "bilde.jpg\x00.php",
            "<img src=x onerror=alert(1)>.jpg",
            "\u202egpj.exe",
            "CON.jpg",
            "bilde.svg",
            "🦦" * 200,
            ".jpg",
            "...",
            "a\r\nSet-Cookie: b=c.jpg",
        ],
    )
    def test_however_absurd_are_taken(self, media, client, name):
        client.force_login(make.make_editor())
        file = SimpleUploadedFile("x.jpg", files.jpeg())
        file._name = name

        answer = client.post(reverse("admin:news_picture_upload"), {"file": file})

        assert answer.status_code == 201, answer.content
        picture = Picture.objects.get()
        assert Path(picture.original.name).suffix == ".jpg"
        assert len(Path(picture.original.name).stem) == 32


class TestHeic:
    def test_is_taken_in_upright_and_clean_where_its_decoder_is_installed(self, media):
        shot = files.exif(orientation=6, private=True, taken="2026:08:17 12:30:00")

        picture = store(files.saved(files.quarters(width=640, height=480), "HEIF", exif=shot))

        assert (picture.width, picture.height, Path(picture.original.name).suffix) == (480, 640, ".jpg")
        assert picture.taken_on == date(2026, 8, 17)
        assert all(files.SECRET.encode() not in path.read_bytes() for path in media.rglob("*.*"))

    def test_is_refused_with_what_to_do_about_it_where_it_is_not(self, tmp_path):
        order = _order(tmp_path / "order", files.saved(files.quarters(), "HEIF"))

        _run_darkroom_without("pillow_heif", order)

        sentence = str(refusals.BY_NAME[json.loads((order / RESULT).read_text())["refused"]])
        assert "HEIC" in sentence and "JPEG" in sentence

    def test_of_too_many_pixels_is_refused_before_it_is_decoded(self, media):
        with pytest.raises(Unacceptable) as refusal:
            store(_claiming_heic(20_000, 20_000))

        assert refusal.value.message is refusals.TOO_MANY_PIXELS


HOSTILE_DAYS = {
    "never set": "0000:00:00 00:00:00",
    "no such day": "2026:02:30 12:00:00",
    "a month too many": "2026:13:01 12:00:00",
    "the end of days": "9999:12:31 23:59:59",
    "before photography": "1601:01:01 00:00:00",
    "spaces": "    :  :     :  :  ",
    "zeros": "\x00" * 19,
    "a year too long": "20260:08:17 12:00:00",
    "other digits": "２０２６:08:17 12:00:00",
    "a sign": "-026:08:17 12:00:00",
    "far too much": "2026:08:1" + "7" * 50_000,
    "a number": 20260817,
    "bytes": b"\xff\xfe\x00\x01" * 10,
}


class TestTheDayItWasTaken:
    @pytest.mark.parametrize("name", HOSTILE_DAYS)
    def test_is_not_believed_when_it_is_none(self, name, media):
        picture = store(files.jpeg(exif=files.exif(taken=HOSTILE_DAYS[name])))

        assert picture.taken_on is None


def test_the_same_hostile_file_twice_is_found_again(media):
    first = store(CORPUS["with a page behind it"])

    with pytest.raises(AlreadyStored) as twin:
        store(CORPUS["with a page behind it"])

    assert twin.value.picture == first


def _duration_of(frame):
    frame.load()
    return frame.info["duration"]


_INVERSE = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def _peak_megabytes(folder):
    """Of a darkroom that is handed the whole corpus, one file after the other."""
    contents = [*CORPUS.values(), *BOMBS.values(), *(content for content, _ in REFUSED.values())]
    orders = [_order(folder / str(number), content) for number, content in enumerate(contents)]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
    command = [sys.executable, "-m", "news.library.developing"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
    with process.stdin as orders_in, process.stdout as answers:
        orders_in.write("".join(f"{order}\n" for order in orders).encode())
        orders_in.close()
        assert answers.read().split() == [b"0"] * len(orders)
    _, process.returncode, used = os.wait4(process.pid, 0)
    return used.ru_maxrss / 1024


def _run_darkroom_without(module, *orders):
    """A darkroom on a machine where that module was never installed."""
    program = f"import sys; sys.modules[{module!r}] = None; from news.library.developing import main; main()"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
    lines = "".join(f"{order}\n" for order in orders)
    subprocess.run([sys.executable, "-c", program], input=lines, env=environment, text=True, check=True)


def _claiming_heic(width, height):
    """A small picture whose box of measures (ISO 23008-12, `ispe`) promises a large one."""
    content = files.saved(files.quarters(), "HEIF")
    at = content.index(b"ispe") + 8
    return content[:at] + struct.pack(">II", width, height) + content[at + 8 :]


def _order(folder, content):
    folder.mkdir()
    (folder / UPLOAD).write_bytes(content)
    (folder / ORDER).write_text('{"focal": [0.5, 0.5], "crops": null, "original": true}')
    return folder
