"""What stands beside the text of an article: whom to ask, what to download, where it belongs."""

from html import escape

from django.utils.translation import gettext as _

from news.articles.content import Contact, Content, File
from news.front.components.icons import icon
from news.front.components.words import media, page_language, size, telephone


def facts(*, content: Content) -> str:
    """The parts that the article has something for; its section it always has."""
    parts = [
        _part("contacts", _("Contact"), "".join([_person(each) for each in content.contacts])),
        _part("attachments", _("Attachments"), _list("facts__list", [_file(each) for each in content.attachments])),
        _part("topics", _("More about"), _list("facts__list facts__topics", _topics(content))),
    ]
    label = escape(_("About the article"))
    return f'<aside class="facts" aria-label="{label}" lang="{escape(page_language())}">{"".join(parts)}</aside>'


def _part(name: str, heading: str, inside: str) -> str:
    if not inside:
        return ""
    title = f'<h2 class="facts__heading" id="{name}">{escape(heading)}</h2>'
    return f'<section class="facts__part" aria-labelledby="{name}">{title}{inside}</section>'


def _list(name: str, items: list[str]) -> str:
    return f'<ul class="{name}"><li>{"</li><li>".join(items)}</li></ul>' if items else ""


def _person(person: Contact) -> str:
    role = f"<br>{escape(person.role)}" if person.role else ""
    number = f"<p>{telephone(number=person.telephone)}</p>" if person.telephone else ""
    email = escape(person.email)
    mail = f'<p><a href="mailto:{email}">{email}</a></p>' if email else ""
    return f'<div class="facts__person"><p><strong>{escape(person.name)}</strong>{role}</p>{number}{mail}</div>'


def _file(file: File) -> str:
    """The link says what it fetches, read on its own, and how heavy that is."""
    title = escape(file.title)
    fetch = escape(_("Download"))
    weight = escape(f"({file.format}, {size(number_of_bytes=file.size)})")
    return (
        f'<p>{title}</p><a class="facts__file" href="{escape(media(name=file.name))}">{icon(name="download")}'
        f'<span>{fetch} <span class="visually-hidden">{title} </span>{weight}</span></a>'
    )


def _topics(content: Content) -> list[str]:
    section = [("seksjon", content.section)] if content.section else []
    return [
        f'<a class="facts__topic" href="/{place}/{escape(each.slug)}/">{escape(each.name)}</a>'
        for place, each in [*section, *(("emne", topic) for topic in content.topics)]
    ]
