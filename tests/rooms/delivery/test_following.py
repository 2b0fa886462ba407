"""The process that keeps the crisis copy up to date: whatever comes in between, it goes on by itself."""

import errno
import itertools
import runpy
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import InterfaceError, OperationalError, connection

from news.delivery.crisis import CannotCopy, CrisisCopy
from news.library.models import Basis
from news.library.queries import is_gone
from news.management.commands import crisiscopy
from tests.kit.make import make_picture, make_published
from tests.kit.moments import NOON
from tests.rooms.delivery.test_door import Site, clock, site  # noqa: F401
from vefsn_site.wsgi import behind

pytestmark = pytest.mark.django_db(transaction=True)
CONFIGURATION = Path(__file__).parents[3] / "deploy/gunicorn.conf.py"
FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def rounds(monkeypatch):
    """Lets it go round so many times without waiting, then its parent is gone."""

    def go(number):
        parents = itertools.chain([1] * (number + 1), itertools.repeat(2))
        monkeypatch.setattr(crisiscopy.os, "getppid", lambda: next(parents))
        monkeypatch.setattr(crisiscopy.time, "sleep", lambda _: None)

    return go


class Copy:
    """One whose first page cannot be written."""

    def __init__(self, fault):
        self.fault, self.passes = fault, 0

    def write_nearest(self):
        fault, self.fault = self.fault, None
        if fault:
            raise fault

    def write(self, changed):
        self.passes += 1

    def remove_what_has_ended(self, now):
        pass


class TestFollowing:
    @pytest.mark.parametrize("fault", [FULL, OperationalError(), InterfaceError(), CannotCopy()], ids=repr)
    def test_goes_on_after(self, rounds, fault):
        copy = Copy(fault)
        rounds(2)
        crisiscopy.follow(copy)

        assert copy.passes == 1

    def test_finds_the_database_again_that_hung_up(self, rounds):
        copy = Copy(None)
        connection.ensure_connection()
        connection.connection.close()
        rounds(2)
        crisiscopy.follow(copy)

        assert copy.passes == 1

    def test_is_started_again_when_it_was_killed(self, monkeypatch):
        started, waited = [], []

        class Killed:
            def __init__(self, command):
                started.append(command[-1])

            def wait(self):
                if len(started) == 3:
                    raise InterruptedError

        configuration = runpy.run_path(str(CONFIGURATION))
        monkeypatch.setattr("subprocess.Popen", Killed)
        monkeypatch.setattr("time.sleep", waited.append)
        with pytest.raises(InterruptedError):
            configuration["_follow_for_ever"]()

        assert started == ["--follow"] * 3
        assert min(waited) >= 10


class TestPages:
    def test_that_cannot_be_made_take_no_other_from_the_copy(self, site, tmp_path):  # noqa: F811
        for slug in ("a", "b", "c"):
            make_published(slug=slug)
        copy = CrisisCopy(tmp_path / "copy", behind)
        copy.write()
        pages = {path.name: path for path in (tmp_path / "copy/nyheter").iterdir() if path.is_dir()}
        before = (pages["b"] / "index.html").read_bytes()
        make_published(slug="d")

        copy._django = _broken_at("/nyheter/b/")
        copy.write()

        assert (pages["b"] / "index.html").read_bytes() == before
        assert (tmp_path / "copy/nyheter/d/index.html").exists()

    def test_of_a_full_disk_leave_nothing_behind(self, site, tmp_path, monkeypatch):  # noqa: F811
        def full(path, body):
            path.touch()
            raise FULL

        monkeypatch.setattr(Path, "write_bytes", full)
        for _ in range(2):
            # The second time it is not taken for a folder of somebody else's either.
            with pytest.raises(OSError, match="space"):
                CrisisCopy(tmp_path / "copy", behind).write()

        assert list((tmp_path / "copy").iterdir()) == []

    def test_that_another_writer_is_about_to_finish_are_left_to_it(self, site, tmp_path):  # noqa: F811
        copy = CrisisCopy(tmp_path / "copy", behind)
        copy.write()
        draft = tmp_path / "copy/.index.html.1"
        draft.touch()
        copy.write()

        assert draft.exists()


class TestConsents:
    """That end while nobody can be asked, on a day that was known before."""

    @pytest.fixture
    def picture(self, media):
        shown = make_picture(basis=Basis.CONSENT)
        shown.persons.create(name="Vigdis", consent_given_on=NOON.date(), valid_until=NOON.date())
        for each in shown.renditions:
            (media / each["name"]).parent.mkdir(parents=True, exist_ok=True)
            (media / each["name"]).write_bytes(b"bilde")
        make_published(slug="sak", lead_picture=shown)
        return shown

    def test_take_the_files_out_of_the_copy(self, site, picture, tmp_path):  # noqa: F811
        copy = CrisisCopy(tmp_path / "copy", behind)
        copy.write()
        files = tmp_path / "copy/media/pictures" / picture.token

        copy.remove_what_has_ended(NOON + timedelta(hours=1))
        assert files.exists()
        copy.remove_what_has_ended(NOON + timedelta(days=1))
        assert not files.exists()

    def test_hold_for_a_process_that_was_running(self, picture, monkeypatch):
        tomorrow = NOON + timedelta(days=1)
        assert not is_gone(picture.token, generation=1, now=NOON)

        def away(_):
            raise OperationalError

        monkeypatch.setattr("news.library.queries._look", away)
        assert not is_gone(picture.token, generation=2, now=NOON)
        assert is_gone(picture.token, generation=2, now=tomorrow)


def _broken_at(path):
    def application(environ, start_response):
        if environ["PATH_INFO"] != path:
            return behind(environ, start_response)
        start_response("500 Internal Server Error", [])
        return [b""]

    return application
