"""What stands beside the text of an article: whom to ask, what to download, where it belongs."""

from html import escape

from django.utils.translation import gettext as _

from news.articles.content import Contact, Content, File
from news.articles.rules import Kind
from news.front.components.icons import icon
from news.front.components.languages import language_of, our_words, site_language
from news.front.components.words import media, printed_address, size, telephone
from news.profile.models import SiteProfile


def facts(*, content: Content, profile: SiteProfile) -> str:
    """The parts that the article has something for; its section it always has.

    Whom to ask: the article's own persons, else the municipality, so that no reader stands without a number to call.
    """
    parts = [
        _part("contacts", _("Contact"), _people(content, profile)),
        _part("attachments", _documents(content), _list("facts__list", _files(content))),
        _part("topics", _("More about"), _list("facts__list facts__topics", _topics(content))),
    ]
    label = escape(_("About the article"))
    return f'<aside class="facts" aria-label="{label}"{our_words()}>{"".join(parts)}</aside>'


def _documents(content: Content) -> str:
    """What the files are called where residents look for them: norway.md 2.2."""
    if content.kind != Kind.HEARING:
        return _("Attachments")
    return _("Plan documents") if content.is_plan else _("Hearing documents")


def _part(name: str, heading: str, inside: str) -> str:
    if not inside:
        return ""
    title = f'<h2 class="facts__heading" id="{name}">{escape(heading)}</h2>'
    return f'<section class="facts__part" aria-labelledby="{name}">{title}{inside}</section>'


def _list(name: str, items: list[str]) -> str:
    return f'<ul class="{name}"><li>{"</li><li>".join(items)}</li></ul>' if items else ""


def _people(content: Content, profile: SiteProfile) -> str:
    if content.contacts:
        return "".join([_person(each, language_of(language=content.language)) for each in content.contacts])
    asked = Contact(profile.name, profile.opening_hours, profile.telephone, profile.email)
    return _person(asked, site_language()) if asked.telephone or asked.email else ""


def _person(person: Contact, language: str) -> str:
    role = f"<br>{escape(person.role)}" if person.role else ""
    number = f"<p>{telephone(number=person.telephone)}</p>" if person.telephone else ""
    email = escape(person.email)
    mail = f'<p><a href="mailto:{email}">{email}</a></p>' if email else ""
    name = f"<strong><bdi>{escape(person.name)}</bdi></strong>"
    return f'<div class="facts__person"{language}><p>{name}{role}</p>{number}{mail}</div>'


def _files(content: Content) -> list[str]:
    return [_file(each, language_of(language=content.language)) for each in content.attachments]


def _file(file: File, language: str) -> str:
    """The link says what it fetches, read on its own, and how heavy that is."""
    title = escape(file.title)
    fetch = escape(_("Download"))
    address = media(name=file.name)
    weight = escape(f"({file.format}, {size(number_of_bytes=file.size)})")
    return (
        f'<p{language}>{title}</p><a class="facts__file" href="{escape(address)}"{printed_address(path=address)}>'
        f"{icon(name='download')}"
        f'<span>{fetch} <span class="visually-hidden"{language}>{title} </span>{weight}</span></a>'
    )


def _topics(content: Content) -> list[str]:
    section = [("seksjon", content.section)] if content.section else []
    return [
        f'<a class="facts__topic"{site_language()} href="/{place}/{escape(each.slug)}/">{escape(each.name)}</a>'
        for place, each in [*section, *(("emne", topic) for topic in content.topics)]
    ]
