"""Draws the demo's pictures and stores them through the library's own door, as an upload would be."""

import io
from collections.abc import Iterable
from datetime import datetime

from news.demo.drawings import draw
from news.demo.moments import moment
from news.demo.shots import SHOTS, Shot
from news.library.models import Picture
from news.library.uploads import find_or_store_picture


def store_shots(keys: Iterable[str], *, now: datetime) -> dict[str, Picture]:
    """The pictures under `keys`: from the library where they are known there, drawn and taken in where they are not.

    What happened some days ago is counted from `now`.
    """
    pictures = {key: _known(SHOTS[key]) or _store(SHOTS[key], now) for key in keys}
    for key, picture in pictures.items():
        _note_persons(picture, SHOTS[key], now)
    return pictures


def _known(shot: Shot) -> Picture | None:
    """Found by its words, which saves the drawing; one whose words an editor changed is drawn, and found by content."""
    return Picture.objects.filter(original_name=shot.name, alt=shot.alt).first()


def _store(shot: Shot, now: datetime) -> Picture:
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
        event=shot.event,
        taken_on=moment(shot.taken, now).date() if shot.taken else None,
    )


def _note_persons(picture: Picture, shot: Shot, now: datetime) -> None:
    """Those who are in the picture, unless somebody is noted already."""
    if not shot.persons or picture.persons.exists():
        return
    for each in shot.persons:
        given_on, valid_until = (moment(at, now).date() for at in (each.given, each.until))
        picture.persons.create(name=each.name, consent_given_on=given_on, valid_until=valid_until, note=each.note)
