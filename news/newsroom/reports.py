"""The desk for messages about pictures: what somebody wants done, the way to the picture, and who saw to it."""

import logging
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from news.inbox.actions import handle, open_again
from news.inbox.models import PictureReport
from news.newsroom.desks import Desk
from news.newsroom.moments import in_words
from news.newsroom.people_names import name_of
from news.newsroom.picture_cards import thumbnail_of

audit = logging.getLogger("news.audit")
OPEN, HANDLED = "open", "handled"


class ReportForm(forms.ModelForm):
    """What the newsroom adds to a message."""

    handled = forms.BooleanField(
        label=gettext_lazy("Handled"),
        required=False,
        help_text=gettext_lazy("Tick when the matter is settled. Your name and the time are noted."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["handled"] = bool(self.instance.handled_at)


class StandingFilter(admin.SimpleListFilter):
    """Open or handled."""

    title = gettext_lazy("state")
    parameter_name = "tilstand"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(OPEN, _("Not handled")), (HANDLED, _("Handled"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[PictureReport]) -> QuerySet[PictureReport]:
        if self.value() not in {OPEN, HANDLED}:
            return queryset
        return queryset.filter(handled_at__isnull=self.value() == OPEN)


class ReportDesk(Desk):
    """Messages about pictures: the open ones on top, the oldest first. What a reader wrote is never changed."""

    form = ReportForm
    list_display = ("thumbnail", "wish", "standing", "shown_article", "came_at")
    list_display_links = ("thumbnail", "wish")
    list_filter = (StandingFilter, "wish")
    list_select_related = ("picture", "article", "handled_by")
    search_fields = ("words", "name", "contact", "note")
    ordering = (F("handled_at").asc(nulls_first=True), "came_at", "id")
    actions = ("mark_as_handled",)
    fieldsets = (
        (None, {"fields": ("wish", "words", "name", "contact", "came_at")}),
        (gettext_lazy("What it is about"), {"fields": ("thumbnail", "shown_article")}),
        (gettext_lazy("What we do"), {"fields": ("note", "handled", "standing")}),
    )
    readonly_fields = ("wish", "words", "name", "contact", "came_at", "thumbnail", "shown_article", "standing")

    class Media:
        css = {"all": ["css/newsroom-pictures.css"]}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, report: PictureReport) -> str:
        if report.picture is None:
            return _("The picture is deleted.")
        address = reverse("admin:news_picture_change", args=[report.picture_id])
        return format_html('<a href="{}">{}</a>', address, thumbnail_of(report.picture))

    @admin.display(description=gettext_lazy("article"), ordering="article")
    def shown_article(self, report: PictureReport) -> str | SafeString:
        if report.article is None:
            return _("The article is deleted.")
        address = reverse("admin:news_article_change", args=[report.article_id])
        return format_html('<a href="{}">{}</a>', address, report.article)

    @admin.display(description=gettext_lazy("state"), ordering="handled_at")
    def standing(self, report: PictureReport) -> str:
        if report.handled_at is None:
            return _("Not handled")
        words = _("Handled %(time)s by %(name)s") if report.handled_by else _("Handled %(time)s")
        return words % {"time": in_words(report.handled_at), "name": name_of(report.handled_by)}

    @admin.action(description=gettext_lazy("Mark as handled"), permissions=["change"])
    def mark_as_handled(self, request: HttpRequest, queryset: QuerySet[PictureReport]) -> None:
        """The chosen ones that are still open."""
        now = timezone.now()
        done = [report for report in queryset if handle(report, by=request.user, now=now)]
        for report in done:
            self._note(request, report, "picture_report_handled")
            self.log_change(request, report, [{"changed": {"fields": ["handled"]}}])
        words = ngettext("%(count)d message is handled.", "%(count)d messages are handled.", len(done))
        self.message_user(request, words % {"count": len(done)}, messages.SUCCESS)

    def save_model(self, request: HttpRequest, obj: PictureReport, form: Any, change: bool) -> None:
        """The note, and who handled it: never what the reader wrote."""
        obj.save(update_fields=["note"])
        if form.cleaned_data["handled"]:
            if handle(obj, by=request.user, now=timezone.now()):
                self._note(request, obj, "picture_report_handled")
        elif open_again(obj):
            self._note(request, obj, "picture_report_opened_again")

    def _note(self, request: HttpRequest, report: PictureReport, deed: str) -> None:
        """Numbers only, as for all that is audited."""
        facts = {"report": report.pk, "picture": report.picture_id, "user": request.user.pk}
        audit.info(deed, extra=facts)
