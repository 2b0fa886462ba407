"""The site's icons: made from its logo, found where browsers and phones look for them."""

import io
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from news.pictures.icons import MASTHEAD_SIDE
from news.profile.actions import raise_generation
from news.profile.models import SiteProfile
from tests.kit.newsroom import typed
from tests.kit.picture_files import saved

pytestmark = pytest.mark.django_db

ICONS = {"/favicon.ico": 48, "/apple-touch-icon.png": 180, "/ikon-192.png": 192, "/ikon-512.png": 512}


class TestIcons:
    def test_are_the_drawn_mark_on_a_site_without_a_logo(self, client):
        for address, side in ICONS.items():
            mark = finders.find(client.get(address)["Location"].removeprefix("/static/"))
            assert side_of(Path(mark).read_bytes()) == side

    def test_are_made_from_the_logo_when_it_is_uploaded(self, client, admin_client, media):
        logo = SimpleUploadedFile("vaapen.png", saved(Image.new("RGB", (300, 200), "#005b3c"), "PNG"))
        admin_client.post("/admin/news/siteprofile/1/change/", {**profile_form(admin_client), "logo": logo})

        for address, side in ICONS.items():
            answer = client.get(client.get(address)["Location"])
            content = b"".join(answer.streaming_content)
            assert side_of(content) == side
            with Image.open(io.BytesIO(content)) as icon:
                assert icon.convert("RGB").getpixel((icon.width // 2, icon.height // 2)) == (0, 91, 60)
            assert answer["Content-Type"] == ("image/vnd.microsoft.icon" if address.endswith("ico") else "image/png")

    def test_stand_in_the_head_as_small_as_they_are_shown(self, client, admin_client, media):
        logo = SimpleUploadedFile("vaapen.png", saved(Image.new("RGB", (900, 600), "#005b3c"), "PNG"))
        admin_client.post("/admin/news/siteprofile/1/change/", {**profile_form(admin_client), "logo": logo})

        small = mark(client)
        assert side_of(b"".join(client.get(small).streaming_content)) == MASTHEAD_SIDE
        (media / small.removeprefix("/media/")).unlink()
        raise_generation()
        assert b"".join(client.get(mark(client)).streaming_content)

    def test_are_the_drawn_mark_when_those_of_the_logo_are_lost(self, client, media):
        SiteProfile.objects.update_or_create(pk=1, defaults={"logo": "profile/lost.png"})

        assert "mark" in client.get("/favicon.ico")["Location"]

    def test_are_named_in_the_head_and_in_the_manifest(self, client):
        head = client.get("/").content.decode()
        manifest = client.get("/manifest.webmanifest")

        assert '<link rel="manifest" href="/manifest.webmanifest">' in head
        assert '<link rel="apple-touch-icon" href="/apple-touch-icon.png">' in head
        assert manifest["Content-Type"] == "application/manifest+json"
        assert manifest.json()["name"] == "Vefsn kommune"
        assert [ICONS[icon["src"]] for icon in manifest.json()["icons"]] == [192, 512]


def mark(client):
    return LexborHTMLParser(client.get("/").content).css_first(".masthead__mark").attributes["src"]


def side_of(content):
    with Image.open(io.BytesIO(content)) as icon:
        assert icon.width == icon.height
        return icon.width


def profile_form(admin_client):
    admin_client.get("/admin/news/siteprofile/")
    return typed(admin_client, "/admin/news/siteprofile/1/change/", form="#siteprofile_form")
