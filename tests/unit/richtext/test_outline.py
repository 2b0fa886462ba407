"""Headings that skip a level are found, each with the level that was expected."""

from news.richtext.outline import Heading, SkippedLevel, headings, skipped_levels


class TestSkippedLevels:
    def test_are_none_where_the_order_holds(self):
        assert skipped_levels("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>") == []

    def test_are_none_in_a_body_without_headings(self):
        assert skipped_levels("<p>a</p>") == []

    def test_are_found_after_a_second_level(self):
        assert skipped_levels("<h2>a</h2><h4>Trinn <em>to</em></h4>") == [SkippedLevel("Trinn to", 4, 3)]

    def test_are_found_at_the_beginning(self):
        assert skipped_levels("<p>x</p><h3>b</h3><h4>c</h4>") == [SkippedLevel("b", 3, 2)]


class TestHeadings:
    def test_are_found_inside_a_quotation(self):
        assert headings("<blockquote><h2>a  b</h2></blockquote>") == [Heading("a b", 2)]
