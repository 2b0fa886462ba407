"""Queries that are compiled once answer as those that are built each time."""

from datetime import UTC, datetime

import pytest

from news.articles.models import Edition
from news.profile.prepared import Prepared
from tests.kit.make import make_published
from tests.kit.moments import EARLIER, LATER, NOON, TICK

pytestmark = pytest.mark.django_db


def at_address(slug, now):
    return Edition.objects.public(now).filter(slug=slug)


class TestPrepared:
    def test_answers_as_the_query_does_for_any_values(self):
        prepared = Prepared(at_address, slug="?", now=datetime(1, 2, 3, tzinfo=UTC))
        make_published(slug="brua", now=EARLIER, ends_at=LATER)
        make_published(slug="veien", now=NOON)

        for slug in ("brua", "veien", "?", "100 %s", "' OR 1=1 --"):
            for now in (EARLIER - TICK, EARLIER, NOON, LATER - TICK, LATER):
                assert list(prepared(slug=slug, now=now)) == list(at_address(slug, now))

    def test_is_one_query(self, django_assert_num_queries):
        prepared = Prepared(at_address, slug="?", now=datetime(1, 2, 3, tzinfo=UTC))
        make_published(slug="brua")

        with django_assert_num_queries(1):
            edition = next(iter(prepared(slug="brua", now=NOON)))
            assert edition.document().slug == "brua"
