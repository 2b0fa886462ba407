"""Terms come out of their packing as they went in."""

from hypothesis import given
from hypothesis import strategies as st

from news.search.packing import pack, unpack

TERMS = st.sets(st.text("abghæøå_/0123", min_size=2, max_size=12))


class TestPacking:
    @given(TERMS, st.text(max_size=300))
    def test_loses_nothing(self, terms, text):
        assert set(unpack(pack(terms, text.encode()), text.encode())) == terms

    def test_works_for_texts_of_any_length(self):
        text = ("vannavstenging " * 10_000).encode()

        assert unpack(pack({"gvann"}, text), text) == ["gvann"]
