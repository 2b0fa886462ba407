"""Several files at once into the library: each becomes a picture, is found there already, or is refused in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.library.models import CreditKind, Picture
from news.library.uploads import AlreadyStored, store_picture
from news.pictures.intake import Unacceptable
from news.pictures.limits import MAX_CREDIT_LENGTH

MAX_FILES_AT_ONCE = 40  # without JavaScript they are all made within one request
MAX_SHOWN_NAME = 80

TOO_MANY_FILES = _("Too many files at once. Add this one in the next round.")
ALREADY_THERE = _("This picture is already in the library, and that one is used.")


@dataclass(frozen=True)
class Outcome:
    """What became of one file. `name` is the sender's, made fit to be shown to the same person."""

    name: str
    picture: Picture | None = None
    was_there: bool = False
    refusal: str | Promise = ""


def take_in_all(files: Iterable[UploadedFile], *, by: User, credit: str, kind: str) -> list[Outcome]:
    """One outcome a file, in their order; one that is refused leaves the others alone."""
    return [
        take_in_one(file, by=by, credit=credit, kind=kind)
        if number <= MAX_FILES_AT_ONCE
        else Outcome(shown_name(file), refusal=TOO_MANY_FILES)
        for number, file in enumerate(files, start=1)
    ]


def take_in_one(file: UploadedFile, *, by: User, credit: str, kind: str = CreditKind.PHOTO) -> Outcome:
    name = shown_name(file)
    try:
        picture = store_picture(
            file,  # type: ignore[arg-type]
            name=file.name or "",
            by=by,
            size_bytes=file.size,
            credit=_one_line(credit)[:MAX_CREDIT_LENGTH],
            credit_kind=kind if kind in CreditKind.values else CreditKind.PHOTO,
        )
    except Unacceptable as refused:
        return Outcome(name, refusal=refused.message)
    except AlreadyStored as twin:
        return Outcome(name, picture=twin.picture, was_there=True)
    return Outcome(name, picture=picture)


def may_take_in(request: HttpRequest) -> bool:
    return request.user.has_perm("news.add_picture")


def shown_name(file: File) -> str:
    """Without what would turn the line round or break it."""
    name = _one_line(file.name or "")
    return name if len(name) <= MAX_SHOWN_NAME else f"{name[: MAX_SHOWN_NAME - 12]}…{name[-11:]}"


def _one_line(text: str) -> str:
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())
