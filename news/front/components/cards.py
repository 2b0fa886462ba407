"""An article in a list: the card."""

from html import escape

from django.utils import timezone

from news.articles.queries import Card
from news.articles.rules import Kind
from news.front.components.deadlines import deadline
from news.front.components.languages import language_of, our_words
from news.front.components.pictures import caption, picture
from news.front.components.words import credit_line, date
from news.library.rules import PictureUse

# How wide its picture is, by the card's look; a look without an entry shows no picture.
SIZES = {
    "lead": "(min-width: 76rem) 41rem, (min-width: 60rem) 56vw, calc(95.6vw - 1rem)",
    "tile": "(min-width: 76rem) 23rem, (min-width: 64rem) 32vw, (min-width: 40rem) 48vw, 30vw",
    "row": "(min-width: 54rem) 14rem, 26vw",
}

# Pages about the site stand in a list of their own, which says what they are.
PLAIN = frozenset({Kind.NEWS, Kind.PAGE})
LEAD_CROP, CROP = "16x9", "3x2"


def card(*, article: Card, look: str, level: int) -> str:
    """One article. `look`: lead, tile, row or line (title and date alone). `level`: of its heading, 2 to 4.

    Its words come first, so that nobody hears who made a picture before what it is about; the sheet moves the picture.
    """
    shown = _picture(article, look)
    badge = _deadline(article) if look != "line" else ""
    when = f'<p class="card__date"{our_words(around=article.language)}>{date(at=article.published_at)}</p>'
    lead = f'<p class="card__lead">{escape(article.lead)}</p>' if article.lead and look != "line" else ""
    return (
        f'<article class="card card--{look}{"" if shown else " card--bare"}"{_language(article)}>'
        f'<div class="card__text">{_kicker(article)}'
        f'<h{level:d} class="card__title" dir="auto">'
        f'<a class="card__link" href="{escape(article.path)}">{escape(article.title)}</a></h{level:d}>'
        f"{badge}{lead}{when}</div>{shown}</article>"
    )


def _picture(article: Card, look: str) -> str:
    """Without a text of its own: the title beside it says what it is about. Whoever made it is always named.

    The one that leads the page is large enough for its caption too.
    """
    if article.picture is None or look not in SIZES:
        return ""
    crop = LEAD_CROP if look == "lead" else CROP
    image = picture(use=article.picture, sizes=SIZES[look], crop=crop, lead=look == "lead", alt="")
    if not image:
        return ""
    said = caption(use=article.picture) if look == "lead" else _credit(article.picture)
    return f'<figure class="card__picture">{image}{said}</figure>'


def _credit(use: PictureUse) -> str:
    credit = escape(credit_line(name=use.credit, kind=use.credit_kind))
    return f'<figcaption class="card__credit" dir="auto">{credit}</figcaption>' if credit else ""


def _deadline(article: Card) -> str:
    """The clock is read here, once more for the page: a list turns over at the deadline itself (D2)."""
    if article.deadline is None:
        return ""
    return deadline(at=article.deadline, kind=article.kind, now=timezone.now(), language=article.language)


def _language(article: Card) -> str:
    return language_of(language=article.language)


def _kicker(article: Card) -> str:
    """The kicker, or what kind of text this is when it is not plain news."""
    if article.kicker:
        return f'<p class="card__kicker">{escape(article.kicker)}</p>'
    kind = str(Kind(article.kind).label) if article.kind not in PLAIN else ""
    return f'<p class="card__kicker"{our_words(around=article.language)}>{escape(kind)}</p>' if kind else ""
