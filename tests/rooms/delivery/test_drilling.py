"""The drill of the crisis copy: with a real process, and what the newsroom's desk says of it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from news.delivery.crisis import CrisisCopy
from news.delivery.queries import DRILL_FILE, DRILL_HOLDS, Drill, last_drill
from news.delivery.saved import page_files
from news.newsroom.roles import EDITORS, make_roles
from tests.kit.make import make_editor, make_published, make_section
from vefsn_site.wsgi import behind

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(settings, tmp_path):
    settings.CRISIS_COPY = tmp_path / "copy"
    section = make_section(name="Skole", slug="skole")
    for number in range(22):
        make_published(slug=f"sak-{number}", title=f"Sak {number}", section=section)
    CrisisCopy(settings.CRISIS_COPY, behind).write()
    return settings.CRISIS_COPY


def desk(**user):
    client = Client()
    make_roles()
    editor = make_editor(**user)
    editor.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(editor)
    return client.get("/admin/").content.decode()


class TestDrill:
    def test_asks_a_process_without_database_for_every_page_and_notes_the_day(self, folder, capsys):
        addresses = dict(page_files(folder))
        assert {("/", ""), ("/nyheter/", "side=2"), ("/nyheter/sak-7/", ""), ("/rss.xml", "")} <= set(addresses)
        call_command("crisisdrill")

        noted = last_drill(folder)
        assert (noted.pages, noted.failed) == (len(addresses), 0)
        assert noted.stands_at(timezone.now())
        assert f"{noted.pages} pages, all answered" in capsys.readouterr().out
        CrisisCopy(folder, behind).write()
        assert last_drill(folder) == noted
        assert "Kriseutgaven ble prøvd" in desk(is_superuser=True)

    def test_tells_of_pages_that_nobody_gets(self, folder, capsys):
        """A copy without the headers of its pages is none that a process can answer with."""
        headers = (folder / "headers.json").read_text()
        (folder / "headers.json").write_text(headers.replace('"html"', '"lost"'))
        with pytest.raises(CommandError):
            call_command("crisisdrill")

        assert last_drill(folder).failed > 20
        assert "not answered: /nyheter/sak-11/" in capsys.readouterr().err
        assert f"manglet {last_drill(folder).failed} av" in desk(is_superuser=True)

    def test_wants_a_copy(self, tmp_path):
        with pytest.raises(CommandError):
            call_command("crisisdrill", folder=tmp_path)
        assert not (tmp_path / DRILL_FILE).exists()


class TestDesk:
    def test_warns_those_who_run_the_site_of_a_copy_that_nobody_tried(self, settings, tmp_path):
        settings.CRISIS_COPY = tmp_path
        assert "aldri prøvd" in desk(is_superuser=True)
        assert "crisisdrill" not in desk(is_superuser=False)
        (tmp_path / DRILL_FILE).write_text("not a note")
        assert "aldri prøvd" in desk(is_superuser=True)
        settings.CRISIS_COPY = None
        assert "crisisdrill" not in desk(is_superuser=True)

    def test_trusts_a_drill_for_so_many_days(self):
        now = timezone.now()

        assert Drill(now - DRILL_HOLDS, pages=5, failed=0).stands_at(now)
        assert not Drill(now - DRILL_HOLDS - timedelta(seconds=1), pages=5, failed=0).stands_at(now)
        assert not Drill(now, pages=5, failed=1).stands_at(now)


def test_the_timers_of_the_installation_run_commands_that_there_are():
    root = Path(__file__).parents[3]
    for unit in (root / "deploy/systemd").glob("*.timer"):
        run = unit.with_suffix(".service").read_text()
        command = run.partition("manage.py ")[2].split()[0]
        assert (root / f"news/management/commands/{command}.py").exists(), unit
