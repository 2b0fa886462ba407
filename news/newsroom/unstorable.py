"""Characters that no database stores or no page may hold: NUL, half a character (a lone surrogate), controls."""

import re

from django.core.exceptions import BadRequest
from django.http import HttpRequest, QueryDict

NUL = "\x00"
HALF = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"
# HTML forbids them, and nobody typed one: slides break the lines of their headlines with a vertical tab.
CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def refuse_in_address(request: HttpRequest) -> None:
    """Raise BadRequest for an address that the database cannot be asked about."""
    texts = [request.path, *_texts(request.GET)]
    if any(NUL in text or HALF.search(text) for text in texts):
        raise BadRequest("NUL or half a character in the address")


def replace_in_form(request: HttpRequest) -> None:
    """Half a character becomes the mark that stands for what cannot be read, a control a space; the rest is kept."""
    posted = request.POST
    if not any(HALF.search(text) or CONTROLS.search(text) for text in _texts(posted)):
        return
    whole = QueryDict(mutable=True)
    for name, values in posted.lists():
        whole.setlist(_whole(name), [_whole(value) for value in values])
    request.POST = whole  # type: ignore[assignment]


def _whole(text: str) -> str:
    return CONTROLS.sub(" ", HALF.sub(REPLACEMENT, text))


def _texts(data: QueryDict) -> list[str]:
    return [text for name, values in data.lists() for text in (name, *values)]
