"""The focal point in a picture's form: two numbers, which focal_point.js turns into a mark on the picture."""

from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from news.library.models import Picture
from news.library.rules import CROPS
from news.newsroom.picture_cards import Thumbnail, thumbnail_of

SHOWN_WIDTH = 960
PERCENT = 100
OUTSIDE = _("The focal point lies within the picture: two whole numbers from 0 to 100.")


class FocalPointWidget(forms.MultiWidget):
    """The picture beside the numbers, with what every crop would keep."""

    template_name = "admin/news/picture/focal_point.html"
    shown: Thumbnail | None = None

    def __init__(self) -> None:
        number = forms.NumberInput(attrs={"min": 0, "max": PERCENT, "step": 1})
        super().__init__({"x": number, "y": number})

    def decompress(self, value: tuple[int, int] | None) -> list[int]:
        return list(value or (PERCENT // 2, PERCENT // 2))

    def _render(self, template_name: str, context: dict[str, Any], renderer: Any = None) -> SafeString:
        """With the site's templates: a form's own know no folder of ours."""
        return render_to_string(template_name, {**context, "shown": self.shown, "crops": list(CROPS)})


class FocalPointField(forms.MultiValueField):
    """Percent from the left and from the top."""

    widget = FocalPointWidget

    def __init__(self, **kwargs: Any) -> None:
        limits = [MinValueValidator(0, OUTSIDE), MaxValueValidator(PERCENT, OUTSIDE)]
        number = forms.IntegerField(validators=limits, error_messages={"invalid": OUTSIDE})
        words = {"required": OUTSIDE, "incomplete": OUTSIDE, "invalid": OUTSIDE}
        super().__init__((number, number), error_messages=words, **kwargs)

    def compress(self, data_list: list[int]) -> tuple[int, int]:
        x, y = data_list
        return x, y

    def show(self, picture: Picture) -> None:
        """Begin with this picture's point."""
        self.initial = (round(picture.focal_x * PERCENT), round(picture.focal_y * PERCENT))
        self.widget.shown = thumbnail_of(picture, width=SHOWN_WIDTH)
