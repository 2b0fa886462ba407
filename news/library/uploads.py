"""How a file becomes a picture in the library: files first, row last, so that no row is ever without its files."""

from pathlib import PurePath
from typing import Any, BinaryIO

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from news.library.models import CreditKind, Picture
from news.library.renditions import as_json, make_renditions, remove_files
from news.pictures.intake import TakenIn, take_in

MAX_NAME_LENGTH = 255


class AlreadyStored(Exception):
    """The very same file is in the library; `picture` is the one that is there."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(f"Picture {picture.pk} was made from the same file")
        self.picture = picture


def store_picture(  # noqa: PLR0913 - what an editor may say about a picture, each by name
    file: BinaryIO,
    *,
    name: str,
    by: User | None,
    size_bytes: int | None = None,
    credit: str = "",
    credit_kind: str = CreditKind.PHOTO,
    alt: str = "",
    decorative: bool = False,
    caption: str = "",
) -> Picture:
    """A new picture with all its files. Raises Unacceptable in words, or AlreadyStored with the picture that is there.

    The credit in the file itself is taken when none is given.
    """
    taken = take_in(file, size_bytes=_size_of(file) if size_bytes is None else size_bytes)
    _refuse_twin(taken)
    picture = Picture(
        original_name=_plain_name(name),
        credit=credit or taken.credit,
        credit_kind=credit_kind,
        alt=alt,
        decorative=decorative,
        caption=caption,
        created_by=by,
        **_facts(taken),
    )
    _save_files_then_row(picture, taken)
    return picture


def find_or_store_picture(file: BinaryIO, *, name: str, by: User | None, **said: Any) -> Picture:
    """Like `store_picture`, but a file that is already there is simply used again."""
    try:
        return store_picture(file, name=name, by=by, **said)
    except AlreadyStored as twin:
        return twin.picture


def remove_picture(picture: Picture) -> None:
    """The row, and once that is certain its files. Raises ProtectedError where the picture is in use."""
    names = [picture.original.name, *(each["name"] for each in picture.renditions)]
    with transaction.atomic():
        picture.delete()
        transaction.on_commit(lambda: remove_files(names))


def _size_of(file: BinaryIO) -> int:
    return file.seek(0, 2) if not hasattr(file, "size") else int(file.size)


def _refuse_twin(taken: TakenIn) -> None:
    twin = Picture.objects.filter(content_hash=taken.content_hash).first()
    if twin is not None:
        raise AlreadyStored(twin)


def _plain_name(name: str) -> str:
    """The last part of whatever the browser sent, without what a screen or a database cannot take."""
    last = PurePath(name.replace("\\", "/").replace("\x00", "")).name
    return "".join(character if character.isprintable() else " " for character in last)[:MAX_NAME_LENGTH].strip()


def _facts(taken: TakenIn) -> dict[str, Any]:
    return {
        "content_hash": taken.content_hash,
        "width": taken.width,
        "height": taken.height,
        "placeholder": taken.placeholder,
    }


def _save_files_then_row(picture: Picture, taken: TakenIn) -> None:
    written: list[str] = []
    try:
        picture.original.save(f"{picture.token}.{taken.extension}", ContentFile(taken.content), save=False)
        written.append(str(picture.original.name))
        renditions = make_renditions(picture)
        written.extend(rendition.name for rendition in renditions)
        picture.renditions = as_json(renditions)
        _save_row(picture, taken)
    except BaseException:
        remove_files(written)
        raise


def _save_row(picture: Picture, taken: TakenIn) -> None:
    """The same file sent twice at once gets past the first look: the database keeps one."""
    try:
        with transaction.atomic():
            picture.save()
    except IntegrityError:
        _refuse_twin(taken)
        raise
