"""What is written in figures and means one thing however it is written: dates, case numbers, telephones, roads."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from news.norwegian.dates import MONTHS

_MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS["nb"], start=1)} | {
    "may": 5,
    "oct": 10,
    "dec": 12,
}
_MONTH = "|".join(sorted({*MONTHS["nb"], *(month.lower() for month in MONTHS["en"])}, key=len, reverse=True))
_ABBREVIATED = r"jan|febr?|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec"
_WRITTEN = re.compile(
    rf"""
    (?<![\w.])(?:
      (?P<iso>(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d))
    | (?:(?P<first>\d{{1,2}})\.\s?(?:og|eller|til|[–-])\s?)?
      (?P<dd>\d{{1,2}})\.?\s{{0,2}}(?P<dm>{_MONTH}|{_ABBREVIATED})\b\.?(?:\s{{1,2}}(?P<dy>(?:19|20)\d\d)\b)?
    | (?P<nd>\d{{1,2}})[./](?P<nm>\d{{1,2}})[./](?P<ny>(?:19|20)?\d\d)\b
    | (?P<sd>\d{{1,2}})\.(?P<sm>\d{{1,2}})\.(?!\d)
    | (?P<cy>(?:19|20)\d\d|\d\d)/(?P<cn>\d{{1,6}})\b
    | (?P<phone>(?:\+47\s?)?(?:\d{{2}}\s\d{{2}}\s\d{{2}}\s\d{{2}}|\d{{3}}\s\d{{2}}\s\d{{3}}|\d{{8}}|116\s?\d{{3}}))\b
    | (?P<road>e|europave[ig]|rv|riksve[ig]|fv|fylkesve[ig])\.?\s{{0,2}}(?P<rn>\d{{1,4}})\b
    )
    """,
    re.VERBOSE,
)
_SHORT_DAY = re.compile(r"(?<![\w./])(\d{1,2})([./])(\d{1,2})(?![\w/]|\.\w)")
_NOT_DIGIT = re.compile(r"\D")
_THIS_CENTURY = 2000


class Figure(NamedTuple):
    """`terms`: what it is found by, the most exact first; `start` and `end`: its place in the text."""

    terms: tuple[str, ...]
    start: int
    end: int


def figures_in(folded: str) -> Iterator[Figure]:
    """The dates, the numbers of cases, telephones and roads of a folded text, in order."""
    for found in _WRITTEN.finditer(folded):
        terms = _terms(found)
        if terms:
            yield Figure(terms, found.start(), found.end())


def figures_typed(folded: str) -> list[Figure]:
    """Those of a search, in order. Who types 24.12 or 24/12 means a day; a text may mean a time or a case number."""
    days = [
        Figure(terms, found.start(), found.end()) for found in _SHORT_DAY.finditer(folded) if (terms := _typed(found))
    ]
    for day in days:
        folded = folded[: day.start] + " " * (day.end - day.start) + folded[day.end :]
    return sorted([*days, *figures_in(folded)], key=lambda figure: figure.start)


def _typed(found: re.Match[str]) -> tuple[str, ...]:
    day = _day(found[1], int(found[3]), None)
    is_case_too = found[2] == "/" and len(found[1]) == len("24")
    return (f"n{_year(found[1])}/{int(found[3])}", *day) if day and is_case_too else day


def day_terms(day: date) -> tuple[str, ...]:
    """What a known day is found by: itself, and the day of any year."""
    return (f"d{day:%Y%m%d}", f"d{day:%m%d}")


def _terms(found: re.Match[str]) -> tuple[str, ...]:
    return _of_number(found) or _of_day(found)


def _of_number(found: re.Match[str]) -> tuple[str, ...]:
    if found["phone"]:
        return (f"t{_NOT_DIGIT.sub('', found['phone'])[-8:]}",)
    if found["rn"]:
        return (f"v{found['road'][0]}{int(found['rn'])}",)
    if found["cn"]:
        return (f"n{_year(found['cy'])}/{int(found['cn'])}",)
    return ()


def _of_day(found: re.Match[str]) -> tuple[str, ...]:
    if found["iso"]:
        return _day(found["id"], int(found["im"]), found["iy"])
    if found["dd"]:
        month = _MONTH_NUMBERS[found["dm"][:3]]
        return tuple(term for day in (found["dd"], found["first"]) if day for term in _day(day, month, found["dy"]))
    if found["nd"]:
        return _day(found["nd"], int(found["nm"]), found["ny"])
    return _day(found["sd"], int(found["sm"]), None) if found["sd"] else ()


def _day(day: str, month: int, year: str | None) -> tuple[str, ...]:
    try:
        # A year with a 29 February, where none is written.
        read = date(_year(year) if year else 2024, month, int(day))
    except ValueError:
        return ()
    return day_terms(read) if year else day_terms(read)[1:]


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else _THIS_CENTURY + int(digits)
