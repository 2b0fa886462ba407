"""An operational message in a list, and how it stands: status, subject, area, and the times that matter."""

from datetime import datetime
from html import escape

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from news.front.components.languages import language_of
from news.front.components.words import moment
from news.notices.queries import Running
from news.notices.rules import Status

MOST_WORDS = 40


def disruption(*, message: Running, level: int) -> str:
    """One message in a list. `level`: of its heading, 2 to 4."""
    text = escape(Truncator(" ".join(message.text.split())).words(MOST_WORDS, truncate="…"))
    language = language_of(language=message.language)
    return (
        f'<article class="disruption">{_line(message)}<h{level:d} class="disruption__title" dir="auto"{language}>'
        f'<a class="disruption__link" href="{escape(message.path)}">{escape(message.title)}</a></h{level:d}>'
        f'<p class="disruption__text" dir="auto"{language}>{text}</p>{standing(message=message)}</article>'
    )


def _line(message: Running) -> str:
    return (
        f'<p class="disruption__line"><span class="disruption__status disruption__status--{message.status.value}">'
        f"{escape(str(message.status.label))}</span> <span>{escape(str(message.category.label))}</span>"
        f" <bdi{language_of(language=message.language)}>{escape(message.area)}</bdi></p>"
    )


def standing(*, message: Running) -> str:
    """The times: from when until when, when more is known, and how new this is."""
    rows = "".join(f"<div><dt>{escape(name)}</dt><dd>{moment(at=at)}</dd></div>" for name, at in _times(message) if at)
    return f'<dl class="disruption__times">{rows}</dl>'


def _times(message: Running) -> list[tuple[str, datetime | None]]:
    """An update that said that it is solved is not named a second time."""
    updated = (_("Updated"), message.updated_at)
    if message.status == Status.SOLVED:
        solved = (_("Solved"), message.solved_from)
        return [solved] if message.updated_at == message.solved_from else [solved, updated]
    starts = _("Starts") if message.status == Status.PLANNED else _("Started")
    ends = _("Should have been over") if message.is_late else _("Expected end")
    return [
        (starts, message.starts_at),
        (ends, message.expected_end),
        (_("Next update"), message.next_update_at),
        updated,
    ]
