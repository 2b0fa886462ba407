"""The matter behind a hearing or an announcement: its deadline, case number and law, and how residents answer."""

from datetime import datetime
from html import escape
from urllib.parse import quote

from django.utils import timezone
from django.utils.translation import gettext as _

from news.articles.content import Content, Submission
from news.articles.rules import Kind, Standing, standing
from news.front.components.deadlines import deadline_beside_its_date
from news.front.components.icons import icon
from news.front.components.languages import our_words
from news.front.components.words import page_language
from news.norwegian import dates

LONGEST_SUBJECT = 200


def case(*, content: Content, path: str, now: datetime) -> str:
    """A box with what the case has; nothing when it has nothing. `path` of the article; empty in a preview."""
    facts = _facts(content)
    if not facts:
        return ""
    is_hearing = content.kind == Kind.HEARING
    heading = escape(_("About the hearing") if is_hearing else _("About the case"))
    badge = deadline_beside_its_date(at=content.deadline, kind=content.kind, now=now) if content.deadline else ""
    is_open = content.deadline is not None and standing(content.deadline, now) != Standing.CLOSED
    return (
        f'<section class="case" aria-labelledby="case"{our_words()}>'
        f'<h2 class="case__heading" id="case">{heading}</h2>{badge}<dl class="case__facts">{facts}</dl>'
        f"{_calendar(path) if is_open and path else ''}{_answer(content, is_open) if is_hearing else ''}</section>"
    )


def _facts(content: Content) -> str:
    rows = [
        (_("Deadline"), _moment(content.deadline) if content.deadline else ""),
        (_("Case number"), escape(content.case_number)),
        (_("Legal basis"), escape(content.legal_basis)),
    ]
    return "".join([f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in rows if value])


def _moment(at: datetime) -> str:
    local = timezone.localtime(at)
    words = dates.weekday_day_and_time(local, page_language())
    return f'<time datetime="{local.isoformat("T", "seconds")}">{words}</time>'


def _calendar(path: str) -> str:
    words = escape(_("Put the deadline in your calendar"))
    return f'<p><a class="case__link" href="{escape(path)}frist.ics">{icon(name="download")}{words}</a></p>'


def _answer(content: Content, is_open: bool) -> str:
    """How to answer while there is time; afterwards that there is no more."""
    if not is_open:
        words = escape(_("Submissions are no longer received."))
        return f"<p>{words}</p>" if content.deadline else ""
    ways = _ways(content.submission, content) if content.submission else []
    if not ways:
        return ""
    heading = escape(_("Send a submission"))
    return f'<h3 class="case__heading">{heading}</h3><ul class="case__ways"><li>{"</li><li>".join(ways)}</li></ul>'


def _ways(submission: Submission, content: Content) -> list[str]:
    found = []
    if submission.url:
        words = escape(_("Fill in the form"))
        found.append(f'<a class="case__link" href="{escape(submission.url)}" rel="external noopener">{words}</a>')
    if submission.email:
        email = escape(_("E-mail"))
        found.append(f"{email}: {_mail(submission.email, content)}")
    if submission.postal_address:
        post = escape(_("Post"))
        found.append(f"{post}: {escape(submission.postal_address)}")
    return found


def _mail(email: str, content: Content) -> str:
    """A letter that says what it is about, so that it finds its case in the archive."""
    about = " ".join([_("Submission"), content.case_number, content.title]).split()
    subject = quote(" ".join(about)[:LONGEST_SUBJECT], errors="replace")
    return f'<a class="case__link" href="mailto:{escape(quote(email, safe="@"))}?subject={subject}">{escape(email)}</a>'
