"""Every page that says what went wrong, each as a reader gets it."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpResponse
from django.shortcuts import render
from django.test import Client, RequestFactory
from django.utils import timezone

from news.articles.actions import withdraw
from news.front.views import errors
from tests.kit.make import make_published

GONE, OVER = "borte", "over"


def withdraw_some() -> None:
    """Two articles that were public a moment ago: one taken back with a reason, and one whose time is over."""
    now = timezone.now()
    gone = make_published(slug=GONE, now=now - timedelta(hours=1))
    withdraw(gone, by=None, now=now, reason="Feil tall <her>.")
    make_published(slug=OVER, now=now - timedelta(hours=1), ends_at=now - timedelta(minutes=1))


def error_pages() -> dict[str, HttpResponse]:
    """By name. Needs the demo and `withdraw_some`."""
    return {**refusals(), **failures()}


def refusals() -> dict[str, HttpResponse]:
    """What the reader, or a link, has wrong."""
    client, request = Client(), RequestFactory().get("/")
    return {
        "400": errors.bad_request(request, SuspiciousOperation()),
        "403": errors.forbidden(request, PermissionDenied()),
        "403 form": render(request, "403_form.html", status=403),
        "404": client.get("/nyheter/broeyting-i-vinter/"),
        "404 nothing alike": client.get("/xyzzyq/"),
        "405": client.post("/nyheter/"),
        "410": client.get(f"/nyheter/{GONE}/"),
        "410 without a reason": client.get(f"/nyheter/{OVER}/"),
        "413": errors.bad_request(request, RequestDataTooBig()),
    }


def failures() -> dict[str, HttpResponse]:
    """What we have wrong: a fault of our own, and a database that does not answer."""
    return {
        "500": errors.server_error(RequestFactory().get("/")),
        "503": _without_database(RequestFactory().get("/")),
        "503 search": _without_database(RequestFactory().get("/sok/")),
        "503 sent": _without_database(RequestFactory().post("/")),
    }


def _without_database(request):
    try:
        raise OperationalError
    except OperationalError:
        return errors.server_error(request)
