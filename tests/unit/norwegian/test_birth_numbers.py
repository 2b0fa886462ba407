"""Birth numbers are found however they are written, and other long numbers are let through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.norwegian.birth_numbers import holds_birth_number

# Nobody's numbers; the second has a D-number,
# the third a month with 80 added.
ORDINARY, D_NUMBER, TENOR = "15108695088", "53097248016", "15898690048"
PEOPLE = [ORDINARY, D_NUMBER, TENOR]


class TestBirthNumbers:
    @pytest.mark.parametrize("number", PEOPLE)
    @pytest.mark.parametrize(
        "written",
        [
            "{0}",
            "Jeg heter Kari, {0}.",
            "fnr:{0}",
            "{1} {2}",
            "{1}-{2}",
            "{1}\u00a0{2}",
            "{1}\u2013{2}",
            "{3}.{4}.{5} {2}",
            "{3} {4} {5} {2}",
            "{3}. {4}. {5} - {2}",
            "ring 75 10 10 10, {1} {2}",
            "75101010 {1} {2} 8657",
        ],
    )
    def test_are_found(self, number, written):
        date, rest = number[:6], number[6:]

        assert holds_birth_number(written.format(number, date, rest, date[:2], date[2:4], date[4:]))

    def test_in_other_digits_are_found(self):
        full_width = ORDINARY.translate({ord(digit): ord(digit) - ord("0") + ord("０") for digit in "0123456789"})

        assert holds_birth_number(full_width)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Ring 75 10 10 10 eller 90 12 34 56",
            "Konto 1234.56.78903",
            "Konto 1510.86.95088",
            "Konto 1510 86 95088, merk med navn",
            "Saksnummer 2026/1234, gnr. 103 bnr. 1586",
            "15108695089",
            "35108695088",
            "15138695088",
            "115108695088",
            "151086950880",
            "Organisasjonsnummer 844 824 122",
            "0" * 11,
            "8600 Mosjøen, 19. november 2026 kl. 12.30",
        ],
    )
    def test_are_not_seen_in_other_numbers(self, text):
        assert not holds_birth_number(text)

    @given(st.text())
    def test_can_be_looked_for_in_anything(self, text):
        assert holds_birth_number(text) in {True, False}

    def test_are_looked_for_in_long_texts_in_no_time(self):
        assert not holds_birth_number("1 " * 200_000)
        assert not holds_birth_number("9" * 400_000)
