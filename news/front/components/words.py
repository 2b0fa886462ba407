"""Small pieces of text: dates, sizes, telephone numbers, addresses, the language of the page."""

import re
from datetime import datetime
from html import escape

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from news.norwegian import dates, sizes

HOURS = re.compile(r"(?:\bkl\.?\s)?\b\d[\d.:]*\s?[–-]\s?\d[\d.:]*")


def page_language() -> str:
    """The language of everything around an article: what `<html lang>` says."""
    return get_language() or settings.LANGUAGE_CODE


def date(*, at: datetime) -> str:
    """«5. juni 2014» for people and the exact moment for machines, by the clock in Norway."""
    local = timezone.localtime(at)
    return f'<time datetime="{local.isoformat("T", "seconds")}">{dates.day(local, page_language())}</time>'


def moment(*, at: datetime) -> str:
    """«5. juni 2014 kl. 13.00» for people and the exact moment for machines, by the clock in Norway."""
    local = timezone.localtime(at)
    words = dates.day_and_time(local, page_language())
    return f'<time datetime="{local.isoformat("T", "seconds")}">{words}</time>'


def clock(*, at: datetime) -> str:
    """«kl. 13.00», where the day goes without saying."""
    local = timezone.localtime(at)
    return f'<time datetime="{local.isoformat("T", "seconds")}">{dates.clock(local, page_language())}</time>'


def paragraphs(*, text: str) -> str:
    """Plain text with its paragraphs and line breaks."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))]
    return "".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in parts if part)


def month_name(*, number: int) -> str:
    """The month with a capital letter: it stands alone in a list."""
    return dates.month_name(number, page_language()).capitalize()


def size(*, number_of_bytes: int) -> str:
    """«1,2 MB»."""
    return sizes.file_size(number_of_bytes, page_language())


def absolute(*, path: str) -> str:
    """The whole address of a page or file of ours; files may lie at an address that is whole already."""
    return path if path.startswith(("https://", "http://")) else f"{settings.SITE_URL}{path}"


def printed_address(*, path: str) -> str:
    """An attribute with the whole address, for paper: a style sheet knows the path alone."""
    return f' data-address="{escape(absolute(path=path))}"'


def media(*, name: str) -> str:
    """Where a stored file answers."""
    return f"{settings.MEDIA_URL}{name}"


def telephone(*, number: str) -> str:
    """A number that a telephone can call."""
    digits = "".join(character for character in number if character.isdigit() or character == "+")
    return f'<a class="telephone" href="tel:{escape(digits)}">{escape(number)}</a>'


def hours(*, text: str) -> str:
    """Opening hours: «kl. 9–15» stays on one line."""
    return HOURS.sub(r'<span class="nowrap">\g<0></span>', escape(text))


def credit_line(*, name: str, kind: str) -> str:
    """«Foto © Kari Nordmann»; empty when nobody is named."""
    if not name:
        return ""
    pattern = _("Illustration: %(name)s") if kind == "illustration" else _("Photo © %(name)s")
    return pattern % {"name": name}
