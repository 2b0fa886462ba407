"""What a search asks of the index: terms joined by and, or, not; written out for each database."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these."""

    of: tuple["Question", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these."""

    of: tuple["Question", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The first, but not where the second holds."""

    wanted: "Question"
    unwanted: "Question"


@dataclass(frozen=True, slots=True)
class Beginning:
    """A term that begins like this."""

    term: str


Question: TypeAlias = "All | Some | Without | Beginning | str"


def every(of: Sequence[Question]) -> Question:
    return of[0] if len(of) == 1 else All(tuple(of))


def some(of: Sequence[Question]) -> Question:
    return of[0] if len(of) == 1 else Some(tuple(dict.fromkeys(of)))


def without(wanted: Question, unwanted: Sequence[Question]) -> Question:
    return reduce(Without, unwanted, wanted)


def for_fts5(question: Question) -> str:
    """As SQLite's MATCH wants it: every term between quotation marks, so that nothing in it is an operator."""
    match question:
        case All(of):
            return "(" + " AND ".join(map(for_fts5, of)) + ")"
        case Some(of):
            return "(" + " OR ".join(map(for_fts5, of)) + ")"
        case Without(wanted, unwanted):
            return f"({for_fts5(wanted)} NOT {for_fts5(unwanted)})"
        case Beginning(term):
            return f'"{_without_marks(term)}"*'
    return f'"{_without_marks(question)}"'


def for_tsquery(question: Question) -> str:
    """As PostgreSQL's `tsquery` reads it: every term between apostrophes."""
    match question:
        case All(of):
            return "(" + " & ".join(map(for_tsquery, of)) + ")"
        case Some(of):
            return "(" + " | ".join(map(for_tsquery, of)) + ")"
        case Without(wanted, unwanted):
            return f"({for_tsquery(wanted)} & !{for_tsquery(unwanted)})"
        case Beginning(term):
            return f"'{_without_marks(term)}':*"
    return f"'{_without_marks(question)}'"


def _without_marks(term: str) -> str:
    """Terms are made of letters, figures and a few marks of ours; were another to slip in, it would not be read."""
    if term.isalnum():
        return term
    return "".join(character for character in term if character.isalnum() or character in "_/-")
