"""What makes the index follow: editions and updates that are stored, pictures that go or come back, rows that go.

Heard inside the transaction of the change itself, so that index and site are never apart, and a failure undoes both.
Rows that come out of an archive (`raw`) come in any order, and are indexed when all are there.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.utils import timezone

from news.articles.models import Edition
from news.library.models import DepictedPerson, Picture, Removal
from news.notices.models import Correction, DisruptionUpdate
from news.search.actions import catch_up, index_editions, sweep
from news.search.engine import engine
from news.search.models import SearchRow, SearchState, SearchText


def interval_stored(*, instance: Edition | DisruptionUpdate, created: bool, raw: bool = False, **_signal: Any) -> None:
    """Something was frozen, or its end was moved. The moment of freezing is the clock of what is swept out."""
    if raw:
        return
    index_editions([instance])
    if created:
        sweep(instance.created_at)


def correction_stored(*, instance: Correction, raw: bool = False, **_signal: Any) -> None:
    """The words of an update were put right: of every update since, for all are searched with what came before."""
    if raw:
        return
    index_editions(instance.update.disruption.editions.filter(live_from__gte=instance.update.live_from))


def picture_rights_changed(*, instance: DepictedPerson | Removal, raw: bool = False, **_signal: Any) -> None:
    """A picture goes, comes back or gets another end: captions follow wherever it stands in the index."""
    if not raw:
        _index_again(instance.picture_id)


def picture_stored(*, instance: Picture, created: bool, raw: bool = False, **_signal: Any) -> None:
    """On another basis its consents may mean more, or less."""
    if not created and not raw:
        _index_again(instance.pk)


def row_goes(*, instance: SearchRow, **_signal: Any) -> None:
    """An article is deleted, and its editions and rows with it."""
    engine().remove([instance.pk])
    SearchText.objects.filter(pk=instance.pk)._raw_delete("default")


def site_migrated(*, plan: Iterable[tuple[Any, bool]] = (), **_signal: Any) -> None:
    """A database that is older than the index: what is there is put in, once. One just emptied: its terms go too.

    A database that was taken back to an older form is left alone: this code does not know it.
    """
    if any(backwards for _migration, backwards in plan) or not _is_of_today():
        return
    if not SearchRow.objects.exists():
        engine().remove_all()
    catch_up(timezone.now())


def _is_of_today() -> bool:
    table = SearchState._meta.db_table
    if table not in connection.introspection.table_names():
        return False
    with connection.cursor() as cursor:
        there = {column.name for column in connection.introspection.get_table_description(cursor, table)}
    return {field.column for field in SearchState._meta.fields} <= there


def _index_again(picture: int) -> None:
    rows = SearchRow.objects.filter(edition__edition_pictures__picture=picture).values("edition")
    index_editions(Edition.objects.filter(pk__in=rows))
