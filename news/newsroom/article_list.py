"""How the list of articles is narrowed down: by state and by year, without looking at every row more than needed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst, smart_split, unescape_string_literal
from django.utils.translation import gettext_lazy as _

from news.articles.models import Article, Edition
from news.articles.rules import State
from news.newsroom.desks import MOST_WORDS

SEARCHED = ("title", "kicker", "lead", "body")
NOT_LISTED = ("body", "lead", "change_note")


class ArticleChangeList(ChangeList):
    """The list leaves the long texts in the database."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = str(capfirst(self.opts.verbose_name_plural))

    def get_queryset(self, *args: Any, **kwargs: Any) -> QuerySet:
        return super().get_queryset(*args, **kwargs).defer(*NOT_LISTED)


class StateFilter(admin.SimpleListFilter):
    """Draft, scheduled, published … as they are this moment."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, str(label)) for value, label in State.choices]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(state=self.value()) if self.value() in State.values else queryset


class YearFilter(admin.SimpleListFilter):
    """The year it was first published in, by the clock in Norway."""

    title = _("published in")
    parameter_name = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        first = Edition.objects.order_by("published_at").values_list("published_at", flat=True).first()
        last = Edition.objects.order_by("-published_at").values_list("published_at", flat=True).first()
        if first is None or last is None:
            return []
        return [(str(year), str(year)) for year in range(_year(last), _year(first) - 1, -1)]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        year = self.value()
        if year is None or year not in {value for value, _label in self.lookup_choices}:
            return queryset
        start, end = (timezone.make_aware(datetime(int(year) + plus, 1, 1)) for plus in (0, 1))
        in_year = Edition.objects.shown().filter(article=OuterRef("pk"), published_at__gte=start, published_at__lt=end)
        return queryset.filter(Exists(in_year))


def matching(queryset: QuerySet[Article], typed: str, *, fields: tuple[str, ...] = SEARCHED) -> QuerySet[Article]:
    """Articles in which every word (or "quoted phrase") stands in one of the fields."""
    for word in list(_words(typed))[:MOST_WORDS]:
        anywhere = Q()
        for spelling in _spellings(word):
            for field in fields:
                anywhere |= Q(**{f"{field}__icontains": spelling})
        queryset = queryset.filter(anywhere)
    return queryset


def _words(typed: str) -> Iterator[str]:
    for bit in smart_split(typed):
        quoted = len(bit) > 1 and bit[0] in "\"'" and bit[-1] == bit[0]
        word = unescape_string_literal(bit) if quoted else bit
        if word.strip():
            yield word


def _spellings(word: str) -> set[str]:
    """SQLite folds A to a, but not Ø to ø: ask for the word as it stands at the start of a sentence too."""
    return {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}


def _year(moment: datetime) -> int:
    return timezone.localtime(moment).year
