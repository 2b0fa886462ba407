"""Any text at all in a search: an answer, in bounded time and with bounded questions; never an error."""

from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.search.asked import MOST_WORDS, asked
from news.search.engine import engine
from news.search.queries import find, suggest
from news.search.questions import Question, for_fts5, for_tsquery
from news.search.ranking import ranking
from news.search.rules import MOST_CHARACTERS
from tests.kit.make import make_published
from tests.kit.moments import LATER

pytestmark = pytest.mark.django_db
CORPUS = (Path(__file__).parent / "corpora/searches.txt").read_text().splitlines()
UNPRINTABLE = ["\0", "skole\0vei", "\ud800", "skole \udfff", "\x1b[31m", "skole\r\n\tvei", "\u202eskole", "\ufeff"]
HUGE = ["skole " * 17_000, "x" * 100_000, '"' * 100_000, "-" * 100_000, "æ" * 100_000, "a-" * 50_000, "1." * 50_000]
LONGEST_QUESTION = 25_000  # characters; what eight words with all their other names come to, and then some
SLOWEST = 2.0  # seconds of the processor, on a machine that is busy with other things


class TestAnyText:
    @pytest.mark.parametrize("text", [*CORPUS, *UNPRINTABLE, "", " "], ids=repr)
    def test_is_answered(self, text):
        make_published(title="Skole ved vei og bru")

        answer = find(text, now=LATER)

        assert len(answer.text) <= MOST_CHARACTERS
        assert answer.text.isprintable()
        answer.text.encode()
        assert isinstance(suggest(text, now=LATER), list)

    @pytest.mark.parametrize("text", HUGE, ids=lambda text: f"{text[:6]!r} {len(text)}")
    def test_is_answered_soon(self, text):
        make_published(title="Skole ved vei og bru")
        find("skole", now=LATER)
        began = process_time()

        find(text, now=LATER)
        suggest(text, now=LATER)

        assert process_time() - began < SLOWEST


class TestQuestions:
    @given(st.text(max_size=400))
    @example("snørydding avfall legevakt barnehageplass skoleskyss sykehjem vannavstenging strømbrudd")
    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_are_bounded_and_hold_nothing_that_was_not_meant(self, text):
        query = asked(text)
        assert len(query.words) <= MOST_WORDS
        if not query.words:
            return
        order = ranking(query)
        for question in (order.matching, *order.open, *order.steps):
            for written in (for_fts5(question), for_tsquery(question)):
                assert len(written) < LONGEST_QUESTION
                assert "\0" not in written


class Everything(HypothesisTestCase):
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.text(alphabet=st.characters(), max_size=60))
    def test_is_understood_by_the_database(self, text):
        query = asked(text)
        if query.words:
            question: Question = ranking(query).matching

            assert engine().counts([question], now=LATER, most=1) == [0]
        find(text, now=LATER)
        suggest(text, now=LATER)
