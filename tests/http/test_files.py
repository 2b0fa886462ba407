"""Files for readers: what was made for them, and nothing else."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

TOKEN = "0123456789abcdef" * 2


@pytest.fixture
def stored(media):
    for name in (
        f"pictures/{TOKEN}/480.avif",
        f"files/{TOKEN}/tegninger.pdf",
        f"originals/{TOKEN}.jpg",
        f"pictures/{TOKEN}/evil.html",
        "hemmelig.txt",
    ):
        default_storage.save(name, ContentFile(b"innhold"))


@pytest.mark.django_db
@pytest.mark.usefixtures("stored")
class TestPublicFiles:
    @pytest.mark.parametrize(
        ("name", "type"),
        [(f"pictures/{TOKEN}/480.avif", "image/avif"), (f"files/{TOKEN}/tegninger.pdf", "application/pdf")],
    )
    def test_are_sent_as_what_they_are_and_may_be_kept(self, client, name, type):
        response = client.get(f"/media/{name}")

        assert response.status_code == 200
        assert response["Content-Type"] == type
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "immutable" in response["Cache-Control"]
        assert b"".join(response.streaming_content) == b"innhold"

    @pytest.mark.parametrize(
        "name",
        [
            f"originals/{TOKEN}.jpg",
            f"pictures/{TOKEN}/evil.html",
            f"pictures/{TOKEN}/missing.avif",
            f"pictures/{TOKEN}/",
            f"pictures/{TOKEN}",
            f"pictures/{TOKEN}/../../hemmelig.txt",
            f"pictures/{TOKEN}/..%2f..%2fhemmelig.txt",
            "hemmelig.txt",
            "../vefsn_site/settings.py",
            "/etc/passwd",
            f"pictures/{TOKEN}/480.avif%00.html",
            f"pictures/{TOKEN}/480.avif%0a",
            "",
        ],
    )
    def test_are_the_only_ones_that_answer(self, client, name):
        assert client.get(f"/media/{name}").status_code == 404
