"""What stands in the way of publishing a working copy beside what it says: its address, its change, its language."""

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from news.articles.models.edition import Edition
from news.publishing.rules import Reason

if TYPE_CHECKING:
    from news.articles.models.article import Article


def why_not_this_translation(article: "Article") -> list[Reason]:
    """Translations say one thing in as many languages as there are articles, and all hang on the same original."""
    original = article.translation_of
    if original is None:
        return []
    if original.translation_of_id or article.translations.exists():
        return [Reason("translation_of_translation", CHAIN, "translation_of")]
    family = type(article)._default_manager.filter(Q(pk=original.pk) | Q(translation_of=original))
    if family.exclude(pk=article.pk).filter(language=article.language).exists():
        return [Reason("same_language", SAME_LANGUAGE, "language")]
    return []


def why_not_this_address(article: "Article") -> list[Reason]:
    """An address belongs to the first article that was public under it."""
    taken = Edition.objects.shown().filter(slug=article.slug).exclude(article_id=article.pk)
    if article.slug and not taken.exists():
        return []
    return [Reason("address_taken", _("Another article has or had this address. Choose another one."), "slug")]


def why_not_this_change(article: "Article") -> list[Reason]:
    """A change that matters is told in words."""
    if not article.change_matters or article.change_note.strip():
        return []
    return [Reason("no_change_note", _("Write what has changed, or take away that it matters."), "change_note")]


CHAIN = _("Choose the article that was written first: translations of one text all belong to the same original.")
SAME_LANGUAGE = _("There is already a text in this language among the translations. Choose another language.")
