"""Compounds taken apart: vannavstenging is vann + avstenging, with -s- or -e- between where Norwegian wants it.

Against a list of words (`words/lexicon.txt` and those that bend oddly), never against what the site happens to hold:
the same text has the same parts whenever it is indexed. One part may be unknown if it is long enough to be a word.
"""

import re
from functools import cache, lru_cache

from news.norwegian.stems import REMEMBERED, stem
from news.norwegian.wordlists import ground_forms, listed, names, never_split, odd_forms, pairs

LEAST_PART = 3
LEAST_UNKNOWN = 4
LEAST_BEFORE_UNKNOWN = 4  # bil is in billett
LEAST_AFTER_UNKNOWN = 5  # all is in femtitallet
LONGEST_COMPOUND = 40
MOST_PARTS = 5
LINKS = ("", "s", "e")
# The rest after a known word is an ending and no word: plassering, parkeringen, skolering, pensjonister.
_ENDING = re.compile(
    r"(?:er|ing|else|isk|het|heit|end|and|ene|ane|lig|leg|skap|dom|al|løs|laus|bar|som|ning|inn|ist|ier|ika|ikk|asj|joner"
    r"|entar|ial)[a-zæøå]*"
)
# Nor does any word begin like this: varmtvann is not varme + tvann.
_BEGINNING = re.compile("(?:[bdfgkptvc]?[lrjnv]?|s[ckptlmnv]?[rlj]?|hj|hv|dj|[mwz]|gl)[aeiouyæøå]")
# Asfaltering is no ring and spilleren not clean: what follows an e may be its own ending.
_ENDING_AFTER_E = re.compile("r(?:ens?|enes?|ing[a-z]*)")

# An s before these begins the next word (gravstell); before others it links (samfunnsdel), as it always does after some
# endings (parkeringskort).
_AFTER_S = "klmnptvj"
_LINKED_WITH_S = ("ing", "het", "sjon", "skap", "tet", "dom")


@lru_cache(REMEMBERED)
def parts(word: str) -> tuple[str, ...]:
    """The stems of a folded word's parts, large and small; empty: it is no compound that we know.

    `barnehageplass` has barnehage and plass, and barn and hage.
    """
    split = split_of(word)
    large = [compound_stem(part) for part in split]
    small = [atom for part in split for atom in _atoms(part)]
    return tuple(dict.fromkeys(large + small))


@lru_cache(REMEMBERED)
def split_of(word: str) -> tuple[str, ...]:
    """The words that a folded compound is made of, as large as possible: barnehage, plass. Empty: it is none."""
    word = _bokmaal().get(stem(word), word)
    if not LEAST_PART + LEAST_UNKNOWN - 1 <= len(word) <= LONGEST_COMPOUND or not word.isalpha() or _is_whole(word):
        return ()
    return _split(word, MOST_PARTS) or (() if stem(word) in _whole() else _split_with_unknown(word))


def is_known(word: str) -> bool:
    """Whether it is a word of our lists in any form, or made of two of them, or a name."""
    return stem(word) in _listed_stems() or word in names() or not listed().isdisjoint(_split(word, 2)[-1:])


@lru_cache(REMEMBERED)
def compound_stem(word: str) -> str:
    """The stem of a word; of a compound both languages' part by part: grunnskulen is `grunnskol`."""
    return "".join(_atoms(word))


@lru_cache(REMEMBERED)
def _atoms(word: str) -> tuple[str, ...]:
    """The stems of the smallest known words that it is made of; of any other word its own.

    What a pair knows is taken apart as bokmål has it: egenandel and eigendel have other parts, and are one word.
    """
    word = _bokmaal().get(stem(word), word)
    split = () if len(word) > LONGEST_COMPOUND or _is_whole(word) else _split(word, MOST_PARTS)
    return tuple(atom for part in split for atom in _atoms(part)) or (stem(word),)


