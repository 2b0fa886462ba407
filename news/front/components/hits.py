"""A hit of a search: its title and a piece of its text, with what was searched for marked."""

from collections.abc import Iterable
from html import escape

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.articles.rules import Kind
from news.front.components.languages import language_of, our_words
from news.front.components.words import date
from news.search.rules import MESSAGES, Hit, Segment

# What a hit may be, by the first part of its address.
KIND_NAMES: dict[str, str | Promise] = {
    **{kind.value: kind.label for kind in Kind},
    MESSAGES: gettext_lazy("Operational message"),
}


def hit(*, found: Hit) -> str:
    """One hit. Every piece of text is escaped by itself: a mark never stands inside a character's own markup."""
    ours = our_words(around=found.language)
    snippet = f'<p class="hit__snippet">{marked(found.snippet)}</p>' if found.snippet else ""
    return (
        f'<article class="hit"{language_of(language=found.language)}>{_kicker(found)}'
        f'<h3 class="hit__title" dir="auto"><a href="{escape(found.path)}">{marked(found.title)}</a></h3>'
        f'{snippet}<p class="hit__date"{ours}>{date(at=found.published_at)}</p></article>'
    )


def marked(segments: Iterable[Segment]) -> str:
    """The text whole, with `<mark>` round what was searched for."""
    return "".join([f"<mark>{escape(text)}</mark>" if is_marked else escape(text) for text, is_marked in segments])


def _kicker(found: Hit) -> str:
    """What kind of text it is when it is not plain news, and whether there is still something to do about it."""
    ours = our_words(around=found.language)
    is_news = found.kind == Kind.NEWS
    kind = escape(found.kicker if is_news else str(KIND_NAMES.get(found.kind, "")))
    words = escape(_("Current") if found.kind == MESSAGES else _("Open now"))
    is_open = f' <span class="hit__open"{ours}>{words}</span>' if found.is_open else ""
    return f'<p class="hit__kicker"{"" if is_news else ours}>{kind}{is_open}</p>' if kind or is_open else ""
