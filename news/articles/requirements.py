"""What a text must have before residents get it: every reason against publishing, read off the frozen content."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from news.articles.content import Content, Gallery
from news.articles.rules import Kind, is_long_enough_for_a_plan
from news.library.queries import why_not_show
from news.library.rules import PictureUse, why_not_alt
from news.norwegian.birth_numbers import holds_birth_number
from news.norwegian.linktext import says_nothing
from news.norwegian.printable import one_line
from news.publishing.rules import Reason
from news.richtext.figures import figures
from news.richtext.outline import skipped_levels
from news.richtext.text import links, plain_text


def why_not(content: Content, *, published_at: datetime) -> list[Reason]:
    """All reasons against publishing `content`, in the order of the form; none: it is ready.

    `published_at`: when it is, or was, first published: from then on residents have had time to answer a hearing.
    """
    return [*(reason for check in CHECKS for reason in check(content)), *_deadline(content, published_at)]


def why_not_these_pictures(content: Content, now: datetime) -> list[Reason]:
    """Reasons that lie in the pictures' rights at `now`: no basis for use, no consent, taken from the readers."""
    reasons = why_not_show((use.picture_id for use in content.picture_uses()), now)
    return [
        Reason("may_not_be_shown", str(reasons[use.picture_id]) % {"picture": name}, field)
        for use, name, field in _places(content)
        if use.picture_id in reasons
    ]


def _places(content: Content) -> Iterator[tuple[PictureUse, str, str]]:
    """Every picture with what it is called in a reason, and the field it stands in."""
    if content.lead_picture:
        yield content.lead_picture, str(_("The lead picture")), "lead_picture"
    for number, use in enumerate(content.body_pictures, start=1):
        yield use, str(_("Picture %(number)d in the text")) % {"number": number}, "body"
    for number, use in enumerate(content.gallery.pictures if content.gallery else (), start=1):
        yield use, str(_("Picture %(number)d in the gallery")) % {"number": number}, "gallery"


def _headline(content: Content) -> Iterator[Reason]:
    if not one_line(content.title):
        yield Reason("no_title", _("The article has no title."), "title")
    if not one_line(content.lead):
        yield Reason("no_lead", _("The article has no lead."), "lead")
    if content.section is None and content.kind != Kind.PAGE:
        yield Reason("no_section", _("Choose the section it belongs in."), "section")


def _body(content: Content) -> Iterator[Reason]:
    for skip in skipped_levels(content.body):
        words = _("The heading “%(text)s” skips a level: make it heading %(expected)d.")
        yield Reason("heading_skips", words % {"text": skip.text, "expected": skip.expected}, "body")
    for link in links(content.body):
        if says_nothing(link.text):
            yield Reason("vague_link", VAGUE_LINK % {"text": link.text.strip() or link.href}, "body")


def _pictures(content: Content) -> Iterator[Reason]:
    captions = {figure.picture_id: plain_text(figure.caption_html) for figure in figures(content.body)}
    for use, name, field in _places(content):
        beside = captions.get(use.picture_id, "") if field == "body" else use.caption
        yield from _picture(use, name, field, copies=(beside, content.title))
        if field == "gallery" and not one_line(use.caption):
            yield Reason("no_caption", _("%(picture)s has no caption.") % {"picture": name}, "gallery")


def _links(content: Content) -> Iterator[Reason]:
    for link in content.links:
        if says_nothing(link.text):
            yield Reason("vague_link", VAGUE_LINK % {"text": link.text.strip() or link.url}, "links")


def _birth_numbers(content: Content) -> Iterator[Reason]:
    """Nobody's birth number is put out (personopplysningsloven § 12): one reason for each field."""
    for field, texts in _words_by_field(content).items():
        if any(holds_birth_number(text) for text in texts):
            yield Reason("birth_number", BIRTH_NUMBER, field)


def _words_by_field(content: Content) -> dict[str, list[str]]:
    """All that residents would read, by the field of the form in which it is put right."""
    lead_pictures = [content.lead_picture] if content.lead_picture else []
    gallery = content.gallery or Gallery("", ())
    return {
        "kicker": [content.kicker],
        "title": [content.title],
        "slug": [content.slug],
        "lead": [content.lead],
        "byline": [content.byline],
        "lead_picture": _words_of(lead_pictures),
        "body": [plain_text(content.body), *_words_of(content.body_pictures)],
        "gallery": [gallery.heading, *_words_of(gallery.pictures)],
        "links": [text for link in content.links for text in (link.text, link.source, link.url)],
        "attachments": [file.title for file in content.attachments],
        "change_note": [change.note for change in content.changes],
    }


def _words_of(pictures: Iterable[PictureUse]) -> list[str]:
    return [text for use in pictures for text in (use.alt, use.caption, use.credit)]


def _deadline(content: Content, published_at: datetime) -> Iterator[Reason]:
    """A deadline that nobody could meet stops the text; one that has passed since does not stop a correction."""
    if content.deadline and content.deadline <= published_at:
        yield Reason("deadline_passed", _("The deadline comes before the time of publishing."), "deadline")
    if content.kind != Kind.HEARING:
        return
    if content.deadline is None:
        yield Reason("no_deadline", _("The hearing has no deadline."), "deadline")
    elif content.is_plan and not is_long_enough_for_a_plan(published_at=published_at, deadline=content.deadline):
        yield Reason("too_short_for_plan", TOO_SHORT_FOR_A_PLAN, "deadline")
    if content.submission is None:
        yield Reason("no_submission", NO_SUBMISSION, "submission_email")


def _picture(use: PictureUse, name: str, field: str, *, copies: tuple[str, ...]) -> Iterator[Reason]:
    fault = why_not_alt(use.alt, copies=copies, credit=use.credit)
    if fault:
        words = _("%(picture)s, alternative text “%(text)s”: %(fault)s")
        yield Reason("bad_alt", words % {"picture": name, "text": use.alt, "fault": fault}, field)
    if not one_line(use.alt) and not use.decorative:
        words = _("%(picture)s has no alternative text. Write one, or mark it as decorative.")
        yield Reason("no_alt", words % {"picture": name}, field)
    if not one_line(use.credit):
        yield Reason("no_credit", _("%(picture)s does not say who made it.") % {"picture": name}, field)


VAGUE_LINK = _("The link “%(text)s” does not say where it leads. Write what the reader finds there.")
TOO_SHORT_FOR_A_PLAN = _(
    "A plan must lie open for at least six weeks (plan- og bygningsloven § 12-10). Choose a later deadline."
)
NO_SUBMISSION = _("Say how submissions are sent: an e-mail address, a form or a postal address.")
BIRTH_NUMBER = _("A birth number (11 digits) stands here. It must not be published: remove it.")
CHECKS = (_headline, _body, _pictures, _links, _birth_numbers)
