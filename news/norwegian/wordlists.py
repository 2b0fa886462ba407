"""The word lists of this folder, read once: pairs of bokmål and nynorsk, odd forms, parts of compounds, synonyms."""

from functools import cache
from pathlib import Path

from news.norwegian.folding import words_of

FOLDER = Path(__file__).parent / "words"


def lines(name: str) -> list[str]:
    """The lines of a list, without comments."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _all_words(name: str) -> frozenset[str]:
    return frozenset(word for line in lines(name) for word in words_of(line))


@cache
def pairs() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """(bokmål, nynorsk), each with the forms that stand there."""
    sides = (line.split(" = ") for line in lines("pairs"))
    return tuple((tuple(words_of(bokmaal)), tuple(words_of(nynorsk))) for bokmaal, nynorsk in sides)


@cache
def odd_forms() -> tuple[tuple[str, ...], ...]:
    """Words that bend irregularly, all forms of one together, the ground form first."""
    return tuple(tuple(words_of(line)) for line in lines("forms"))


@cache
def lexicon() -> frozenset[str]:
    """The ground forms that compounds are made of."""
    return _all_words("lexicon")


@cache
def synonym_lines() -> tuple[tuple[str, ...], ...]:
    """Words that residents and the municipality use for the same thing."""
    return tuple(tuple(words_of(line)) for line in lines("synonyms"))


@cache
def stopwords() -> frozenset[str]:
    """Words that say nothing about what somebody searches for."""
    return _all_words("stopwords")


@cache
def faint_words() -> frozenset[str]:
    """Words that tell little apart on a municipality's own site."""
    return _all_words("faint")


@cache
def given_names() -> frozenset[str]:
    """What people are called by their first name."""
    return _all_words("given_names")


@cache
def names() -> frozenset[str]:
    """What families and places are called, and what people are by their first name."""
    return given_names() | _all_words("names")


@cache
def never_split() -> frozenset[str]:
    """Words that are not compounds, whatever they look like."""
    return _all_words("whole")


@cache
def ground_forms() -> frozenset[str]:
    """Every word of the lists in its ground form, in both written languages."""
    odd = {forms[0] for forms in odd_forms()}
    return lexicon() | odd | {form for bokmaal, nynorsk in pairs() for form in (bokmaal[0], nynorsk[0])}


@cache
def listed() -> frozenset[str]:
    """These, and what else residents call things."""
    return ground_forms() | {word for line in synonym_lines() for word in line}
