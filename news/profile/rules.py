"""What a colour must be to carry white text (WCAG 2.2, criterion 1.4.3), and where the icons of a logo lie.

And the name under which a request carries the generation, where who let it in knew it without a query.
"""

from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

KNOWN_GENERATION = "news.generation"
LEAST_CONTRAST = 4.5


def icon_name(logo: str, ending: str) -> str:
    """The name in the storage of the icon made from `logo`; `ending` as `news.pictures.icons` has them."""
    return f"{PurePosixPath(logo).with_suffix('')}{ending}"


def readable_on_white(colour: str) -> None:
    """Raise ValidationError unless `colour` ("#rrggbb") and white differ by at least 4.5 : 1."""
    if contrast_with_white(colour) < LEAST_CONTRAST:
        raise ValidationError({"accent_colour": _("This colour is too pale for white text. Choose a darker one.")})


def contrast_with_white(colour: str) -> float:
    """The contrast ratio between `colour` and white, 1 to 21, by WCAG's formula for relative luminance."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
