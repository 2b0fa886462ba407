"""A body's words and links without its tags."""

from news.richtext.text import BodyLink, links, plain_text


class TestPlainText:
    def test_has_a_line_for_each_block(self):
        html = "<h2>Lean</h2><p>En &amp; to<br>tre</p><ul><li>a<ul><li>b</li></ul></li></ul>"

        assert plain_text(html) == "Lean\nEn & to\ntre\na\nb"

    def test_keeps_words_whole_that_are_marked_in_part(self):
        assert plain_text("<p>Ve<strong>fsn</strong>&nbsp;kommune</p>") == "Vefsn kommune"

    def test_of_nothing_is_nothing(self):
        assert plain_text("") == ""


class TestLinks:
    def test_are_listed_in_order_with_their_text(self):
        html = '<p><a href="/a/">En <em>sak</em></a> og <a href="https://b.no/?x=1&amp;y=2">b</a></p>'

        assert links(html) == [BodyLink("/a/", "En sak"), BodyLink("https://b.no/?x=1&y=2", "b")]
