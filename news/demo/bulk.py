"""Fills the site with thousands of articles at once: working copies, rows and editions, as publishing leaves them.

Rows are written in bulk and the publishing actions are not called, so this holds for articles that are new and stay
public, or ended on a day that has passed. A test holds them equal to what freezing each would give.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Model, OuterRef, Subquery

from news.articles.content import Contact, Content, Link, Named, Submission
from news.articles.content import Gallery as FrozenGallery
from news.articles.models import Article, ContactPerson, Edition, EditionPicture, RelatedArticle, Section, Topic
from news.articles.models.pictures import edition_pictures
from news.demo.album import store_shots
from news.demo.bulk_stories import SUBMISSIONS_TO, BulkStory, story_number
from news.demo.municipality import make_sections, make_topics
from news.demo.shots import SHOTS
from news.galleries.models import GalleryPicture
from news.library.models import Picture
from news.library.rules import PictureUse
from news.links.models import ExternalLink
from news.profile.actions import raise_generation
from news.search.actions import index_editions, tidy_index

BATCH = 50  # no more than bodies that `clean` remembers: each is cleaned once and not once for every table
RELATED = 2


@dataclass(frozen=True, slots=True)
class Material:
    """What is there to build with, by name, topics in the order that the database keeps them."""

    sections: dict[str, Section]
    topics: dict[str, Topic]
    pictures: dict[str, Picture]


@dataclass(frozen=True, slots=True)
class Made:
    """One article with everything that hangs on it; `related` are the numbers of articles made before."""

    story: BulkStory
    article: Article
    related: tuple[int, ...]


def fill_up_to(articles: int, *, now: datetime) -> int:
    """Add articles until the site holds `articles`; returns how many. The same site gets the same ones."""
    there = Article.objects.count()
    missing = articles - there
    if missing <= 0:
        return 0
    material = _material(now)
    taken = set(Article.objects.values_list("slug", flat=True))
    stories = _stories(missing, first=there, taken=taken, now=now)
    earlier: list[int] = []
    for start in range(0, missing, BATCH):
        batch = [next(stories) for _ in range(min(BATCH, missing - start))]
        earlier = _store(batch, material, earlier)
    tidy_index()
    return missing


def _material(now: datetime) -> Material:
    make_topics()
    return Material(make_sections(), {topic.name: topic for topic in Topic.objects.all()}, store_shots(SHOTS, now=now))


def _stories(missing: int, *, first: int, taken: set[str], now: datetime) -> Iterator[BulkStory]:
    """Stories in order of time, at addresses of their own."""
    for index in range(missing):
        story = story_number(first + index, share=index / missing, taken=taken, now=now)
        taken.add(story.slug)
        yield story


@transaction.atomic
def _store(stories: Sequence[BulkStory], material: Material, earlier: list[int]) -> list[int]:
    """Write one batch; returns the articles that later ones may refer to."""
    articles = Article.objects.bulk_create(_working_copy(story, material) for story in stories)
    batch = [Made(story, article, _related(story, earlier)) for story, article in zip(stories, articles, strict=True)]
    editions = Edition.objects.bulk_create(_edition(made, material) for made in batch)
    for model, rows in _rows(batch, editions, material).items():
        model._default_manager.bulk_create(rows)
    _set_clocks([article.pk for article in articles])
    raise_generation()
    index_editions(editions)
    return [article.pk for article in articles]


def _working_copy(story: BulkStory, material: Material) -> Article:
    return Article(
        kind=story.kind,
        kicker=story.kicker,
        title=story.title,
        slug=story.slug,
        lead=story.lead,
        body=story.body,
        byline=story.byline,
        section=material.sections[story.section],
        lead_picture=material.pictures[story.shot] if story.shot else None,
        lead_picture_caption=story.caption,
        gallery_heading=story.gallery_heading,
        case_number=story.case_number,
        legal_basis=story.legal_basis,
        deadline=story.deadline,
        is_plan=story.deadline is not None,
        submission_email=SUBMISSIONS_TO if story.deadline else "",
    )


def _related(story: BulkStory, earlier: list[int]) -> tuple[int, ...]:
    chance = random.Random(story.slug)  # noqa: S311 - demo content, not secrets
    return tuple(chance.sample(earlier, RELATED)) if story.has_related and len(earlier) >= RELATED else ()


def _content(made: Made, material: Material) -> Content:
    story, section = made.story, material.sections[made.story.section]
    gallery = tuple(material.pictures[shot].use(caption=caption) for shot, caption in story.gallery)
    return Content(
        kind=story.kind,
        language=made.article.language,
        slug=story.slug,
        kicker=story.kicker,
        title=story.title,
        lead=story.lead,
        body=story.body,
        byline=story.byline,
        section=Named(section.pk, section.name, section.slug),
        topics=tuple(Named(topic.pk, topic.name, topic.slug) for topic in _topics(story, material)),
        lead_picture=_lead_picture(story, material),
        body_pictures=(),
        gallery=FrozenGallery(story.gallery_heading, gallery) if gallery else None,
        links=tuple(Link(link.url, link.text, link.source) for link in story.links),
        related=made.related,
        attachments=(),
        contacts=tuple(Contact(who.name, who.role, who.telephone, who.email) for who in story.people),
        changes=(),
        case_number=story.case_number,
        legal_basis=story.legal_basis,
        deadline=story.deadline,
        is_plan=story.deadline is not None,
        submission=Submission(SUBMISSIONS_TO, "", "") if story.deadline else None,
    )


def _lead_picture(story: BulkStory, material: Material) -> PictureUse | None:
    return material.pictures[story.shot].use(caption=story.caption) if story.shot else None


def _topics(story: BulkStory, material: Material) -> list[Topic]:
    return [topic for name, topic in material.topics.items() if name in story.topics]


def _edition(made: Made, material: Material) -> Edition:
    story = made.story
    edition = Edition.of(
        _content(made, material),
        article=made.article,
        published_at=story.at,
        live_from=story.at,
        live_until=story.ends_at,
        planned_until=story.ends_at,
        created_at=story.at,
    )
    made.article.digest = edition.digest
    return edition


def _rows(batch: list[Made], editions: list[Edition], material: Material) -> dict[type[Model], list[Model]]:
    """Everything that hangs on the batch's articles and editions, table by table."""
    article_topics, edition_topics = Article.topics.through, Edition.topics.through
    rows: dict[type[Model], list[Model]] = {
        article_topics: [],
        edition_topics: [],
        GalleryPicture: [],
        ExternalLink: [],
        ContactPerson: [],
        RelatedArticle: [],
        EditionPicture: [],
    }
    for made, edition in zip(batch, editions, strict=True):
        article, story = made.article, made.story
        for topic in _topics(story, material):
            rows[article_topics].append(article_topics(article_id=article.pk, topic_id=topic.pk))
            rows[edition_topics].append(edition_topics(edition_id=edition.pk, topic_id=topic.pk))
        rows[GalleryPicture] += [
            GalleryPicture(article=article, position=position, picture=material.pictures[shot], caption=caption)
            for position, (shot, caption) in enumerate(story.gallery)
        ]
        rows[ExternalLink] += [
            ExternalLink(article=article, position=position, url=link.url, text=link.text, source=link.source)
            for position, link in enumerate(story.links)
        ]
        rows[ContactPerson] += [
            ContactPerson(
                article=article,
                position=position,
                name=who.name,
                role=who.role,
                telephone=who.telephone,
                email=who.email,
            )
            for position, who in enumerate(story.people)
        ]
        rows[EditionPicture] += edition_pictures(edition, edition.document())
        rows[RelatedArticle] += [
            RelatedArticle(article=article, target_id=target, position=position)
            for position, target in enumerate(made.related)
        ]
    return rows


def _set_clocks(pks: list[int]) -> None:
    """What the working copies remember of their publishing: its moment and its digest."""
    edition = Edition.objects.filter(article=OuterRef("pk"))
    Article.objects.filter(pk__in=pks).update(
        created_at=Subquery(edition.values("live_from")[:1]),
        changed_at=Subquery(edition.values("live_from")[:1]),
        digest=Subquery(edition.values("digest")[:1]),
    )
