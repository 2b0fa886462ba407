"""Calendar files as RFC 5545 has them, whatever the words."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.feeds.calendar import Moment, calendar_of
from tests.kit.moments import AWKWARD, NOON, OSLO

MOMENT = Moment(
    uid="frist-7@www.vefsn.kommune.no",
    at=datetime(2026, 7, 15, 23, 59, tzinfo=OSLO),
    changed_at=NOON,
    summary="Høringsfrist: Brua",
    description="Si hva du mener.",
    url="https://www.vefsn.kommune.no/horinger/brua/",
)
ANY_TEXT = st.text(st.characters(codec=None), max_size=300)


def unfolded(content):
    return content.decode().replace("\r\n ", "").split("\r\n")


def value(content, name):
    return next(line.removeprefix(f"{name}:") for line in unfolded(content) if line.startswith(f"{name}:"))


class TestCalendarOf:
    def test_says_the_moment_in_utc(self):
        assert value(calendar_of(MOMENT), "DTSTART") == "20260715T215900Z"

    @pytest.mark.parametrize("at", AWKWARD.values(), ids=AWKWARD)
    def test_says_the_very_moment_on_nights_when_clocks_move(self, at):
        said = value(calendar_of(replace(MOMENT, at=at)), "DTSTART")

        assert datetime.strptime(said + "+0000", "%Y%m%dT%H%M%SZ%z").timestamp() == at.timestamp()

    def test_is_a_file_to_keep_and_no_scheduling_message(self):
        """A METHOD would make it one, and that must name an ORGANIZER (RFC 5546, 3.2.1)."""
        content = calendar_of(MOMENT)

        assert not any(line.startswith("METHOD") for line in unfolded(content))
        assert value(content, "DTSTAMP") == value(content, "LAST-MODIFIED") == "20260603T100000Z"

    def test_escapes_what_means_something_in_a_calendar(self):
        content = calendar_of(replace(MOMENT, summary="a;b,c\\d\r\ne\nf"))

        assert value(content, "SUMMARY") == "a\\;b\\,c\\\\d\\ne\\nf"

    def test_cannot_be_made_to_hold_another_property(self):
        content = calendar_of(replace(MOMENT, summary="x\r\nATTACH:https://evil.example/\rATTENDEE:y"))

        assert [line for line in unfolded(content) if line.startswith(("ATTACH", "ATTENDEE"))] == []

    @given(summary=ANY_TEXT, description=ANY_TEXT)
    def test_keeps_every_line_short_and_every_character_whole(self, summary, description):
        content = calendar_of(replace(MOMENT, summary=summary, description=description))

        content.decode()
        lines = content.split(b"\r\n")
        assert lines[-1] == b""
        assert max(len(line) for line in lines) <= 75
        assert all(line.decode() or not line for line in lines)
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert len(unfolded(content)) == len(unfolded(calendar_of(MOMENT)))
