"""The same text in other languages: each public member of a family of translations leads to all the others."""

from datetime import datetime

from django.db.models import Q

from news.articles.content import Content
from news.articles.models import Edition
from news.articles.queries import Card, cards, next_change
from news.profile.kept import Kept

MOST_KEPT = 500
_families: Kept[frozenset[int]] = Kept(most=1)
_members: Kept[tuple[Card, ...]] = Kept(most=MOST_KEPT)


def translations_of(content: Content, article_id: int, *, generation: int, now: datetime) -> list[Card]:
    """The other public members of the article's family, by language. An article that has none costs no query."""
    family = content.translation_of or article_id
    if family not in _families.get("all", generation=generation, now=now, build=lambda: _all(generation, now)):
        return []
    members = _members.get(family, generation=generation, now=now, build=lambda: _find(family, generation, now))
    return [card for card in members if card.article_id != article_id]


def _all(generation: int, now: datetime) -> tuple[frozenset[int], datetime | None]:
    """The originals of everything that is a translation: few, so that they are looked up at once and remembered."""
    translated = Edition.objects.public(now).filter(translation_of__isnull=False)
    families = frozenset(each for each in translated.values_list("translation_of", flat=True) if each)
    return families, next_change(generation=generation, now=now)


def _find(family: int, generation: int, now: datetime) -> tuple[tuple[Card, ...], datetime | None]:
    members = Edition.objects.public(now).filter(Q(article=family, translation_of=None) | Q(translation_of=family))
    return tuple(cards(members.order_by("language", "slug"), now)), next_change(generation=generation, now=now)
