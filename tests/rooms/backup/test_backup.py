"""The whole site in one archive, and back: every page the same byte for byte, also on the other kind of database."""

import errno
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from PIL import Image

from news.articles.models import Article, Edition, Topic
from news.backup.archive import CannotRestore, check, restore, write
from news.backup.rows import lines, snapshot
from news.profile.actions import save_icons
from news.profile.models import SiteProfile
from news.profile.queries import current_generation
from news.search.models import SearchRow
from tests.kit.make import make_article, make_editor, make_published, make_section
from tests.kit.moments import NOON
from tests.kit.picture_files import saved

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).parents[3]
PAGES = ["/", "/nyheter/", "/nyheter/sak/", "/seksjon/skole/", "/emne/bruer/", "/rss.xml", "/atom.xml", "/arkiv/"]
PAGES += ["/sok/?q=brua", "/sok/?q=vefsnaa", "/sok/forslag?q=vef"]
SHOW_PAGES = """
import sys, django; django.setup()
from django.test import Client
for page in {pages}: sys.stdout.buffer.write(Client().get(page).content)
"""
ICONS = ["/favicon.ico", "/apple-touch-icon.png", "/ikon-192.png", "/ikon-512.png"]
KEY = "femten elver og en foss"


@pytest.fixture
def site(media):
    """An article with everything around it, a draft, an editor, and a file."""
    section, topic = make_section(slug="skole", name="Skole"), Topic.objects.create(name="Bruer", slug="bruer")
    make_published(
        now=NOON + timedelta(microseconds=123456),
        slug="sak",
        title="Ny bru «Vefsna» 🌉",
        section=section,
        topics=[topic],
    )
    make_article(title="Kladd")
    make_editor(username="kari")
    (media / "files").mkdir()
    (media / "files" / "plan.pdf").write_bytes(b"%PDF-1.7 plan")
    return media


def everything():
    return {path: Client().get(path).content for path in PAGES}


def followed(address):
    """Where an icon's address leads, and what lies there."""
    answer = Client().get(address, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/media/")
    return answer.getvalue()


def empty():
    call_command("flush", interactive=False, verbosity=0)


class TestRoundTrip:
    @pytest.mark.parametrize("key", ["", KEY])
    def test_every_page_is_the_same(self, site, tmp_path, key):
        before = everything()
        archive = tmp_path / "site.tar.gz"
        contents = write(archive, now=timezone.now(), key=key)
        empty()
        (site / "files" / "plan.pdf").unlink()
        restored = restore(archive, key=key)

        assert everything() == before
        assert (restored.rows, restored.files) == (contents.rows, contents.files)
        assert (site / "files" / "plan.pdf").read_bytes() == b"%PDF-1.7 plan"

    def test_the_icons_of_the_logo_are_the_same(self, site, tmp_path):
        logo = ContentFile(saved(Image.new("RGB", (300, 200), "#005b3c"), "PNG"), "vaapen.png")
        save_icons(SiteProfile.objects.update_or_create(pk=1, defaults={"logo": logo})[0])
        before = {address: followed(address) for address in ICONS}
        write(tmp_path / "a", now=NOON)
        empty()
        shutil.rmtree(site / "profile")
        restore(tmp_path / "a")

        assert {address: followed(address) for address in ICONS} == before
        assert len(set(before.values())) == len(ICONS)

    def test_what_comes_back_is_found(self, site, tmp_path):
        write(tmp_path / "a", now=NOON)
        empty()

        restore(tmp_path / "a")

        assert b'href="/nyheter/sak/"' in everything()["/sok/?q=brua"]
        assert [row.edition.title for row in SearchRow.objects.all()] == ["Ny bru «Vefsna» 🌉"]

    def test_people_keep_their_password_and_their_role(self, site, tmp_path):
        before = User.objects.get(username="kari")
        role = Group.objects.create(name="Vakt")
        role.permissions.add(Permission.objects.get(codename="change_article"))
        before.groups.add(role)
        write(tmp_path / "a", now=timezone.now())
        empty()
        restore(tmp_path / "a")
        after = User.objects.get(username="kari")

        assert after.password == before.password
        assert after.groups.get().name == "Vakt"
        assert after.groups.get().permissions.get().codename == "change_article"

    def test_what_came_after_is_gone_and_pages_are_fresh(self, site, tmp_path):
        write(tmp_path / "a", now=timezone.now())
        generation = current_generation()
        make_published(title="Kom etterpå", slug="etterpaa")
        restore(tmp_path / "a")

        assert not Article.objects.filter(slug="etterpaa").exists()
        assert current_generation() > generation + 1

    def test_new_rows_get_numbers_that_are_free(self, site, tmp_path):
        write(tmp_path / "a", now=timezone.now())
        restore(tmp_path / "a")

        assert make_published().pk not in {None, 1}
        assert Edition.objects.count() == 2

    def test_the_other_kind_of_database_takes_it_and_gives_it_back(self, site, tmp_path):
        """From whichever this test runs on into an SQLite file of another process, and home again."""
        before = everything()
        write(tmp_path / "there", now=timezone.now())
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "DATABASE_URL": f"sqlite:///{tmp_path}/other.sqlite3",
        }
        for command in ("migrate -v0", f"restore {tmp_path}/there", f"backup {tmp_path}/back"):
            subprocess.run([sys.executable, "manage.py", *command.split()], cwd=ROOT, env=environment, check=True)
        show = [sys.executable, "-c", SHOW_PAGES.format(pages=PAGES)]
        shown = subprocess.run(show, cwd=ROOT, env=environment, check=True, capture_output=True).stdout
        empty()
        restore(tmp_path / "back")

        assert shown == b"".join(before.values())
        assert everything() == before


