"""The components of the pages, each a tag with named arguments: what is forgotten or misspelt stops the template."""

from typing import Any

from django import template

from news.articles.content import Gallery, Named
from news.articles.paging import Page
from news.front.components import bodies, cards, icons, pictures, words
from news.front.components.paging import page_address, steps
from news.front.components.words import media

register = template.Library()

register.simple_tag(bodies.body, name="body")
register.simple_tag(cards.card, name="card")
register.simple_tag(icons.icon, name="icon")
register.simple_tag(pictures.picture, name="picture")
register.simple_tag(pictures.figure, name="figure")
register.simple_tag(pictures.caption, name="caption")
register.simple_tag(words.absolute, name="absolute")
register.simple_tag(words.date, name="date")
register.simple_tag(words.language, name="page_language")
register.simple_tag(words.media, name="media")
register.simple_tag(words.month_name, name="month_name")
register.simple_tag(words.size, name="size")
register.simple_tag(words.telephone, name="telephone")


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


@register.inclusion_tag("components/gallery.html")
def gallery(*, gallery: Gallery, path: str) -> dict[str, Any]:
    """Pictures in order, each leading to its large one. `path` of the article; empty in a preview, where that is the file."""
    shown = [
        (use, f"{path}bilder/{number}/" if path else _file(use)) for number, use in enumerate(gallery.pictures, start=1)
    ]
    return {"gallery": gallery, "pictures": shown, "opens": bool(path)}


@register.simple_tag
def share_picture(*, use: pictures.PictureUse) -> str:
    """The address of the largest file, for sites that show what is linked to; empty when there is none."""
    return _file(use)


def _file(use: pictures.PictureUse) -> str:
    rendition = pictures.largest(use)
    return media(name=rendition.name) if rendition else ""
