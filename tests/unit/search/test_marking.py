"""Marks and snippets are the text as it was written, in pieces that hold whole characters."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from news.search.asked import asked
from news.search.marking import Marker

JOINER = "\N{ZERO WIDTH JOINER}"
FAMILY = JOINER.join("👩👩👧👦")
LETTERS = st.sampled_from(
    ["vei", "veien", "e\u0301", "ש\u05c1", "😀", FAMILY, "👍🏽", "&amp;", "<b>", " ", "\n", "x" * 90, "ki\u0300"]
)


def is_within_a_character(before: str, after: str) -> bool:
    """Whether a reader would see one character fall apart between these two."""
    return bool(before) and (
        unicodedata.category(after)[0] == "M" or unicodedata.category(after) == "Sk" or JOINER in (before, after)
    )


class TestASnippet:
    @given(st.lists(LETTERS, max_size=300).map("".join))
    @example("x" + "e\u0301" * 300)
    @example("x" * 218 + FAMILY * 3)
    @example("x" * 219 + "👍🏽")
    @example("vei " + "ש\u05c1" * 300)
    @example("y" * 300 + "e\u0301" * 200 + "vei")
    def test_is_a_piece_of_the_text_and_splits_no_character(self, text):
        marker = Marker(asked("vei ש"))

        shown = "".join(segment.text for segment in marker.snippet(text)).removeprefix("… ").removesuffix(" …")

        text, shown = text.replace("\n", " "), shown.replace(" · ", " ")
        start = text.find(shown)
        assert start >= 0
        end = start + len(shown)
        for place in (start, end):
            assert not (0 < place < len(text)) or not is_within_a_character(text[place - 1], text[place])

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("Ledige plasser\nfiolin: 6\ntrombone: 4", "Ledige plasser · fiolin: 6 · trombone: 4"),
            ("Veien er stengt.\nKjør rundt!\nRuten:\nbrua", "Veien er stengt. Kjør rundt! Ruten: brua"),
            ("Langs veien\nog vei\n", "Langs veien · og vei"),
        ],
    )
    def test_keeps_lines_apart_that_no_full_stop_does(self, text, shown):
        assert "".join(segment.text for segment in Marker(asked("vei")).snippet(text)).strip(" ·") == shown

    @pytest.mark.parametrize("title", ["ש\u05c1לום til veien", "Veie\u0301n", "ki\u0300 vei", "vei` og vei^2"])
    def test_has_marks_round_whole_characters(self, title):
        segments = Marker(asked("vei ש שלום")).title(title)

        assert "".join(segment.text for segment in segments) == title
        assert not [segment for segment in segments if unicodedata.combining(segment.text[0])]
        assert all(segment.text.isalpha() for segment in segments if segment.marked and segment.text.isascii())
