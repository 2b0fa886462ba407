"""Draws the demo's pictures and stores them through the library's own door, as an upload would be."""

import io
from collections.abc import Iterable

from news.demo.drawings import draw
from news.demo.shots import SHOTS, Shot
from news.library.models import Picture
from news.library.uploads import find_or_store_picture


def store_shots(keys: Iterable[str]) -> dict[str, Picture]:
    """The pictures under `keys`: from the library where they are known there, drawn and taken in where they are not."""
    return {key: _known(SHOTS[key]) or _store(SHOTS[key]) for key in keys}


def _known(shot: Shot) -> Picture | None:
    """Found by its words, which saves the drawing; one whose words an editor changed is drawn, and found by content."""
    return Picture.objects.filter(original_name=shot.name, alt=shot.alt).first()


def _store(shot: Shot) -> Picture:
    drawn = draw(shot.motif, seed=shot.seed)
    return find_or_store_picture(
        io.BytesIO(drawn),
        name=shot.name,
        by=None,
        size_bytes=len(drawn),
        credit=shot.credit,
        credit_kind=shot.credit_kind,
        alt=shot.alt,
        basis=shot.basis,
    )
