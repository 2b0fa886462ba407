"""Rows that somebody else removed while they were being edited: they come as new ones, so that no word is lost."""

import re
from collections.abc import Iterator
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from news.newsroom.rows import MAX_ROWS

Places = dict[int, int]


def without_vanished(
    data: MultiValueDict, files: MultiValueDict, *, prefix: str, existing: set[str]
) -> tuple[Any, Any]:
    """The formset's fields and files with every row that is no longer in the database moved behind those that are.

    Both come back untouched when nothing is gone, or when the form is not one of ours.
    """
    total, initial = (_number(data.get(f"{prefix}-{name}_FORMS")) for name in ("TOTAL", "INITIAL"))
    if total is None or initial is None or initial > total:
        return data, files
    gone = [row for row in range(initial) if data.get(f"{prefix}-{row}-id") not in existing]
    if not gone:
        return data, files
    places = _places(data, prefix, total=total, initial=initial, gone=gone)
    moved = _moved(data, prefix, places)
    for row in gone:
        moved.pop(f"{prefix}-{places.get(row)}-id", None)
    moved[f"{prefix}-TOTAL_FORMS"] = str(len(places))
    moved[f"{prefix}-INITIAL_FORMS"] = str(initial - len(gone))
    return moved, _moved(files, prefix, places)


def _places(data: MultiValueDict, prefix: str, *, total: int, initial: int, gone: list[int]) -> Places:
    """Where each row goes. A row that both removed goes nowhere."""
    still_there = [row for row in range(initial) if row not in gone]
    wanted = [row for row in gone if f"{prefix}-{row}-DELETE" not in data]
    return {row: place for place, row in enumerate([*still_there, *wanted, *range(initial, total)])}


def _moved(data: MultiValueDict, prefix: str, places: Places) -> MultiValueDict:
    moved: MultiValueDict = QueryDict(mutable=True) if isinstance(data, QueryDict) else MultiValueDict()
    for name, values in _renamed(data, re.compile(rf"{re.escape(prefix)}-(\d+)-(.+)", re.DOTALL), prefix, places):
        moved.setlist(name, values)
    return moved


def _renamed(
    data: MultiValueDict, of_a_row: re.Pattern[str], prefix: str, places: Places
) -> Iterator[tuple[str, list[Any]]]:
    for name, values in data.lists():
        match = of_a_row.fullmatch(name)
        if not match:
            yield name, values
        elif (row := int(match[1][:6])) in places:
            yield f"{prefix}-{places[row]}-{match[2]}", values


def _number(text: str | None) -> int | None:
    """None where it is no number that a form of ours holds."""
    is_small = text is not None and text.isascii() and text.isdecimal() and len(text) < 6
    return int(text) if is_small and int(text) <= MAX_ROWS else None  # type: ignore[arg-type]
