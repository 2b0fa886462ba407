"""No page is kept past the moment at which something on it changes by itself."""

from datetime import timedelta

import pytest

from news.delivery.moments import next_moment
from news.profile.models import SiteProfile
from tests.kit.make import make_article, make_published
from tests.kit.moments import LATER, MUCH_LATER, NOON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_grows_old(db):
    SiteProfile.objects.update_or_create(pk=1, defaults={"outdated_after_days": 0})


def test_without_anything_planned_there_is_none():
    make_published()

    assert next_moment(NOON, generation=1) is None


def test_what_ends_ends_there():
    make_published(ends_at=LATER)

    assert next_moment(NOON, generation=1) == LATER


def test_the_nearest_of_several_counts():
    make_published(ends_at=MUCH_LATER)
    make_published(starts_at=LATER)
    make_article()

    assert next_moment(NOON, generation=1) == LATER


def test_an_article_that_grows_old_is_told_in_time():
    make_published(now=NOON)
    SiteProfile.objects.update(outdated_after_days=100)

    assert next_moment(NOON, generation=1) == NOON + timedelta(days=100)
