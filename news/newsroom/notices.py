"""The desk of important messages: written on a phone within a minute, on every page at once, ended with one press."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from news.newsroom.moments import in_words
from news.newsroom.notice_form import NoticeForm
from news.newsroom.told_at_once import ToldDesk
from news.notices.models import Notice, NoticeEdition
from news.publishing.actions import publish, withdraw
from news.publishing.rules import Refused


class NoticeDesk(ToldDesk):
    """Important messages. Whoever may write one may publish it: no approval stands between a resident and a warning."""

    form = NoticeForm
    change_form_template = "admin/news/notice/change_form.html"
    change_list_template = "admin/news/notice/change_list.html"
    list_display = ("title", "severity", "area", "shown_state", "ends_at")
    search_fields = ("title", "text", "area")
    autocomplete_fields = ("article", "disruption")
    fieldsets = (
        (None, {"fields": ("title", "severity", "stays", "area", "text")}),
        (
            gettext_lazy("More choices"),
            {"fields": ("starts_at", "ends_at", "article", "disruption", "language"), "classes": ("collapse",)},
        ),
    )

    @admin.display(description=gettext_lazy("state"))
    def shown_state(self, notice: Notice) -> str:
        now = timezone.now()
        if notice.editions.public(now).exists():
            return _("Shown now")
        return _("Planned") if notice.editions.upcoming(now).exists() else _("Over")

    def get_urls(self) -> list[Any]:
        end = self.admin_site.admin_view(require_POST(self.end))
        return [path("<int:notice_id>/avslutt/", end, name="news_notice_end"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        live = NoticeEdition.objects.standing(timezone.now()) if self.has_change_permission(request) else ()
        return super().changelist_view(request, {"live": live, **(extra_context or {})})

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        notice = context["original"]
        if notice:
            context["live"] = notice.editions.reaching_past(timezone.now()).order_by("live_from").first()
            context["wordings"] = notice.editions.shown().select_related("created_by").order_by("-live_from")
        return super().render_change_form(request, context, *args, **kwargs)

    def publish(self, request: HttpRequest, obj: Notice, form: NoticeForm) -> None:
        publish(obj, by=request.user, now=form.now, starts_at=obj.starts_at, ends_at=obj.ends_at)  # type: ignore[arg-type]

    def after_saving(self, request: HttpRequest, obj: Any) -> HttpResponse:
        facts = {"start": in_words(obj.starts_at) if obj.starts_at else "", "end": in_words(obj.ends_at)}
        words = (
            _("Planned: the message stands above every page from %(start)s until %(end)s.")
            if obj.starts_at
            else _("Published: the message stands above every page now, until %(end)s.")
        )
        messages.success(request, words % facts)
        return HttpResponseRedirect(reverse("admin:news_notice_changelist"))

    def end(self, request: HttpRequest, notice_id: int) -> HttpResponse:
        """Take it from every page at once."""
        notice = get_object_or_404(Notice, pk=notice_id)
        if not self.has_change_permission(request, notice):
            raise PermissionDenied
        try:
            withdraw(notice, by=request.user, now=timezone.now())  # type: ignore[arg-type]
            self.log_change(request, notice, _("Ended"))
            messages.success(request, _("The message is taken down from every page."))
        except Refused:
            messages.info(request, _("The message was over already."))
        return HttpResponseRedirect(reverse("admin:news_notice_changelist"))
