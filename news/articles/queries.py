"""What readers ask for: the edition at an address, lists of cards, a page of a list, where something went."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from django.db.models import Count, Q, QuerySet, Subquery
from django.db.models.functions import TruncMonth
from django.utils import timezone

from news.articles.models import Edition, Section, Withdrawal
from news.articles.rules import Kind, address
from news.library.queries import as_they_stand, earliest, next_boundary
from news.library.rules import PictureUse
from news.profile.kept import Kept
from news.profile.models import ONLY_PROFILE, SiteProfile
from news.profile.prepared import Prepared
from news.profile.queries import site_profile
from news.publishing.rules import Gone, Moved

CARD_COLUMNS = (
    "article_id",
    "kind",
    "slug",
    "language",
    "kicker",
    "title",
    "lead",
    "section_id",
    "published_at",
    "changed_at",
    "deadline",
    "translation_of",
    "lead_picture",
    "created_at",
)
NOT_ON_CARDS = {"lead_picture", "created_at"}
NEWEST_FIRST = ("-published_at", "-id")
NEWEST_IN_SECTION = 3
MOST_OPEN = 200  # hearings at once; the largest municipality has a few dozen
SAMPLE = datetime(1, 2, 3, tzinfo=UTC)
_months: "Kept[tuple[Month, ...]]" = Kept(most=1)
_sections: "Kept[dict[int, list[Card]]]" = Kept(most=1)
_boundary: "Kept[datetime | None]" = Kept(most=1)


@dataclass(frozen=True, slots=True)
class Card:
    """An article in a list."""

    article_id: int
    kind: str
    slug: str
    language: str
    kicker: str
    title: str
    lead: str
    section_id: int | None
    published_at: datetime
    changed_at: datetime | None
    picture: PictureUse | None
    deadline: datetime | None = None
    translation_of: int | None = None

    @property
    def path(self) -> str:
        return address(self.kind, self.slug)


def public(now: datetime) -> QuerySet[Edition]:
    """All that is news at `now`, newest first: everything public but the pages about the site."""
    return Edition.objects.public(now).exclude(kind=Kind.PAGE).order_by(*NEWEST_FIRST)


def in_month(year: int, month: int, now: datetime) -> QuerySet[Edition]:
    """What was published in that month by the clock in Norway."""
    start = timezone.make_aware(datetime(year, month, 1))
    end = timezone.make_aware(datetime(year + month // 12, month % 12 + 1, 1))
    return public(now).filter(published_at__gte=start, published_at__lt=end)


@dataclass(frozen=True, slots=True)
class Month:
    """A month by the clock in Norway, and how many articles were first published in it."""

    year: int
    month: int
    count: int


def months_with_news(*, generation: int, now: datetime) -> tuple[Month, ...]:
    """The months of the archive, newest first; counted through once per generation."""
    return _months.get("months", generation=generation, now=now, build=lambda: _count_months(now))


def _count_months(now: datetime) -> tuple[tuple[Month, ...], datetime | None]:
    months = public(now).order_by().annotate(month=TruncMonth("published_at")).values("month")
    counted = months.annotate(count=Count("pk")).order_by("-month").values_list("month", "count")
    return tuple(Month(at.year, at.month, count) for at, count in counted), Edition.objects.next_boundary(now)


def next_change(*, generation: int, now: datetime) -> datetime | None:
    """The next moment at which a list of articles changes by itself; asked for once until then."""

    def build() -> tuple[datetime | None, datetime | None]:
        boundary = earliest([Edition.objects.next_boundary(now), next_boundary(now)])
        return boundary, boundary

    return _boundary.get("next", generation=generation, now=now, build=build)


def cards(editions: QuerySet[Edition], now: datetime) -> list[Card]:
    """One query; the big documents stay in the database. Pictures are as they stand at `now`."""
    return _cards(_seen(editions).only(*CARD_COLUMNS), now)


def newest(number: int, now: datetime) -> list[Card]:
    """The newest of everything."""
    return _cards(_newest(number)(now=now), now)


def lead_story(now: datetime) -> Card | None:
    """The newest article that its editors put on top of the front page."""
    return next(iter(_cards(_lead_story(now=now), now)), None)


def newest_by_section(sections: Sequence[Section], *, generation: int, now: datetime) -> dict[int, list[Card]]:
    """The newest few of each section: one query, however many sections there are, and once per generation."""
    return _sections.get("newest", generation=generation, now=now, build=lambda: _find_newest(sections, now))


def _find_newest(sections: Sequence[Section], now: datetime) -> tuple[dict[int, list[Card]], datetime | None]:
    # SQLite takes no limit in a part of a union, but it does in the part's own condition.
    parts = [
        Edition.objects.filter(pk__in=public(now).filter(section=section).values("pk")[:NEWEST_IN_SECTION]).values("pk")
        for section in sections
    ]
    wanted = Edition.objects.none().values("pk").union(*parts, all=True)
    found = cards(Edition.objects.filter(pk__in=wanted).order_by(*NEWEST_FIRST), now)
    by_section = {section.pk: [card for card in found if card.section_id == section.pk] for section in sections}
    return by_section, earliest([Edition.objects.next_boundary(now), next_boundary(now)])


def of_articles(article_ids: Iterable[int], now: datetime) -> list[Card]:
    """The public ones among these articles, in the order given."""
    wanted = {f"article_{place}": pk for place, pk in enumerate(article_ids)}
    if not wanted:
        return []
    found = {card.article_id: card for card in _cards(_among(len(wanted))(now=now, **wanted), now)}
    return [found[pk] for pk in wanted.values() if pk in found]


def open_hearings(now: datetime) -> list[Card]:
    """Those that residents can still answer, the nearest deadline first."""
    return cards(public(now).filter(kind=Kind.HEARING, deadline__gt=now).order_by("deadline", "id")[:MOST_OPEN], now)


def closed_hearings(now: datetime) -> QuerySet[Edition]:
    """Those whose deadline has passed, newest first; without one too, from before there was a field for it."""
    return public(now).filter(Q(deadline__lte=now) | Q(deadline__isnull=True), kind=Kind.HEARING)


def edition_at(slug: str, now: datetime) -> Edition | None:
    """What readers see at an address."""
    return next(iter(_at_address(slug=slug, now=now)), None)


def generation_seen(edition: Edition) -> int:
    """The site's generation as it was when the edition was read; asked for now where the query did not bring it."""
    return edition.__dict__.get("generation") or site_profile().generation


