"""What is said when something is wrong: a clear sentence, the right number, a way on."""

import sys
from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from news.front.views.search import hits_for_address
from news.notices.queries import banners_without_database
from news.search.rules import Hit

RETRY_AFTER_SECONDS = 30
MOST_MEANT = 5
View = Callable[[HttpRequest], HttpResponse]
# What comes from a server or a disk that is not there just now; all else is a fault of the program.
AWAY = (OperationalError, InterfaceError, OSError)
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 when there is too much of it."""
    status = 413 if isinstance(exception, TOO_LARGE) else 400
    return render(request, f"{status}.html", status=status)


def forbidden(request: HttpRequest, exception: PermissionDenied) -> HttpResponse:
    """403: signed in, but not allowed."""
    return render(request, "403.html", status=403)


def explain_not_allowed(get_response: View) -> View:
    """Middleware: 405, which Django leaves without a word, says what happened and leads on."""

    def explaining(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            response.content = render(request, "405.html").content
        return response

    return explaining


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with what the address may have meant."""
    return render(request, "404.html", {"meant": _meant(request.path)}, status=404)


def _meant(path: str) -> tuple[Hit, ...]:
    """A search for the words of the address; the page must come out without a database too."""
    try:
        return hits_for_address(path, now=timezone.now(), most=MOST_MEANT)
    except DatabaseError:
        return ()


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our own fault; 503 when the database or the store of files does not answer, or the disk is full.

    The page asks nothing of them itself.
    """
    is_away = isinstance(sys.exc_info()[1], AWAY)
    facts = {
        "notices": banners_without_database(timezone.now()),
        "is_away": is_away,
        "was_sent": request.method == "POST",
        "was_search": request.path == reverse("search"),
    }
    if not is_away:
        return render(None, "500.html", facts, status=HTTPStatus.INTERNAL_SERVER_ERROR)
    response = render(None, "500.html", facts, status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = RETRY_AFTER_SECONDS
    return response
