"""The stem that stands for all forms of a word, in both written languages: veien, veger and vegane are `vei`.

Snowball's Norwegian stemmer does the regular work; what it leaves apart is put together here: nynorsk endings, the
pairs of `words/pairs.txt` and the odd forms of `words/forms.txt`. A stem is a key for comparing, not always a word.
"""

import re
from functools import cache, lru_cache

from snowballstemmer import stemmer

from news.norwegian.wordlists import odd_forms, pairs

_snowball = stemmer("norwegian")
LEAST_LETTERS = 4
REMEMBERED = 200_000
# Adjectives keep their -lig: Snowball would make `vanlig` into `van`. A doctor (lege) is no adjective.
_ADJECTIVE = re.compile(r"(.{2,}?)l[ei]g(?:e|t|ere|est|este|are|ast|aste)?s?")
_DOCTOR = re.compile(
    r".*(?:fast|tann|kommune|over|hus|dyr|barne|vern|bedrifts|turnus|distrikts|skole|vakt)leg(?:e|ar)s?"
)
# Nouns in -het and -heit.
_QUALITY = re.compile(r"(.{2,}?)h(?:e|ei)t(?:en|a|ene|er|ane|ar|ens|enes)?s?")
_DEED = re.compile(r"(?<=.{4})n?ing$")
# What differs between the written languages, or between forms, in the end of what Snowball leaves.
_ENDINGS = (
    (re.compile(r"(?<=[gk])j$"), ""),  # byggj, søkj
    (re.compile(r"(?<=.{5})(?:ar|er)$"), ""),  # ordførar, ordfører
    (re.compile(r"(?<=.{4})[ae]$"), ""),
    (re.compile(r"(?<=.{3}[^e])(?:and|end)$"), "end"),  # vidaregåande, videregående
)


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """The stem of a folded word."""
    known = _forms().get(word)
    if known:
        return known
    regular = regular_stem(word)
    return _stems().get(regular, regular)


@lru_cache(REMEMBERED)
def regular_stem(word: str) -> str:
    """The stem by rule alone; numbers and short words stay as they are."""
    if len(word) < LEAST_LETTERS or not word.isalpha():
        return word
    quality = _QUALITY.fullmatch(word)
    if quality:
        return regular_stem(quality[1]) + "het"
    adjective = _ADJECTIVE.fullmatch(word)
    if adjective and not _DOCTOR.fullmatch(word):
        return adjective[1] + "lig"
    found: str = _snowball.stemWord(word)
    for ending, instead in _ENDINGS:
        found = ending.sub(instead, found)
    return found


def related_stems(word: str) -> tuple[str, ...]:
    """The stem of what a noun in -ing is made from, planlegge for planlegging: near it, but not the word itself."""
    found = stem(word)
    ending = _DEED.search(found)
    return (stem(found[: ending.start()]),) if ending else ()


@cache
def _forms() -> dict[str, str]:
    """Form -> stem, for every form that stands in a list."""
    odd = {form: regular_stem(forms[0]) for forms in odd_forms() for form in forms}
    stems = _stems()
    written = {
        form: odd.get(bokmaal[0]) or stems.get(regular_stem(bokmaal[0]), regular_stem(bokmaal[0]))
        for bokmaal, nynorsk in pairs()
        for form in (*bokmaal, *nynorsk)
    }
    return {**written, **odd}


@cache
def _stems() -> dict[str, str]:
    """Stem of a nynorsk (or second) form -> stem of the bokmål one, so that every inflected form follows."""
    odd = {form: regular_stem(forms[0]) for forms in odd_forms() for form in forms}
    found: dict[str, str] = {}
    for bokmaal, nynorsk in pairs():
        target = odd.get(bokmaal[0]) or regular_stem(bokmaal[0])
        for form in (*bokmaal, *nynorsk):
            # What is a bokmål word of its own is not moved away from itself.
            found.setdefault(regular_stem(form), target)
    return {source: found.get(target, target) for source, target in found.items()}
