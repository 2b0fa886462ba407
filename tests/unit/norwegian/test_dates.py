"""Dates and sizes as Norwegians write them."""

from datetime import datetime

import pytest

from news.norwegian.dates import day, day_and_time
from news.norwegian.sizes import file_size

MOMENT = datetime(2014, 6, 5, 13, 0)


class TestDates:
    @pytest.mark.parametrize(
        ("language", "written"), [("nb", "5. juni 2014"), ("nn", "5. juni 2014"), ("en", "5 June 2014")]
    )
    def test_are_written_out(self, language, written):
        assert day(MOMENT, language).replace("\xa0", " ") == written

    def test_hold_the_day_and_its_month_on_one_line(self):
        assert day(MOMENT) == "5.\xa0juni 2014"

    def test_give_the_time_with_kl(self):
        assert day_and_time(MOMENT) == "5.\xa0juni 2014 kl.\xa013.00"

    def test_fall_back_to_bokmaal(self):
        assert day(MOMENT, "sma") == day(MOMENT, "nb")


class TestFileSize:
    @pytest.mark.parametrize(
        ("size", "written"),
        [
            (0, "0 B"),
            (999, "999 B"),
            (840_200, "840 KB"),
            (1_234_567, "1,2 MB"),
            (25_600_000, "26 MB"),
            (5 * 10**12, "5000 GB"),
        ],
    )
    def test_has_a_decimal_comma(self, size, written):
        assert file_size(size).replace("\xa0", " ") == written

    def test_has_a_point_in_english(self):
        assert file_size(1_234_567, "en") == "1.2\xa0MB"
