"""What a notice or an update must have before residents get it: every reason against it, at once."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from news.norwegian.linktext import says_nothing
from news.norwegian.printable import one_line
from news.notices.rules import FIRST_YEAR, LAST_YEAR, NOTICE_TEXT_LENGTH, TITLE_LENGTH, Status
from news.publishing.rules import Reason

if TYPE_CHECKING:
    from news.notices.models.disruption import Disruption
    from news.notices.models.notice import Notice

LENGTHS = {"title": TITLE_LENGTH, "area": TITLE_LENGTH, "text": NOTICE_TEXT_LENGTH}


def why_not_notice(notice: "Notice", now: datetime) -> list[Reason]:
    """As little as can be asked: in a crisis one sentence is enough."""
    reasons = [] if one_line(notice.title) else [Reason("no_title", _("Write the message."), "title")]
    for name, most in LENGTHS.items():
        if len(getattr(notice, name)) > most:
            reasons.append(Reason("too_long", _("At most %(most)d characters.") % {"most": most}, name))
    return reasons


def why_not_disruption(disruption: "Disruption", now: datetime) -> list[Reason]:
    """All reasons against the next update, in the order of the form."""
    return [reason for check in CHECKS for reason in check(disruption, now)]


def _words(disruption: "Disruption", now: datetime) -> Iterator[Reason]:
    if not one_line(disruption.title):
        yield Reason("no_title", _("The message has no title."), "title")
    if not one_line(disruption.area):
        yield Reason("no_area", _("Write which area it concerns."), "area")
    if not one_line(disruption.text):
        yield Reason("no_text", _("Write what is new."), "text")


def _years(disruption: "Disruption", now: datetime) -> Iterator[Reason]:
    """A slip of the finger, or a moment that not every clock could show."""
    for name in ("starts_at", "expected_end", "next_update_at"):
        moment = getattr(disruption, name)
        if moment and not FIRST_YEAR <= moment.year <= LAST_YEAR:
            words = _("Choose a year between %(first)d and %(last)d.")
            yield Reason("year", words % {"first": FIRST_YEAR, "last": LAST_YEAR}, name)


def _times(disruption: "Disruption", now: datetime) -> Iterator[Reason]:
    starts, ends = disruption.starts_at, disruption.expected_end
    if disruption.status == Status.PLANNED and starts is None:
        yield Reason("no_start", _("Choose when it starts, since it is announced and not ongoing."), "starts_at")
    if disruption.status == Status.ONGOING and starts and starts > now:
        yield Reason("starts_later", _("It has not started yet. Choose “Announced”, or an earlier start."), "status")
    if starts and ends and ends <= starts:
        yield Reason("end_before_start", _("The expected end must be after the start."), "expected_end")
    if disruption.ends_by_itself and ends is None:
        yield Reason("no_end", _("Choose the expected end at which the message is over."), "expected_end")
    if disruption.next_update_at and disruption.next_update_at <= now:
        yield Reason("next_update_passed", _("The next update must lie ahead. Change or remove it."), "next_update_at")


def _link(disruption: "Disruption", now: datetime) -> Iterator[Reason]:
    url, text = disruption.link_url.strip(), disruption.link_text.strip()
    if text and not url:
        yield Reason("no_link", _("Write the address that the link leads to."), "link_url")
    if url and says_nothing(text):
        yield Reason("vague_link", _("The text of the link must say what the reader finds there."), "link_text")


CHECKS = (_words, _years, _times, _link)
