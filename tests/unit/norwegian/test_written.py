"""Dates and the numbers of cases, telephones and roads mean one thing however they are written."""

import pytest

from news.norwegian.written import figures_in


def terms(text):
    return [figure.terms[0] for figure in figures_in(text)]


class TestDates:
    @pytest.mark.parametrize(
        "text", ["3. juni 2026", "2026-06-03", "03.06.2026", "3.6.26", "3. jun. 2026", "3 june 2026"]
    )
    def test_are_one_day(self, text):
        assert terms(text) == ["d20260603"]

    @pytest.mark.parametrize("text", ["3. juni", "3.6.", "03.06."])
    def test_without_a_year_are_that_day_of_any_year(self, text):
        assert terms(text) == ["d0603"]

    @pytest.mark.parametrize("text", ["3. og 10. juni", "3.–10. juni", "3. til 10. juni", "3. eller 10. juni"])
    def test_that_share_a_month_are_both_read(self, text):
        (figure,) = figures_in(text)

        assert set(figure.terms) == {"d0603", "d0610"}

    def test_are_found_without_their_year_too(self):
        (figure,) = figures_in("3. juni 2026")

        assert figure.terms == ("d20260603", "d0603")

    @pytest.mark.parametrize(
        "text", ["31. februar", "2026-13-01", "99.99.2026", "kl. 13.00", "1.2", "version 1.2.3.4567"]
    )
    def test_are_not_read_out_of_what_is_none(self, text):
        assert not [term for term in terms(text) if term.startswith("d")]


class TestNumbers:
    @pytest.mark.parametrize("text", ["2026/1234", "26/1234", "sak 2026/01234"])
    def test_of_cases_are_one(self, text):
        assert terms(text) == ["n2026/1234"]

    @pytest.mark.parametrize("text", ["75 10 19 00", "75101900", "+47 75 10 19 00", "751 01 900"])
    def test_of_telephones_are_one(self, text):
        assert terms(text) == ["t75101900"]

    @pytest.mark.parametrize("text", ["116 117", "116117"])
    def test_of_help_in_all_of_europe_are_one(self, text):
        assert terms(text) == ["t116117"]

    @pytest.mark.parametrize("text", ["560 000", "1116 117", "116 1170"])
    def test_that_only_look_like_these_are_no_telephones(self, text):
        assert terms(text) == []

    @pytest.mark.parametrize("text", ["rv. 78", "rv 78", "rv78", "riksvei 78", "riksveg 78"])
    def test_of_roads_are_one(self, text):
        assert terms(text) == ["vr78"]

    @pytest.mark.parametrize(("text", "road"), [("e6", "ve6"), ("e 6", "ve6"), ("fv. 7334", "vf7334")])
    def test_of_roads_are_others_on_other_roads(self, text, road):
        assert terms(text) == [road]

    @pytest.mark.parametrize("text", ["e61b", "nye6", "kurve 6", "rv", "e 12345"])
    def test_of_roads_are_not_read_out_of_what_is_none(self, text):
        assert terms(text) == []
