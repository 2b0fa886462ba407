"""Addresses that a link in a body may have, and those that only look so."""

import pytest

from news.richtext.addresses import safe_href


class TestSafeHref:
    @pytest.mark.parametrize(
        "address",
        [
            "https://www.helg.no/nyheter/?id=1#topp",
            "http://vefsn.kommune.no",
            "HTTPS://www.nav.no/å",
            "/nyheter/lean/",
            "/",
            "/media/plan.pdf?v=2",
            "#kontakt",
            "mailto:post@vefsn.kommune.no?subject=Lean",
            "tel:+4775101000",
        ],
    )
    def test_lets_through(self, address):
        assert safe_href(address) == address

    @pytest.mark.parametrize(
        "address",
        [
            "",
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "//evil.no",
            "/\t/evil.no",
            "/\\evil.no",
            "https:evil.no",
            "https:///evil.no",
            "https://vefsn.kommune.no@evil.no/",
            "nyheter/uten-skråstrek",
            "ftp://ftp.no/",
            "mailto:",
            "tel:ring",
            "#",
            "/" + "x" * 3000,
        ],
    )
    def test_refuses(self, address):
        assert safe_href(address) is None

    def test_mends_what_a_paste_brings_along(self):
        assert safe_href(" https://www.nav.no/en side ") == "https://www.nav.no/en%20side"
        assert safe_href("tel:75 10 10 00") == "tel:75101000"
