"""Files for readers: what was made for them, and nothing else."""

import shutil

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

    def test_come_from_the_crisis_copy_when_the_folder_is_lost(self, client, media, settings, tmp_path):
        settings.CRISIS_COPY = tmp_path / "copy"
        shutil.copytree(media / "pictures", settings.CRISIS_COPY / "media" / "pictures")
        shutil.rmtree(media)

        assert client.get(f"/media/pictures/{TOKEN}/480.avif").getvalue() == b"innhold"
        assert client.get(f"/media/files/{TOKEN}/tegninger.pdf").status_code == 404


@pytest.mark.django_db
@pytest.mark.usefixtures("stored")
class TestPartsOfFiles:
    address = f"/media/files/{TOKEN}/tegninger.pdf"

    @pytest.mark.parametrize(
        ("asked", "content", "where"),
        [
            ("bytes=0-3", b"innh", "0-3"),
            ("bytes=4-", b"old", "4-6"),
            ("bytes=-2", b"ld", "5-6"),
            ("bytes=-99", b"innhold", "0-6"),
            ("bytes=6-6", b"d", "6-6"),
            ("bytes=3-999999999999999999", b"hold", "3-6"),
            ("Bytes= 0-0 ", b"i", "0-0"),
        ],
    )
    def test_are_sent_as_asked_for(self, client, asked, content, where):
        part = client.get(self.address, headers={"Range": asked})

        assert (part.status_code, b"".join(part.streaming_content)) == (206, content)
        assert (part["Content-Range"], part["Content-Length"]) == (f"bytes {where}/7", str(len(content)))
        assert part["Content-Type"] == "application/pdf"

    @pytest.mark.parametrize(
        "asked",
        [
            *("bytes=0-1,3-4", "bytes=0-1, 3-", "bytes=5-2", "bytes=-", "bytes=", "lines=0-1", "0-1", "bytes=a-b", ""),
            *("bytes=0x1-2", "bytes=+1-2", "bytes=٣-٤", "bytes=1" + "0" * 5000 + "-", "bytes=--1", "bytes=0-1\n"),
        ],
    )
    def test_that_are_several_or_none_are_the_whole(self, client, asked):
        whole = client.get(self.address, headers={"Range": asked})

        assert (whole.status_code, b"".join(whole.streaming_content)) == (200, b"innhold")
        assert (whole["Accept-Ranges"], whole["Content-Length"]) == ("bytes", "7")

    @pytest.mark.parametrize("asked", ["bytes=7-", "bytes=7-9", "bytes=999999999999999999-", "bytes=-0"])
    def test_beyond_the_end_are_told_where_it_is(self, client, asked):
        answer = client.get(self.address, headers={"Range": asked})

        assert (answer.status_code, answer["Content-Range"], answer.content) == (416, "bytes */7", b"")

    def test_go_on_only_with_the_same_file(self, client):
        etag = client.get(self.address)["ETag"]
        for known, status in (
            (etag, 206),
            ('"another"', 200),
            (f"W/{etag}", 200),
            ("Mon, 01 Jan 2024 00:00:00 GMT", 200),
        ):
            answer = client.get(self.address, headers={"Range": "bytes=0-3", "If-Range": known})
            assert answer.status_code == status, known
        assert client.get(self.address, headers={"Range": "bytes=0-3", "If-None-Match": etag}).status_code == 304
        head = client.head(self.address, headers={"Range": "bytes=0-3"})
        assert (head.status_code, head["Content-Length"]) == (200, "7")
        head.close()
