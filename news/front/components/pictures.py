"""A picture in the sizes and formats a browser chooses from, alone or with its caption and credit."""

import re
from html import escape

from django.conf import settings
from django.utils.translation import gettext as _

from news.front.components.languages import our_words
from news.front.components.words import credit_line
from news.library.rules import CROPS, MOVING, WHOLE, PictureUse, Rendition

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SMALLER_FORMAT = "avif"
ORDINARY_WIDTH = 960
AT_ONCE = ' fetchpriority="high"'
WHEN_NEAR = ' loading="lazy" decoding="async"'
STILL_UNLESS_WELCOME = "(prefers-reduced-motion: no-preference)"


def picture(*, use: PictureUse, sizes: str, crop: str = WHOLE, lead: bool = False, alt: str | None = None) -> str:
    """`<picture>` with every rendition; nothing when there is none, and a few words where it was taken from readers.

    `sizes` as in HTML. `crop`: one of the library's, or the whole picture. `lead`: the first thing seen, so it is
    fetched at once. `alt` replaces the picture's own text; "" where the words beside it say the same.
    """
    if use.removed:
        return removed(use=use, crop=crop)
    files = use.shown_as(crop)
    small = [each for each in files if each.format == SMALLER_FORMAT]
    plain = [each for each in files if each.format != SMALLER_FORMAT]
    if not (plain or small):
        return ""
    source = _source(small, sizes) if plain and small else ""
    text = use.alt if alt is None else alt
    return f"<picture>{_moving(use, crop)}{source}{_image(use, plain or small, sizes, text, lead)}</picture>"


def removed(*, use: PictureUse, crop: str = WHOLE) -> str:
    """The place of a picture that is gone: its shape, and words that say no more than that."""
    width, height = CROPS.get(crop, (use.width, use.height))
    words = escape(_("The picture is removed"))
    return (
        f'<div class="removed"><svg class="removed__shape" viewBox="0 0 {width:d} {height:d}" width="{width:d}" '
        f'height="{height:d}" aria-hidden="true"></svg>'
        f"<p{our_words()}>{words}</p></div>"
    )


def figure(*, use: PictureUse, sizes: str, lead: bool = False) -> str:
    """A picture with its caption and credit; nothing when there is no picture to show."""
    image = picture(use=use, sizes=sizes, lead=lead)
    return f'<figure class="figure">{image}{caption(use=use)}</figure>' if image else ""


def caption(*, use: PictureUse) -> str:
    """What stands under a picture: what it shows and who made it. Nothing when neither is known."""
    return caption_of_markup(escape(use.caption), use)


def caption_of_markup(said: str, use: PictureUse) -> str:
    """The same where the caption is clean HTML already. A picture that is gone has none: it may name who is in it."""
    if use.removed:
        return ""
    credit = escape(credit_line(name=use.credit, kind=use.credit_kind))
    text = f'<span class="figure__text" dir="auto">{said}</span> ' if said else ""
    made = f'<span class="figure__credit" dir="auto">{credit}</span>' if credit else ""
    return f'<figcaption class="figure__caption">{text}{made}</figcaption>' if text or made else ""


def largest(use: PictureUse, crop: str = WHOLE) -> Rendition | None:
    """The largest file in a format that everything can read."""
    files = use.shown_as(crop)
    plain = [each for each in files if each.format != SMALLER_FORMAT] or files
    return max(plain, key=lambda each: each.width, default=None)


def _source(renditions: list[Rendition], sizes: str) -> str:
    kind = escape(renditions[0].format)
    return f'<source type="image/{kind}" srcset="{_srcset(renditions)}" sizes="{escape(sizes)}">'


def _moving(use: PictureUse, crop: str) -> str:
    """What moves does so where all of it is shown, for a few seconds, unless the reader asked for stillness."""
    moving = [each for each in use.renditions if each.crop == MOVING] if crop == WHOLE else []
    if not moving:
        return ""
    return f'<source media="{STILL_UNLESS_WELCOME}" type="image/webp" srcset="{_srcset(moving)}" sizes="100vw">'


def _image(use: PictureUse, renditions: list[Rendition], sizes: str, alt: str, lead: bool) -> str:
    full = renditions[-1]
    source = escape(settings.MEDIA_URL + _ordinary(renditions).name)
    return (
        f'<img{_tone(use, full)} src="{source}" srcset="{_srcset(renditions)}" '
        f'sizes="{escape(sizes)}" width="{full.width:d}" height="{full.height:d}" alt="{escape(alt)}"'
        f"{AT_ONCE if lead else WHEN_NEAR}>"
    )


def _tone(use: PictureUse, rendition: Rendition) -> str:
    """The classes of the colour that stands there until the picture has come: one of the 64 in `tones.css`.

    None for a picture that one can see through, which would be shown on it for good.
    """
    colour = use.placeholder
    if rendition.format == "webp" or not COLOUR.fullmatch(colour):
        return ""
    red, green, blue = (int(colour[at : at + 2], 16) >> 6 for at in (1, 3, 5))
    return f' class="tone r{red} g{green} b{blue}"'


def _ordinary(renditions: list[Rendition]) -> Rendition:
    """For a browser that cannot choose."""
    return next((each for each in renditions if each.width >= ORDINARY_WIDTH), renditions[-1])


def _srcset(renditions: list[Rendition]) -> str:
    media = settings.MEDIA_URL
    return escape(", ".join([f"{media}{each.name} {each.width:d}w" for each in renditions]))
