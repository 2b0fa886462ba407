"""The components of the pages, each a tag with named arguments: what is forgotten or misspelt stops the template."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from news.articles.content import Named
from news.articles.paging import Page
from news.front.components import bodies, cards, facts, furniture, galleries, icons, pictures, words
from news.front.components.paging import page_address, steps
from news.library.rules import PictureUse

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
    facts.facts,
    furniture.footer,
    furniture.masthead,
    galleries.gallery,
    icons.icon,
    pictures.caption,
    pictures.figure,
    pictures.picture,
    words.date,
    words.telephone,
):
    _markup(component)
for text in (words.absolute, words.media, words.month_name, words.page_language, words.size):
    register.simple_tag(text)


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(*, section: Named | None = None, path: str = "", name: str = "") -> dict[str, Any]:
    """The way up from here: the front page, then a section, then one page more."""
    return {"section": section, "path": path, "name": name}


@register.inclusion_tag("components/pagination.html")
def pagination(*, page: Page, path: str) -> dict[str, Any]:
    """The pages of a list; nothing when there is only one."""
    return {
        "page": page,
        "steps": steps(page, path),
        "previous": page_address(path, page.previous) if page.previous else "",
        "next": page_address(path, page.next) if page.next else "",
    }


@register.simple_tag
def share_picture(*, use: PictureUse) -> str:
    """The address of the largest file, for sites that show what is linked to; empty when there is none."""
    rendition = pictures.largest(use)
    return words.media(name=rendition.name) if rendition else ""
