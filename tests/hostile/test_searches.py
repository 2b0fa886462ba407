"""Any text at all in a search: an answer, in bounded time and with bounded questions; never an error."""

import re
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.search import engine as engine_module
from news.search import texts, words
from news.search.asked import MOST_WORDS, asked
from news.search.corrections import MOST_CANDIDATES, MOST_TRIED
from news.search.engine import engine
from news.search.queries import find, suggest
from news.search.questions import Question, for_fts5, for_tsquery
from news.search.ranking import ranking
from news.search.rules import MOST_CHARACTERS, PER_PAGE
from tests.kit.effort import cpu_seconds
from tests.kit.make import make_published
from tests.kit.moments import LATER

pytestmark = pytest.mark.django_db
CORPUS = (Path(__file__).parent / "corpora/searches.txt").read_text().splitlines()
UNPRINTABLE = ["\0", "skole\0vei", "\ud800", "skole \udfff", "\x1b[31m", "skole\r\n\tvei", "\u202eskole", "\ufeff"]
HUGE = ["skole " * 17_000, "x" * 100_000, '"' * 100_000, "-" * 100_000, "æ" * 100_000, "a-" * 50_000, "1." * 50_000]
LONGEST_QUESTION = 25_000  # characters; what eight words with all their other names come to, and then some
MOST_STATEMENTS = 8 + 2 * MOST_WORDS  # a few for any search, and two for each word that stands nowhere
LONGEST_STATEMENT = 400_000  # characters: a dozen questions of the longest
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

        assert cpu_seconds(partial(find, text, now=LATER)) < SLOWEST
        assert cpu_seconds(partial(suggest, text, now=LATER)) < SLOWEST


DEAR = [
    "snørydding avfall legevakt barnehageplass skoleskyss sykehjem vannavstenging strømbrudd",
    "og i det som en er til av",
    "a b c d e f g h i j k l",
    "skole -barn -vei -bru -vann -avfall -kai -torg -park",
    '"skole ved vei" -"ved bru" "vei og bru" "og bru"',
    "skoler veger bruer " * 20,
    "skule vegstenging qwertz barnehge rengskap komunestyre høyrring reguleringsplann",
    "qwertzuiop asdfghjkl yxcvbnmqw qwertasdf zuiopjkl ghtzuiq mnbvcxy lkjhgfds",
    "vannavstengingsmeldinger barnehageplasstildeling kommunestyremøteinnkalling reguleringsplanforslagshøring",
]


class TestTheCostOfASearch:
    """In what the database is asked, for time is another on every machine."""

    @pytest.mark.parametrize("text", DEAR, ids=lambda text: text[:30])
    def test_is_bounded(self, text, django_assert_max_num_queries):
        for number in range(3):
            make_published(title=f"Skole {number} ved vei og bru, barn og regnskap", slug=f"sak-{number}")

        with django_assert_max_num_queries(MOST_STATEMENTS) as asked_for:
            find(text, now=LATER)

        assert all(len(each["sql"]) < LONGEST_STATEMENT for each in asked_for.captured_queries)

    def test_does_not_grow_with_the_number_of_articles(self, django_assert_max_num_queries):
        counts = []
        for many in (2, 12):
            for number in range(many):
                make_published(title=f"Skole ved vei {many} {number}", slug=f"sak-{many}-{number}")
            with django_assert_max_num_queries(MOST_STATEMENTS) as asked_for:
                find("skole vei", now=LATER)
            counts.append(len(asked_for.captured_queries))

        assert counts[0] == counts[1]


MANY = 3 * PER_PAGE
MOST_STEPS = 14  # questions for the order of hits, those for what is open among them
MOST_TERMS = 1_000  # in one question


@pytest.fixture
def asked_for(monkeypatch):
    """The rows that the database has handed over, and how many terms each question to it had."""
    counts = {"rows": 0, "terms": []}

    def counted(ask):
        def asking(*arguments):
            for row in ask(*arguments):
                counts["rows"] += 1
                yield row

        return asking

    def measured(write):
        def writing(question):
            counts["terms"].append(len(TERM.findall(write(question))))
            return write(question)

        return writing

    for module, name, watched in (
        (engine_module, "_rows", counted),
        (words, "_where", counted),
        (engine_module, "for_fts5", measured),
        (engine_module, "for_tsquery", measured),
    ):
        monkeypatch.setattr(module, name, watched(getattr(module, name)))
    read = texts._text
    monkeypatch.setattr(texts, "_text", lambda row: next(iter(counted(lambda each: [read(each)])(row))))
    return counts


COMMON = ["skole", "kommunal skole", "kommunal skole vei", "skole -barn", "skole vei", "vei bru skole regnskap"]


class TestTheRowsOfASearch:
    """Counted, so that nothing a stranger types makes the database hand over more than a page needs."""

    @pytest.mark.parametrize("text", [*DEAR, *COMMON], ids=lambda text: text[:30])
    def test_are_bounded_however_many_articles_there_are(self, text, asked_for):
        for number in range(MANY):
            make_published(title=f"Skole {number} ved vei og bru", lead="Barn, regnskap.", slug=f"sak-{number}")
        asked_for.update(rows=0, terms=[])

        found = find(text, now=LATER)

        tried = 1 + bool(found.missing or found.corrected) * (MOST_WORDS * (MOST_CANDIDATES + 2 * MOST_TRIED))
        read = MANY + MOST_STEPS * MANY if '"' in text else 0  # up to a limit of their own
        assert asked_for["rows"] <= MOST_STEPS * PER_PAGE + PER_PAGE + read + tried
        assert max(asked_for["terms"], default=0) <= MOST_TERMS


TERM = re.compile("\"[^\"]+\"|'[^']+'")


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
