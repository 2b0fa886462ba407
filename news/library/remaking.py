"""Files made anew from the original: crops after the focal point moved, or all that a picture lacks."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction

from news.library.darkroom import developed
from news.library.files import Stored
from news.library.models import Picture
from news.library.renditions import as_json
from news.library.rules import Rendition
from news.pictures.shapes import CROPS, crop_boxes
from news.profile.actions import raise_generation


class Replaced(Exception):
    """The picture got another file or focal point, or went away, while files were being made from what it had."""


def crops_touched(picture: Picture, x: float, y: float) -> list[str]:
    """Those that would show another part of the picture with the focal point there."""
    before = crop_boxes(picture.width, picture.height, focal=(picture.focal_x, picture.focal_y))
    after = crop_boxes(picture.width, picture.height, focal=(x, y))
    return [crop for crop in CROPS if before.get(crop) != after.get(crop)]


def remake(picture: Picture, crops: Collection[str], *, focal: tuple[float, float], now: datetime) -> None:
    """Make these crops anew and point the row at them. The old files stay for the editions that name them.

    Raises Replaced, with nothing changed, where the row is no longer as `picture` has it, and OSError where its
    original cannot be read.
    """
    if not crops:
        return _point_at(picture, [], crops, focal=focal, now=now)
    with picture.original.open("rb") as original:
        content = original.read()
    with developed(content, focal=focal, crops=tuple(crops), original=False) as made:
        stored = Stored()
        try:
            _point_at(picture, stored.renditions(picture, made), crops, focal=focal, now=now)
        except BaseException:
            stored.take_back()
            raise


def _point_at(
    picture: Picture, made: Iterable[Rendition], crops: Collection[str], *, focal: tuple[float, float], now: datetime
) -> None:
    with transaction.atomic():
        unchanged = {"original": picture.original.name, "focal_x": picture.focal_x, "focal_y": picture.focal_y}
        current = Picture.objects.select_for_update().filter(pk=picture.pk, **unchanged).first()
        if current is None:
            raise Replaced
        kept = [each for each in current.renditions if each.get("crop", "") not in crops]
        picture.renditions = [*kept, *as_json(made)]
        picture.focal_x, picture.focal_y = focal
        picture.remade_at = now
        picture.save(update_fields=["renditions", "focal_x", "focal_y", "remade_at"])
        raise_generation()
