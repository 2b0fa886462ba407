"""The gallery of an article: its pictures under their heading, each leading to its large one."""

from html import escape

from django.templatetags.static import static
from django.utils.translation import gettext as _

from news.articles.content import Gallery
from news.front.components.icons import icon
from news.front.components.languages import our_words
from news.front.components.pictures import caption, largest, picture, removed
from news.front.components.words import media
from news.library.rules import PictureUse

SIZES = "(min-width: 46rem) 21rem, calc(95.6vw - 1rem)"
CROP = "3x2"


def gallery(*, gallery: Gallery, path: str) -> str:
    """`path` of the article; empty in a preview, where no picture has a page yet and each leads to its file."""
    heading = escape(gallery.heading or _("Pictures"))
    ours = "" if gallery.heading else our_words()
    items = "".join([_item(use, number, gallery, path) for number, use in enumerate(gallery.pictures, start=1)])
    return (
        f'<section class="gallery" aria-labelledby="gallery"{" data-gallery" if path else ""}>'
        f'<h2 class="gallery__heading" id="gallery"{ours}>{heading}</h2>'
        f'<ul class="gallery__list">{items}</ul>{_lightbox() if path else ""}</section>'
    )


def _item(use: PictureUse, number: int, gallery: Gallery, path: str) -> str:
    if use.removed:
        return f'<li><figure class="figure">{removed(use=use)}</figure></li>'
    enlarge = _("Show large picture %(number)s of %(count)s") % {"number": number, "count": len(gallery.pictures)}
    address = f"{path}bilder/{number}/" if path else _file(use)
    return (
        f'<li><figure class="figure"><a class="gallery__link" href="{escape(address)}">'
        f'{picture(use=use, sizes=SIZES, crop=CROP)}<span class="gallery__enlarge">{icon(name="enlarge")}'
        f'<span class="visually-hidden"{our_words()}>{escape(enlarge)}</span></span></a>'
        f"{caption(use=use)}</figure></li>"
    )


def _file(use: PictureUse) -> str:
    rendition = largest(use)
    return media(name=rendition.name) if rendition else ""


def _lightbox() -> str:
    """An empty dialog that only a script opens."""
    name, close = escape(_("Picture gallery")), escape(_("Close"))
    return (
        f'<dialog class="lightbox" aria-label="{name}"{our_words()}>'
        f'<button class="lightbox__close" type="button">{icon(name="close")}{close}</button>'
        '<div class="lightbox__content" aria-live="polite"></div></dialog>'
        f'<script type="module" fetchpriority="low" src="{escape(static("js/gallery.js"))}"></script>'
    )
