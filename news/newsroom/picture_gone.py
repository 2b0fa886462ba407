"""Pictures that somebody removed while their texts were being written: named, and what was written is shown again."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from news.newsroom.picture_forms import MAX_DESCRIBED_AT_ONCE
from news.newsroom.vanished import without_vanished

PREFIX = "form"
CARRIED = "gone"
WRITTEN = ("alt", "caption", "credit")
LONGEST_NAME = 100


@dataclass(frozen=True)
class Gone:
    """A picture that is not there, and what was written about it."""

    sentence: str
    text: str


def without_gone(posted: QueryDict, *, existing: set[str]) -> tuple[QueryDict, list[Gone]]:
    """The form without the rows of pictures that are not on the page, and what those rows were."""
    data = posted.copy()
    total = data.get(f"{PREFIX}-TOTAL_FORMS", "")
    data[f"{PREFIX}-INITIAL_FORMS"] = total  # nothing is added on this page
    rows = (
        range(min(int(total), MAX_DESCRIBED_AT_ONCE))
        if total.isascii() and total.isdecimal() and len(total) < 6
        else range(0)
    )
    gone = [row for row in rows if data.get(f"{PREFIX}-{row}-id") not in existing]
    for row in gone:
        data[f"{PREFIX}-{row}-DELETE"] = "on"  # a row that is gone at both ends is left out
    left, _files = without_vanished(data, MultiValueDict(), prefix=PREFIX, existing=existing)
    return left, [_row(posted, row, of=len(rows)) for row in gone]


def carried(posted: QueryDict) -> list[Gone]:
    """Those that an earlier answer told about: their text stays for as long as the page does."""
    words = _("This picture is no longer in the library, so what you wrote about it was not saved.")
    return [Gone(words, text) for text in posted.getlist(CARRIED)[:MAX_DESCRIBED_AT_ONCE]]


def _row(posted: QueryDict, row: int, *, of: int) -> Gone:
    words = _(
        "Picture %(number)d of %(total)d, “%(name)s”, is no longer in the library, "
        "so what you wrote about it was not saved."
    )
    name = posted.get(f"{PREFIX}-{row}-name", "")[:LONGEST_NAME]
    lines = [posted.get(f"{PREFIX}-{row}-{field}", "") for field in WRITTEN]
    return Gone(words % {"number": row + 1, "total": of, "name": name}, "\n".join(filter(None, lines)))