def _cards(editions: Iterable[Edition], now: datetime) -> list[Card]:
    """One card an edition; a picture that is gone leaves none."""
    rows = list(editions)
    stored = [(row.lead_picture, row.created_at) for row in rows]
    frozen = [(PictureUse.from_json(picture), frozen_at) for picture, frozen_at in stored if picture]
    shown = iter(as_they_stand(frozen, generation=generation_seen(rows[0]), now=now) if frozen else ())
    return [_card(row, next(shown) if row.lead_picture else None) for row in rows]


def _card(edition: Edition, picture: PictureUse | None) -> Card:
    columns = edition.__dict__
    facts = {name: columns[name] for name in CARD_COLUMNS if name not in NOT_ON_CARDS}
    return Card(**facts, picture=None if picture is None or picture.removed else picture)


# Every query that brings pictures brings the generation along: what is kept of their standing is found by it.
def _seen(editions: QuerySet[Edition]) -> QuerySet[Edition]:
    return editions.annotate(generation=Subquery(SiteProfile.objects.filter(pk=ONLY_PROFILE).values("generation")))


# The queries of every page, each compiled once.
_at_address = Prepared(
    lambda slug, now: _seen(Edition.objects.public(now).filter(slug=slug).order_by("-live_from"))[:1],
    slug="?",
    now=SAMPLE,
)
_lead_story = Prepared(lambda now: _seen(public(now).filter(on_front=True)).only(*CARD_COLUMNS)[:1], now=SAMPLE)


@lru_cache
def _newest(number: int) -> Prepared[Edition]:
    return Prepared(lambda now: _seen(public(now)).only(*CARD_COLUMNS)[:number], now=SAMPLE)


@lru_cache
def _among(number: int) -> Prepared[Edition]:
    samples = {f"article_{place}": -1 - place for place in range(number)}
    return Prepared(
        lambda now, **pks: _seen(Edition.objects.public(now).filter(article__in=pks.values())).only(*CARD_COLUMNS),
        now=SAMPLE,
        **samples,
    )


def whereabouts(slug: str, now: datetime) -> Moved | Gone | None:
    """Where the article that once was public under `slug` is now; None: there never was one."""
    last = Edition.objects.shown().filter(slug=slug, live_from__lte=now).order_by("-live_from").first()
    if last is None:
        return None
    today = Edition.objects.public(now).filter(article=last.article_id).first()
    if today:
        return Moved(today.path)
    withdrawal = Withdrawal.objects.filter(article=last.article_id, edition__live_until__lte=now).first()
    return _after_withdrawal(withdrawal, now) or Gone(last.title, withdrawal.reason if withdrawal else "")


def _after_withdrawal(withdrawal: Withdrawal | None, now: datetime) -> Moved | None:
    if withdrawal is None or withdrawal.moved_to_id is None:
        return None
    replacement = Edition.objects.public(now).filter(article=withdrawal.moved_to_id).first()
    return Moved(replacement.path) if replacement else None