@lru_cache(REMEMBERED)
def _split(word: str, most: int) -> tuple[str, ...]:
    """The known words it is made of: as few as possible, the first as long as possible; empty: none."""
    best: tuple[str, ...] = ()
    if most < 2 or not word.isalpha():
        return best
    firsts = _firsts()
    for end in range(len(word) - LEAST_PART, LEAST_PART - 1, -1):
        first, rest = firsts.get(word[:end]), word[end:]
        if first is None or _is_ending(word, end) or (word[:end] == f"{first}s" and _is_word(f"s{rest}")):
            continue
        if _is_word(rest):
            return (first, rest)
        more = _split(rest, most - 1)
        if more and (not best or len(more) + 1 < len(best)):
            best = (first, *more)
    return best


def _split_with_unknown(word: str) -> tuple[str, ...]:
    """Andåsenveien: veien, and what stands before it. Vannskille: vann, and what comes after."""
    firsts = _firsts()
    for end in range(LEAST_UNKNOWN, len(word) - LEAST_AFTER_UNKNOWN + 1):
        if _is_word(word[end:]) and not _is_ending(word, end):
            return (word[:end], word[end:])
    for end in range(len(word) - LEAST_UNKNOWN, LEAST_BEFORE_UNKNOWN - 1, -1):
        first, rest = firsts.get(word[:end]), word[end:]
        if first is not None and not _is_amiss(first, word, end) and _could_be_word(word, end):
            return (first, rest)
    return ()


def _is_ending(word: str, start: int) -> bool:
    return word[start - 1] == "e" and bool(_ENDING_AFTER_E.fullmatch(word, start))


def _is_amiss(first: str, word: str, end: int) -> bool:
    """Whether an s at the border of the two words stands on the wrong side."""
    links = first.endswith(_LINKED_WITH_S)
    if word[:end] == f"{first}s":
        return not links and word[end] in _AFTER_S
    return word[end] == "s" and word[: end + 1] in _firsts() and (links or word[end + 1] not in _AFTER_S)


def _could_be_word(word: str, start: int) -> bool:
    """What an unknown word looks like."""
    rest = word[start:]
    return not (_is_ending(word, start) or _ENDING.fullmatch(rest)) and bool(_BEGINNING.match(rest))


def _is_word(text: str) -> bool:
    return len(text) >= LEAST_PART and text[:LEAST_PART] in _beginnings() and stem(text) in _whole()


def _is_whole(word: str) -> bool:
    """An adjective in -lig is no compound with a doctor, though a home is one, and kontorene is not konto + rene."""
    found = stem(word)
    return found in _never_split_stems() or (found.endswith("lig") and not found.endswith("bolig"))


@cache
def _never_split_stems() -> frozenset[str]:
    """Of the words that are said to be none, and of those that are known and made of no others."""
    made = {stem(word) for word in _long_enough() if _split(word, MOST_PARTS)}
    return frozenset(map(stem, never_split())) | (_whole() - made)


@cache
def _listed_stems() -> frozenset[str]:
    return frozenset(map(stem, listed()))


@cache
def _long_enough() -> frozenset[str]:
    return frozenset(word for word in ground_forms() if min(len(word), len(stem(word))) >= LEAST_PART)


@cache
def _whole() -> frozenset[str]:
    """The stems of the words we know."""
    return frozenset(stem(word) for word in _long_enough())


@cache
def _bokmaal() -> dict[str, str]:
    """Stem -> the bokmål word of the pair."""
    return {stem(bokmaal[0]): bokmaal[0] for bokmaal, _nynorsk in pairs()}


@cache
def _beginnings() -> frozenset[str]:
    odd = {form for forms in odd_forms() for form in forms} | {
        form for bokmaal, nynorsk in pairs() for form in (*bokmaal, *nynorsk)
    }
    return frozenset(word[:LEAST_PART] for word in _long_enough() | odd)


@cache
def _firsts() -> dict[str, str]:
    """How a word may look in front of another one -> the word."""
    found: dict[str, str] = {}
    for word in sorted(_long_enough(), key=len):
        for link in LINKS:
            found.setdefault(word + link, word)
        if word.endswith("e") and len(word) > LEAST_PART + 1:
            found.setdefault(word[:-1], word)  # skyve + dør, but skoleplass as well
    return found
