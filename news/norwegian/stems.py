"""The stem that stands for all forms of a word, in both written languages: veien, veger and vegane are `vei`.

Snowball's Norwegian stemmer does the regular work; what it leaves apart is put together here: nynorsk endings, the
pairs of `words/pairs.txt` and the odd forms of `words/forms.txt`. A stem is a key for comparing, not always a word.
"""

import re
from functools import cache, lru_cache
from threading import Lock

from snowballstemmer import stemmer

from news.norwegian.wordlists import given_names, ground_forms, odd_forms, pairs

_snowball = stemmer("norwegian")
# It works on one word, which it keeps: two threads would each get some of the other's.
_one_at_a_time = Lock()
LEAST_LETTERS = 4
LEAST_TO_BEND = 3  # letters, without an e at the end: trene is no form of tre
REMEMBERED = 200_000
# Endings that Snowball takes away and that make another word: doctors (fastlege is not fast), laws (barnehageloven is
# not barnehage), aktivitet, and adjectives in -lig and -ig (vanlig is not van, kraftig not kraft).
_DEGREES = "(?:e|t|ere|est|este|st|ste|are|ast|aste)?s?"
_KEPT = (
    (
        re.compile(
            r"(.*(?:fast|tann|kommune|over|hus|dyr|barne|vern|bedrifts|turnus|distrikts|skole|vakt))"
            r"leg(?:e|en|er|ene|ar|ane)?s?"
        ),
        r"\1leg",
    ),
    (re.compile(r"(.{3,}?)lov(?:en|a|er|ene|ar|ane)?s?"), r"\1lov"),
    (re.compile(r"(.{3,}?)itet(?:en|er|ene|ar|ane)?s?"), r"\1itet"),
    (re.compile(rf"(.{{2,}}?)l[ei]g{_DEGREES}"), r"\1lig"),
    (re.compile(rf"(.{{2,}}?)ig{_DEGREES}"), r"\1ig"),
)
# Nouns in -het and -heit.
_QUALITY = re.compile(r"(.{2,}?)h(?:e|ei)t(?:en|a|ene|er|ane|ar|ens|enes)?s?")
_DEED = re.compile(r"(?<=.{4})n?ing$")
# What differs between the written languages, or between forms, in the end of what Snowball leaves.
_ENDINGS = (
    (re.compile(r"(?<=[gk])j$"), ""),  # byggj, søkj
    (re.compile(r"(?<=[aeiouyæøå])mm(?:er|ar)?$"), "m"),  # eiendommer, rommet
    (re.compile(r"(?<=.{4})(?<!st)(?<!v)ern$"), ""),  # brukerne
    (re.compile(r"tning$"), "tting"),  # avslutning, avslutting
    (re.compile(r"(?<=[^aeiouyæøån])ning$"), "ing"),  # opplysning, opplysing
    (re.compile(r"(?<=.{5})(?:ar|er)$"), ""),  # ordførar, ordfører
    (re.compile(r"(?<=.{4})[ae]$"), ""),
    (re.compile(r"(?<=.{3}[^e])(?:and|end)$"), "end"),  # vidaregåande, videregående
)
# How the nouns of our lists bend; by the first of these is seen whether the rule follows.
_NOUN = ("en", "er", "ene", "et", "a", "ar", "ane")
_PERSON = ("e", "ne")


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """The stem of a folded word."""
    return _forms().get(word) or _by_rule(word)


@lru_cache(REMEMBERED)
def regular_stem(word: str) -> str:
    """The stem by rule alone; numbers and short words stay as they are."""
    if len(word) < LEAST_LETTERS or not word.isalpha():
        return word
    quality = _QUALITY.fullmatch(word)
    if quality:
        return regular_stem(quality[1]) + "het"
    for kept, instead in _KEPT:
        if as_it_is := kept.fullmatch(word):
            return as_it_is.expand(instead)
    with _one_at_a_time:
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
    known = {**written, **odd}
    bent: dict[str, str] = {}
    for word in sorted(ground_forms() | {form for form in odd if form.endswith("ing")}):
        found = known.get(word, _by_rule(word))
        if _is_parted(word, found):
            bent.update(dict.fromkeys(_bent(word) - ground_forms() - given_names(), found))
    return {**bent, **known}


def _by_rule(word: str) -> str:
    regular = regular_stem(word)
    return _stems().get(regular, regular)


def _is_parted(word: str, found: str) -> bool:
    """Whether the rule parts a noun from its forms: alder from alderen, sti from stien."""
    body = word.removesuffix("e")
    return len(body) >= LEAST_TO_BEND and _by_rule(body + _NOUN[0]) != found


def _bent(word: str) -> set[str]:
    """The regular forms of a noun, in both written languages."""
    body = word.removesuffix("e")
    forms = {body + end for end in _NOUN} | ({word + end for end in _PERSON} if word.endswith("er") else set())
    return forms | {form + "s" for form in forms} - {word}


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
