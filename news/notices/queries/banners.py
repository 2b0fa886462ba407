"""The notices above every page, the gravest first."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from news.articles.models import Edition
from news.articles.queries import Card, of_articles
from news.notices.models import DisruptionUpdate, NoticeEdition
from news.notices.queries.boundary import boundary_of, soonest
from news.notices.rules import GRAVEST_FIRST, RAISED_STAYS, Severity
from news.profile.kept import Kept

KEY_LENGTH = 16
_banners: "Kept[tuple[Banner, ...]]" = Kept(most=1)


@dataclass(frozen=True, slots=True)
class Banner:
    """A notice above every page. `until`: when it comes down by itself; `updated_today`: the hour says enough."""

    severity: Severity
    title: str
    text: str
    area: str
    language: str
    updated_at: datetime
    updated_today: bool
    path: str
    link_text: str
    until: datetime | None

    @property
    def may_be_closed(self) -> bool:
        """Only what is merely good to know: what matters stays, also when it was seen before."""
        return self.severity == Severity.INFORMATION

    @property
    def key(self) -> str:
        """A fingerprint of the words: a reader who closed the notice sees it again when they change."""
        words = "\x1f".join((self.severity, self.title, self.text, self.area, self.path))
        return hashlib.sha256(words.encode()).hexdigest()[:KEY_LENGTH]


def banners(*, generation: int, now: datetime) -> tuple[Banner, ...]:
    """What stands above every page, the gravest first; kept until something changes."""
    return _banners.get("banners", generation=generation, now=now, build=lambda: _find_banners(now))


def banners_without_database(now: datetime) -> tuple[Banner, ...]:
    """Those that this process knew last and that are not over by the clock: for a page when nothing else answers."""
    return tuple(each for each in _banners.last("banners") or () if each.until is None or now < each.until)


def _find_banners(now: datetime) -> tuple[tuple[Banner, ...], datetime | None]:
    standing = list(NoticeEdition.objects.reaching_past(now).order_by("-live_from", "-id"))
    updates = list(DisruptionUpdate.objects.astir(now))
    notices = [each for each in standing if each.is_public_at(now)]
    articles = _articles(notices, now)
    followed = _followed(notices, now)
    found = [_of_notice(each, articles, followed, now) for each in notices]
    found += [_of_disruption(each, now) for each in updates if each.is_raised_at(now)]
    found.sort(key=lambda banner: (GRAVEST_FIRST.index(banner.severity), -banner.updated_at.timestamp()))
    return tuple(found), soonest(boundary_of([*standing, *updates], now), _articles_boundary(articles, now))


def _articles(notices: Iterable[NoticeEdition], now: datetime) -> dict[int, Card]:
    """The public ones among the articles that notices point to."""
    wanted = [notice.article_id for notice in notices if notice.article_id]
    return {card.article_id: card for card in of_articles(wanted, now)}


def _articles_boundary(articles: dict[int, Card], now: datetime) -> datetime | None:
    return Edition.objects.filter(article__in=articles).next_boundary(now) if articles else None


def _followed(notices: Iterable[NoticeEdition], now: datetime) -> dict[int, DisruptionUpdate]:
    wanted = [notice.disruption_id for notice in notices if notice.disruption_id]
    if not wanted:
        return {}
    return {each.disruption_id: each for each in DisruptionUpdate.objects.public(now).filter(disruption__in=wanted)}


def _of_notice(
    notice: NoticeEdition, articles: dict[int, Card], followed: dict[int, DisruptionUpdate], now: datetime
) -> Banner:
    """A link to what is not public any more is left out; the message stays."""
    more = followed.get(notice.disruption_id or 0) or articles.get(notice.article_id or 0)
    return Banner(
        severity=Severity(notice.severity),
        title=notice.title,
        text=notice.text,
        area=notice.area,
        language=notice.language,
        updated_at=notice.live_from,
        updated_today=_is_today(notice.live_from, now),
        path=more.path if more else "",
        link_text=more.title if more else "",
        until=notice.live_until,
    )


def _of_disruption(update: DisruptionUpdate, now: datetime) -> Banner:
    return Banner(
        severity=Severity.IMPORTANT,
        title=update.title,
        text="",
        area=update.area,
        language=update.language,
        updated_at=update.live_from,
        updated_today=_is_today(update.live_from, now),
        path=update.path,
        link_text=update.title,
        until=soonest(update.solved_from, update.live_from + RAISED_STAYS),
    )


def _is_today(moment: datetime, now: datetime) -> bool:
    return timezone.localtime(moment).date() == timezone.localtime(now).date()
