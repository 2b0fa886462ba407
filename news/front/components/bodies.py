"""The text of an article as readers see it: its pictures in place, its wide tables in a box that scrolls."""

from collections import deque

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from news.articles.content import Content
from news.front.components.pictures import picture
from news.front.components.words import credit_line
from news.library.rules import PictureUse
from news.richtext.figures import BodyFigure, replace_figures

SIZES = "(min-width: 46rem) 42rem, 100vw"


def body(*, content: Content) -> SafeString:
    """The body was cleaned on its way in (design D5): the one place in the house where text is declared safe."""
    html = content.body
    if "<figure" in html:
        html = _with_pictures(html, content.body_pictures)
    if "<table>" in html:
        html = _with_scrolling_tables(html)
    return mark_safe(html)  # noqa: S308


def _with_pictures(html: str, uses: tuple[PictureUse, ...]) -> str:
    """`uses` stand in the order of the body; one that has left the library since is missing in both."""
    waiting = deque(uses)

    def show(figure: BodyFigure) -> str:
        if not waiting or waiting[0].picture_id != figure.picture_id:
            return ""
        return _figure(waiting.popleft(), figure.caption_html)

    return replace_figures(html, show)


def _figure(use: PictureUse, caption_html: str) -> str:
    """The caption is a part of the cleaned body, with its links and emphasis."""
    image = picture(use=use, sizes=SIZES)
    if not image:
        return ""
    said = f'<span class="figure__text">{caption_html}</span> ' if caption_html else ""
    credit = escape(credit_line(name=use.credit, kind=use.credit_kind))
    made = f'<span class="figure__credit">{credit}</span>' if credit else ""
    under = f'<figcaption class="figure__caption">{said}{made}</figcaption>' if said or made else ""
    return f'<figure class="figure">{image}{under}</figure>'


def _with_scrolling_tables(html: str) -> str:
    """A box that the keyboard reaches, so that a table wider than a phone can be read without a mouse."""
    name = escape(_("Table"))
    box = f'<div class="prose__table" role="group" aria-label="{name}" tabindex="0"><table>'
    return html.replace("<table>", box).replace("</table>", "</table></div>")
