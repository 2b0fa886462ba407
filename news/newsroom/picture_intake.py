"""Several files at once into the library: each becomes a picture, is found there already, or is refused in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from news.library.models import Picture
from news.library.uploads import AlreadyStored, store_picture
from news.norwegian.printable import one_line
from news.pictures.animation import KEPT_STILL
from news.pictures.intake import Unacceptable

MAX_FILES_AT_ONCE = 100
MAX_SHOWN_NAME = 80

FILE_AND_REASON = _("“%(file)s”: %(reason)s")
ALREADY_THERE = _("This picture is already in the library. That one is used, with what is said about it there.")


@dataclass(frozen=True)
class Outcome:
    """What became of one file. `name` is the sender's, made fit to be shown to the same person."""

    name: str
    picture: Picture | None = None
    was_there: bool = False
    refusal: str | Promise = ""

    @property
    def note(self) -> str | Promise:
        """What an editor should know of a picture that was taken in; empty when there is nothing."""
        if self.picture is None:
            return ""
        return ALREADY_THERE if self.was_there else KEPT_STILL.get(self.picture.kept_still, "")


def take_in_all(files: Iterable[UploadedFile], *, by: User, said: dict[str, Any], most: int) -> list[Outcome]:
    """One outcome a file for the first `most`, in their order; one that is refused leaves the others alone."""
    return [take_in_one(file, by=by, said=said) for file in islice(files, most)]


def take_in_one(file: UploadedFile, *, by: User, said: dict[str, Any]) -> Outcome:
    """`said`: what SharedFactsForm makes of what was typed for all."""
    name = shown_name(file)
    try:
        picture = store_picture(file, name=file.name or "", by=by, size_bytes=file.size, **said)  # type: ignore[arg-type]
    except Unacceptable as refused:
        return Outcome(name, refusal=refused.message)
    except AlreadyStored as twin:
        return Outcome(name, picture=twin.picture, was_there=True)
    return Outcome(name, picture=picture)


def tell(request: HttpRequest, outcomes: Iterable[Outcome], *, left_out: int) -> None:
    """A message for each file that did not simply become a picture, and one for those beyond the limit."""
    for each in outcomes:
        if each.refusal:
            messages.error(request, FILE_AND_REASON % {"file": each.name, "reason": each.refusal})
        elif each.note:
            messages.info(request, FILE_AND_REASON % {"file": each.name, "reason": each.note})
    if left_out:
        messages.error(request, too_many(left_out))


def tell_kept_still(request: HttpRequest, picture: Picture) -> None:
    """A message for a file that moved and does not any more."""
    if picture.kept_still:
        messages.warning(request, str(KEPT_STILL[picture.kept_still]))


def too_many(count: int) -> str:
    words = ngettext(
        "%(count)d file was not added: at most %(limit)d at once. Add it in the next round.",
        "%(count)d files were not added: at most %(limit)d at once. Add them in the next round.",
        count,
    )
    return words % {"count": count, "limit": MAX_FILES_AT_ONCE}


def may_take_in(request: HttpRequest) -> bool:
    return request.user.has_perm("news.add_picture")


def shown_name(file: File) -> str:
    """Without what would turn the line round or break it."""
    name = one_line(file.name or "")
    return name if len(name) <= MAX_SHOWN_NAME else f"{name[: MAX_SHOWN_NAME - 12]}…{name[-11:]}"
