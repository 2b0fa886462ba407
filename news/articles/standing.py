"""A frozen content as readers may see it now: pictures that were taken from them since leave only their place."""

from dataclasses import replace
from datetime import datetime

from news.articles.content import Content
from news.library.queries import as_they_stand
from news.library.rules import PictureUse
from news.richtext.figures import without_words


def as_it_stands(content: Content, *, frozen_at: datetime, generation: int, now: datetime) -> Content:
    """`content` with each of its pictures as it stands at `now`; itself when they all stand as they were frozen."""
    uses = content.picture_uses()
    shown = as_they_stand([(use, frozen_at) for use in uses], generation=generation, now=now)
    if all(before is after for before, after in zip(uses, shown, strict=True)):
        return content
    return _with(content, shown)


def _with(content: Content, shown: list[PictureUse]) -> Content:
    """The same places, in the order of `picture_uses`."""
    lead, rest = (shown[0], shown[1:]) if content.lead_picture else (None, shown)
    in_text, in_gallery = rest[: len(content.body_pictures)], rest[len(content.body_pictures) :]
    return replace(
        content,
        body=without_words(content.body, {use.picture_id for use in in_text if use.removed}),
        lead_picture=lead,
        body_pictures=tuple(in_text),
        gallery=replace(content.gallery, pictures=tuple(in_gallery)) if content.gallery else None,
    )
