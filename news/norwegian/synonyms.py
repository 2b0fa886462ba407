"""What else a thing is called, by residents and by the municipality."""

from functools import cache

from news.norwegian.compounds import compound_stem
from news.norwegian.wordlists import synonym_lines


def synonyms_of(word: str) -> tuple[str, ...]:
    """The stems of the other names of a folded word."""
    return _by_stem().get(compound_stem(word), ())


@cache
def _by_stem() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for line in synonym_lines():
        stems = dict.fromkeys(compound_stem(word) for word in line)
        for stem in stems:
            found.setdefault(stem, {}).update(dict.fromkeys(each for each in stems if each != stem))
    return {stem: tuple(others) for stem, others in found.items()}
