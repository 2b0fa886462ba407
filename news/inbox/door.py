"""The door for forms that anybody may send, without a cookie: where from, and how large."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from news.inbox.origin import came_from_here
from news.inbox.rules import MOST_BYTES

View = Callable[..., HttpResponseBase]


def open_to_all(view: View) -> View:
    """A form's view: 403 with words for what another site sent, 413 for what is longer than a form can be."""

    @csrf_exempt
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST":
            if _length(request) > MOST_BYTES:
                raise RequestDataTooBig
            if not came_from_here(request):
                return render(request, "inbox/refused.html", status=403)
        return view(request, *args, **kwargs)

    return guarded


def _length(request: HttpRequest) -> int:
    """What the request says of its own length; Django reads no byte more than that."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else MOST_BYTES + 1
