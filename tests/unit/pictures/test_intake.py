"""What becomes of honest pictures on their way in."""

import hashlib
import io

import pytest
from PIL import Image

from news.pictures.intake import take_in
from tests.kit import picture_files as files


def taken(content):
    return take_in(io.BytesIO(content), size_bytes=len(content))


def opened(kept):
    return Image.open(io.BytesIO(kept.content))


def near(pixel, expected, *, by=14):
    return all(abs(a - b) <= by for a, b in zip(pixel, expected, strict=False))


class TestKinds:
    @pytest.mark.parametrize(
        ("uploaded_as", "kept_as", "extension"),
        [
            ("JPEG", "JPEG", "jpg"),
            ("PNG", "PNG", "png"),
            ("GIF", "PNG", "png"),
            ("WEBP", "JPEG", "jpg"),
            ("AVIF", "JPEG", "jpg"),
            ("TIFF", "JPEG", "jpg"),
        ],
    )
    def test_are_told_by_content_and_kept_as_one_of_three(self, uploaded_as, kept_as, extension):
        kept = taken(files.saved(files.quarters(), uploaded_as))

        assert (kept.format, kept.extension, kept.width, kept.height) == (kept_as, extension, 240, 160)
        assert opened(kept).format == kept_as
        assert near(opened(kept).convert("RGB").getpixel((20, 20)), (220, 30, 30))

    def test_keep_the_first_frame_of_a_moving_picture(self):
        second = Image.new("RGB", (240, 160), (0, 0, 0))
        moving = files.saved(files.quarters(), "GIF", save_all=True, append_images=[second])

        assert near(opened(taken(moving)).convert("RGB").getpixel((20, 20)), (220, 30, 30))

    def test_take_a_phones_double_picture(self):
        double = files.saved(files.quarters(), "MPO", save_all=True, append_images=[files.quarters()])

        assert taken(double).format == "JPEG"


class TestUpright:
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_turns_each_orientation_so_that_red_is_top_left(self, orientation):
        undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the turn that a camera held this way has made
        image = files.quarters()
        stored = image.transpose(undo[orientation]) if orientation != 1 else image

        kept = taken(files.jpeg(stored, exif=files.exif(orientation=orientation)))

        assert (kept.width, kept.height) == (240, 160)
        assert near(opened(kept).getpixel((20, 20)), (220, 30, 30))
        assert near(opened(kept).getpixel((220, 20)), (30, 160, 60))

    @pytest.mark.parametrize("orientation", [0, 9, 65535])
    def test_leaves_a_picture_whose_orientation_is_nonsense(self, orientation):
        assert taken(files.jpeg(exif=files.exif(orientation=orientation))).width == 240


class TestColours:
    def test_of_print_become_srgb(self):
        kept = taken(files.jpeg(Image.new("CMYK", (100, 100), (0, 255, 255, 0))))

        assert opened(kept).mode == "RGB"
        assert near(opened(kept).getpixel((50, 50)), (255, 0, 0), by=40)

    def test_of_telephones_become_srgb(self):
        red_of_srgb = Image.new("RGB", (100, 100), (234, 51, 35))  # in Display P3

        kept = taken(files.jpeg(red_of_srgb, icc_profile=files.display_p3()))

        assert near(opened(kept).getpixel((50, 50)), (255, 0, 0), by=6)
        assert "icc_profile" not in opened(kept).info

    def test_of_sixteen_bits_keep_their_brightness(self):
        kept = taken(files.sixteen_bit_tiff())

        assert near(opened(kept).getpixel((50, 50)), (128, 128, 128), by=3)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
    def test_of_every_mode_come_out_as_rgb_or_rgba(self, mode):
        image = files.quarters().convert("L").convert("I").convert("I;16") if mode == "I;16" else files.quarters()
        kept = taken(files.saved(image if mode == "I;16" else image.convert(mode), "PNG"))

        assert opened(kept).mode == "RGB"
        assert not kept.has_transparency

    def test_average_stands_in_for_the_picture(self):
        assert taken(files.saved(Image.new("RGB", (100, 100), (16, 32, 255)), "PNG")).placeholder == "#1020ff"


