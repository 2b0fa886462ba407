"""Readers and pictures: addresses printed from rows, files handed out as they are, nothing decoded on the way."""

import io

import pytest
from PIL import Image, ImageFile

from news.library.models import Basis
from news.library.uploads import store_picture
from tests.kit import make
from tests.kit import picture_files as files

pytestmark = pytest.mark.django_db


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
