"""Pictures in a body are numbers until they are shown."""

from news.richtext.clean import clean
from news.richtext.figures import BodyFigure, figures, picture_ids, replace_figures

BODY = (
    '<p>a</p><figure data-picture="12" data-alt="Buss &amp; bil"><figcaption>På <em>vei</em></figcaption></figure>'
    '<figure data-picture="7"></figure><figure data-picture="12"></figure>'
)


class TestFigures:
    def test_are_listed_once_each_by_number(self):
        assert picture_ids(BODY) == [12, 7]

    def test_carry_their_own_text_and_caption(self):
        assert figures(BODY)[:2] == [BodyFigure(12, "Buss & bil", "På <em>vei</em>"), BodyFigure(7, None, "")]

    def test_are_replaced_where_they_stand(self):
        shown = replace_figures(BODY, lambda figure: f"[{figure.picture_id}\\1]")

        assert shown == "<p>a</p>[12\\1][7\\1][12\\1]"

    def test_are_not_found_in_what_an_editor_wrote_about_them(self):
        assert picture_ids(clean('&lt;figure data-picture="3"&gt;&lt;/figure&gt;')) == []

    def test_are_found_in_whatever_form_the_door_stores_them(self):
        stored = clean("<figure data-alt='a \"b\" <c>' data-picture=9><p>x</p></figure>")

        assert figures(stored) == [BodyFigure(9, 'a "b" <c>', "x")]
