"""Hostile pictures: whatever the bytes, a picture comes out clean or a sentence says why not."""

import io
import multiprocessing
import random
import resource
import struct
import zlib
from functools import partial

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from news.pictures import refusals
from news.pictures.intake import MAX_BYTES, take_in
from news.pictures.metadata import authorship_of
from news.pictures.refusals import Unacceptable
from tests.kit import picture_files as files
from tests.kit.effort import cpu_seconds

SVG_ROOT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HEIC_HEAD = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200
TINY = files.saved(Image.new("RGB", (1, 1)), "PNG")
AVIF = files.saved(files.quarters(), "AVIF")
WEBP = files.saved(files.quarters(), "WEBP")
GIF = files.saved(files.quarters(), "GIF")
TIFF = files.saved(files.quarters(), "TIFF")
PNG = files.saved(files.quarters(), "PNG")
HUGE_TEXT = b"Comment\x00\x00" + zlib.compress(b"A" * 50_000_000)

XMP_BEGINNINGS = ["<dc:creator ", "<dc:creator>", "<dc:creator><rdf:li>", "<dc:creator><rdf:li ", "<rdf:li>a"]

REFUSED = {
    "nothing at all": (b"", refusals.EMPTY),
    "one zero": (b"\x00", refusals.NOT_A_PICTURE),
    "zeros": (b"\x00" * 10_000, refusals.NOT_A_PICTURE),
    "text": (b"Hei, dette er et bilde", refusals.NOT_A_PICTURE),
    "a page named jpg": (b"<!doctype html><html><script>alert(1)</script>", refusals.NOT_A_PICTURE),
    "a page with a drawing in it": (b"<html><body>" + SVG_ROOT, refusals.NOT_A_PICTURE),
    "a program": (b"MZ\x90\x00" + b"\x00" * 300, refusals.NOT_A_PICTURE),
    "a PDF": (b"%PDF-1.7\n%%EOF", refusals.NOT_A_PICTURE),
    "a PostScript program": (b"%!PS-Adobe-3.0 EPSF-3.0\n", refusals.UNKNOWN_KIND),
    "an archive": (b"PK\x03\x04" + b"\x00" * 100, refusals.NOT_A_PICTURE),
    "SVG": (SVG_ROOT, refusals.SVG),
    "SVG behind an XML head": (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n" + SVG_ROOT, refusals.SVG),
    "SVG with a prefix": (b"<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", refusals.SVG),
    "SVG in two bytes a letter": (SVG_ROOT.decode().encode("utf-16"), refusals.SVG),
    "HEIC": (HEIC_HEAD, refusals.BROKEN),
    "a film": (b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", refusals.NOT_A_PICTURE),
    "BMP": (files.saved(files.quarters(), "BMP"), refusals.UNKNOWN_KIND),
    "Photoshop": (b"8BPS\x00\x01" + b"\x00" * 100, refusals.UNKNOWN_KIND),
    "JPEG 2000": (b"\x00\x00\x00\x0cjP  \r\n\x87\n", refusals.UNKNOWN_KIND),
    "a tracking pixel": (TINY, refusals.TOO_NARROW),
    "a hair": (files.saved(Image.new("RGB", (4000, 3)), "PNG"), refusals.TOO_NARROW),
    "a ribbon": (files.png_claiming(17_000, 100), refusals.TOO_LONG),
    "a bomb in a PNG head": (files.png_claiming(50_000, 50_000), refusals.TOO_MANY_PIXELS),
    "the largest PNG head": (files.png_claiming(2**31 - 1, 2**31 - 1), refusals.TOO_MANY_PIXELS),
    "a little over the limit": (files.png_claiming(8_000, 8_000), refusals.TOO_MANY_PIXELS),
    "a bomb in a fax": (files.bomb_tiff(), refusals.TOO_MANY_PIXELS),
    "a GIF that claims the most": (GIF[:6] + b"\xff\xff\xff\xff" + GIF[10:], refusals.TOO_MANY_PIXELS),
    "no width": (files.png_claiming(0, 500), refusals.BROKEN),
    "a PNG without its data": (files.png_claiming(500, 500), refusals.BROKEN),
    "only a JPEG's first bytes": (b"\xff\xd8\xff", refusals.BROKEN),
    "a JPEG cut in half": (files.jpeg()[: len(files.jpeg()) // 2], refusals.BROKEN),
    "a JPEG without its last tenth": (files.jpeg()[: -len(files.jpeg()) // 10], refusals.BROKEN),
    "a PNG cut in half": (PNG[: len(PNG) // 2], refusals.BROKEN),
    "a GIF cut in half": (GIF[: len(GIF) // 2], refusals.BROKEN),
    "a WebP cut in half": (WEBP[: len(WEBP) // 2], refusals.BROKEN),
    "an AVIF cut in half": (AVIF[: len(AVIF) // 2], refusals.BROKEN),
    "a TIFF cut in half": (TIFF[: len(TIFF) // 2], refusals.BROKEN),
    "a TIFF whose directory is itself": (b"II*\x00\x08\x00\x00\x00\x01\x00" + b"\x08\x00\x00\x00" * 8, refusals.BROKEN),
    "a TIFF of floating points": (files.saved(Image.new("F", (100, 100), 0.5), "TIFF"), refusals.BROKEN),
    "a PNG with a text bomb": (files.with_png_chunk(PNG, b"zTXt", HUGE_TEXT), refusals.BROKEN),
    "a JPEG that is decoded a thousand times": (files.many_scans(1000), refusals.BROKEN),
}

TAKEN = {
    "a picture named otherwise": files.jpeg(),
    "with a page behind it": files.jpeg() + b"<html><script>alert(1)</script></html>",
    "with an archive behind it": PNG + b"PK\x03\x04",
    "with a program for a comment": files.with_segment(files.jpeg(), 0xFE, b"<?php system($_GET['x']); ?>"),
    "with a profile of nonsense": files.jpeg(icc_profile=b"\xff" * 900_000),
    "with an empty profile": files.jpeg(icc_profile=b"\x00" * 128),
    "with a profile of another colour space": files.jpeg(icc_profile=files.swapped_profile()),
    "with a profile that is too large": files.jpeg(icc_profile=b"\x01" * 6_000_000),
    "with the fullest EXIF": files.with_segment(files.jpeg(), 0xE1, b"Exif\x00\x00MM\x00*" + b"\xff" * 65_000),
    "with EXIF that points at itself": files.with_segment(
        files.jpeg(),
        0xE1,
        b"Exif\x00\x00II*\x00\x08\x00\x00\x00" + b"\x01\x00\x69\x87\x04\x00\x01\x00\x00\x00\x08\x00\x00\x00" * 2,
    ),
    "with an orientation that is a text": files.with_segment(
        files.jpeg(),
        0xE1,
        b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x02\x00\x09\x00\x00\x00\x1a\x00\x00\x00\x00\x00\x00\x00upsidedwn",
    ),
    "with a byline that breaks off": files.with_segment(files.jpeg(), 0xED, files.iptc(b"Kari")[:-3]),
    "with a byline that lies about its length": files.with_segment(
        files.jpeg(), 0xED, b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\xff\xff\xff\xff\x1c\x02\x50\xff\xff"
    ),
    "with XMP that never ends": files.with_segment(
        files.jpeg(), 0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + b"<dc:creator><rdf:li>" * 3000
    ),
    "with XMP that means a file": files.with_segment(
        files.jpeg(),
        0xE1,
        b"http://ns.adobe.com/xap/1.0/\x00<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
        + files.xmp("&e;")[29:],
    ),
    "sixteen bits": files.sixteen_bit_tiff(),
    "four inks": files.jpeg(Image.new("CMYK", (100, 100), (10, 20, 30, 40))),
    "four inks with a wrong profile": files.jpeg(Image.new("CMYK", (100, 100)), icc_profile=files.swapped_profile()),
}


def take(content):
    return take_in(io.BytesIO(content), size_bytes=len(content))


class TestHostilePictures:
    @pytest.mark.parametrize("name", REFUSED)
    def test_are_refused_with_the_sentence_that_fits(self, name):
        content, sentence = REFUSED[name]

        with pytest.raises(Unacceptable) as refusal:
            take(content)

        with translation.override("en"):
            assert str(refusal.value.message) == str(sentence)

    @pytest.mark.parametrize("name", TAKEN)
    def test_are_taken_in_clean_when_a_picture_can_be_had(self, name):
        kept = take(TAKEN[name])
        inside = Image.open(io.BytesIO(kept.content))
        inside.load()

        assert not inside.getexif()
        assert "icc_profile" not in inside.info
        for evil in (b"<script", b"<?php", b"PK\x03\x04", b"passwd"):
            assert evil not in kept.content
        assert "passwd" not in kept.credit

    def test_are_refused_by_their_stated_size_before_they_are_read(self):
        class Unread(io.BytesIO):
            def read(self, *args):
                raise AssertionError("read although too large")

        with pytest.raises(Unacceptable, match="40 MB"):
            take_in(Unread(), size_bytes=MAX_BYTES + 1)

    def test_are_refused_by_their_true_size_when_the_stated_one_lies(self):
        with pytest.raises(Unacceptable, match="40 MB"):
            take_in(io.BytesIO(files.jpeg() + b"\x00" * MAX_BYTES), size_bytes=10)

    def test_take_no_memory_for_what_they_only_claim(self):
        # In a process of its own: another test's memory would hide the growth, or be taken for it.
        with multiprocessing.get_context("spawn").Pool(1) as process:
            assert process.apply(_kilobytes_for_claims) < 64 * 1024

    @pytest.mark.parametrize("beginning", XMP_BEGINNINGS)
    def test_take_no_more_time_a_character_however_often_their_xmp_begins(self, beginning):
        short, long = (_least_seconds_for(beginning * (length // len(beginning))) for length in (12_000, 192_000))

        assert long / short < 16 * 5  # squared it would be 256

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
    def test_with_bytes_turned_at_random_raise_nothing_else(self, kind):
        chance = random.Random(kind)
        whole = files.saved(files.quarters(), kind)

        for _ in range(120):
            damaged = bytearray(whole)
            for _ in range(chance.choice((1, 3, 20))):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            _taken_or_refused(bytes(damaged))

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
    def test_cut_anywhere_raise_nothing_else(self, kind):
        whole = files.saved(files.quarters(width=80, height=70), kind)

        for end in range(1, len(whole), max(1, len(whole) // 60)):
            _taken_or_refused(whole[:end])

    @settings(max_examples=60, deadline=None)
    @given(
        st.sampled_from(
            [
                b"\xff\xd8\xff",
                b"GIF89a",
                b"II*\x00",
                b"MM\x00*",
                b"RIFF\x00\x00\x00\x00WEBP",
                b"\x00\x00\x00\x1cftypavif",
            ]
        ),
        st.binary(max_size=400),
    )
    def test_made_of_noise_raise_nothing_else(self, start, noise):
        _taken_or_refused(start + noise)


def _taken_or_refused(content):
    try:
        take(content)
    except Unacceptable as refusal:
        assert str(refusal.message).endswith(".")


def _least_seconds_for(xmp):
    """Of five tries the one that was least disturbed by what else the machine does."""
    picture = Image.new("RGB", (1, 1))
    picture.info["xmp"] = xmp.encode()
    return min(cpu_seconds(partial(authorship_of, picture)) for _ in range(5))


def _webp_claiming(width, height):
    """An extended WebP: the canvas is said in its head, before any picture."""
    sizes = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    extended = b"VP8X" + struct.pack("<I", 10) + b"\x00\x00\x00\x00" + sizes
    inside = b"WEBP" + extended + WEBP[12:]
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


def _kilobytes_for_claims():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for claimed in (files.png_claiming(50_000, 50_000), files.bomb_tiff(), _webp_claiming(16_383, 16_383)):
        with pytest.raises(Unacceptable):
            take(claimed)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
