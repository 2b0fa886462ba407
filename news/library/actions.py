"""What other rooms may have done to a picture of the library."""

from contextlib import suppress
from datetime import datetime
from typing import BinaryIO

from news.library.models import Picture
from news.library.remaking import Replaced, crops_touched, remake
from news.library.uploads import store_another_file


def keep_alt(picture_id: int, alt: str) -> None:
    """Keep a text for the picture's next use, where the library has none and was not told that it needs none."""
    Picture.objects.filter(pk=picture_id, alt="", decorative=False).update(alt=alt)


def set_focal_point(picture: Picture, x: float, y: float, *, now: datetime) -> None:
    """Move what every crop keeps, as shares of width and height; the crops it touches are remade under new names.

    Raises ValueError outside 0 to 1, and Picture.DoesNotExist when somebody deleted the picture meanwhile.
    Old files stay until `manage.py pictures` finds no edition that names them.
    """
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise ValueError("A focal point lies within the picture: 0 to 1")
    while True:
        picture.refresh_from_db()
        if (x, y) == (picture.focal_x, picture.focal_y):
            return
        with suppress(Replaced):
            remake(picture, crops_touched(picture, x, y), focal=(x, y), now=now)


def replace_file(picture: Picture, upload: BinaryIO, *, now: datetime, name: str = "") -> None:
    """Another file for the same picture: every use shows it, with the words it had. The focal point begins anew.

    Raises Unacceptable in words, or AlreadyStored with the picture that has this file.
    """
    store_another_file(picture, upload, name=name or getattr(upload, "name", "") or "", now=now)
