"""A believable Vefsn: its profile, sections, topics, pictures, stories and operational messages, made once."""

from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localdate

from news.articles.models import Article, Section, Topic
from news.demo.album import store_shots
from news.demo.disruptions import tell_disruptions
from news.demo.identity import fill_in_profile
from news.demo.letters import send_letters
from news.demo.shots import SHOTS
from news.demo.stories import EVERY_STORY
from news.demo.subjects import SECTIONS, TOPICS
from news.demo.telling import slug_of_story, tell
from news.norwegian.slugs import slug_of
from news.profile.actions import raise_generation

AnySubject = TypeVar("AnySubject", Section, Topic)


def is_there() -> bool:
    """Whether the demo was made here before: one story at its address is enough, editors may have changed the rest."""
    return Article.objects.filter(slug__in=[slug_of_story(story) for story in EVERY_STORY]).exists()


def make_municipality(*, now: datetime) -> int:
    """Make all of it and return the number of stories; where it is already there, touch nothing and return 0."""
    if is_there():
        return 0
    # Files first, rows last and all at once: a start that is interrupted leaves nothing half told.
    pictures = store_shots(SHOTS, now=now)
    with transaction.atomic():
        fill_in_profile(today=localdate(now))
        told = tell(EVERY_STORY, pictures=pictures, sections=make_sections(), topics=make_topics(), now=now)
        tell_disruptions(now=now)
        send_letters({article.slug: article for article in told}, now=now)
        raise_generation()
    return len(told)


def make_sections() -> dict[str, Section]:
    """The demo's sections by the demo's names; those that are there stay as they are, renamed or moved."""
    return {
        name: _found(Section, name)
        or Section.objects.create(name=name, slug=_slug(name), description=description, position=position)
        for position, (name, description) in enumerate(SECTIONS.items())
    }


def make_topics() -> dict[str, Topic]:
    """The demo's topics by the demo's names."""
    return {name: _found(Topic, name) or Topic.objects.create(name=name, slug=_slug(name)) for name in TOPICS}


def _found(model: type[AnySubject], name: str) -> AnySubject | None:
    return model._default_manager.filter(Q(name=name) | Q(slug=_slug(name))).first()


def _slug(name: str) -> str:
    return slug_of(name, longest=60)
