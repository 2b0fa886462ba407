"""From stories to rows: working copies first, then each goes through the same publishing actions as an editor's."""

import io
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.core.files.base import ContentFile

from news.articles.actions import withdraw
from news.articles.models import Article, Attachment, ContactPerson, RelatedArticle, Section, Topic
from news.demo.markup import to_html
from news.demo.moments import moment, morning
from news.demo.papers import make_pdf
from news.demo.story import Corrected, Draft, Ended, Paper, Planned, Reworked, Story, TakenBack
from news.galleries.models import GalleryPicture
from news.library.documents import inspect_document
from news.library.models import Picture, new_token
from news.links.models import ExternalLink
from news.norwegian.slugs import slug_of
from news.publishing.actions import publish

TIME_TO_WRITE = timedelta(hours=2)


def slug_of_story(story: Story) -> str:
    return story.slug or slug_of(story.title)


def tell(
    stories: Iterable[Story],
    *,
    pictures: Mapping[str, Picture],
    sections: Mapping[str, Section],
    topics: Mapping[str, Topic],
    now: datetime,
) -> list[Article]:
    """Write and publish `stories`, oldest first. They refer to pictures and sections by name, to each other by slug."""
    in_order = sorted(stories, key=lambda story: moment(story.at, now))
    told = {slug_of_story(story): _write(story, pictures, sections, topics, now) for story in in_order}
    for story in in_order:
        article = told[slug_of_story(story)]
        if story.translation_of:
            article.translation_of = told[story.translation_of]
            article.save()
        for position, slug in enumerate(story.related):
            RelatedArticle.objects.create(article=article, target=told[slug], position=position)
    for story in in_order:
        _live_its_life(story, told[slug_of_story(story)], told, now)
    return list(told.values())


def _write(
    story: Story,
    pictures: Mapping[str, Picture],
    sections: Mapping[str, Section],
    topics: Mapping[str, Topic],
    now: datetime,
) -> Article:
    article = Article.objects.create(
        kind=story.kind,
        language=story.language,
        kicker=story.kicker,
        title=story.title,
        slug=slug_of_story(story),
        lead=story.lead,
        body=to_html(story.body, {key: picture.pk for key, picture in pictures.items()}),
        byline=story.byline,
        section=sections[story.section] if story.section else None,
        on_front=story.on_front,
        lead_picture=pictures[story.picture.shot] if story.picture else None,
        lead_picture_caption=story.picture.caption if story.picture else "",
        gallery_heading=story.gallery_heading,
        case_number=story.matter.number,
        legal_basis=story.matter.legal_basis,
        deadline=moment(story.matter.deadline, now) if story.matter.deadline else None,
        is_plan=story.matter.is_plan,
        submission_email=story.matter.email,
        submission_address=story.matter.postal_address,
    )
    article.topics.set([topics[name] for name in story.topics])
    _add_rows(article, story, pictures)
    return article


def _add_rows(article: Article, story: Story, pictures: Mapping[str, Picture]) -> None:
    for position, shown in enumerate(story.gallery):
        picture = pictures[shown.shot]
        GalleryPicture.objects.create(article=article, position=position, picture=picture, caption=shown.caption)
    for position, out in enumerate(story.links):
        ExternalLink.objects.create(article=article, position=position, url=out.url, text=out.text, source=out.source)
    for position, who in enumerate(story.people):
        ContactPerson.objects.create(
            article=article, position=position, name=who.name, role=who.role, telephone=who.telephone, email=who.email
        )
    for position, paper in enumerate(story.papers):
        _attach(article, paper, position)


def _attach(article: Article, paper: Paper, position: int) -> None:
    content = make_pdf(paper.title, paper.words)
    # In a folder that nobody can guess, as what editors upload: readers are given nothing from elsewhere.
    name = f"{new_token()}/{slug_of(paper.title)}.pdf"
    facts = inspect_document(io.BytesIO(content), size_bytes=len(content))
    Attachment.objects.create(
        article=article,
        position=position,
        title=paper.title,
        file=ContentFile(content, name=name),
        format=facts.format,
        size=len(content),
    )


def _live_its_life(story: Story, article: Article, told: Mapping[str, Article], now: datetime) -> None:
    """Publish the article, and let happen what the story says happened to it."""
    at = last = moment(story.at, now)
    match story.fate:
        case Draft():
            article.remember_digest()
        case Planned(days_ahead):
            publish(article, by=None, now=at, starts_at=morning(now, days_ahead=days_ahead))
        case Ended(until):
            publish(article, by=None, now=at, ends_at=moment(until, now))
        case Corrected() as correction:
            publish(article, by=None, now=at)
            last = _correct(article, correction, now)
        case Reworked(lead):
            publish(article, by=None, now=at)
            last = _rework(article, lead, at)
        case TakenBack() as fate:
            publish(article, by=None, now=at)
            last = moment(fate.at, now)
            moved_to = told[fate.moved_to] if fate.moved_to else None
            withdraw(article, by=None, now=last, reason=fate.reason, moved_to=moved_to)
        case _:
            publish(article, by=None, now=at)
    # The rows keep the moment of the clock on the wall; an editor's list should show when things happened.
    Article.objects.filter(pk=article.pk).update(created_at=at - TIME_TO_WRITE, changed_at=last)


def _correct(article: Article, correction: Corrected, now: datetime) -> datetime:
    at = moment(correction.at, now)
    article.body = article.body.replace(correction.was, correction.now)
    article.change_matters, article.change_note = True, correction.note
    article.save()
    publish(article, by=None, now=at)
    return at


def _rework(article: Article, lead: str, published_at: datetime) -> datetime:
    article.lead = lead
    article.save()
    article.remember_digest()
    return published_at + TIME_TO_WRITE
