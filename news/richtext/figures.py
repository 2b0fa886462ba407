"""Pictures in a body: stored as the number of a picture in the library, shown as whatever the site makes of it."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

# Cleaned HTML has exactly this form, and no address or text can imitate it: a quotation mark in a value is &quot;.
_FIGURE = re.compile(
    r'<figure data-picture="(?P<picture>\d{1,10})"(?: data-alt="(?P<alt>[^"]*)")?>'
    r"(?:<figcaption>(?P<caption>.*?)</figcaption>)?</figure>",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class BodyFigure:
    picture_id: int
    alt: str | None  # overrides the library's text; None leaves it to the library
    caption_html: str  # cleaned markup: text, emphasis and links


def picture_ids(html_text: str) -> list[int]:
    """The pictures that a cleaned body shows, in order, each once."""
    return list(dict.fromkeys(int(found["picture"]) for found in _FIGURE.finditer(html_text)))


def figures(html_text: str) -> list[BodyFigure]:
    return [_figure(found) for found in _FIGURE.finditer(html_text)]


def replace_figures(html_text: str, render: Callable[[BodyFigure], str]) -> str:
    """The cleaned body with each figure as `render` writes it. What `render` answers is trusted markup."""
    return _FIGURE.sub(lambda found: render(_figure(found)), html_text)


def without_words(html_text: str, pictures: set[int]) -> str:
    """The cleaned body in which the figures of these pictures say nothing: neither caption nor alternative text."""
    return _FIGURE.sub(lambda found: _bare(found) if int(found["picture"]) in pictures else found[0], html_text)


def _bare(found: re.Match[str]) -> str:
    return f'<figure data-picture="{found["picture"]}"></figure>'


def _figure(found: re.Match[str]) -> BodyFigure:
    alt = found["alt"]
    return BodyFigure(int(found["picture"]), html.unescape(alt) if alt else None, found["caption"] or "")
