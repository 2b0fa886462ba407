"""The municipality's own colours as a style sheet: no page needs a line of style in it (D4). And its icons."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from news.pictures.icons import MANIFEST_SIDES
from news.profile.queries import site_profile
from news.profile.rules import icon_name

YEAR_SECONDS = 365 * 24 * 60 * 60


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Sets the accent colour. Where its address names that colour, a copy may be kept for ever."""
    colour = site_profile().accent_colour
    rule = f":root{{--accent-chosen:{colour}}}\n" if colour else ""
    is_its_own = request.GET.get("farge") == colour.removeprefix("#")
    headers = {"Cache-Control": f"public, max-age={YEAR_SECONDS}, immutable"} if is_its_own else {}
    return HttpResponse(rule, content_type="text/css; charset=utf-8", headers=headers)


@require_safe
def icon(request: HttpRequest, ending: str) -> HttpResponse:
    """Where browsers and phones look for an icon: the one made from the logo, else that of the drawn mark."""
    return HttpResponseRedirect(_icon_of_the_logo(ending) or static(f"img/mark{ending}"))


def _icon_of_the_logo(ending: str) -> str:
    """Its address; none either when the database or the store of files does not answer."""
    try:
        logo = site_profile().logo.name
        name = icon_name(logo, ending) if logo else ""
        return default_storage.url(name) if name and default_storage.exists(name) else ""
    except (DatabaseError, OSError):
        return ""


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to put the site on its home screen (W3C, Web Application Manifest)."""
    name = site_profile().name
    icons = [{"src": f"/ikon-{side}.png", "sizes": f"{side}x{side}", "type": "image/png"} for side in MANIFEST_SIDES]
    facts = {"name": name, "short_name": name, "lang": settings.LANGUAGE_CODE, "start_url": "/", "display": "browser"}
    return JsonResponse({**facts, "icons": icons}, content_type="application/manifest+json")
