"""What a text must have before residents get it: every reason against publishing, read off the frozen content."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from news.articles.content import Content
from news.library.rules import PictureUse
from news.norwegian.linktext import says_nothing
from news.publishing.rules import Reason
from news.richtext.outline import skipped_levels
from news.richtext.text import links


def why_not(content: Content) -> list[Reason]:
    """All reasons against publishing `content`, in the order of the form; none: it is ready."""
    return [reason for check in CHECKS for reason in check(content)]


def _headline(content: Content) -> Iterator[Reason]:
    if not content.title.strip():
        yield Reason("no_title", _("The article has no title."), "title")
    if not content.lead.strip():
        yield Reason("no_lead", _("The article has no lead."), "lead")
    if content.section is None:
        yield Reason("no_section", _("Choose the section it belongs in."), "section")


def _lead_picture(content: Content) -> Iterator[Reason]:
    if content.lead_picture:
        yield from _picture(content.lead_picture, str(_("The lead picture")), "lead_picture")


def _body(content: Content) -> Iterator[Reason]:
    for skip in skipped_levels(content.body):
        words = _("The heading “%(text)s” skips a level: make it heading %(expected)d.")
        yield Reason("heading_skips", words % {"text": skip.text, "expected": skip.expected}, "body")
    for link in links(content.body):
        if says_nothing(link.text):
            yield Reason("vague_link", VAGUE_LINK % {"text": link.text.strip() or link.href}, "body")
    for number, use in enumerate(content.body_pictures, start=1):
        yield from _picture(use, str(_("Picture %(number)d in the text")) % {"number": number}, "body")


def _gallery(content: Content) -> Iterator[Reason]:
    for number, use in enumerate(content.gallery.pictures if content.gallery else (), start=1):
        name = str(_("Picture %(number)d in the gallery")) % {"number": number}
        yield from _picture(use, name, "gallery")
        if not use.caption.strip():
            yield Reason("no_caption", _("%(picture)s has no caption.") % {"picture": name}, "gallery")


def _links(content: Content) -> Iterator[Reason]:
    for link in content.links:
        if says_nothing(link.text):
            yield Reason("vague_link", VAGUE_LINK % {"text": link.text.strip() or link.url}, "links")


def _picture(use: PictureUse, name: str, field: str) -> Iterator[Reason]:
    if not use.alt.strip() and not use.decorative:
        words = _("%(picture)s has no alternative text. Write one, or mark it as decorative.")
        yield Reason("no_alt", words % {"picture": name}, field)
    if not use.credit.strip():
        yield Reason("no_credit", _("%(picture)s does not say who made it.") % {"picture": name}, field)


VAGUE_LINK = _("The link “%(text)s” does not say where it leads. Write what the reader finds there.")
CHECKS = (_headline, _lead_picture, _body, _gallery, _links)
