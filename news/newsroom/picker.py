"""What the rich text editor's pickers ask for: our own articles to link to, and pictures of the library to show."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from news.articles.models import Article
from news.articles.rules import State, address
from news.library.models import Picture
from news.newsroom.choosers import LONGEST_NUMBER
from news.newsroom.picture_cards import card_of

MOST_RESULTS = 20
MOST_IDS = 100
LONGEST_QUESTION = 100


@require_GET
def articles(request: HttpRequest) -> JsonResponse:
    """Articles whose title, lead or address holds the words asked for, the latest changed first."""
    if not request.user.has_perm("news.view_article"):
        raise PermissionDenied
    found = Article.objects.exclude(slug="").with_state(timezone.now()).filter(_holds(request, "title", "slug", "lead"))
    return _results([_article(each) for each in found.order_by("-changed_at", "-id")[:MOST_RESULTS]])


@require_GET
def pictures(request: HttpRequest) -> JsonResponse:
    """Pictures by their numbers (`ids=1,2`), or by words in what is said about them (`q`), the newest first."""
    if not request.user.has_perm("news.view_picture"):
        raise PermissionDenied
    if "ids" in request.GET:
        found = Picture.objects.filter(pk__in=_ids(request.GET["ids"]))
    else:
        found = Picture.objects.filter(_holds(request, "alt", "caption", "credit", "original_name"))
    return _results([_picture(each) for each in found.order_by("-created_at", "-id")[:MOST_RESULTS]])


def _holds(request: HttpRequest, *fields: str) -> Q:
    """Every word in one of the fields. SQLite knows no capital Æ, Ø and Å, so each word is tried in three spellings."""
    condition = Q()
    for word in request.GET.get("q", "")[:LONGEST_QUESTION].split():
        spellings = {word, word.lower(), word.capitalize()}
        one = Q()
        for field in fields:
            for spelling in spellings:
                one |= Q(**{f"{field}__icontains": spelling})
        condition &= one
    return condition


def _ids(listed: str) -> list[int]:
    numbers = [each for each in listed.split(",")[:MOST_IDS] if each.isascii() and each.isdecimal()]
    return [int(each) for each in numbers if len(each) <= LONGEST_NUMBER]


def _article(article: Any) -> dict[str, Any]:
    # `Any`: the state is an annotation that the type of the row does not know.
    return {
        "id": article.pk,
        "title": article.title,
        "url": address(article.kind, article.slug),
        "state": str(State(article.state).label),
    }


def _picture(picture: Picture) -> dict[str, Any]:
    card = card_of(picture)
    return {
        "id": card.id,
        "alt": card.alt,
        "caption": card.caption,
        "credit": card.credit,
        "thumbnail": card.thumbnail.address if card.thumbnail else "",
    }


def _results(results: list[dict[str, Any]]) -> JsonResponse:
    return JsonResponse({"results": results})
