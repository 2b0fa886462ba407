"""An article whole, as a feed reader shows it far from our pages: pictures with their credit, addresses in full."""

import re
from datetime import datetime
from html import escape

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from news.articles.content import Content, File
from news.library.rules import PictureUse
from news.norwegian import dates, sizes

# Cleaned HTML has no `<` outside its tags, so this meets addresses only, never words that look like one.
OWN_ADDRESS = re.compile(r'(?P<before><a\b[^>]*?\bhref=")(?P<first>/(?!/)|#)')


def whole_text(content: Content, address: str) -> str:
    """Clean HTML of everything in the article; `address` is where it lies."""
    lead = f"<p><strong>{escape(content.lead)}</strong></p>" if content.lead else ""
    deadline = _deadline(content.deadline) if content.deadline else ""
    picture = _figure(content.lead_picture, escape(content.lead_picture.caption)) if content.lead_picture else ""
    gallery = [_figure(use, escape(use.caption)) for use in (content.gallery.pictures if content.gallery else ())]
    body = _in_full(content.body_with(_figure), address)
    rest = f"{''.join(gallery)}{_links(content)}{_attachments(content)}"
    return f'<div lang="{escape(content.language)}">{picture}{lead}{deadline}{body}{rest}</div>'


def _deadline(at: datetime) -> str:
    """In the language of the article, as everything here."""
    when = dates.weekday_day_and_time(timezone.localtime(at), get_language() or settings.LANGUAGE_CODE)
    words = escape(_("Deadline"))
    return f"<p><strong>{words}: {when}</strong></p>"


def _in_full(html: str, address: str) -> str:
    """Addresses on our own site with its name, places on the same page with the page's address."""
    beginnings = {"/": f"{settings.SITE_URL}/", "#": f"{address}#"}
    return OWN_ADDRESS.sub(lambda found: found["before"] + beginnings[found["first"]], html)


def _figure(use: PictureUse, caption_html: str) -> str:
    file = use.for_reading()
    if file is None:
        return ""
    said = " ".join(part for part in (caption_html, escape(credit_line(use))) if part)
    image = (
        f'<img src="{escape(media_address(file.name))}" width="{file.width:d}" height="{file.height:d}" '
        f'alt="{escape(use.alt)}">'
    )
    return f"<figure>{image}<figcaption>{said}</figcaption></figure>" if said else f"<figure>{image}</figure>"


def _links(content: Content) -> str:
    items = [f'<li><a href="{escape(link.url)}">{escape(link.text)}</a></li>' for link in content.links]
    return f"<ul>{''.join(items)}</ul>" if items else ""


def _attachments(content: Content) -> str:
    items = [f"<li>{_attachment(file)}</li>" for file in content.attachments]
    heading = escape(_("Attachments"))
    return f"<h2>{heading}</h2><ul>{''.join(items)}</ul>" if items else ""


def _attachment(file: File) -> str:
    """The link says how heavy it is, as on the page."""
    weight = f"({file.format}, {sizes.file_size(file.size, get_language() or settings.LANGUAGE_CODE)})"
    return f'<a href="{escape(media_address(file.name))}">{escape(f"{file.title} {weight}")}</a>'


def media_address(name: str) -> str:
    """The whole address of a stored file."""
    path = f"{settings.MEDIA_URL}{name}"
    return path if path.startswith(("https://", "http://")) else f"{settings.SITE_URL}{path}"


def credit_line(use: PictureUse) -> str:
    """«Foto © Kari Nordmann»; empty when nobody is named."""
    if not use.credit:
        return ""
    pattern = _("Illustration: %(name)s") if use.credit_kind == "illustration" else _("Photo © %(name)s")
    return pattern % {"name": use.credit}
