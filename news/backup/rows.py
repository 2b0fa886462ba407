"""The database as lines of JSON that either kind of database takes back."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DEFAULT_DB_ALIAS, connection, models, transaction

from news.search.actions import forget_everything

# Made anew by themselves: who is signed in, and what Django derives from the code or the search from the editions.
LEFT_OUT = frozenset(
    {"sessions.session", "contenttypes.contenttype", "auth.permission"}
    | {f"news.{table}" for table in ("searchrow", "searchtext", "searchword", "searchstate")}
)
ROWS_AT_ONCE = 500


class ToTheMicrosecond(DjangoJSONEncoder):
    """Moments as the database has them; Django's own cuts them to milliseconds, and pages show them whole."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


class Unreadable(Exception):
    """A line that is none of ours, or of a newer program than this one."""


def kept_models(*, and_links: bool = False) -> list[type[models.Model]]:
    """Every table that an archive holds; with those between two others, whose rows stand in the lines of the first."""
    found = apps.get_models(include_auto_created=and_links)
    return [each for each in found if each._meta.managed and each._meta.label_lower not in LEFT_OUT]


def lines() -> Iterator[str]:
    """Every row as one line; to be read within `snapshot()`."""
    for model in kept_models():
        for row in model._base_manager.order_by("pk").iterator(chunk_size=ROWS_AT_ONCE):
            yield serializers.serialize("json", [row], cls=ToTheMicrosecond, use_natural_foreign_keys=True)[1:-1] + "\n"


@contextmanager
def snapshot() -> Iterator[None]:
    """All that is read within is the database as it is at this moment, while others go on writing."""
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield
        return
    # The site's transactions take SQLite's write lock as they begin; one that only reads needs none (WAL).
    connection.ensure_connection()
    sqlite: Any = connection
    usual, sqlite.transaction_mode = sqlite.transaction_mode, "DEFERRED"
    try:
        with transaction.atomic():
            sqlite.transaction_mode = usual
            yield
    finally:
        sqlite.transaction_mode = usual


def put_back(found: Iterable[str]) -> int:
    """Replace every row by those of the lines. Within the caller's transaction; raises Unreadable.

    What is made of the rows is not made again: the search finds nothing yet.

    Returns the number of rows.
    """
    with connection.constraint_checks_disabled():
        _keep_writers_out()
        for model in kept_models(and_links=True):
            model._base_manager.all()._raw_delete(using=DEFAULT_DB_ALIAS)
        forget_everything()
        count = 0
        for line in found:
            _put(line)
            count += 1
    connection.check_constraints()
    _count_on_from_there()
    return count


def _keep_writers_out() -> None:
    """Until it is done: a row that somebody adds meanwhile would be left over from another site. Readers go on.

    SQLite has one writer anyway.
    """
    if connection.vendor == "postgresql":
        tables = ", ".join(connection.ops.quote_name(each._meta.db_table) for each in kept_models(and_links=True))
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {tables} IN EXCLUSIVE MODE")


def _put(line: str) -> None:
    try:
        if json.loads(line)["model"] in LEFT_OUT:  # of an older program
            return
        for each in serializers.deserialize("json", f"[{line}]"):
            each.save()
    except (serializers.base.DeserializationError, json.JSONDecodeError, KeyError, TypeError) as fault:
        raise Unreadable(str(fault)) from fault


def _count_on_from_there() -> None:
    """PostgreSQL counts apart from the rows: the next new row must get a number that is free."""
    statements = connection.ops.sequence_reset_sql(no_style(), kept_models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
