"""The golden list: at least 95 % of what residents type finds the right article first, 99 % among the first five."""

import pytest

from tests.golden.corpus import publish_corpus, queries, stories
from tests.golden.score import AMONG_FIVE, FIRST, measure

pytestmark = pytest.mark.django_db


class TestTheGoldenList:
    def test_is_long_enough_and_names_what_is_there(self):
        assert len({typed for typed, _slug in queries()}) >= 150
        assert {slug for _typed, slug in queries()} <= {told.slug for told in stories()}

    def test_is_answered(self):
        publish_corpus()

        score = measure()

        assert score.first >= FIRST, score.misses()
        assert score.among_five >= AMONG_FIVE, score.misses()
