"""Pictures sent with the article's own form, without JavaScript: they become rows of the gallery as if typed there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from news.library.models import Picture
from news.newsroom.picture_facts import SharedFactsForm, in_one_line
from news.newsroom.picture_intake import MAX_FILES_AT_ONCE, may_take_in, take_in_all, tell, too_many
from news.newsroom.rows import MAX_ROWS

PREFIX = "gallery_pictures"
FILES = f"{PREFIX}-files"
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
    facts = SharedFactsForm(request.POST, prefix=PREFIX)
    most = min(MAX_FILES_AT_ONCE, MAX_ROWS - rows)
    outcomes = take_in_all(files, by=request.user, said=facts.said(), most=most)  # type: ignore[arg-type]
    tell(request, outcomes, left_out=0)
    if facts.errors:
        messages.error(request, _("The pictures were added without this. %(errors)s") % {"errors": in_one_line(facts)})
    if left_out := len(files) - len(outcomes):
        messages.error(request, too_many(left_out) if most == MAX_FILES_AT_ONCE else _full(left_out))
    request.POST = _with_rows(request.POST, [each.picture for each in outcomes if each.picture], first=rows)  # type: ignore[assignment]


def _number_of_rows(data: QueryDict) -> int | None:
    """None where the form is not what we sent: then it is refused as a whole, and no file is taken in."""
    text = data.get(TOTAL, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 and int(text) <= MAX_ROWS else None


def _with_rows(data: QueryDict, pictures: list[Picture], *, first: int) -> QueryDict:
    changed = data.copy()
    for index, picture in enumerate(pictures, start=first):
        changed[f"{PREFIX}-{index}-picture"] = str(picture.pk)
        changed[f"{PREFIX}-{index}-caption"] = picture.caption
        changed[f"{PREFIX}-{index}-alt"] = picture.alt
    changed[TOTAL] = str(first + len(pictures))
    return changed


def _full(left_out: int) -> str:
    words = ngettext(
        "%(count)d file was not added: a gallery has room for %(limit)d pictures.",
        "%(count)d files were not added: a gallery has room for %(limit)d pictures.",
        left_out,
    )
    return words % {"count": left_out, "limit": MAX_ROWS}
