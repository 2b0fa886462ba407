"""Terms come out of their packing as they went in."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from news.search.document import Document, terms_of
from news.search.packing import MOST_NUMBERED, numbers_in, pack, pack_text, unpack, unpack_text

WORDS = st.text("abeghnrtæøå -0123/.+=", max_size=60)
NUMBERS = st.integers(1, MOST_NUMBERED - 1) | st.integers(55_000, 56_000)


def terms(title, lead="", rest=""):
    return terms_of(Document(title, lead, rest, ("k_nyheter", "y_2026"), date(2026, 6, 3)))


PACKED_LONG_AGO = "7342ed7cc006c120555026ac2d9507ce84e019e9d43c00"


class TestTexts:
    @given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
    def test_come_out_as_they_went_in(self, text):
        assert unpack_text(pack_text(text)) == text

    def test_that_are_stored_can_be_read_for_ever(self):
        assert unpack_text(bytes.fromhex(PACKED_LONG_AGO)) == "Barnehageplass og skoleskyss i kommunen fra høsten"


class TestPacking:
    @given(WORDS, WORDS, WORDS, NUMBERS)
    @example("Bøkene i bøker", "Vannavstenging 3. juni 2026", "Sak 2026/1234, veien", 55_260)
    def test_loses_nothing(self, title, lead, rest, first):
        told = terms(title, lead, rest)
        numbers = {word: (first + place) % MOST_NUMBERED for place, word in enumerate(sorted(told.words()))}

        packed = pack(told, numbers)

        assert numbers_in(packed) == set(numbers.values())
        assert unpack(packed, {number: word for word, number in numbers.items()}).all() == told.all()
        packed.encode()

    def test_works_for_nothing(self):
        assert unpack(pack(terms(""), {}), {}) == terms("")

    def test_leaves_out_words_that_have_no_number(self):
        told = terms("Vann i Mosjøen")
        (vann,) = (word for word in told.words() if word.word == "vann")

        assert {spoken.word for spoken in told.among({vann: 1}).words()} == {"vann"}
