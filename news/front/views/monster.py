"""Every component with plain, long, empty and hostile words, for those who build the site; on a laptop only."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.front.examples import WORDS, examples
from news.library.models import Picture

PICTURES = 4


@require_safe
def monster(request: HttpRequest, name: str = "plain") -> HttpResponse:
    """The components in words of this `name`; 404 in production."""
    if not settings.LOCAL or name not in WORDS:
        raise Http404
    pictures = [picture.use() for picture in Picture.objects.order_by("pk")[:PICTURES]]
    return render(request, "front/monster.html", {"page": examples(name, pictures=pictures, now=timezone.now())})
