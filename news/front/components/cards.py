"""An article in a list: the card."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from news.articles.queries import Card
from news.articles.rules import Kind
from news.front.components.pictures import NOTHING, caption, picture
from news.front.components.words import date, language

# How wide its picture is, by the card's look; a look without an entry shows no picture.
SIZES = {
    "lead": "(min-width: 70rem) 40rem, (min-width: 60rem) 60vw, 100vw",
    "tile": "(min-width: 70rem) 21rem, (min-width: 64rem) 32vw, (min-width: 40rem) 48vw, 9rem",
    "row": "(min-width: 54rem) 14rem, 26vw",
}


def card(*, article: Card, look: str, level: int) -> SafeString:
    """One article. `look`: lead, tile, row or line (title and date alone). `level`: of its heading, 2 to 4."""
    shown = _picture(article, look)
    return format_html(
        '<article class="card card--{}{}"{}>{}<div class="card__text">{}{}{}{}</div></article>',
        look,
        "" if shown else " card--bare",
        _language(article),
        shown,
        _kicker(article),
        _title(article, level),
        _lead(article, look),
        format_html('<p class="card__date">{}</p>', date(at=article.published_at)),
    )


def _picture(article: Card, look: str) -> SafeString:
    """Without a text of its own: the title beside it says what it is about."""
    if article.picture is None or look not in SIZES:
        return NOTHING
    is_lead = look == "lead"
    image = picture(use=article.picture, sizes=SIZES[look], lead=is_lead, alt="")
    if not image:
        return NOTHING
    return format_html(
        '<figure class="card__picture">{}{}</figure>' if is_lead else '<div class="card__picture">{}{}</div>',
        image,
        caption(use=article.picture) if is_lead else NOTHING,
    )


def _language(article: Card) -> SafeString:
    return format_html(' lang="{}"', article.language) if article.language != language() else NOTHING


def _kicker(article: Card) -> SafeString:
    """The kicker, or what kind of text this is when it is not plain news."""
    words = article.kicker or (Kind(article.kind).label if article.kind != Kind.NEWS else "")
    return format_html('<p class="card__kicker">{}</p>', words) if words else NOTHING


def _title(article: Card, level: int) -> SafeString:
    pattern = '<h{} class="card__title"><a class="card__link" href="{}">{}</a></h{}>'
    return format_html(pattern, level, article.path, article.title, level)


def _lead(article: Card, look: str) -> SafeString:
    return format_html('<p class="card__lead">{}</p>', article.lead) if article.lead and look != "line" else NOTHING
