"""The municipality's own colours as a style sheet: no page needs a line of style in it (D4). And the icon."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from news.profile.queries import site_profile

YEAR_SECONDS = 365 * 24 * 60 * 60


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Sets the accent colour. Its address carries the colour, so a copy may be kept for ever."""
    colour = site_profile().accent_colour
    rule = f":root{{--accent-chosen:{colour}}}\n" if colour else ""
    headers = {"Cache-Control": f"public, max-age={YEAR_SECONDS}, immutable"}
    return HttpResponse(rule, content_type="text/css; charset=utf-8", headers=headers)


@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for an icon that no page told them of."""
    return HttpResponseRedirect(static("img/mark.svg"))
