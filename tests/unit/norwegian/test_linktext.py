"""Link texts that say nothing, and texts that resemble them and say something."""

import pytest

from news.norwegian.linktext import says_nothing


class TestSaysNothing:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \u00a0",
            ">>",
            "→",
            "trykk her",
            "Klikk her!",
            "KLIKK HER",
            "her",
            "Her:",
            "les mer",
            "Les meir »",
            "les mere…",
            "Les mer om saken",
            "Les heile saka her",
            "Sjå her",
            "se mer",
            "lenke",
            "Lenkje",
            "link",
            "Gå til siden",
            "Click here",
            "Read more >>",
            "here",
            "more",
            "View the page",
            "https://www.helg.no/a",
            "http://x.no",
            "www.helg.no",
            "helg.no/nyheter/lean",
            "vefsn.kommune.no",
            "<www.x.no>",
        ],
    )
    def test_about_where_it_leads(self, text):
        assert says_nothing(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Les mer om Lean i Vefsn",
            "Sjå kommuneplanen",
            "Høringsbrev (PDF, 2 MB)",
            "Om saken",
            "Til toppen",
            "Her bor vi",
            "Helgelendingen",
            "post@vefsn.kommune.no",
            "Sak 12/24",
            "Trykk på den røde knappen",
            "75 10 10 00",
            "Videre drift",
            "Read more about Lean",
            "Lenker til skolene",
            "x" * 500,
        ],
    )
    def test_not_of_a_text_with_substance(self, text):
        assert not says_nothing(text)
