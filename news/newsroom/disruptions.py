"""The desk of operational messages: the running ones first, one form for every update until it is solved."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ORDER_VAR, ChangeList
from django.db import models
from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.newsroom import disruption_pages
from news.newsroom.desks import Desk
from news.newsroom.disruption_form import PUBLISH, DisruptionForm
from news.newsroom.row_forms import WebAddressField
from news.newsroom.told_at_once import ToldDesk
from news.notices.models import Disruption, DisruptionUpdate
from news.publishing.actions import publish

PREVIEW = "_preview"
MOST_UPDATES = 100


class DisruptionChangeList(ChangeList):
    """What runs stands on top, unless the editor sorts by a column."""

    def get_ordering(self, request: HttpRequest, queryset: QuerySet) -> list[Any]:
        chosen = super().get_ordering(request, queryset)
        return chosen if ORDER_VAR in self.params else ["urgency", *chosen]


class DisruptionDesk(ToldDesk):
    """Operational messages. Whoever may write one may publish it: nothing holds up what residents must know."""

    form = DisruptionForm
    change_form_template = "admin/news/disruption/change_form.html"
    list_display = ("title", "shown_status", "category", "area", "changed_at")
    list_filter = ("status", "category")
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("title", "area", "editions__text")
    formfield_overrides = {**Desk.formfield_overrides, models.URLField: {"form_class": WebAddressField}}
    fieldsets = (
        (None, {"fields": ("title", "area", "category", "status", "text", "is_raised")}),
        (
            gettext_lazy("Times"),
            {"fields": ("starts_at", "expected_end", "ends_by_itself", "next_update_at")},
        ),
        (
            gettext_lazy("Contact and more"),
            {"fields": ("contact_name", "contact_telephone", "contact_email", "link_url", "link_text")},
        ),
        (gettext_lazy("Language and address"), {"fields": ("language", "slug"), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Disruption]:
        """With `urgency`: what runs first, then drafts, then what is over."""
        now = timezone.now()
        of_this = DisruptionUpdate.objects.filter(disruption=OuterRef("pk"))
        urgency = Case(
            When(Exists(of_this.running(now)), then=Value(0)),
            When(Exists(of_this.public(now)), then=Value(2)),
            default=Value(1),
            output_field=IntegerField(),
        )
        return Disruption.objects.annotate(urgency=urgency)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[DisruptionChangeList]:
        return DisruptionChangeList

    @admin.display(description=gettext_lazy("status"))
    def shown_status(self, disruption: Disruption) -> str:
        now = timezone.now()
        update = disruption.editions.public(now).first()
        return str(update.status_at(now).label) if update else _("Not published")

    def get_urls(self) -> list[Any]:
        pages = (
            ("<int:disruption_id>/forhandsvis/", disruption_pages.preview, "preview"),
            ("<int:disruption_id>/trekk-tilbake/", disruption_pages.take_away, "withdraw"),
            ("<int:disruption_id>/rett/<int:update_id>/", disruption_pages.put_right, "correct"),
        )
        return [path(at, self._page(view), name=f"news_disruption_{name}") for at, view, name in pages] + (
            super().get_urls()
        )

    def _page(self, view: Any) -> Any:
        def with_desk(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(request, self, **kwargs)

        return self.admin_site.admin_view(with_desk)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        disruption = context["original"]
        if disruption:
            updates = disruption.editions.shown().with_corrections().select_related("created_by")
            context["updates"] = updates.order_by("-live_from", "-id")[:MOST_UPDATES]
            context["current"] = disruption.editions.public(timezone.now()).first()
        return super().render_change_form(request, context, *args, **kwargs)

    def publish(self, request: HttpRequest, obj: Disruption, form: DisruptionForm) -> None:
        publish(obj, by=request.user, now=form.now)  # type: ignore[arg-type]

    def after_saving(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if PREVIEW in request.POST:
            return HttpResponseRedirect(reverse("admin:news_disruption_preview", args=[obj.pk]))
        published = format_html(_('Published. Readers find it at <a href="{}">{}</a>.'), obj.path, obj.path)
        messages.success(request, published if PUBLISH in request.POST else _("The draft is saved."))
        return HttpResponseRedirect(reverse("admin:news_disruption_change", args=[obj.pk]))
