"""Shows in a title and a snippet what was searched for: text in pieces, never markup, never cut inside a word."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import category

from news.norwegian.compounds import compound_stem, parts
from news.norwegian.folding import fold, one_word, spelt
from news.norwegian.stems import REMEMBERED, related_stems
from news.norwegian.wordlists import stopwords
from news.norwegian.written import figures_in
from news.search.asked import Asked
from news.search.rules import Segment

SNIPPET_LENGTH = 220  # characters, about two lines on a screen
BEFORE_THE_FIRST = 60
MOST_SCANNED = 20_000
# The end of a heading or of an item in a list: what follows is not of the same sentence.
_OPEN_END = re.compile(r"(?<![.,:;!?…])\n")
JOINER = "\N{ZERO WIDTH JOINER}"
SKIN = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


@lru_cache(REMEMBERED)
def _found_by(written: str) -> frozenset[str]:
    """What a piece of text between spaces is found by: its words, folded, and their stems behind an equals sign."""
    words = {one_word(found[0]) for found in spelt(written)}
    saying = words - stopwords()
    return frozenset(words).union(
        f"={stem}" for word in saying for stem in (compound_stem(word), *parts(word), *related_stems(word))
    )


class Marker:
    """Knows the words of one query."""

    def __init__(self, asked: Asked) -> None:
        words = [*asked.words, *asked.faint, *asked.joined.values()]
        self._stems = {each for word in words for each in (*word.whole, *word.near)}
        self._stems |= {each for word in words for said in word.made_of for each in said}
        self._sought = {each for word in words for each in word.exact} | {f"={stem}" for stem in self._stems}
        self._read: set[str] = set()
        self._wanted: set[str] = set()
        self._figures = any(not word.typed.isalpha() for word in words)

    def title(self, text: str) -> tuple[Segment, ...]:
        """The whole text."""
        return tuple(_segments(text, 0, len(text), self._marks(text, within=len(text))))

    def snippet(self, *texts: str) -> tuple[Segment, ...]:
        """The first of `texts` that says something about it, from a little before the place; else the first one."""
        for text in texts:
            marks = self._marks(text, within=SNIPPET_LENGTH)
            if marks:
                return tuple(_excerpt(text, marks))
        return tuple(_excerpt(next((text for text in texts if text), ""), []))

    def _marks(self, text: str, *, within: int) -> list[tuple[int, int]]:
        """Where the words stand: from the first of them, as far as `within` characters."""
        text = text[:MOST_SCANNED]
        marks = list(self._figures_in(text)) if self._figures else []
        first = min((start for start, _end in marks), default=len(text))
        for start, end in self._words_in(text):
            first = min(first, start)
            if start > first + within:
                break
            marks.append((start, _after_the_character(text, end)))
        return _apart(sorted(marks))

    def _words_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Most texts are long and most of their words of no interest: what stands between spaces is looked at first."""
        pieces, is_other = set(text.split()), self._sought.isdisjoint
        new = pieces - self._read
        self._read |= new
        self._wanted.update([piece for piece in new if not is_other(_found_by(piece))])
        wanted = self._wanted & pieces
        if not wanted:
            return
        start = min(map(text.find, wanted))
        while start and not text[start - 1].isspace():
            start -= 1
        for found in spelt(text, start):
            if not is_other(_found_by(found[0])):
                yield found.span()

    def _figures_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Found in the folded text: of use where that is as long as the text itself."""
        folded = fold(text)
        if len(folded) == len(text):
            yield from ((each.start, each.end) for each in figures_in(folded) if not self._stems.isdisjoint(each.terms))


def _apart(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that begin inside another one."""
    kept: list[tuple[int, int]] = []
    for start, end in marks:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _excerpt(text: str, marks: list[tuple[int, int]]) -> Iterator[Segment]:
    start = 0
    if marks and marks[0][1] > SNIPPET_LENGTH:
        start = _after_a_gap(text, max(0, marks[0][0] - BEFORE_THE_FIRST), marks[0][0])
    end = _before_a_gap(text, start, start + SNIPPET_LENGTH)
    if start:
        yield Segment("… ", False)
    yield from _segments(text, start, end, [mark for mark in marks if start <= mark[0] and mark[1] <= end])
    if end < len(text):
        yield Segment(" …", False)


def _after_a_gap(text: str, place: int, latest: int) -> int:
    """Where the next line or word begins, at the latest where the mark does."""
    line = text.rfind("\n", place, latest)
    gap = line if line >= 0 else text.find(" ", place, latest)
    return gap + 1 if gap >= 0 else latest


def _before_a_gap(text: str, start: int, place: int) -> int:
    if place >= len(text):
        return len(text)
    gap = max(text.rfind(" ", start, place), text.rfind("\n", start, place))
    while gap <= start < place and _continues(text, place):
        place -= 1
    return gap if gap > start else place


def _after_the_character(text: str, place: int) -> int:
    while place < len(text) and _continues(text, place):
        place += 1
    return place


def _continues(text: str, place: int) -> bool:
    """Whether what stands here is seen as one character with what stands before it: an accent, an emoji's colour."""
    here = text[place]
    return JOINER in (here, text[place - 1]) or here in SKIN or category(here) in {"Mn", "Mc", "Me"}


def _segments(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> Iterator[Segment]:
    place = start
    for first, last in marks:
        if first > place:
            yield Segment(_in_one_line(text, place, first), False)
        yield Segment(text[first:last], True)
        place = last
    if place < end:
        yield Segment(_in_one_line(text, place, end), False)


def _in_one_line(text: str, start: int, end: int) -> str:
    """A part of the text, its lines kept apart where nothing else does."""
    before = text[max(0, start - 1) : start]
    return _OPEN_END.sub(" · ", before + text[start:end])[len(before) :].replace("\n", " ")
