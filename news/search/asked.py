"""What somebody asks for: words, phrases in quotation marks, words with a minus, dates and numbers; from any text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from news.norwegian.compounds import compound_stem, split_of
from news.norwegian.folding import fold, respelt, words_of
from news.norwegian.printable import one_line
from news.norwegian.stems import related_stems
from news.norwegian.synonyms import synonyms_of
from news.norwegian.wordlists import faint_words, stopwords
from news.norwegian.written import figures_typed
from news.search.questions import Question, every, some
from news.search.rules import MOST_CHARACTERS

MOST_WORDS = 8
MOST_PHRASES = 3
MOST_UNWANTED = 4
MOST_LOOSE = 12  # stems beside the word's own: synonyms, relatives
_QUOTED = re.compile(r"(?P<minus>(?<!\w)-)?[\"«»“”„‟]([^\"«»“”„‟]*)[\"«»“”„‟]")
_UNWANTED = re.compile(r"(?:^|(?<=\s))[-−]([^\W_][^\s]*)")

# Which letters of `document` a level of a field has: exact, stem, stem or part, parts that stand together by chance.
TITLE: tuple[str, ...] = ("a", "b", "bc")
TITLE_OR_LEAD: tuple[str, ...] = ("ad", "be", "bcef")
ANYWHERE: tuple[str, ...] = ("g", "h", "hi", "hi")
EXACT, WHOLE, LOOSE, CHANCE = range(4)


@dataclass(frozen=True, slots=True)
class Word:
    """One word asked for, and what it is found by: as it is spelt, by its stem, and by what lies near it.

    `made_of`: if it is a compound, for each of its parts the stems that say it: found where all stand apart.
    """

    typed: str
    exact: tuple[str, ...]
    whole: tuple[str, ...]
    near: tuple[str, ...] = ()
    made_of: tuple[tuple[str, ...], ...] = ()

    def in_field(self, letters: Sequence[str], level: int) -> Question:
        """The question whether it stands in a field, exactly, in any form, or at least in part."""
        if not self.typed.isalpha():
            level = max(level, WHOLE)  # figures have no forms
        words = self.exact if level == EXACT else self.whole if level == WHOLE else (*self.whole, *self.near)
        found: list[Question] = [letter + each for each in words for letter in letters[level]]
        if level >= LOOSE and self.made_of and letters is not TITLE_OR_LEAD:
            found.append(self._apart(letters, level))
        return some(found)

    def _apart(self, letters: Sequence[str], level: int) -> Question:
        """All its parts: in the title, or below all hits for the word itself.

        In a long text they stand by chance, unless title or lead is about one of them.
        """
        parts = [_any_of(said, letters[level]) for said in self.made_of]
        if letters is ANYWHERE and level == LOOSE:
            parts.append(_any_of([said[0] for said in self.made_of], TITLE_OR_LEAD[LOOSE]))
        return every(parts)


@dataclass(frozen=True, slots=True)
class Asked:
    """A whole query. `phrases` are folded words that must follow each other; their words are among `words` too.

    `faint`: words that hits may lack, and come earlier if they do not.
    `joined`: for each pair of neighbours that were typed, the word that they would be together.
    """

    text: str
    words: tuple[Word, ...]
    faint: tuple[Word, ...] = ()
    joined: dict[int, Word] = field(default_factory=dict)
    phrases: tuple[tuple[str, ...], ...] = ()
    unwanted: tuple[Word, ...] = ()
    unwanted_phrases: tuple[tuple[str, ...], ...] = ()


def asked(text: str) -> Asked:
    """Read any text at all; what is too long or too much is left out."""
    text = tidy(text)
    phrases: list[tuple[str, ...]] = []
    without: list[tuple[str, ...]] = []
    for found in _QUOTED.finditer(text):
        (without if found["minus"] else phrases).append(tuple(words_of(found[2])))
    rest = _QUOTED.sub(lambda found: " " if found["minus"] else f" {found[2]} ", text)
    unwanted = [word for found in _UNWANTED.findall(rest) for word in words_of(found)]
    typed = fold(_UNWANTED.sub(" ", rest))
    words, faint = _weighed(_words(typed), set().union(*phrases))
    return Asked(
        text=text,
        words=words,
        faint=faint,
        joined=_joined(words, words_of(typed)),
        phrases=tuple(phrase for phrase in phrases if len(phrase) > 1)[:MOST_PHRASES],
        unwanted=tuple(word_asked(word) for word in dict.fromkeys(unwanted))[:MOST_UNWANTED],
        unwanted_phrases=tuple(phrase for phrase in without if phrase)[:MOST_PHRASES],
    )


def tidy(text: str) -> str:
    """The text on one line, without half characters and what cannot be seen, cut at `MOST_CHARACTERS`."""
    text = text[: 4 * MOST_CHARACTERS].encode("utf-8", "replace").decode("utf-8", "replace")
    return one_line(text)[:MOST_CHARACTERS].strip()


def word_asked(typed: str) -> Word:
    """A folded word with all that it is found by."""
    spellings = dict.fromkeys((typed, respelt(typed)))
    norwegian = respelt(typed) if typed.isascii() else typed
    whole = dict.fromkeys(compound_stem(spelling) for spelling in spellings)
    near = [stem for spelling in spellings for stem in (*related_stems(spelling), *synonyms_of(spelling))]
    return Word(
        typed=typed,
        exact=tuple(spellings),
        whole=tuple(whole),
        near=tuple(stem for stem in dict.fromkeys(near) if stem not in whole)[:MOST_LOOSE],
        made_of=tuple((compound_stem(part), *synonyms_of(part)[:MOST_LOOSE]) for part in split_of(norwegian)),
    )


def _words(folded: str) -> tuple[Word, ...]:
    figures = figures_typed(folded)
    found = [_figure(folded[figure.start : figure.end], figure.terms) for figure in figures]
    for figure in reversed(figures):
        folded = folded[: figure.start] + " . " + folded[figure.end :]
    typed = words_of(folded)
    saying = [word for word in typed if word not in stopwords()] or ([] if found else typed)
    saying = list(dict.fromkeys(saying))[: MOST_WORDS - min(len(found), MOST_WORDS)]
    return (*found, *map(word_asked, saying))[:MOST_WORDS]


def _weighed(words: tuple[Word, ...], in_phrases: set[str]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words that are wanted, and those that say little beside them."""
    faint = tuple(word for word in words if word.typed in faint_words() - in_phrases)
    return (tuple(word for word in words if word not in faint), faint) if len(faint) < len(words) else (words, ())


def _joined(words: tuple[Word, ...], typed: list[str]) -> dict[int, Word]:
    neighbours = set(pairwise(typed))
    return {
        place: word_asked(first.typed + second.typed)
        for place, (first, second) in enumerate(pairwise(words))
        if (first.typed, second.typed) in neighbours and (first.typed + second.typed).isalpha()
    }


def _any_of(stems: Sequence[str], letters: str) -> Question:
    return some([letter + stem for stem in stems for letter in letters])


def _figure(typed: str, terms: tuple[str, ...]) -> Word:
    return Word(typed, terms[:1], terms[:1], near=terms[1:])
