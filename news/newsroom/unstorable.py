"""Characters that no database stores and no page can be sent with: NUL, and half a character (a lone surrogate)."""

import re

from django.core.exceptions import BadRequest
from django.http import HttpRequest, QueryDict

NUL = "\x00"
HALF = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def refuse_in_address(request: HttpRequest) -> None:
    """Raise BadRequest for an address that the database cannot be asked about."""
    texts = [request.path, *_texts(request.GET)]
    if any(NUL in text or HALF.search(text) for text in texts):
        raise BadRequest("NUL or half a character in the address")


def replace_in_form(request: HttpRequest) -> None:
    """A form's half characters become the mark that stands for what cannot be read; the rest of the text is kept."""
    posted = request.POST
    if not any(HALF.search(text) for text in _texts(posted)):
        return
    whole = QueryDict(mutable=True)
    for name, values in posted.lists():
        whole.setlist(HALF.sub(REPLACEMENT, name), [HALF.sub(REPLACEMENT, value) for value in values])
    request.POST = whole  # type: ignore[assignment]


def _texts(data: QueryDict) -> list[str]:
    return [text for name, values in data.lists() for text in (name, *values)]
