"""Which moving pictures could bring on a seizure."""

import pytest
from PIL import Image

from news.pictures.flashing import flashes_too_often

BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (200, 200, 200)
RED, OLIVE = (255, 0, 0), (125, 125, 0)  # as light as each other, within a tenth
PALE = (240, 240, 240)
CLEAR, SOLID = (0, 0, 0, 0), (0, 0, 0, 255)


def frames(one, other, *, share=1.0, mode="RGB"):
    """Two frames that differ in the upper share of them."""
    first = Image.new(mode, (200, 200), one)
    second = first.copy()
    second.paste(other, (0, 0, 200, round(200 * share)))
    return [first, second]


def flashes(pictures, *, milliseconds, plays=10):
    return flashes_too_often(pictures, [milliseconds] * len(pictures), times_played=plays)


class TestFlashes:
    @pytest.mark.parametrize(
        ("one", "other", "milliseconds"),
        [
            (BLACK, WHITE, 20),
            (BLACK, WHITE, 125),
            (BLACK, (100, 100, 100), 100),
            (GREY, WHITE, 100),
            (RED, OLIVE, 100),
            (RED, BLACK, 100),
        ],
        ids=["as fast as can be", "four a second", "dim", "in bright light", "of red", "red and black"],
    )
    def test_of_the_whole_picture_are_too_many(self, one, other, milliseconds):
        assert flashes(frames(one, other), milliseconds=milliseconds)

    @pytest.mark.parametrize(
        ("one", "other", "milliseconds"),
        [(BLACK, WHITE, 170), (BLACK, (60, 60, 60), 100), (PALE, WHITE, 100), (OLIVE, (120, 120, 10), 100)],
        ids=["three a second", "too dim to see", "hardly less than white", "colours as light as each other"],
    )
    def test_that_are_slow_or_faint_are_none(self, one, other, milliseconds):
        assert not flashes(frames(one, other), milliseconds=milliseconds)

    def test_of_a_small_part_are_allowed(self):
        assert not flashes(frames(BLACK, WHITE, share=0.2), milliseconds=100)
        assert flashes(frames(BLACK, WHITE, share=0.3), milliseconds=100)

    def test_of_both_halves_in_turn_count_as_well(self):
        upper, lower = (frames(BLACK, WHITE, share=0.5)[1].rotate(turn) for turn in (0, 180))

        assert flashes([upper, lower], milliseconds=100)

    def test_show_through_what_one_can_see_through(self):
        assert flashes(frames(CLEAR, SOLID, mode="RGBA"), milliseconds=100)
        assert flashes(frames(CLEAR, (255, 255, 255, 255), mode="RGBA"), milliseconds=100)

    def test_within_one_showing_are_found_too(self):
        many = frames(BLACK, WHITE) * 5

        assert flashes([*many, *[many[0]] * 30], milliseconds=100, plays=1)

    def test_are_none_where_light_comes_and_goes_slowly(self):
        steps = [*range(0, 250, 10), *range(250, 0, -10)]

        assert not flashes([Image.new("RGB", (64, 64), (step,) * 3) for step in steps], milliseconds=20, plays=5)

    def test_are_none_where_something_small_moves(self):
        def at(left):
            picture = Image.new("RGB", (240, 160), WHITE)
            picture.paste(BLACK, (left, 40, left + 60, 100))
            return picture

        assert not flashes([at(left) for left in range(0, 180, 6)], milliseconds=50, plays=3)
