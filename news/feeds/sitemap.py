"""The sitemap: every public page with its picture, and what is news of the last two days; in parts when it is long.

The protocol allows 50,000 addresses in a file (sitemaps.org) and Google reads 1,000 news of one: a part keeps to both.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.articles.models import Edition, Section, Topic
from news.articles.rules import Kind
from news.feeds.bodies import media_address
from news.feeds.formats import in_xml
from news.library.queries import as_they_stand
from news.library.rules import PictureUse
from news.notices.models import DisruptionUpdate
from news.profile.kept import Kept
from news.profile.queries import site_profile

IN_A_PART = 1_000
MOST_MESSAGES = 5_000
AT_ONCE = 500
NEWS_FOR = timedelta(hours=48)  # what Google's news sitemaps may hold
COLUMNS = ("kind", "slug", "language", "title", "published_at", "changed_at", "created_at", "lead_picture")
LISTS = (
    "/",
    "/nyheter/",
    f"/{Kind.ANNOUNCEMENT}/",
    f"/{Kind.HEARING}/",
    "/driftsmeldinger/",
    "/arkiv/",
    f"/{Kind.PAGE}/",
)
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_firsts: Kept[tuple[int, ...]] = Kept(most=1)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All of it, or the list of its parts."""
    now = timezone.now()
    parts = len(_beginnings(now))
    if parts <= 1:
        return _answer(_urlset([*_first(now), *_entries(_everything(now), now)]))
    addresses = [f"{settings.SITE_URL}/sitemap-{number}.xml" for number in range(1, parts + 1)]
    items = "".join([f"<sitemap><loc>{escape(each)}</loc></sitemap>\n" for each in addresses])
    return _answer(f"{HEAD}<sitemapindex {NAMESPACES}>\n{items}</sitemapindex>\n")


@require_safe
def part(request: HttpRequest, number: int) -> HttpResponse:
    """One part, counted from 1; the lists stand in the first."""
    now = timezone.now()
    firsts = _beginnings(now)
    if not 1 <= number <= len(firsts):
        raise Http404
    rows = _everything(now).filter(pk__gte=firsts[number - 1])
    if number < len(firsts):
        rows = rows.filter(pk__lt=firsts[number])
    return _answer(_urlset([*(_first(now) if number == 1 else []), *_entries(rows, now)]))


def _answer(text: str) -> HttpResponse:
    """Not for keeping: what is news changes with every hour."""
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(text, content_type="application/xml; charset=utf-8", headers=headers)


def _everything(now: datetime) -> QuerySet[Edition]:
    return Edition.objects.public(now).order_by("pk")


def _beginnings(now: datetime) -> tuple[int, ...]:
    """The first edition of every part: looked up once a generation."""

    def build() -> tuple[tuple[int, ...], datetime | None]:
        place = Window(RowNumber(), order_by=F("pk").asc()) - 1
        firsts = _everything(now).annotate(place=place).annotate(in_part=F("place") % IN_A_PART).filter(in_part=0)
        return tuple(firsts.values_list("pk", flat=True)), Edition.objects.next_boundary(now)

    return _firsts.get("firsts", generation=site_profile().generation, now=now, build=build)


def _urlset(entries: list[str]) -> str:
    return f"{HEAD}<urlset {NAMESPACES}>\n{''.join(entries)}</urlset>\n"


def _first(now: datetime) -> list[str]:
    """What stands before the articles: the lists, and the operational messages."""
    return [*_lists(now), *_messages(now)]


def _messages(now: datetime) -> Iterator[str]:
    updates = DisruptionUpdate.objects.public(now).order_by("-live_from", "-id")
    for update in updates.only("slug", "live_from")[:MOST_MESSAGES]:
        told_at = update.live_from.isoformat(timespec="seconds")
        yield f"<url><loc>{escape(settings.SITE_URL + update.path)}</loc><lastmod>{told_at}</lastmod></url>\n"


def _lists(now: datetime) -> list[str]:
    """Every section, and the topics that something public is about: nobody takes away one that is used no more."""
    topics = Topic.objects.filter(pk__in=_everything(now).order_by().values("topics"))
    subjects: list[Section | Topic] = [*Section.objects.order_by("pk"), *topics.order_by("pk")]
    paths = [*LISTS, *(each.get_absolute_url() for each in subjects)]
    return [f"<url><loc>{escape(settings.SITE_URL + path)}</loc></url>\n" for path in paths]


def _entries(editions: QuerySet[Edition], now: datetime) -> Iterator[str]:
    """The columns only, a few hundred rows at a time: the big documents stay in the database."""
    profile = site_profile()
    publication = escape(in_xml(profile.name))
    rows = editions.only(*COLUMNS).iterator(AT_ONCE)
    while batch := list(islice(rows, AT_ONCE)):
        pictures = _pictures(batch, profile.generation, now)
        for edition in batch:
            changed_at = (edition.changed_at or edition.published_at).isoformat(timespec="seconds")
            yield (
                f"<url><loc>{escape(settings.SITE_URL + edition.path)}</loc><lastmod>{changed_at}</lastmod>"
                f"{_image(pictures.get(edition.pk))}{_news(edition, publication, now)}</url>\n"
            )


def _pictures(batch: list[Edition], generation: int, now: datetime) -> dict[int, PictureUse]:
    """The lead pictures as they stand, by edition."""
    frozen = {row.pk: (PictureUse.from_json(row.lead_picture), row.created_at) for row in batch if row.lead_picture}
    return dict(zip(frozen, as_they_stand(list(frozen.values()), generation=generation, now=now), strict=True))


def _image(use: PictureUse | None) -> str:
    file = use.for_sharing() if use else None
    if file is None:
        return ""
    return f"<image:image><image:loc>{escape(in_xml(media_address(file.name)))}</image:loc></image:image>"


def _news(edition: Edition, publication: str, now: datetime) -> str:
    if edition.kind == Kind.PAGE or now - edition.published_at > NEWS_FOR:
        return ""
    return (
        f"<news:news><news:publication><news:name>{publication}</news:name>"
        f"<news:language>{escape(edition.language)}</news:language></news:publication>"
        f"<news:publication_date>{edition.published_at.isoformat(timespec='seconds')}</news:publication_date>"
        f"<news:title>{escape(in_xml(edition.title))}</news:title></news:news>"
    )
