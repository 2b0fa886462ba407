"""What readers ask for: the notices above every page, the messages that run, where one is, when something changes."""

from news.notices.queries.banners import Banner, banners, banners_without_database
from news.notices.queries.boundary import next_boundary
from news.notices.queries.messages import (
    Running,
    as_running,
    number_over,
    over,
    running,
    update_at,
    whereabouts,
)

__all__ = [
    "Banner",
    "Running",
    "as_running",
    "banners",
    "banners_without_database",
    "next_boundary",
    "number_over",
    "over",
    "running",
    "update_at",
    "whereabouts",
]