class TestTransparency:
    def test_of_a_palette_is_kept(self):
        image = files.quarters().quantize(4)
        kept = taken(files.saved(image, "PNG", transparency=image.getpixel((0, 0))))

        assert kept.has_transparency
        assert kept.format == "PNG"
        assert opened(kept).getpixel((20, 20))[3] == 0
        assert opened(kept).getpixel((220, 20))[3] == 255

    def test_of_a_photo_is_kept_as_webp(self):
        image = files.quarters().convert("RGBA")
        image.putalpha(Image.linear_gradient("L").resize(image.size))

        kept = taken(files.saved(image, "WEBP"))

        assert (kept.format, kept.has_transparency) == ("WEBP", True)

    def test_placeholder_shows_white_behind_it(self):
        assert taken(files.saved(Image.new("RGBA", (90, 90), (0, 0, 0, 0)), "PNG")).placeholder == "#ffffff"


class TestPrivacy:
    def test_position_serial_number_and_thumbnail_are_gone(self):
        private = files.exif(private=True, artist="Kari Nordmann")
        uploaded = files.with_segment(files.jpeg(exif=private), 0xE1, files.xmp("Ola"))

        kept = taken(uploaded)

        assert files.SECRET.encode() in uploaded
        assert files.SECRET.encode() not in kept.content
        assert not opened(kept).getexif()
        # Of all that was there, the photographer alone is left.
        assert set(opened(kept).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "photoshop", "xmp"}

    @pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
    def test_nothing_private_survives_in_other_kinds(self, kind):
        kept = taken(files.saved(files.quarters(), kind, exif=files.exif(private=True)))

        assert files.SECRET.encode() not in kept.content
        assert not opened(kept).getexif()

    def test_what_hangs_behind_the_picture_is_cut(self):
        kept = taken(files.jpeg() + b"<script>alert(1)</script>" + b"PK\x03\x04secret.zip")

        assert b"script" not in kept.content
        assert b"secret.zip" not in kept.content


class TestCredit:
    @pytest.mark.parametrize(
        ("content", "credit"),
        [
            (files.jpeg(exif=files.exif(artist="Aleksander Nordaas")), "Aleksander Nordaas"),
            (files.jpeg(exif=files.exif(artist="Foto: (c) Kari Nordmann ")), "Kari Nordmann"),
            (files.jpeg(exif=files.exif(artist="© Bjørn Åsvær".encode())), "Bjørn Åsvær"),
            (files.jpeg(exif=files.exif(artist="OLYMPUS DIGITAL CAMERA")), ""),
            (files.jpeg(), ""),
            (files.with_segment(files.jpeg(), 0xED, files.iptc("Bjørn Åsvær".encode())), "Bjørn Åsvær"),
            (files.with_segment(files.jpeg(), 0xED, files.iptc("Bjørn Åsvær".encode("latin-1"))), "Bjørn Åsvær"),
            (files.with_segment(files.jpeg(), 0xE1, files.xmp("Liv &amp; Per")), "Liv & Per"),
            (files.with_segment(files.jpeg(), 0xED, files.iptc(b"Kari\x00\x07\nNordmann")), "Kari Nordmann"),
            (files.with_segment(files.jpeg(), 0xED, files.iptc(b"Fotini Papadopoulou")), "Fotini Papadopoulou"),
        ],
    )
    def test_is_the_photographers_name_and_nothing_else(self, content, credit):
        assert taken(content).credit == credit

    def test_is_never_longer_than_its_field(self):
        assert len(taken(files.with_segment(files.jpeg(), 0xED, files.iptc(b"K" * 5000))).credit) == 120


class TestHash:
    def test_is_of_what_was_uploaded(self):
        content = files.jpeg()

        assert taken(content).content_hash == hashlib.sha256(content).hexdigest()
