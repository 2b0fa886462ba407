"""A picture in the sizes and formats a browser chooses from, alone or with its caption and credit."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString

from news.front.components.words import credit_line
from news.library.rules import PictureUse, Rendition

SMALLER_FORMAT = "avif"
ORDINARY_WIDTH = 960
NOTHING = SafeString("")


def picture(*, use: PictureUse, sizes: str, lead: bool = False, alt: str | None = None) -> SafeString:
    """`<picture>` with every rendition; nothing when there is none.

    `sizes` as in HTML. `lead`: the first thing seen, so it is fetched at once. `alt` replaces the picture's own text;
    "" where the words beside it say the same.
    """
    small = [each for each in use.renditions if each.format == SMALLER_FORMAT]
    plain = [each for each in use.renditions if each.format != SMALLER_FORMAT] or small
    if not plain:
        return NOTHING
    source = _source(small, sizes) if small and plain is not small else NOTHING
    return format_html("<picture>{}{}</picture>", source, _image(plain, sizes, use.alt if alt is None else alt, lead))


def figure(*, use: PictureUse, sizes: str, lead: bool = False) -> SafeString:
    """A picture with its caption and credit; nothing when there is no picture to show."""
    image = picture(use=use, sizes=sizes, lead=lead)
    if not image:
        return NOTHING
    return format_html('<figure class="figure">{}{}</figure>', image, caption(use=use))


def caption(*, use: PictureUse) -> SafeString:
    """What stands under a picture: what it shows and who made it. Nothing when neither is known."""
    credit = credit_line(name=use.credit, kind=use.credit_kind)
    if not (use.caption or credit):
        return NOTHING
    said = format_html('<span class="figure__text">{}</span> ', use.caption) if use.caption else NOTHING
    made = format_html('<span class="figure__credit">{}</span>', credit) if credit else NOTHING
    return format_html('<figcaption class="figure__caption">{}{}</figcaption>', said, made)


def largest(use: PictureUse) -> Rendition | None:
    """The largest file in a format that everything can read."""
    plain = [each for each in use.renditions if each.format != SMALLER_FORMAT] or list(use.renditions)
    return max(plain, key=lambda each: each.width, default=None)


def _source(renditions: list[Rendition], sizes: str) -> SafeString:
    kind = f"image/{renditions[0].format}"
    return format_html('<source type="{}" srcset="{}" sizes="{}">', kind, _srcset(renditions), sizes)


def _image(renditions: list[Rendition], sizes: str, alt: str, lead: bool) -> SafeString:
    shown, full = _ordinary(renditions), renditions[-1]
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>',
        settings.MEDIA_URL + shown.name,
        _srcset(renditions),
        sizes,
        full.width,
        full.height,
        alt,
        AT_ONCE if lead else WHEN_NEAR,
    )


def _ordinary(renditions: list[Rendition]) -> Rendition:
    """For a browser that cannot choose."""
    return next((each for each in renditions if each.width >= ORDINARY_WIDTH), renditions[-1])


def _srcset(renditions: Iterable[Rendition]) -> str:
    return ", ".join(f"{settings.MEDIA_URL}{each.name} {each.width}w" for each in renditions)


AT_ONCE = format_html(' fetchpriority="{}"', "high")
WHEN_NEAR = format_html(' loading="{}" decoding="async"', "lazy")
