"""What stands beside an article while it is written: how it stands, who saved it last, what still is in the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from news.articles.models import Article, Edition
from news.articles.rules import State
from news.publishing.rules import Reason

# Where in the form a reason's field is found.
ANCHORS = {
    "gallery": "gallery_pictures-group",
    "attachments": "attachments-group",
    "links": "external_links-group",
    "publish_at": "id_publish_at_0",
    "expires_at": "id_expires_at_0",
    "deadline": "id_deadline_0",
}


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A reason and the place in the form that it is about."""

    message: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What `admin/news/article/_panel.html` shows."""

    article: Article
    state: State
    public: Edition | None
    planned: Edition | None
    hindrances: list[Hindrance]
    refused: bool
    has_been_out: bool

    @property
    def may_be_withdrawn(self) -> bool:
        return self.public is not None or self.planned is not None


def panel_for(article: Article, *, now: datetime, refused: Sequence[Reason] = ()) -> Panel:
    """The panel of a saved article; `refused` holds the reasons when publishing has just been refused."""
    return Panel(
        article=article,
        state=State(Article.objects.with_state(now).get(pk=article.pk).state),  # type: ignore[attr-defined]
        public=article.editions.public(now).defer("content").first(),
        planned=article.editions.upcoming(now).defer("content").order_by("live_from").first(),
        hindrances=[_hindrance(reason) for reason in refused or article.why_not_publish(now)],
        refused=bool(refused),
        has_been_out=article.editions.exists(),
    )


def _hindrance(reason: Reason) -> Hindrance:
    return Hindrance(str(reason.message), ANCHORS.get(reason.field, f"id_{reason.field}" if reason.field else ""))
