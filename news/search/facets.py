"""What the hits can be narrowed to, with counts, and the narrowing itself."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from news.articles.models import Section
from news.articles.rules import Kind
from news.search.engine import Tally
from news.search.rules import MESSAGES, Facet

NEWS_KINDS = (Kind.NEWS.value, Kind.ANNOUNCEMENT.value, Kind.HEARING.value)


@dataclass(frozen=True, slots=True)
class Filters:
    """What was chosen; empty: everything. `section_id` -1: a section that is not there."""

    kind: str = ""
    section_id: int | None = None
    year: int | None = None

    def facts(self) -> tuple[str, ...]:
        """As terms of the index (see `document`)."""
        return tuple(
            fact
            for chosen, fact in (
                (self.kind, f"k_{self.kind}"),
                (self.section_id, f"s_{self.section_id}"),
                (self.year, f"y_{self.year}"),
            )
            if chosen
        )

    def lets_through(self, tally: Tally) -> bool:
        return (
            self.kind in {"", tally.kind}
            and self.section_id in {None, tally.section_id}
            and self.year in {None, tally.year}
        )


@dataclass(frozen=True, slots=True)
class Facets:
    kinds: tuple[Facet, ...]
    sections: tuple[Facet, ...]
    years: tuple[Facet, ...]


def counted(tallies: Sequence[Tally], filters: Filters, sections: Iterable[Section]) -> Facets:
    """Each facet counts what there would be with the other filters as they are; `tallies` are of all hits."""
    any_kind, any_section, any_year = (
        replace(filters, **one) for one in ({"kind": ""}, {"section_id": None}, {"year": None})
    )
    kinds: Counter[str] = Counter()
    by_section: Counter[int | None] = Counter()
    years: Counter[int] = Counter()
    for tally in tallies:
        kinds[tally.kind] += tally.number * any_kind.lets_through(tally)
        by_section[tally.section_id] += tally.number * any_section.lets_through(tally)
        years[tally.year] += tally.number * any_year.lets_through(tally)
    return Facets(
        kinds=tuple(Facet(kind, "", number, kind == filters.kind) for kind, number in kinds.most_common() if number),
        sections=tuple(
            Facet(each.slug, each.name, by_section[each.pk], each.pk == filters.section_id)
            for each in sections
            if by_section[each.pk] or each.pk == filters.section_id
        ),
        years=tuple(
            Facet(str(year), str(year), years[year], year == filters.year)
            for year in sorted({*+years, *((filters.year,) if filters.year else ())}, reverse=True)
        ),
    )


def uncounted(filters: Filters, sections: Iterable[Section], years: Iterable[int]) -> Facets:
    """Everything there is to choose, where there are too many hits to count."""
    return Facets(
        kinds=tuple(Facet(kind, "", None, kind == filters.kind) for kind in (*NEWS_KINDS, MESSAGES)),
        sections=tuple(Facet(each.slug, each.name, None, each.pk == filters.section_id) for each in sections),
        years=tuple(Facet(str(year), str(year), None, year == filters.year) for year in years),
    )
