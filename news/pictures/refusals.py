"""The sentences with which an upload is refused, each saying what to do instead."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from news.pictures.limits import MAX_BYTES, MAX_PIXELS, MAX_SIDE, MEGABYTE, MEGAPIXEL, MIN_SIDE


class Unacceptable(Exception):
    """An upload that cannot become a picture; `message` is a sentence for the person who uploaded it."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


EMPTY = _("The file is empty. Choose the picture again.")
NOT_A_PICTURE = _("The file is not a picture. Use JPEG, PNG, WebP, AVIF, GIF or TIFF.")
SVG = _("SVG drawings cannot be used as pictures. Save the drawing as PNG and upload that.")
HEIC = _(
    "The picture is in the phone's own format, HEIC. Save it as JPEG first and upload that. "
    "On an iPhone: Settings, Camera, Formats, Most Compatible."
)
UNKNOWN_KIND = _("This kind of picture cannot be used. Save it as JPEG or PNG first and upload that.")
BROKEN = _("The picture is broken or incomplete. Export it again and upload the new file.")
TOO_MANY_BYTES = format_lazy(
    _("The file is too large: at most {limit} MB. Save the picture in a smaller size first."),
    limit=MAX_BYTES // MEGABYTE,
)
TOO_MANY_PIXELS = format_lazy(
    _("The picture has too many pixels: at most {limit} million. Save it in a smaller size first."),
    limit=MAX_PIXELS // MEGAPIXEL,
)
TOO_LONG = format_lazy(
    _("The picture is too long: no side may be over {limit} pixels. Crop it or save it in a smaller size first."),
    limit=MAX_SIDE,
)
TOO_NARROW = format_lazy(
    _("The picture is too small: every side must be at least {limit} pixels. Find a larger version."),
    limit=MIN_SIDE,
)
TRY_AGAIN = _("The picture could not be taken in just now. Try again in a moment.")
NOT_STORED = _("The picture could not be stored: the store of files does not answer, or is full. Try again later.")

# By name, for a refusal that comes from another process.
BY_NAME: dict[str, str | Promise] = {
    "EMPTY": EMPTY,
    "NOT_A_PICTURE": NOT_A_PICTURE,
    "SVG": SVG,
    "HEIC": HEIC,
    "UNKNOWN_KIND": UNKNOWN_KIND,
    "BROKEN": BROKEN,
    "TOO_MANY_BYTES": TOO_MANY_BYTES,
    "TOO_MANY_PIXELS": TOO_MANY_PIXELS,
    "TOO_LONG": TOO_LONG,
    "TOO_NARROW": TOO_NARROW,
}


def name_of(refusal: Unacceptable) -> str:
    return next(name for name, sentence in BY_NAME.items() if sentence is refusal.message)
