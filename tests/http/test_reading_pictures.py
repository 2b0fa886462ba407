"""Readers and pictures: addresses printed from rows, files handed out as they are, nothing decoded on the way."""

import io
import re

import pytest
from PIL import Image, ImageFile

from news.library.actions import replace_file, set_focal_point
from news.library.models import Basis
from news.library.uploads import store_picture
from tests.kit import make
from tests.kit import picture_files as files
from tests.kit.moments import LATER, MUCH_LATER

pytestmark = pytest.mark.django_db

FILE = re.compile(r"/media/(pictures/[^\s\"'<,]+)")


@pytest.fixture
def story(media):
    pictures = [
        store_picture(
            io.BytesIO(files.jpeg(files.quarters(width=width, height=500))),
            name="a.jpg",
            by=None,
            alt="Farger",
            credit="Kari",
            basis=Basis.NO_PERSON,
        )
        for width in (900, 1000)
    ]
    body = f'<figure data-picture="{pictures[0].pk}"><figcaption>Her</figcaption></figure>'
    article = make.make_published(lead_picture=pictures[0], lead_picture_caption="Fire", gallery=pictures, body=body)
    return article, pictures


@pytest.fixture
def nobody_decodes(story, monkeypatch):
    """From here on, whoever opens or decodes a picture brings the request down."""

    def decode(*args, **kwargs):
        raise AssertionError("a picture was decoded in a reader's request")

    monkeypatch.setattr(Image, "open", decode)
    monkeypatch.setattr(Image.Image, "load", decode)
    monkeypatch.setattr(ImageFile.ImageFile, "load", decode)


def crops_of(picture):
    picture.refresh_from_db()
    return {each["name"] for each in picture.renditions if each["crop"]}


def shown_on(client, pages):
    """The names of all picture files that the pages lead to."""
    return {name for page in pages for name in FILE.findall(client.get(page).content.decode())}


class TestReadersRequests:
    def test_decode_no_picture(self, client, story, nobody_decodes):
        article, pictures = story
        path = f"/nyheter/{article.slug}/"

        pages = [
            path,
            f"{path}bilder/1/",
            "/",
            "/nyheter/",
            article.section.get_absolute_url(),
            "/rss.xml",
            "/atom.xml",
        ]
        for address in (*pages, *(f"/media/{each['name']}" for each in pictures[0].renditions)):
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert b"".join(answer.streaming_content) if answer.streaming else answer.content

    def test_are_shown_the_files_of_today_in_what_was_published_before_they_were_remade(self, client, story):
        article, (picture, _other) = story
        pages = ("/", f"/nyheter/{article.slug}/", article.section.get_absolute_url(), "/rss.xml")
        frozen, before = crops_of(picture), shown_on(client, pages)

        set_focal_point(picture, 0.0, 1.0, now=LATER)
        moved, after_moving = crops_of(picture), shown_on(client, pages)
        other_file = files.jpeg(files.quarters(width=640, height=480))
        replace_file(picture, io.BytesIO(other_file), name="b.jpg", now=MUCH_LATER)
        replaced, after_replacing = crops_of(picture), shown_on(client, pages)

        shown = [(names & frozen, names & moved, names & replaced) for names in (before, after_moving, after_replacing)]
        assert [[bool(names) for names in each] for each in shown] == [
            [True, False, False],
            [False, True, False],
            [False, False, True],
        ]
        assert 'width="640" height="480"' in client.get(pages[1]).content.decode()
        # Whoever still has a page from before finds what it shows.
        assert all(client.get(f"/media/{name}").getvalue() for name in frozen)

    def test_get_no_original_whatever_they_guess(self, client, story):
        _, pictures = story
        name = pictures[0].original.name

        for guess in (name, name.replace("originals", "pictures"), f"pictures/{pictures[0].token}/../../{name}"):
            assert client.get(f"/media/{guess}").status_code == 404

    def test_are_shown_the_lead_cut_to_its_place_in_every_size(self, client, story):
        _, pictures = story
        crops = [each for each in pictures[0].renditions if each["crop"] == "16x9"]

        page = client.get("/").content.decode()

        assert all(each["name"] in page for each in crops)
