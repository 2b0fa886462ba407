"""The row of numbers under a long list."""

from dataclasses import dataclass

from news.articles.paging import Page

NEIGHBOURS = 1


@dataclass(frozen=True, slots=True)
class Step:
    """A page one can go to; without a number: a gap in the row."""

    number: int | None
    address: str = ""
    is_here: bool = False


def page_address(path: str, number: int) -> str:
    """The first page is the list's own address."""
    return path if number == 1 else f"{path}{'&' if '?' in path else '?'}side={number}"


def steps(page: Page, path: str) -> list[Step]:
    """First, last and those around this one; a single page left out stands there instead of a gap."""
    shown = sorted(
        {1, page.last}
        | {n for n in range(page.number - NEIGHBOURS, page.number + NEIGHBOURS + 1) if 1 <= n <= page.last}
    )
    row: list[Step] = []
    for number in shown:
        before = row[-1].number if row else 0
        if before is not None and number - before > 1:
            gap = number - before > 2
            row.append(Step(None) if gap else _step(number - 1, page, path))
        row.append(_step(number, page, path))
    return row


def _step(number: int, page: Page, path: str) -> Step:
    return Step(number, page_address(path, number), number == page.number)
