"""What a misspelt word was meant to be: a word of the site's own that is near it, and found in public."""

from datetime import datetime

from news.norwegian.folding import plain
from news.norwegian.spelling import LEAST_LETTERS, listed_as_heard, near_skeletons, nearness, variants
from news.norwegian.wordlists import ground_forms
from news.search.asked import ANYWHERE, TITLE, WHOLE, word_asked
from news.search.engine import engine
from news.search.models import SearchWord

SHORT = 6  # letters; the consonants of longer words are enough to look by at first
LONGEST_SPELT = 20  # letters; of longer words the spellings one slip away are not looked up
MOST_CANDIDATES = 1_000
MOST_TRIED = 5
ENOUGH = 50  # of two words equally near, the one that stands in more titles and texts; counted up to this


def corrected(typed: str, now: datetime) -> str:
    """The word that was meant; empty: none is near, or none of those is public."""
    if len(typed) < LEAST_LETTERS or not typed.isalpha():
        return ""
    near = _nearest(typed, _as_heard(typed)) or _nearest(typed, _one_slip_away(typed))
    tried = [(found, -_standing(word, now), word) for found, word in near[:MOST_TRIED]]
    return next((word for _near, standing, word in sorted(tried) if standing), "")


def _nearest(typed: str, words: set[str]) -> list[tuple[tuple[int, int, int], str]]:
    return sorted((found, word) for word in words - {typed} if (found := nearness(typed, word)))


def _as_heard(typed: str) -> set[str]:
    """Words of the site, and words of our lists, which the site may have in other forms."""
    heard = near_skeletons(typed)
    words = SearchWord.objects.filter(skeleton__in=heard).order_by("word")
    found = set(words.values_list("word", flat=True)[:MOST_CANDIDATES])
    found |= _one_slip_away(typed) if len(typed) <= SHORT else set()
    return found.union(*(listed_as_heard().get(each, ()) for each in heard))


def _one_slip_away(typed: str) -> set[str]:
    near = {*variants(typed), *_with_letters(plain(typed))} if len(typed) <= LONGEST_SPELT else set()
    return set(SearchWord.objects.filter(word__in=near).values_list("word", flat=True)) | (near & ground_forms())


def _with_letters(word: str) -> set[str]:
    """A word typed without æ, ø and å, with them: a few of the ways."""
    found = {word}
    for plain_letter, letters in (("o", "ø"), ("a", "åæ"), ("e", "æ")):
        found |= {each.replace(plain_letter, letter) for each in found for letter in letters}
    return found


def _standing(word: str, now: datetime) -> int:
    asked = word_asked(word)
    index = engine()
    anywhere = len(index.newest(asked.in_field(ANYWHERE, WHOLE), now=now, most=ENOUGH))
    in_title = len(index.newest(asked.in_field(TITLE, WHOLE), now=now, most=ENOUGH)) if anywhere else 0
    return anywhere + in_title
