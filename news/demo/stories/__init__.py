"""The demo's stories, one file a section; `EVERY_STORY` is all of them."""

from news.demo.stories import business, culture, health, lean, pages, planning, politics, roads, schools
from news.demo.story import Story

EVERY_STORY: tuple[Story, ...] = (
    *lean.STORIES,
    *politics.STORIES,
    *schools.STORIES,
    *health.STORIES,
    *planning.STORIES,
    *roads.STORIES,
    *culture.STORIES,
    *business.STORIES,
    *pages.STORIES,
)
