"""The desk for searches without hits: what residents look for and do not find; deleting begins the count anew."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from news.inbox.models import MissedSearch
from news.inbox.rules import SHOWN_FROM
from news.newsroom.desks import Desk


class MissedSearchDesk(Desk):
    """Only what several looked for: what is rarer may be one person's own words."""

    list_display = ("phrase", "count", "last_on")
    list_display_links = None
    list_filter = ("last_on",)
    search_fields = ("phrase",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[MissedSearch]:
        return super().get_queryset(request).filter(count__gte=SHOWN_FROM)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
