"""The frozen document: read back as it was written, in today's format and in older ones."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.articles.content import FORMAT, Change, Content, Submission, UnknownFormat
from tests.kit.moments import AWKWARD
from tests.unit.articles.test_requirements import READY

SINCE_FORMAT_2 = ("case_number", "legal_basis", "deadline", "is_plan", "submission", "translation_of")
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
CONTENTS = st.builds(
    replace,
    st.just(READY),
    title=st.text(max_size=150),
    changes=st.lists(st.builds(Change, MOMENTS, st.text(max_size=200)), max_size=3).map(tuple),
    case_number=st.text(max_size=20),
    legal_basis=st.text(max_size=150),
    deadline=st.none() | MOMENTS,
    is_plan=st.booleans(),
    submission=st.none() | st.builds(Submission, st.text(), st.text(), st.text()),
    translation_of=st.none() | st.integers(1, 2**40),
)


def stored(content):
    return json.loads(json.dumps(content.to_json()))


class TestContent:
    @given(CONTENTS)
    def test_is_read_as_it_was_written(self, content):
        assert Content.from_json(stored(content)) == content

    @given(CONTENTS)
    def test_of_the_first_format_is_still_read(self, content):
        old = {name: value for name, value in stored(content).items() if name not in SINCE_FORMAT_2} | {"format": 1}

        read = Content.from_json(old)

        assert (read.title, read.changes) == (content.title, content.changes)
        assert [getattr(read, name) for name in SINCE_FORMAT_2] == ["", "", None, False, None, None]

    @pytest.mark.parametrize("format", [0, FORMAT + 1, -1, None, "2", True, 1.0, [], 10**30], ids=repr)
    def test_of_a_format_nobody_knows_is_refused(self, format):
        with pytest.raises(UnknownFormat):
            Content.from_json({**stored(READY), "format": format})

    @pytest.mark.parametrize("at", AWKWARD.values(), ids=AWKWARD)
    def test_keeps_the_very_moment_of_a_deadline(self, at):
        assert Content.from_json(stored(replace(READY, deadline=at))).deadline.timestamp() == at.timestamp()


class TestDigest:
    def test_differs_when_anything_does(self):
        assert replace(READY, case_number="2026/1").digest() != READY.digest()

    def test_is_the_same_in_whichever_zone_the_deadline_was_typed(self):
        at = AWKWARD["midnight"]

        assert replace(READY, deadline=at).digest() == replace(READY, deadline=at.astimezone(UTC)).digest()

    def test_is_not_changed_by_a_field_that_is_empty(self):
        document = {name: value for name, value in stored(READY).items() if name not in SINCE_FORMAT_2}

        assert Content.from_json({**document, "format": 1}).digest() == READY.digest()
