"""What the hits can be narrowed to, with counts, and the narrowing itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from news.search.engine import Tally
from news.search.rules import Facet


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; empty: everything. `section` is a slug."""

    kind: str = ""
    section: str = ""
    year: int | None = None

    def facts(self, tallies: Sequence[Tally]) -> tuple[str, ...]:
        """As terms of the index (see `document`); `tallies` are what they let through, and know the section."""
        section = next((tally.section_id for tally in tallies), None)
        return tuple(
            fact
            for chosen, fact in (
                (self.kind, f"k_{self.kind}"),
                (self.section, f"s_{section}"),
                (self.year, f"y_{self.year}"),
            )
            if chosen
        )

    def lets_through(self, tally: Tally) -> bool:
        return self.kind in {"", tally.kind} and self.section in {"", tally.section} and self.year in {None, tally.year}


@dataclass(frozen=True, slots=True)
class Facets:
    kinds: tuple[Facet, ...]
    sections: tuple[Facet, ...]
    years: tuple[Facet, ...]


def counted(tallies: Sequence[Tally], filters: Filters) -> Facets:
    """Each facet counts what there would be with the other filters as they are; `tallies` are of all hits."""
    any_kind, any_section, any_year = (
        replace(filters, **one) for one in ({"kind": ""}, {"section": ""}, {"year": None})
    )
    kinds: Counter[str] = Counter()
    sections: Counter[tuple[int, str, str]] = Counter()
    years: Counter[int] = Counter()
    for tally in tallies:
        kinds[tally.kind] += tally.number * any_kind.lets_through(tally)
        years[tally.year] += tally.number * any_year.lets_through(tally)
        if tally.section:
            place = (tally.position or 0, tally.name or "", tally.section)
            sections[place] += tally.number * any_section.lets_through(tally)
    return Facets(
        kinds=tuple(Facet(kind, "", number, kind == filters.kind) for kind, number in kinds.most_common() if number),
        sections=tuple(
            Facet(slug, name, number, slug == filters.section)
            for (_position, name, slug), number in sorted(sections.items())
            if number or slug == filters.section
        ),
        years=tuple(
            Facet(str(year), str(year), years[year], year == filters.year)
            for year in sorted({*+years, *((filters.year,) if filters.year else ())}, reverse=True)
        ),
    )