class TestDamaged:
    @pytest.fixture
    def archive(self, site, tmp_path):
        write(tmp_path / "a", now=timezone.now())
        return tmp_path / "a"

    def test_a_whole_one_passes_the_check_and_nothing_changes(self, archive):
        generation = current_generation()
        assert check(archive).files == 1
        assert current_generation() == generation

    @pytest.mark.parametrize("part", [0.0, 0.3, 0.9, 0.999])
    def test_a_cut_one_changes_nothing(self, archive, part):
        data = archive.read_bytes()
        archive.write_bytes(data[: int(len(data) * part)])
        with pytest.raises(CannotRestore):
            restore(archive)
        assert Article.objects.count() == 2

    def test_one_with_another_byte_changes_nothing(self, archive):
        data = bytearray(archive.read_bytes())
        data[len(data) // 2] ^= 255
        archive.write_bytes(data)
        with pytest.raises(CannotRestore):
            restore(archive)
        assert Article.objects.count() == 2

    def test_something_else_is_refused(self, tmp_path, site):
        (tmp_path / "x").write_bytes(b"not an archive" * 100)
        with pytest.raises(CannotRestore):
            restore(tmp_path / "x")

    def test_a_sealed_one_wants_its_key(self, tmp_path, site):
        write(tmp_path / "b", now=timezone.now(), key=KEY)
        for key in ("", "another key than that"):
            with pytest.raises(CannotRestore):
                check(tmp_path / "b", key=key)


class TestWritten:
    def test_for_its_owner_alone(self, site, tmp_path):
        write(tmp_path / "a", now=NOON)

        assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600

    @pytest.mark.parametrize("key", ["", KEY])
    def test_whole_or_not_at_all(self, site, tmp_path, monkeypatch, key):
        def full(_):
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(OSError, match="space"):
            write(tmp_path / "a", now=NOON, key=key)

        assert list(tmp_path.iterdir()) == [site]

    def test_without_touching_one_that_is_being_written_under_the_same_name(self, site, tmp_path):
        other = tmp_path / ".a.part"
        other.write_text("half of it")
        with pytest.raises(FileExistsError):
            write(tmp_path / "a", now=NOON)

        assert other.read_text() == "half of it"


class TestCommands:
    def test_an_archive_never_replaces_another(self, site, tmp_path):
        (tmp_path / "a").write_text("yesterday's")
        with pytest.raises(CommandError):
            call_command("backup", str(tmp_path / "a"))
        assert (tmp_path / "a").read_text() == "yesterday's"

    def test_a_site_with_articles_is_not_replaced_by_mistake(self, site, tmp_path):
        call_command("backup", str(tmp_path / "a"))
        with pytest.raises(CommandError):
            call_command("restore", str(tmp_path / "a"))
        call_command("restore", str(tmp_path / "a"), replace=True)

    def test_a_short_key_is_refused(self, settings, tmp_path):
        settings.BACKUP_KEY = "kort"
        with pytest.raises(CommandError):
            call_command("backup", str(tmp_path / "a"))
        assert not (tmp_path / "a").exists()


def test_writers_go_on_while_a_backup_reads_and_it_shows_the_moment_it_began(site):
    def write_meanwhile():
        make_published(title="Midt i sikkerhetskopien")
        connection.close()

    with snapshot():
        reading = lines()
        first = next(reading)
        with ThreadPoolExecutor(1) as editor:
            editor.submit(write_meanwhile).result(timeout=60)
        rest = "".join(reading)

    assert Article.objects.filter(title="Midt i sikkerhetskopien").exists()
    assert "Ny bru" in first + rest
    assert "Midt i sikkerhetskopien" not in first + rest


def test_whoever_writes_while_a_site_is_put_back_waits_for_it(site, tmp_path, monkeypatch):
    write(tmp_path / "a", now=NOON)
    editors = ThreadPoolExecutor(1)
    writing = []

    def write_meanwhile():
        make_published(title="Midt i gjenopprettingen")
        connection.close()

    def index(now):
        writing.append(editors.submit(write_meanwhile))
        with pytest.raises(TimeoutError):
            writing[0].result(timeout=1)

    monkeypatch.setattr("news.backup.archive.index_what_is_missing", index)
    restore(tmp_path / "a")
    writing[0].result(timeout=60)

    assert Article.objects.filter(title="Midt i gjenopprettingen").exists()
    assert Article.objects.count() == 3
