"""Archives that are not what they say: whatever is wrong with one is a sentence, and the site stays as it was."""

import gzip
import hashlib
import io
import json
import random
import tarfile
from contextlib import suppress

import pytest

from news.articles.models import Article
from news.backup.archive import MANIFEST, ROWS, CannotRestore, check, restore, write
from tests.kit.make import make_published
from tests.kit.moments import NOON

pytestmark = pytest.mark.django_db(transaction=True)
KEY = "femten elver og en foss"


@pytest.fixture
def archive(media, tmp_path):
    make_published(slug="sak")
    (media / "files").mkdir()
    (media / "files/plan.pdf").write_bytes(random.Random(1).randbytes(3000))
    write(tmp_path / "a", now=NOON)
    return tmp_path / "a"


@pytest.fixture
def made(media, tmp_path):
    """An archive of these members, with a list of contents that is right but for what is said."""

    def make(members, **said):
        sums = {name: hashlib.sha256(content).hexdigest() for name, content in members}
        manifest = {"format": 1, "made_at": NOON.isoformat(), "rows": 1, "sums": sums, **said}
        with tarfile.open(tmp_path / "made", "w:gz") as tar:
            for name, content in (*members, (MANIFEST, json.dumps(manifest).encode())):
                member = tarfile.TarInfo(name)
                member.size = len(content)
                tar.addfile(member, io.BytesIO(content))
        return tmp_path / "made"

    return make


class TestDamage:
    def test_anywhere_is_told_or_did_no_harm(self, archive):
        data, sums = archive.read_bytes(), check(archive).sums
        for place in random.Random(1).sample(range(len(data)), 300):
            archive.write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])
            with suppress(CannotRestore):
                assert check(archive).sums == sums

    def test_at_the_end_is_told(self, archive):
        data = archive.read_bytes()
        for length in range(0, len(data), 40):
            archive.write_bytes(data[:length])
            with pytest.raises(CannotRestore):
                check(archive)
        archive.write_bytes(data + b"more")
        with pytest.raises(CannotRestore):
            check(archive)

    @pytest.mark.parametrize("part", [0.0, 0.01, 0.5, 0.99])
    def test_of_a_sealed_one_is_told(self, archive, tmp_path, part):
        write(tmp_path / "b", now=NOON, key=KEY)
        data = (tmp_path / "b").read_bytes()
        place = int(len(data) * part)
        for damaged in (data[:place], data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]):
            (tmp_path / "b").write_bytes(damaged)
            with pytest.raises(CannotRestore):
                check(tmp_path / "b", key=KEY)

    def test_within_a_file_is_told_by_whoever_restores(self, archive):
        """As on a disk that reads something else the second time."""
        content = gzip.decompress(archive.read_bytes())
        archive.write_bytes(gzip.compress(content)[:-20])
        with pytest.raises(CannotRestore):
            restore(archive)
        assert Article.objects.count() == 1


class TestLies:
    @pytest.mark.parametrize(
        "name", ["files/../../evil.txt", "files//etc/evil", "files/a/../../../evil", "files/..", "files/./../../x"]
    )
    def test_about_where_a_file_lies_are_refused(self, made, media, name):
        with pytest.raises(CannotRestore):
            restore(made([(ROWS, b""), (name, b"evil")]))
        assert not list(media.parent.glob("**/evil*"))

    @pytest.mark.parametrize(
        "rows",
        [
            b"\xff\n",
            b"{\n",
            b"[]\n",
            b"null\n",
            b'{"model": "x.y", "pk": 1, "fields": {}}\n',
            b'{"model": "news.section", "pk": 1, "fields": {"nope": 1}}\n',
            b'{"model": "news.section", "pk": "x", "fields": {}}\n',
            b'{"model": "news.edition", "pk": 1, "fields": {"article": 77}}\n',
        ],
    )
    def test_about_rows_are_refused_and_nothing_is_lost(self, made, rows):
        make_published(slug="sak")
        with pytest.raises(CannotRestore):
            restore(made([(ROWS, rows)]))
        assert Article.objects.get().slug == "sak"

    @pytest.mark.parametrize(
        "said", [{"made_at": "yesterday"}, {"made_at": 5}, {"sums": []}, {"sums": None}, {"sums": {}}, {"format": 2}]
    )
    def test_in_the_list_of_contents_are_refused(self, made, said):
        with pytest.raises(CannotRestore):
            check(made([(ROWS, b"")], **said))

    def test_that_there_are_no_rows_are_refused(self, made):
        make_published(slug="sak")
        with pytest.raises(CannotRestore):
            restore(made([]))
        assert Article.objects.get().slug == "sak"
