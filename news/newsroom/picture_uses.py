"""Where a picture stands: in which working copies, and in which editions, those of old times too."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from news.articles.models import Article, Edition, EditionPicture, TextPicture
from news.galleries.models import GalleryPicture
from news.library.models import Picture


@dataclass(frozen=True)
class Use:
    """One article that uses the picture, as what, and the editions of it that hold the picture, newest first."""

    article: Article
    places: tuple[str | Promise, ...]
    editions: tuple[Edition, ...] = ()


def uses_of(picture: Picture, *, now: datetime) -> list[Use]:
    """Every article with the picture, newest first, each once."""
    places: dict[Article, list[str | Promise]] = {}
    for place, articles in _places(picture, now):
        for article in articles.order_by("-changed_at", "-id").defer("body"):
            places.setdefault(article, []).append(place)
    held = _editions_by_article(picture)
    return [Use(article, tuple(found), tuple(held[article.pk])) for article, found in places.items()]


def number_of_articles(pictures: Iterable[int]) -> dict[int, int]:
    """How many articles each picture stands in, working copies and all editions: one query for a whole list."""
    numbers = list(pictures)
    places: list[QuerySet] = [
        Article.objects.filter(lead_picture__in=numbers).order_by().values_list("lead_picture_id", "pk"),
        GalleryPicture.objects.filter(picture__in=numbers).order_by().values_list("picture_id", "article_id"),
        TextPicture.objects.filter(picture__in=numbers).order_by().values_list("picture_id", "article_id"),
        EditionPicture.objects.filter(picture__in=numbers).order_by().values_list("picture_id", "edition__article_id"),
    ]
    articles: dict[int, set[int]] = defaultdict(set)
    for picture, article in places[0].union(*places[1:]):
        articles[picture].add(article)
    return {picture: len(found) for picture, found in articles.items()}


AS_LEAD = _("lead picture")
IN_GALLERY = _("gallery")
IN_TEXT = _("in the text")
IN_PUBLIC = _("published or scheduled")
IN_THE_PAST = _("in an earlier version")


def _places(picture: Picture, now: datetime) -> list[tuple[Promise, QuerySet[Article]]]:
    holding = Edition.objects.filter(edition_pictures__picture=picture).order_by()
    over = holding.filter(live_until__lte=now)
    return [
        (AS_LEAD, Article.objects.filter(lead_picture=picture)),
        (IN_GALLERY, Article.objects.filter(gallery_pictures__picture=picture).distinct()),
        (IN_TEXT, Article.objects.filter(text_pictures__picture=picture)),
        (IN_PUBLIC, Article.objects.filter(pk__in=holding.reaching_past(now).values("article"))),
        (IN_THE_PAST, Article.objects.filter(pk__in=over.values("article"))),
    ]


def _editions_by_article(picture: Picture) -> dict[int, list[Edition]]:
    held: dict[int, list[Edition]] = defaultdict(list)
    rows = Edition.objects.filter(edition_pictures__picture=picture)
    for edition in rows.only("article_id", "live_from", "live_until").order_by("-live_from", "-id"):
        held[edition.article_id].append(edition)
    return held
