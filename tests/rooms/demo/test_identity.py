"""Where the demo meets a site that somebody has begun to make their own, and what its command says."""

import pytest
from django.core.management import call_command

from news.demo.municipality import make_municipality
from news.demo.stories import EVERY_STORY
from news.profile.queries import site_profile
from tests.rooms.demo.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_drawings", "media")]


class TestTheProfile:
    def test_leaves_a_profile_alone_that_is_filled_in(self):
        profile = site_profile()
        profile.name = "Grane kommune"
        profile.save()

        make_municipality(now=NOW)

        assert (site_profile().name, bool(site_profile().logo)) == ("Grane kommune", False)


class TestTheCommand:
    def test_says_what_it_did_and_later_that_it_did_nothing(self, capsys):
        call_command("demo")
        call_command("demo")

        _begins, first, second = capsys.readouterr().out.splitlines()
        assert f"{len(EVERY_STORY)} articles" in first
        assert "nothing was changed" in second
