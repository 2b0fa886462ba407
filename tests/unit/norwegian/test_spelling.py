"""How near two spellings are, and that looking stays bounded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.norwegian.spelling import distance, near_skeletons, nearness, skeleton, variants


class TestDistance:
    @pytest.mark.parametrize(
        ("typed", "word", "slips"),
        [("ab", "ab", 0), ("ab", "ba", 1), ("vann", "van", 1), ("kokevarsl", "kokevarsel", 1), ("skole", "skule", 1)],
    )
    def test_counts_slips(self, typed, word, slips):
        assert distance(typed, word, 2) == slips

    def test_gives_up_beyond_the_limit(self):
        assert distance("barnehage", "brannstasjon", 2) is None

    @given(st.text("abcæø", max_size=8), st.text("abcæø", max_size=8), st.integers(0, 3))
    def test_is_the_same_both_ways_and_never_more_than_asked_for(self, first, second, most):
        found = distance(first, second, most)

        assert found == distance(second, first, most)
        assert found is None or abs(len(first) - len(second)) <= found <= most


class TestSounds:
    @pytest.mark.parametrize(
        ("typed", "meant"),
        [("resjonal", "regional"), ("komisjon", "kommisjon"), ("servise", "service"), ("biblotek", "biblioteket")],
    )
    def test_lead_to_the_word(self, typed, meant):
        assert skeleton(meant) in near_skeletons(typed)

    def test_look_in_a_bounded_number_of_places(self):
        assert len(near_skeletons("reguleringsplanbestemmelser")) < 500
        assert len(set(variants("x" * 20))) < 1500


class TestNearness:
    def test_counts_norwegian_letters_and_their_stand_ins_as_one(self):
        assert nearness("hoering", "høring") == nearness("horing", "høring") == (0, 0, 0)

    def test_passes_over_endings(self):
        assert nearness("klimaregnskab", "klimaregnskapet") == (1, 0, 1)

    def test_forgives_nothing_in_a_short_word(self):
        assert nearness("bru", "bra") is None

    def test_forgives_nothing_in_what_an_ending_leaves_of_a_word(self):
        assert nearness("demens", "del") is None

    @pytest.mark.parametrize(("typed", "word"), [("russ", "buss"), ("sino", "kino"), ("ismaskin", "maskin")])
    def test_takes_the_beginning_of_a_word_for_what_it_is(self, typed, word):
        assert nearness(typed, word) is None

    @pytest.mark.parametrize(("typed", "word"), [("jerte", "hjerte"), ("corps", "korps"), ("ikno", "kino")])
    def test_hears_a_first_letter_that_is_written_otherwise(self, typed, word):
        assert nearness(typed, word) is not None
