"""What a misspelt word was meant to be: a word of the site's own that is near it, and found in public."""

from collections.abc import Sequence
from datetime import datetime

from news.norwegian.compounds import is_known
from news.norwegian.folding import plain
from news.norwegian.spelling import LEAST_LETTERS, listed_as_heard, near_skeletons, nearness, variants
from news.norwegian.wordlists import listed
from news.search.asked import ANYWHERE, LOOSE, TITLE, WHOLE, word_asked
from news.search.engine import engine
from news.search.words import words_where

SHORT = 6  # letters; the consonants of longer words are enough to look by at first
LONGEST_SPELT = 20  # letters; of longer words the spellings one slip away are not looked up
MOST_CANDIDATES = 1_000
MOST_TRIED = 5
ENOUGH = 50  # of two words equally near, the one that stands in more titles and texts; counted up to this


def corrected(typed: str, now: datetime) -> str:
    """The word that was meant; empty: none is near, or none of those is public, or it is spelt right."""
    if len(typed) < LEAST_LETTERS or not typed.isalpha() or is_known(typed):
        return ""
    near = (_nearest(typed, _as_heard(typed)) or _nearest(typed, _one_slip_away(typed)))[:MOST_TRIED]
    standing = _standing([word for _found, word in near], now)
    best = min(((found, -standing[word], word) for found, word in near if standing[word]), default=None)
    # What was meant is a word that we know, and nothing public is about it: the next best word is another one.
    if best is None or any(found[0] < best[0][0] and word in listed() for found, word in near):
        return ""
    return best[-1]


def _nearest(typed: str, words: set[str]) -> list[tuple[tuple[int, int, int], str]]:
    return sorted((found, word) for word in words - {typed} if (found := nearness(typed, word)))


def _as_heard(typed: str) -> set[str]:
    """Words of the site, and words of our lists, which the site may have in other forms."""
    heard = near_skeletons(typed)
    found = words_where("skeleton", heard, most=MOST_CANDIDATES)
    found |= _one_slip_away(typed) if len(typed) <= SHORT else set()
    return found.union(*(listed_as_heard().get(each, ()) for each in heard))


def _one_slip_away(typed: str) -> set[str]:
    near = {*variants(typed), *_with_letters(plain(typed))} if len(typed) <= LONGEST_SPELT else set()
    return words_where("word", near, most=len(near)) | (near & listed())


def _with_letters(word: str) -> set[str]:
    """A word typed without æ, ø and å, with them: a few of the ways."""
    found = {word}
    for plain_letter, letters in (("o", "ø"), ("a", "åæ"), ("e", "æ")):
        found |= {each.replace(plain_letter, letter) for each in found for letter in letters}
    return found


def _standing(words: Sequence[str], now: datetime) -> dict[str, int]:
    """In how many titles each stands in public, and in how many texts it or something near it, added together."""
    places = ((TITLE, WHOLE), (ANYWHERE, LOOSE))
    questions = [word_asked(word).in_field(field, level) for word in words for field, level in places]
    counts = engine().counts(questions, now=now, most=ENOUGH) if words else []
    return {word: sum(pair) for word, pair in zip(words, zip(counts[::2], counts[1::2], strict=True), strict=True)}
