"""The demo's pictures: the same from the same seed, the right size, and each of them different."""

import io

import pytest
from PIL import Image, ImageStat

from news.demo.drawings import MOTIFS, draw, draw_mark


class TestDrawings:
    def test_are_enough_for_a_town(self):
        assert len(MOTIFS) >= 14
        assert len(set(MOTIFS)) == len(MOTIFS)

    @pytest.mark.parametrize("motif", MOTIFS)
    def test_are_pictures_with_something_on_them(self, motif):
        picture = Image.open(io.BytesIO(draw(motif, seed=1)))

        assert (picture.format, picture.size) == ("JPEG", (1600, 1067))
        assert max(ImageStat.Stat(picture.convert("L")).stddev) > 15

    def test_are_the_same_from_the_same_seed_and_others_from_another(self):
        assert draw("fjord", seed=3) == draw("fjord", seed=3)
        assert draw("fjord", seed=3) != draw("fjord", seed=4)


class TestMark:
    def test_is_small_and_one_sees_past_its_edge(self):
        mark = Image.open(io.BytesIO(draw_mark()))

        assert (mark.format, mark.mode, mark.size) == ("PNG", "RGBA", (256, 256))
        assert mark.getpixel((0, 0))[3] == 0
