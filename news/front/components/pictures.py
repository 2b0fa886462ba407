"""A picture in the sizes and formats a browser chooses from, alone or with its caption and credit."""

from html import escape

from django.conf import settings

from news.front.components.words import credit_line
from news.library.rules import PictureUse, Rendition

SMALLER_FORMAT = "avif"
ORDINARY_WIDTH = 960
AT_ONCE = ' fetchpriority="high"'
WHEN_NEAR = ' loading="lazy" decoding="async"'


def picture(*, use: PictureUse, sizes: str, lead: bool = False, alt: str | None = None) -> str:
    """`<picture>` with every rendition; nothing when there is none.

    `sizes` as in HTML. `lead`: the first thing seen, so it is fetched at once. `alt` replaces the picture's own text;
    "" where the words beside it say the same.
    """
    small = [each for each in use.renditions if each.format == SMALLER_FORMAT]
    plain = [each for each in use.renditions if each.format != SMALLER_FORMAT]
    if not (plain or small):
        return ""
    source = _source(small, sizes) if plain and small else ""
    return f"<picture>{source}{_image(plain or small, sizes, use.alt if alt is None else alt, lead)}</picture>"


def figure(*, use: PictureUse, sizes: str, lead: bool = False) -> str:
    """A picture with its caption and credit; nothing when there is no picture to show."""
    image = picture(use=use, sizes=sizes, lead=lead)
    return f'<figure class="figure">{image}{caption(use=use)}</figure>' if image else ""


def caption(*, use: PictureUse) -> str:
    """What stands under a picture: what it shows and who made it. Nothing when neither is known."""
    return caption_of_markup(escape(use.caption), use)


def caption_of_markup(said: str, use: PictureUse) -> str:
    """The same where the caption is clean HTML already."""
    credit = escape(credit_line(name=use.credit, kind=use.credit_kind))
    text = f'<span class="figure__text">{said}</span> ' if said else ""
    made = f'<span class="figure__credit">{credit}</span>' if credit else ""
    return f'<figcaption class="figure__caption">{text}{made}</figcaption>' if text or made else ""


def largest(use: PictureUse) -> Rendition | None:
    """The largest file in a format that everything can read."""
    plain = [each for each in use.renditions if each.format != SMALLER_FORMAT] or use.renditions
    return max(plain, key=lambda each: each.width, default=None)


def _source(renditions: list[Rendition], sizes: str) -> str:
    kind = escape(renditions[0].format)
    return f'<source type="image/{kind}" srcset="{_srcset(renditions)}" sizes="{escape(sizes)}">'


def _image(renditions: list[Rendition], sizes: str, alt: str, lead: bool) -> str:
    full = renditions[-1]
    return (
        f'<img src="{escape(settings.MEDIA_URL + _ordinary(renditions).name)}" srcset="{_srcset(renditions)}" '
        f'sizes="{escape(sizes)}" width="{full.width:d}" height="{full.height:d}" alt="{escape(alt)}"'
        f"{AT_ONCE if lead else WHEN_NEAR}>"
    )


def _ordinary(renditions: list[Rendition]) -> Rendition:
    """For a browser that cannot choose."""
    return next((each for each in renditions if each.width >= ORDINARY_WIDTH), renditions[-1])


def _srcset(renditions: list[Rendition]) -> str:
    media = settings.MEDIA_URL
    return escape(", ".join([f"{media}{each.name} {each.width:d}w" for each in renditions]))
