"""What the newsroom asks of the inbox, and which pictures a reader may write about."""

from datetime import datetime

from django.db.models import Count, Max, Q, QuerySet

from news.articles.content import Content
from news.articles.models import Edition
from news.articles.queries import edition_at
from news.inbox.models import Feedback, PictureReport
from news.library.rules import PictureUse


def pictures_of(content: Content) -> dict[int, PictureUse]:
    """Every picture of the page by its number, each once, in the order of the page."""
    gallery = content.gallery.pictures if content.gallery else ()
    lead = (content.lead_picture,) if content.lead_picture else ()
    found: dict[int, PictureUse] = {}
    for use in (*lead, *content.body_pictures, *gallery):
        found.setdefault(use.picture_id, use)
    return found


def edition_written_from(slug: str, now: datetime) -> Edition | None:
    """What a reader who sends a form had before them: it may have been taken away or moved while they wrote."""
    return (
        edition_at(slug, now)
        or Edition.objects.shown().filter(slug=slug, live_from__lte=now).order_by("-live_from", "-id").first()
    )


def open_reports() -> QuerySet[PictureReport]:
    """Messages about pictures that wait for somebody, the oldest first."""
    return PictureReport.objects.filter(handled_at__isnull=True).order_by("came_at", "id")


def feedback_by_article() -> QuerySet:
    """Rows of article, yes, no, with_words and latest: those that most readers left empty-handed first."""
    counted = Feedback.objects.values("article", "article__title")
    return counted.annotate(
        yes=Count("pk", filter=Q(found=True)),
        no=Count("pk", filter=Q(found=False)),
        with_words=Count("pk", filter=~Q(words="")),
        latest=Max("came_at"),
    ).order_by("-no", "-latest")
