"""Where a picture stands: in which articles, and in which editions that residents see or will see."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.articles.models import Article, Edition
from news.library.models import Picture
from news.publishing.models import IntervalQuerySet


@dataclass(frozen=True)
class Use:
    """One article that uses the picture, and as what."""

    article: Article
    places: tuple[str | Promise, ...]


def uses_of(picture: Picture, *, now: datetime) -> list[Use]:
    """Every article with the picture, newest first, each once."""
    places: dict[Article, list[str | Promise]] = {}
    for place, articles in _places(picture, now):
        for article in articles.order_by("-changed_at", "-id"):
            places.setdefault(article, []).append(place)
    return [Use(article, tuple(found)) for article, found in places.items()]


AS_LEAD = _("lead picture")
IN_GALLERY = _("gallery")
IN_TEXT = _("in the text")
IN_PUBLIC = _("published or scheduled")


def _places(picture: Picture, now: datetime) -> list[tuple[Promise, QuerySet[Article]]]:
    editions = _editions_with(picture).reaching_past(now)
    return [
        (AS_LEAD, Article.objects.filter(lead_picture=picture)),
        (IN_GALLERY, Article.objects.filter(gallery_pictures__picture=picture).distinct()),
        (IN_TEXT, Article.objects.filter(body__contains=f'<figure data-picture="{picture.pk}"')),
        (IN_PUBLIC, Article.objects.filter(pk__in=editions.values("article"))),
    ]


def _editions_with(picture: Picture) -> IntervalQuerySet:
    """Both databases write a document's numbers alike, and SQLite cannot look into its lists."""
    number = f'"picture_id": {picture.pk}'
    return Edition.objects.annotate(document_text=Cast("content", TextField())).filter(
        Q(document_text__contains=f"{number},") | Q(document_text__contains=f"{number}}}")
    )
