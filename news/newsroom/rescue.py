"""What was typed outlives its session: the answer to a form that comes from somebody no longer signed in.

The page carries every field of the form along and asks for name and password; the same form then goes on to where it
was going. Only forms from our own pages are carried, so nobody else can put words into an editor's mouth.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.admin import AdminSite, site
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

SIGN_IN = "_sign_in_again"
CREDENTIALS = (f"{SIGN_IN}-username", f"{SIGN_IN}-password")
NOT_CARRIED = frozenset({"csrfmiddlewaretoken", SIGN_IN, *CREDENTIALS})
# A secret is never written into a page, not even to the person who typed it.
SECRET = "password"  # noqa: S105 - a name, none itself


@dataclass(frozen=True, slots=True)
class Rescue:
    """What `admin/rescue.html` shows; `sign_in` is None for somebody who is signed in after all."""

    fields: list[tuple[str, str]]
    lost_files: list[str]
    sign_in: AdminAuthenticationForm | None
    path: str


def needs_rescue(request: HttpRequest, newsroom: AdminSite) -> bool:
    """Whether this is a form whose sender is not, or no longer, allowed in."""
    ends_the_session = request.path == reverse("admin:logout", current_app=newsroom.name)
    return request.method == "POST" and not ends_the_session and not newsroom.has_permission(request)


@sensitive_post_parameters()
def rescue(request: HttpRequest, newsroom: AdminSite, go_on: Callable[[], HttpResponse]) -> HttpResponse:
    """Ask for name and password; once they are right, let the form go on to where it was going."""
    if SIGN_IN not in request.POST:
        return _page(request, newsroom, AdminAuthenticationForm(request, prefix=SIGN_IN))
    form = AdminAuthenticationForm(request, data=request.POST, prefix=SIGN_IN)
    if not form.is_valid():
        return _page(request, newsroom, form)
    login(request, form.get_user())
    request.POST = _without_credentials(request.POST)  # type: ignore[assignment]
    return go_on()


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret was not the one we gave out, most often because somebody signed in or out meanwhile.

    Readers have no secret, as they have no cookie: a page of theirs that takes a form is exempt, the others take none.
    """
    if not request.path.startswith(reverse("admin:index")):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    if _comes_from_our_own_page(request):
        signed_in = site.has_permission(request)
        return _page(request, site, None if signed_in else AdminAuthenticationForm(request, prefix=SIGN_IN))
    return render(request, "403_form.html", status=403)


def _comes_from_our_own_page(request: HttpRequest) -> bool:
    """What the browser itself says; a foreign page could otherwise have its own words sent with one innocent click."""
    origin = request.headers.get("Origin", "")
    ours = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    return bool(request.POST) and bool(urlsplit(origin).hostname) and origin in ours


def _page(request: HttpRequest, newsroom: AdminSite, sign_in: AdminAuthenticationForm | None) -> HttpResponse:
    what = Rescue(_carried(request.POST), _lost_files(request), sign_in, request.get_full_path())
    words = {"title": _("What you wrote is kept"), "rescue": what, "has_permission": False}
    response = render(request, "admin/rescue.html", {**newsroom.each_context(request), **words}, status=403)
    add_never_cache_headers(response)
    return response


def _carried(posted: QueryDict) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, values in posted.lists()
        for value in values
        if name not in NOT_CARRIED and SECRET not in name
    ]


def _lost_files(request: HttpRequest) -> list[str]:
    return [file.name or "" for _name, files in request.FILES.lists() for file in files]


def _without_credentials(posted: QueryDict) -> QueryDict:
    kept: Any = posted.copy()
    for name in (SIGN_IN, *CREDENTIALS):
        kept.pop(name, None)
    return kept
