"""The largest request that is read at all: beyond it the sender gets a sentence instead of a long wait."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from news.pictures.limits import MEGABYTE

MAX_REQUEST_BYTES = 400 * MEGABYTE  # ten pictures of the largest size at once; scripts send them one by one


def refuse_too_large(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 413 by what the request says of its own length. One that says less than it holds is cut there."""

    def middleware(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isascii() and length.isdigit() and int(length[:20]) > MAX_REQUEST_BYTES:
            return _too_large(request)
        return get_response(request)

    return middleware


def _too_large(request: HttpRequest) -> HttpResponse:
    words = _("This is too much at once: at most %(limit)d MB. Go back and send fewer or smaller files.")
    sentence = words % {"limit": MAX_REQUEST_BYTES // MEGABYTE}
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if request.accepts("text/html"):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    return JsonResponse({"error": sentence}, status=status)
