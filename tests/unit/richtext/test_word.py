"""Pastes from Word, Outlook, LibreOffice and Google Docs come out as an editor meant them."""

from news.richtext.clean import clean
from news.richtext.word import tidy_word

WORD_LIST = (
    "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>"
    "&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Barnehage<o:p></o:p></p>\r\n"
    "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o"
    "<span>&nbsp; </span></span>Andås<o:p></o:p></p>\n"
    "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·"
    "<span>&nbsp; </span></span>Skole<o:p></o:p></p>"
)


class TestLists:
    def test_are_lists_again_with_their_levels(self):
        assert clean(WORD_LIST) == "<ul><li>Barnehage<ul><li>Andås</li></ul></li><li>Skole</li></ul>"

    def test_keep_the_number_they_start_with(self):
        html = "".join(
            f"<p class=MsoListParagraph style='mso-list:l1 level1'>"
            f"<span style='mso-list:Ignore'>{n}.&nbsp; </span>{word}</p>"
            for n, word in ((3, "Tre"), (4, "Fire"))
        )

        assert clean(html) == '<ol start="3"><li>Tre</li><li>Fire</li></ol>'

    def test_are_found_by_their_style_when_word_wrote_the_marker_as_text(self):
        assert clean("<p class=MsoListParagraph>1.&nbsp;&nbsp; En</p><p class=MsoListParagraph>2. To</p>") == (
            "<ol><li>En</li><li>To</li></ol>"
        )
        assert clean("<p class=MsoListParagraph>·&nbsp;&nbsp; <b>En</b> til</p>") == (
            "<ul><li><strong>En</strong> til</li></ul>"
        )

    def test_typed_with_bullets_are_lists_but_dates_are_not(self):
        assert clean("<p>• melk</p><p>• brød</p><p>17. mai</p><p>18. mai</p>") == (
            "<ul><li>melk</li><li>brød</li></ul><p>17. mai</p><p>18. mai</p>"
        )

    def test_leave_a_reply_with_a_dash_alone(self):
        assert clean("<p>– Dette er bra, sier ordføreren.</p>") == "<p>– Dette er bra, sier ordføreren.</p>"


class TestEmphasis:
    def test_of_google_docs_is_in_its_styles_and_its_bold_is_not_bold(self):
        html = (
            '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Frist</span>'
            '<span style="font-weight:400;font-style:italic"> fredag</span></p></b>'
        )

        assert clean(html) == "<p><strong>Frist</strong><em> fredag</em></p>"

    def test_of_word_stays_although_its_other_weight_is_normal(self):
        assert clean("<p><b style='mso-bidi-font-weight:normal'>Frist</b></p>") == "<p><strong>Frist</strong></p>"


class TestWordsOwnNoise:
    def test_goes(self):
        html = (
            "<html><head><xml><w:View>Normal</w:View></xml><style>p{margin:0}</style></head><body lang=NO-BOK>"
            "<!--StartFragment--><p class=MsoTitle>Tittel</p><h1>Del<o:p></o:p></h1>"
            "<p class=MsoNormal><span lang=EN-US style='mso-ansi-language:EN-US'>Hei</span><o:p>&nbsp;</o:p></p>"
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>"
        )

        assert clean(html) == "<h2>Tittel</h2><h2>Del</h2><p>Hei</p>"

    def test_hides_nothing_that_was_shown(self):
        assert clean("<p>synlig<span style='display:none'>skjult</span></p>") == "<p>synlig</p>"

    def test_is_a_quotation_where_its_style_says_so(self):
        assert clean("<p class=MsoQuote>Bra.</p>") == "<blockquote><p>Bra.</p></blockquote>"

    def test_leaves_a_picture_in_base_64_behind_without_its_bytes(self):
        assert clean(f"<p>før<img src='data:image/png;base64,{'A' * 90_000}'>etter</p>") == "<p>føretter</p>"


class TestTidyWord:
    def test_says_what_old_tags_meant(self):
        assert tidy_word("<div><b>x</b> <i>y</i></div>") == "<p><strong>x</strong> <em>y</em></p>"
