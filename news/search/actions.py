"""Keep the index right: put in what was frozen, follow its interval, take out what is over, build all of it anew."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet

from news.articles.models import Edition
from news.notices.models import DisruptionUpdate
from news.profile.actions import hold_generation, raise_generation
from news.search.document import terms_of
from news.search.editions import Reading, readings_of
from news.search.engine import engine
from news.search.models import SearchRow, SearchState, SearchText, SearchWord
from news.search.packing import pack, pack_text
from news.search.rules import NEXT_NUMBER
from news.search.understanding import understanding
from news.search.words import numbers_of

# Rows of what is over take up room and nothing else: a few are swept out whenever something is put in.
SWEPT_AT_ONCE = 50
BUILT_AT_ONCE = 25
Interval = Edition | DisruptionUpdate


@transaction.atomic
def index_editions(intervals: Iterable[Interval]) -> None:
    """Make the rows of these editions and updates what they should be, in the caller's transaction."""
    # A rebuild that reads what changes here waits for it, or is waited for: neither stores what the other replaces.
    hold_generation()
    intervals = list(intervals)
    state = _state()
    builds = {state.active} if state.building is None else {state.active, state.building}
    _remove(SearchRow.objects.filter(_of(intervals)))
    for build in builds:
        # Read once for each: a row that is stored has its build in its number.
        _store([reading for interval in intervals for reading in readings_of(interval)], build)


@transaction.atomic
def sweep(now: datetime) -> None:
    """Take out some of what was over before `now`."""
    over = SearchRow.objects.filter(live_until__lte=now).order_by("live_until").values("pk")[:SWEPT_AT_ONCE]
    _remove(SearchRow.objects.filter(pk__in=[row["pk"] for row in over]))


def catch_up(now: datetime) -> None:
    """Index what has no row yet; and all of it, where words are understood otherwise than when it was built."""
    if _state().understanding == understanding() or not SearchRow.objects.exists():
        index_what_is_missing(now)
        SearchState.objects.update(understanding=understanding())
    else:
        rebuild(now)


def index_what_is_missing(now: datetime) -> int:
    """Index everything that is public or planned at `now` and has no row; returns how many that was."""
    built = _build(_state().active, now)
    if built:
        tidy_index()
    return built


def tidy_index() -> None:
    """After hundreds of changes at once, so that the next one does not pay for them."""
    engine().tidy()


def rebuild(now: datetime) -> int:
    """Build the index anew beside the one that is in use, and change over when it is whole; returns how many rows.

    Searches are answered from the old one until then, and what is published meanwhile goes into both.
    """
    build = _begin()
    built = _build(build, now)
    tidy_index()
    while built_more := _change_over(build, now):
        built += built_more
    _clear(1 - build)
    # What is removed is only noted as gone until the rest is put together anew.
    tidy_index()
    return built


def forget_everything() -> None:
    """All that the index knows, for a site that is replaced whole. Nothing is found until it is indexed again."""
    engine().remove_all()
    for model in (SearchText, SearchRow, SearchWord, SearchState):
        model.objects.all()._raw_delete("default")


@transaction.atomic
def _begin() -> int:
    # Whoever indexes holds the generation: they have been seen, or see this.
    raise_generation()
    state = _state()
    state.building = 1 - state.active
    state.save()
    _remove(_rows_of(state.building))
    return state.building


def _build(build: int, now: datetime) -> int:
    built = 0
    for batch in _missing(build, now):
        with transaction.atomic():
            hold_generation()
            still = _still_missing(batch, build)
            _store([reading for interval in still for reading in readings_of(interval)], build)
        built += len(batch)
    return built


def _missing(build: int, now: datetime) -> Iterator[list[Interval]]:
    """Batches of what has no row in this build, until there is none."""
    models: tuple[type[Interval], ...] = (Edition, DisruptionUpdate)
    for model, column in zip(models, ("edition", "update"), strict=True):
        last = 0
        while True:
            there = _rows_of(build).filter(**{f"{column}__isnull": False}).values(column)
            wanted = model._default_manager.reaching_past(now).filter(pk__gt=last).exclude(pk__in=there)
            batch: list[Interval] = list(wanted.order_by("pk")[:BUILT_AT_ONCE])
            if not batch:
                break
            last = batch[-1].pk
            yield batch


def _still_missing(batch: list[Interval], build: int) -> QuerySet[Any]:
    """Read once more: whoever published since has moved their ends, and put them in already."""
    wanted = type(batch[0])._default_manager.filter(pk__in=[each.pk for each in batch])
    column = "edition" if isinstance(batch[0], Edition) else "update"
    there = _rows_of(build).filter(_of(batch)).values(column)
    return wanted.exclude(pk__in=there).order_by("pk")


@transaction.atomic
def _change_over(build: int, now: datetime) -> int:
    raise_generation()
    missed = _build(build, now)
    if not missed:
        SearchState.objects.update(active=build, building=None, understanding=understanding())
    return missed


def _clear(build: int) -> None:
    """Remove the rows of a build that nobody asks any more, a few at a time: nobody waits long for the database."""
    while rows := list(_rows_of(build).values_list("pk", flat=True)[:BUILT_AT_ONCE]):
        with transaction.atomic():
            _remove(SearchRow.objects.filter(pk__in=rows))


def _state() -> SearchState:
    return SearchState.objects.get_or_create(pk=1, defaults={"understanding": understanding()})[0]


def _rows_of(build: int) -> QuerySet[SearchRow]:
    return SearchRow.objects.annotate(build=F("id").bitand(1)).filter(build=build)


def _of(intervals: Iterable[Interval]) -> Q:
    editions = [each.pk for each in intervals if isinstance(each, Edition)]
    updates = [each.pk for each in intervals if isinstance(each, DisruptionUpdate)]
    return Q(edition__in=editions) | Q(update__in=updates)


def _store(readings: list[Reading], build: int) -> None:
    index = engine()
    _number(readings, build)
    found = [terms_of(reading.document) for reading in readings]
    numbers = numbers_of(set().union(*(terms.words() for terms in found)))
    found = [terms.among(numbers) for terms in found]
    SearchText.objects.bulk_create(
        [
            SearchText(id=reading.row.pk, text=pack_text(reading.document.rest), terms=pack(terms, numbers))
            for reading, terms in zip(readings, found, strict=True)
        ]
    )
    SearchRow.objects.bulk_create([reading.row for reading in readings])
    for reading, terms in zip(readings, found, strict=True):
        index.add(reading.row.pk, terms)


def _number(readings: list[Reading], build: int) -> None:
    """Give each row its number in a build; where that is taken, by something of the same minute, the next free one."""
    given: set[int] = set()
    for reading in readings:
        number = reading.row.pk | build
        while number in given or SearchRow.objects.filter(pk=number).exists():
            number += NEXT_NUMBER
        given.add(number)
        reading.row.pk = number


def _remove(rows: QuerySet[SearchRow]) -> None:
    found = list(rows.values_list("pk", flat=True))
    if found:
        engine().remove(found)
        # Nothing else hangs on them that the ORM would have to look for.
        SearchText.objects.filter(pk__in=found)._raw_delete("default")
        SearchRow.objects.filter(pk__in=found)._raw_delete("default")
