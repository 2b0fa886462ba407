"""How near a word that somebody typed is to one that exists, as Norwegian is misspelt."""

import re
from collections.abc import Iterator
from functools import cache

from news.norwegian.folding import plain
from news.norwegian.stems import regular_stem
from news.norwegian.wordlists import listed

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
LEAST_LETTERS = 4
SHORT = 7  # letters; from here on two slips are forgiven
LONGEST = 40
# Sounds that are written in several ways; a skeleton keeps one of them.
_SOUNDS = (
    (re.compile(r"skj|sj|kj|tj|sch|sh"), "x"),
    (re.compile(r"gj|hj|lj|dj"), "j"),
    (re.compile(r"hv"), "v"),
    (re.compile(r"ch|ck|c|q"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z"), "s"),
    (re.compile(r"(?<=[nlr])d"), ""),
    (re.compile(r"[^a-z0-9]|[aeiouyh]"), ""),
)
_DOUBLED = re.compile(r"(.)\1+")
_CONSONANTS = "bdfgjklmnprstvx"
LONGEST_SKELETON = 12


def most_edits(word: str) -> int:
    """How many slips are forgiven in a word of this length."""
    return 0 if len(word) < LEAST_LETTERS else 1 if len(word) < SHORT else 2


def skeleton(word: str) -> str:
    """The consonants that are heard in a folded word's stem, each once: what most misspellings leave as it is."""
    heard = plain(regular_stem(word))
    for sound, letter in _SOUNDS:
        heard = sound.sub(letter, heard)
    return _DOUBLED.sub(r"\1", heard)[:LONGEST_SKELETON] or plain(word)[:1]


def near_skeletons(word: str) -> set[str]:
    """The skeletons one consonant away: one too many, one too few, another one, or two in the wrong order."""
    heard = skeleton(word)
    found = {heard}
    for place in range(len(heard) + 1):
        before, after = heard[:place], heard[place:]
        found.update(before + letter + after for letter in _CONSONANTS)
        if after:
            found.add(before + after[1:])
            found.update(before + letter + after[1:] for letter in _CONSONANTS)
        if len(after) > 1:
            found.add(before + after[1] + after[0] + after[2:])
    return {_DOUBLED.sub(r"\1", each)[:LONGEST_SKELETON] for each in found if each}


def distance(typed: str, word: str, most: int) -> int | None:
    """Slips between two words (a letter too many, too few, another, or two swapped); None: more than `most`.

    Optimal string alignment, in a band of `most` on both sides of the diagonal: bounded whatever the words.
    """
    if abs(len(typed) - len(word)) > most:
        return None
    beyond = most + 1
    before: list[int] = []
    previous = list(range(len(word) + 1))
    for row, letter in enumerate(typed, start=1):
        current = [row] + [beyond] * len(word)
        for column in range(max(1, row - most), min(len(word), row + most) + 1):
            cost = previous[column - 1] + (letter != word[column - 1])
            cost = min(cost, previous[column] + 1, current[column - 1] + 1)
            swapped = row > 1 and column > 1 and letter == word[column - 2] and typed[row - 2] == word[column - 1]
            current[column] = min(cost, before[column - 2] + 1) if swapped else cost
        if min(current) > most:
            return None
        before, previous = previous, current
    return previous[-1] if previous[-1] <= most else None


def nearness(typed: str, word: str) -> tuple[int, int, int] | None:
    """How near: (slips, whether the first letter differs, whether the ending does); None: too far.

    æ, ø and å and the letters that stand in for them count as one, and so do the endings of a word: `budsjet` is
    one slip from budsjettet.
    """
    most, stem = most_edits(typed), plain(regular_stem(typed))
    whole = distance(plain(typed), plain(word), most)
    most_of_stem = min(most, most_edits(stem)) if len(stem) > LEAST_LETTERS else 0
    stems = distance(stem, plain(regular_stem(word)), most_of_stem)
    nearest = min(
        [(slips, int(typed[:1] != word[:1]), place) for place, slips in enumerate((whole, stems)) if slips is not None],
        default=None,
    )
    if nearest and (len(typed) < SHORT or nearest[0] > 1) and not _begin_alike(typed, word):
        return None
    return nearest


def _begin_alike(typed: str, word: str) -> bool:
    """Nobody mistakes the first letter of a short word or two of a long one, but sounds are written in several ways."""
    typed, word = plain(typed), plain(word)
    return typed[:1] in word[:2] or word[:1] in typed[:2] or skeleton(typed)[:1] == skeleton(word)[:1]


def variants(word: str) -> Iterator[str]:
    """Every spelling one slip away from a short word."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in LETTERS)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


@cache
def listed_as_heard() -> dict[str, tuple[str, ...]]:
    """Skeleton -> the words of our lists that sound like it."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(listed()):
        found[skeleton(word)] = (*found.get(skeleton(word), ()), word)
    return found
