"""The components of the pages, each a tag with named arguments: what is forgotten or misspelt stops the template."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from news.articles.content import Named
from news.articles.paging import Page
from news.front.components import (
    announcements,
    bodies,
    cards,
    cases,
    deadlines,
    disruptions,
    facts,
    furniture,
    galleries,
    hits,
    icons,
    languages,
    notices,
    outdated,
    pictures,
    related,
    sharing,
    structured,
    themes,
    words,
)
from news.front.components.paging import page_address, steps

register = template.Library()


def _markup(component: Callable[..., str]) -> None:
    """Make a tag of a component that writes HTML.

    The one place in the house where text is declared safe. What comes here has had every value escaped by the component
    (tests send hostile ones through each), or is a body, cleaned on its way in (design D5).
    """

    @wraps(component)
    def tag(**named: Any) -> SafeString:
        return mark_safe(component(**named))  # noqa: S308

    register.simple_tag(tag, name=component.__name__)


for component in (
    bodies.body,
    cards.card,
    disruptions.disruption,
    disruptions.standing,
    cases.case,
    deadlines.deadline,
    facts.facts,
    furniture.after,
    furniture.footer,
    furniture.kept_footer,
    furniture.kept_masthead,
    furniture.masthead,
    galleries.gallery,
    hits.hit,
    icons.icon,
    notices.notices,
    outdated.outdated,
    languages.alternates,
    languages.language_of,
    languages.site_language,
    languages.translations,
    pictures.caption,
    pictures.figure,
    pictures.picture,
    sharing.shared,
    sharing.sharing,
    structured.structured,
    themes.theme,
    related.related,
    announcements.disruption_data,
    announcements.notice_data,
    words.clock,
    words.date,
    words.hours,
    words.moment,
    words.paragraphs,
    words.telephone,
):
    _markup(component)
for text in (words.absolute, words.media, words.month_name, words.page_language, words.size):
    register.simple_tag(text)


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(
    *,
    section: Named | None = None,
    ways: Iterable[tuple[str, str]] = (),
    path: str = "",
    name: str = "",
    language: str = "",
) -> dict[str, Any]:
    """The way up: the front page, a section, more pages by path and name, and last the one nearest, in `language`."""
    nearest = [(path, name, language)] if path else []
    return {"ways": [*_to_section(section), *((path, name, "") for path, name in ways), *nearest]}


def _to_section(section: Named | None) -> list[tuple[str, str, str]]:
    return [(f"/seksjon/{section.slug}/", section.name, settings.LANGUAGE_CODE)] if section else []


@register.inclusion_tag("components/pagination.html")
def pagination(*, page: Page, path: str, crawlers: str = "") -> dict[str, Any]:
    """The pages of a list; nothing when there is only one. `crawlers`: `nofollow` where the pages never end."""
    return {
        "page": page,
        "crawlers": crawlers,
        "steps": steps(page, path),
        "previous": page_address(path, page.previous) if page.previous else "",
        "next": page_address(path, page.next) if page.next else "",
    }
