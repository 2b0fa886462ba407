"""Pictures sent with the article's own form, without JavaScript: they become rows of the gallery as if typed there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from news.library.models import Picture
from news.newsroom.picture_intake import ALREADY_THERE, Outcome, may_take_in, take_in_all
from news.newsroom.rows import MAX_ROWS

PREFIX = "gallery_pictures"
FILES = f"{PREFIX}-files"
CREDIT = f"{PREFIX}-credit"
TOTAL = f"{PREFIX}-TOTAL_FORMS"


class TakesGalleryFiles:
    """For the article's admin, before ModelAdmin.

    Files are taken in before the form is looked at and outside its transaction: the pictures stay when something else
    in the form is wrong, and nobody waits for a lock while they are made.
    """

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and may_take_in(request):
            take_gallery_files(request)
        response: HttpResponse = super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]
        return response


def take_gallery_files(request: HttpRequest) -> None:
    """Turn the request's files into rows of its gallery; tell about each one that could not be."""
    files = request.FILES.getlist(FILES)
    rows = _number_of_rows(request.POST)
    if not files or rows is None:
        return
    outcomes = take_in_all(files, by=request.user, credit=request.POST.get(CREDIT, ""), kind="")  # type: ignore[arg-type]
    _tell(request, outcomes)
    request.POST = _with_rows(request.POST, [each.picture for each in outcomes if each.picture], first=rows)  # type: ignore[assignment]


def _number_of_rows(data: QueryDict) -> int | None:
    """None where the form is not what we sent: then it is refused as a whole, and no file is taken in."""
    text = data.get(TOTAL, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 and int(text) < MAX_ROWS else None


def _with_rows(data: QueryDict, pictures: list[Picture], *, first: int) -> QueryDict:
    changed = data.copy()
    for index, picture in enumerate(pictures, start=first):
        changed[f"{PREFIX}-{index}-picture"] = str(picture.pk)
        changed[f"{PREFIX}-{index}-caption"] = picture.caption
    changed[TOTAL] = str(first + len(pictures))
    return changed


def _tell(request: HttpRequest, outcomes: list[Outcome]) -> None:
    for each in outcomes:
        if each.refusal:
            messages.error(request, _("“%(file)s”: %(reason)s") % {"file": each.name, "reason": each.refusal})
        elif each.was_there:
            messages.info(request, _("“%(file)s”: %(reason)s") % {"file": each.name, "reason": ALREADY_THERE})
