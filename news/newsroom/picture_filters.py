"""How the picture library is narrowed down: what lacks something, what is in use."""

from datetime import datetime
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.articles.models import Article, EditionPicture, TextPicture
from news.galleries.models import GalleryPicture
from news.library.models import Picture
from news.library.queries import gone, running_out, without_consent

HERE = OuterRef("pk")
RUNS_OUT, NOT_GIVEN, GONE, GONE_BUT_USED = "snart", "mangler", "fjernet", "i-bruk"


class Missing(admin.SimpleListFilter):
    """Pictures that publishing would stop at."""

    title = _("what is missing")
    parameter_name = "mangler"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[Any]:
        return [
            ("tekst", _("no alternative text")),
            ("fotograf", _("no photographer")),
            ("grunnlag", _("no basis for use")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        asked = {"tekst": Q(alt="", decorative=False), "fotograf": Q(credit=""), "grunnlag": Q(basis="")}
        return queryset.filter(asked.get(self.value() or "", Q()))


class Rights(admin.SimpleListFilter):
    """Pictures whose consents somebody has to see to, and removed ones that still stand in a working copy."""

    title = _("consent and removal")
    parameter_name = "rett"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[Any]:
        return [
            (RUNS_OUT, _("consent runs out within 30 days")),
            (NOT_GIVEN, _("consent is not given")),
            (GONE, _("removed from the readers")),
            (GONE_BUT_USED, _("removed, but in a working copy")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        asked = conditions(timezone.now()).get(self.value() or "")
        return queryset if asked is None else queryset.filter(asked)


def conditions(now: datetime) -> dict[str, Q]:
    """What each of the lists about rights holds at `now`."""
    is_gone = gone(now)
    return {
        RUNS_OUT: running_out(now),
        NOT_GIVEN: without_consent(),
        GONE: is_gone,
        GONE_BUT_USED: is_gone & _stands_in(WORKING_COPIES),
    }


class InUse(admin.SimpleListFilter):
    """Pictures that stand somewhere: in a working copy, or in any edition there ever was."""

    title = _("use")
    parameter_name = "bruk"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[Any]:
        return [("ja", _("in use")), ("nei", _("not in use"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        if self.value() not in ("ja", "nei"):
            return queryset
        return queryset.filter(_stands_somewhere() if self.value() == "ja" else ~_stands_somewhere())


def _stands_somewhere() -> Q:
    return _stands_in((*WORKING_COPIES, EditionPicture.objects.filter(picture=HERE)))


def _stands_in(places: tuple[QuerySet, ...]) -> Q:
    anywhere = Q()
    for place in places:
        anywhere |= Q(Exists(place))
    return anywhere


WORKING_COPIES: tuple[QuerySet, ...] = (
    Article.objects.filter(lead_picture=HERE),
    GalleryPicture.objects.filter(picture=HERE),
    TextPicture.objects.filter(picture=HERE),
)
