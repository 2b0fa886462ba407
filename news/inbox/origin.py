"""Did a form come from a page of ours? Readers have no cookie, so no key in the form could say so."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

OURS = frozenset({"same-origin", "none"})  # "none": the reader's own doing, such as loading a page again


def came_from_here(request: HttpRequest) -> bool:
    """What the browser itself says (Fetch Metadata, W3C), else the origin, else the page that the form stood on.

    A browser that tells none of the three is not believed: any that people use tells at least one.
    """
    fetch = request.headers.get("Sec-Fetch-Site")
    if fetch is not None:
        return fetch.strip().lower() in OURS
    told = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return _origin(told) in {_origin(settings.SITE_URL), _origin(f"{request.scheme}://{request.get_host()}")}


def _origin(address: str) -> tuple[str, str]:
    """Scheme and host with port; an address that cannot be read has an origin that nobody has."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", address
    return parts.scheme.lower(), parts.netloc.lower()
