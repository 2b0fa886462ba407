"""Which accent colours can carry white text."""

import pytest
from django.core.exceptions import ValidationError

from news.profile.rules import contrast_with_white, readable_on_white


class TestReadableOnWhite:
    def test_measures_as_wcag_does(self):
        assert contrast_with_white("#000000") == pytest.approx(21)
        assert contrast_with_white("#ffffff") == pytest.approx(1)
        assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)

    @pytest.mark.parametrize("colour", ["#B3141B", "#767676", "#000000"])
    def test_takes_what_can_be_read(self, colour):
        readable_on_white(colour)

    @pytest.mark.parametrize("colour", ["#777777", "#ffcc00"])
    def test_refuses_what_is_too_pale(self, colour):
        with pytest.raises(ValidationError):
            readable_on_white(colour)
