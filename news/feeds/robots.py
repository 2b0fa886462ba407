"""robots.txt: everybody may read all that is public; the National Library's crawler is welcome by name."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

# Pages for editors, and drafts that somebody was shown: none of them is the public's.
CLOSED = ("/admin/", "/forhandsvis/")
# The web archive of Nasjonalbiblioteket, by pliktavleveringslova: https://www.nb.no/samlingen/nettarkivet/
ARCHIVE = "nlnbot"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers ask for first."""
    closed = [f"Disallow: {path}" for path in CLOSED]
    lines = [
        f"User-agent: {ARCHIVE}",
        *closed,
        "Allow: /",
        "",
        "User-agent: *",
        *closed,
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
