"""The notices above every page: how serious, what, where, and when it was last put right."""

from collections.abc import Sequence
from html import escape

from django.utils.translation import gettext as _

from news.front.components.icons import icon
from news.front.components.words import clock, moment, page_language, paragraphs
from news.notices.queries import Banner
from news.notices.rules import Severity


def notices(*, messages: Sequence[Banner]) -> str:
    """All of them in the order given, in a region of their own that screen readers can go to; nothing for none."""
    if not messages:
        return ""
    label = escape(_("Important messages"))
    return f'<section class="notices" aria-label="{label}">{"".join(_notice(each) for each in messages)}</section>'


def _notice(notice: Banner) -> str:
    key = f' data-notice="{notice.key}"' if notice.may_be_closed else ""
    sign = icon(name="information" if notice.severity == Severity.INFORMATION else "warning")
    return (
        f'<div class="notices__item notices__item--{notice.severity.value}"{key}><div class="notices__inner">{sign}'
        f'<div class="notices__words">{_title(notice)}{_text(notice)}{_facts(notice)}{_more(notice)}</div>'
        f"{_close(notice)}</div></div>"
    )


def _title(notice: Banner) -> str:
    severity = escape(str(notice.severity.label))
    title = f"<bdi{_language(notice)}>{escape(notice.title)}</bdi>"
    if _leads_by_its_title(notice):
        title = f'<a href="{escape(notice.path)}">{title}</a>'
    return f'<h2 class="notices__title"><span class="notices__severity">{severity}:</span> {title}</h2>'


def _leads_by_its_title(notice: Banner) -> bool:
    """An operational message that is raised is called what its page is: nobody reads that twice."""
    return bool(notice.path) and notice.link_text == notice.title


def _text(notice: Banner) -> str:
    if not notice.text:
        return ""
    return f'<div class="notices__text" dir="auto"{_language(notice)}>{paragraphs(text=notice.text)}</div>'


def _facts(notice: Banner) -> str:
    at = clock(at=notice.updated_at) if notice.updated_today else moment(at=notice.updated_at)
    updated = escape(_("Updated %(when)s")) % {"when": at}
    applies_to = escape(_("Applies to:"))
    area = f"<bdi{_language(notice)}>{escape(notice.area)}</bdi>"
    where = f"<span>{applies_to} {area}</span>" if notice.area else ""
    return f'<p class="notices__facts">{where}<span>{updated}</span></p>'


def _more(notice: Banner) -> str:
    """The link says where it leads even read on its own."""
    if not notice.path or _leads_by_its_title(notice):
        return ""
    words = escape(_("Read more:"))
    title = f"<bdi{_language(notice)}>{escape(notice.link_text)}</bdi>"
    return f'<p class="notices__more"><a href="{escape(notice.path)}">{words} {title}</a></p>'


def _close(notice: Banner) -> str:
    """Shown by the script that makes it work."""
    if not notice.may_be_closed:
        return ""
    name = escape(_("Close the message “%(title)s”") % {"title": notice.title})
    return (
        f'<button class="notices__close" type="button" data-close-notice aria-label="{name}">'
        f"{icon(name='close')}</button>"
    )


def _language(notice: Banner) -> str:
    return f' lang="{escape(notice.language)}"' if notice.language != page_language() else ""
