"""«Les også» under an article: worked out and rendered once a generation."""

from html import escape

from django.utils.translation import gettext as _

from news.articles.page import ArticlePage
from news.articles.queries import Card, next_change
from news.front.components.cards import card
from news.front.components.words import page_language
from news.front.frame import Frame
from news.profile.kept import Kept

MOST_KEPT = 2_000
_kept: Kept[str] = Kept(most=MOST_KEPT)


def related(*, page: ArticlePage, frame: Frame) -> str:
    """The part, or nothing when there is nothing else to read. What is not public, a preview, is not kept."""
    if page.is_preview:
        return _section(page.related())
    generation = frame.profile.generation
    return _kept.get(
        (page.article_id, page_language()),
        generation=generation,
        now=page.now,
        build=lambda: (_section(page.related()), next_change(generation=generation, now=page.now)),
    )


def _section(cards: list[Card]) -> str:
    if not cards:
        return ""
    heading = escape(_("Read also"))
    items = "".join([f"<li>{card(article=each, look='line', level=3)}</li>" for each in cards])
    return (
        '<section class="related" aria-labelledby="related"><div class="heading">'
        f'<h2 class="heading__title" id="related">{heading}</h2></div>'
        f'<ul class="lines lines--across">{items}</ul></section>'
    )
