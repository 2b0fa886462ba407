"""A query that is compiled once: for the few that stand in every page, building it costs more than its answer."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db import connection, models

Row = TypeVar("Row", bound=models.Model)


class Prepared(Generic[Row]):
    """`build(**samples)` gives the query once; from then on calling this with other values runs the same statement.

    Measured on the article's page: 0.2 ms instead of 0.55 for the edition, of 2.5 that a page may cost.
    A sample is a value of the right type that occurs nowhere else in the query, so that its places are found again.
    """

    def __init__(self, build: Callable[..., models.QuerySet[Row]], **samples: Any) -> None:
        self._build = build
        self._samples = samples
        self._statement: tuple[type[Row], str, list[tuple[str | None, Any]]] | None = None

    def __call__(self, **values: Any) -> Iterable[Row]:
        """The rows; columns that the query left out are fetched one by one if they are asked for."""
        self._statement = self._statement or self._compile()
        model, sql, parts = self._statement
        return model._default_manager.raw(sql, [values[name] if name else constant for name, constant in parts])

    def _compile(self) -> tuple[type[Row], str, list[tuple[str | None, Any]]]:
        query = self._build(**self._samples)
        sql, parameters = query.query.sql_with_params()
        names = {_as_sent(sample): name for name, sample in self._samples.items()}
        return query.model, sql, [(names.get(each), each) for each in parameters]


def _as_sent(value: Any) -> Any:
    """The value as it stands among a compiled query's parameters: SQLite has no type for moments."""
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
