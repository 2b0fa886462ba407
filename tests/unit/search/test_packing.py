"""Terms come out of their packing as they went in."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from news.search.document import Document, terms_of
from news.search.packing import pack, unpack

WORDS = st.text("abeghnrtæøå -0123/.+=", max_size=60)


def terms(title, lead="", rest=""):
    return terms_of(Document(title, lead, rest, ("k_nyheter", "y_2026"), date(2026, 6, 3)))


class TestPacking:
    @given(WORDS, WORDS, WORDS)
    @example("Bøkene i bøker", "Vannavstenging 3. juni 2026", "Sak 2026/1234, veien")
    def test_loses_nothing(self, title, lead, rest):
        packed = pack(terms(title, lead, rest), rest.encode())

        assert unpack(packed, rest.encode()) == terms(title, lead, rest)

    def test_works_for_texts_of_any_length(self):
        text = ("vannavstenging " * 10_000).encode()

        assert unpack(pack(terms("Vann"), text), text) == terms("Vann")

    def test_works_for_nothing(self):
        assert unpack(pack(terms(""), b""), b"") == terms("")
