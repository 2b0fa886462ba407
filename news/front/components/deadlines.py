"""How a deadline stands, in a few words: until when, that it is today, that it is over."""

from datetime import datetime, time
from html import escape

from django.utils import timezone
from django.utils.translation import gettext as _

from news.articles.rules import Kind, Standing, standing
from news.front.components.languages import our_words
from news.front.components.words import page_language
from news.norwegian import dates

END_OF_DAY = time(23, 59)


def deadline(*, at: datetime, kind: str, now: datetime, language: str = "") -> str:
    """The badge. `language`: of the text around it, where that is not the page's own."""
    stands = standing(at, now)
    return _badge(_words(at, kind, stands), stands, our_words(around=language))


def deadline_beside_its_date(*, at: datetime, kind: str, now: datetime) -> str:
    """The badge where the day and the hour stand next to it: nobody reads the same date twice."""
    stands = standing(at, now)
    if stands != Standing.OPEN:
        return deadline(at=at, kind=kind, now=now)
    return _badge(_("Open now"), stands) if kind == Kind.HEARING else ""


def _badge(words: str, stands: Standing, language: str = "") -> str:
    return f'<p class="deadline deadline--{stands.value}"{language}>{escape(words)}</p>'


def _words(at: datetime, kind: str, stands: Standing) -> str:
    local = timezone.localtime(at)
    match stands:
        case Standing.OPEN:
            return _("Deadline %(day)s") % {"day": dates.day(local, page_language())}
        case Standing.TODAY if local.time() == END_OF_DAY:
            return _("Deadline today")
        case Standing.TODAY:
            return _("Deadline today %(time)s") % {"time": dates.clock(local, page_language())}
        case _:
            return _("The hearing is closed") if kind == Kind.HEARING else _("The deadline has passed")
