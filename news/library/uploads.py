"""How a file becomes a picture in the library: files first, row last, so that no row is ever without its files."""

from datetime import date, datetime, timedelta
from pathlib import PurePath
from typing import Any, BinaryIO

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from news.library.darkroom import Developed, developed
from news.library.files import Stored, remove_files
from news.library.models import Picture
from news.library.removals import documents_of, files_of
from news.library.renditions import as_json
from news.pictures.intake import hash_of, read
from news.pictures.shapes import CENTRE
from news.profile.actions import raise_generation

MAX_NAME_LENGTH = 255
_FILE_FIELDS = (
    *("original", "original_name", "content_hash", "renditions", "width", "height", "placeholder"),
    *("focal_x", "focal_y", "remade_at"),
)


class AlreadyStored(Exception):
    """The very same file is in the library; `picture` is the one that is there."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(f"Picture {picture.pk} was made from the same file")
        self.picture = picture


def store_picture(file: BinaryIO, *, name: str, by: User | None, size_bytes: int | None = None, **said: Any) -> Picture:
    """A new picture with all its files. Raises Unacceptable in words, or AlreadyStored with the picture that is there.

    `said`: what an editor says about it, by the names of Picture's fields. Credit and day in the file itself are taken
    when none is given.
    """
    content, content_hash = _read(file, size_bytes)
    with developed(content, focal=CENTRE) as made:
        picture = Picture(
            original_name=_plain_name(name),
            content_hash=content_hash,
            created_by=by,
            **{**said, "credit": said.get("credit") or made.credit, "taken_on": said.get("taken_on") or _day_of(made)},
        )
        _save_files_then_row(picture, made)
    return picture


def find_or_store_picture(file: BinaryIO, *, name: str, by: User | None, **said: Any) -> Picture:
    """Like `store_picture`, but a file that is already there is simply used again."""
    try:
        return store_picture(file, name=name, by=by, **said)
    except AlreadyStored as twin:
        return twin.picture


def store_another_file(picture: Picture, file: BinaryIO, *, name: str, now: datetime) -> None:
    """The same row with another file, its focal point anew. The old files stay for the editions that name them.

    Raises Unacceptable in words, or AlreadyStored with the picture that has this file, be it this one.
    """
    content, content_hash = _read(file, None)
    with developed(content, focal=CENTRE) as made:
        picture.content_hash = content_hash
        picture.original_name = _plain_name(name) or picture.original_name
        picture.focal_x, picture.focal_y = CENTRE
        picture.remade_at = now
        _save_files_then_row(picture, made)


def remove_picture(picture: Picture) -> None:
    """The row, and once that is certain its files. Raises ProtectedError where the picture is in use."""
    names = [*files_of(picture), *documents_of(picture)]
    with transaction.atomic():
        picture.delete()
        transaction.on_commit(lambda: remove_files(names))


def _day_of(made: Developed) -> date | None:
    """What the camera says, unless its clock is ahead of ours: by a day, on the other side of the world, it may be."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    return made.taken_on if made.taken_on and made.taken_on <= tomorrow else None


def _read(file: BinaryIO, size_bytes: int | None) -> tuple[bytes, str]:
    """The upload and what it is known by; the same file again costs no work."""
    content = read(file, size_bytes=_size_of(file) if size_bytes is None else size_bytes)
    content_hash = hash_of(content)
    _refuse_twin(content_hash)
    return content, content_hash


def _size_of(file: BinaryIO) -> int:
    return file.seek(0, 2) if not hasattr(file, "size") else int(file.size)


def _refuse_twin(content_hash: str) -> None:
    twin = Picture.objects.filter(content_hash=content_hash).first()
    if twin is not None:
        raise AlreadyStored(twin)


def _plain_name(name: str) -> str:
    """The last part of whatever the browser sent, without what a screen or a database cannot take."""
    last = PurePath(name.replace("\\", "/").replace("\x00", "")).name
    return "".join(character if character.isprintable() else " " for character in last)[:MAX_NAME_LENGTH].strip()


def _save_files_then_row(picture: Picture, made: Developed) -> None:
    stored = Stored()
    try:
        picture.original.name = stored.original(made)
        picture.renditions = as_json(stored.renditions(picture, made))
        picture.kept_still = made.kept_still
        picture.width, picture.height, picture.placeholder = made.width, made.height, made.placeholder
        _save_row(picture)
    except BaseException:
        stored.take_back()
        raise


def _save_row(picture: Picture) -> None:
    """The same file sent twice at once gets past the first look: the database keeps one."""
    try:
        with transaction.atomic():
            # Of a picture that is there, its words are left as they are: somebody may be writing them.
            picture.save(update_fields=_FILE_FIELDS if picture.pk else None)
            if picture.remade_at:
                raise_generation()
    except IntegrityError:
        _refuse_twin(picture.content_hash)
        raise
