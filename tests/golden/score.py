"""How many of the golden list come first, and among the first five."""

from dataclasses import dataclass

from news.search.queries import find
from tests.golden.corpus import NOW, queries

FIRST, AMONG_FIVE = 0.95, 0.99


@dataclass(frozen=True)
class Score:
    """`places`: query, what was expected, the addresses that came."""

    places: tuple[tuple[str, str, tuple[str, ...]], ...]

    @property
    def first(self) -> float:
        return sum(slugs[:1] == (wanted,) for _query, wanted, slugs in self.places) / len(self.places)

    @property
    def among_five(self) -> float:
        return sum(wanted in slugs[:5] for _query, wanted, slugs in self.places) / len(self.places)

    def misses(self) -> list[str]:
        return [
            f"{query!r}: {wanted}, but {slugs[:5]}" for query, wanted, slugs in self.places if slugs[:1] != (wanted,)
        ]

    def __str__(self) -> str:
        return f"{len(self.places)} queries: {self.first:.1%} first, {self.among_five:.1%} among the first five"


def measure() -> Score:
    """Ask every query of the golden list."""
    return Score(tuple((query, wanted, slugs_of(query)) for query, wanted in queries()))


def slugs_of(query: str) -> tuple[str, ...]:
    return tuple(hit.path.split("/")[2] for hit in find(query, now=NOW).hits)
