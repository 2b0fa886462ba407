"""The text of an article as readers see it: its pictures in place, its wide tables in a box that scrolls."""

import re
from html import escape, unescape

from django.utils.translation import gettext as _

from news.articles.content import Content
from news.front.components.pictures import caption_of_markup, picture
from news.front.components.words import printed_address
from news.library.rules import PictureUse

# To the pixel within the page's gutters (--gutter in tokens.css): that decides which file a phone fetches.
SIZES = "(min-width: 46rem) 42rem, calc(95.6vw - 1rem)"
WITHIN_THE_SITE = re.compile(r'<a href="(?P<path>/(?!/)[^"]*)"')


def body(*, content: Content) -> str:
    """The body as it was cleaned on its way in (design D5), with what only a page can add."""
    html = content.body_with(_figure)
    if "<table>" in html:
        html = _with_scrolling_tables(html)
    if '<a href="/' in html:
        html = WITHIN_THE_SITE.sub(_with_printed_address, html)
    return html


def _figure(use: PictureUse, caption_html: str) -> str:
    """The caption is a part of the cleaned body, with its links and emphasis."""
    image = picture(use=use, sizes=SIZES)
    return f'<figure class="figure">{image}{caption_of_markup(caption_html, use)}</figure>' if image else ""


def _with_scrolling_tables(html: str) -> str:
    """A box that the keyboard reaches, so that a table wider than a phone can be read without a mouse."""
    name = escape(_("Table"))
    box = f'<div class="prose__table" role="group" aria-label="{name}" tabindex="0"><table>'
    return html.replace("<table>", box).replace("</table>", "</table></div>")


def _with_printed_address(found: re.Match[str]) -> str:
    return f"{found[0]}{printed_address(path=unescape(found['path']))}"
