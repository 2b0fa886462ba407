"""security.txt (RFC 9116): whom to tell of a security hole, until when that holds."""

from datetime import UTC, datetime, time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from news.profile.models import SiteProfile
from news.profile.queries import site_profile

ADDRESS = ".well-known/security.txt"
LANGUAGES = "nb, nn, en"


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """404 until the profile says whom and until when: the standard asks for both."""
    lines = lines_of(site_profile())
    if not lines:
        raise Http404
    return HttpResponse("\r\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def lines_of(profile: SiteProfile) -> list[str]:
    """The file's lines; none when something required is missing."""
    if not profile.security_contact or profile.security_expires_on is None:
        return []
    contact = profile.security_contact
    expires = datetime.combine(profile.security_expires_on, time(23, 59, 59), UTC)
    return [
        f"Contact: {contact if contact.startswith(('https://', 'http://')) else f'mailto:{contact}'}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {LANGUAGES}",
        f"Canonical: {settings.SITE_URL}/{ADDRESS}",
    ]
