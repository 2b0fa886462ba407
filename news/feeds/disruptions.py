"""The feed of operational messages: every update an entry of its own, so that no reader misses that it is solved."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from news.feeds.formats import Atom, Rss, in_xml
from news.feeds.views import FORMATS
from news.notices.models import DisruptionUpdate
from news.notices.rules import PLACE, Category, Status
from news.profile.queries import site_profile

MOST_ENTRIES = 40


@require_safe
def disruptions_feed(request: HttpRequest, format: str) -> HttpResponse:
    """What readers were told lately, newest first."""
    now = timezone.now()
    name = _("Operational messages")
    title = in_xml(f"{site_profile().name}: {name}")
    feed = FORMATS[format](
        title=title,
        link=settings.SITE_URL + PLACE,
        description=title,
        language=settings.LANGUAGE_CODE,
        author_name=in_xml(site_profile().name),
        feed_url=f"{settings.SITE_URL}{PLACE}{format}.xml",
    )
    for update in DisruptionUpdate.objects.told(now).with_corrections()[:MOST_ENTRIES]:
        _add(feed, update)
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _add(feed: Rss | Atom, update: DisruptionUpdate) -> None:
    """An update's own place in the timeline is its address; the status as it was then stands before the title."""
    status = Status(update.status_at(update.live_from)).label
    address = f"{settings.SITE_URL}{update.path}#oppdatering-{update.pk}"
    text = getattr(update, "corrected_text", None) or update.text
    feed.add_item(
        title=in_xml(f"{status}: {update.title}"),
        link=address,
        unique_id=address,
        description=in_xml(f"{update.area}. {text}"),
        categories=[str(Category(update.category).label)],
        pubdate=update.live_from,
        updateddate=getattr(update, "corrected_at", None) or update.live_from,
    )
