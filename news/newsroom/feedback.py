"""The desk for readers' answers to “Did you find what you were looking for?”: one by one, by article, as a table."""

import csv
import io
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.inbox.models import Feedback
from news.inbox.queries import feedback_by_article
from news.newsroom.desks import Desk

MOST_ARTICLES = 500
MOST_EXPORTED = 20_000
WORDS_SHOWN = 200
# What a spreadsheet would reckon out instead of showing: OWASP, "CSV Injection".
RECKONED = ("=", "+", "-", "@", "\t", "\r")


class WithWords(admin.SimpleListFilter):
    """Answers that say something."""

    title = gettext_lazy("words")
    parameter_name = "ord"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("med", _("with words")), ("uten", _("without words"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Feedback]) -> QuerySet[Feedback]:
        match self.value():
            case "med":
                return queryset.exclude(words="")
            case "uten":
                return queryset.filter(words="")
        return queryset


class FeedbackDesk(Desk):
    """Answers are read and deleted, never written here."""

    change_list_template = "admin/news/feedback/change_list.html"
    list_display = ("answer", "shown_words", "shown_article", "came_at")
    list_filter = ("found", WithWords, "came_at")
    list_select_related = ("article",)
    search_fields = ("words", "article__title")
    ordering = ("-came_at", "-id")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("per-artikkel/", view(self.by_article), name="news_feedback_by_article"),
            path("svar.csv", view(self.export), name="news_feedback_export"),
        ]
        return [*own, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("found it"), ordering="found")
    def answer(self, feedback: Feedback) -> str:
        return _("Yes") if feedback.found else _("No")

    @admin.display(description=gettext_lazy("looked for"))
    def shown_words(self, feedback: Feedback) -> str:
        return feedback.words[:WORDS_SHOWN] + ("…" if len(feedback.words) > WORDS_SHOWN else "")

    @admin.display(description=gettext_lazy("article"), ordering="article")
    def shown_article(self, feedback: Feedback) -> SafeString:
        address = reverse("admin:news_article_change", args=[feedback.article_id])
        return format_html('<a href="{}">{}</a>', address, feedback.article)

    def by_article(self, request: HttpRequest) -> HttpResponse:
        """How many found what they looked for, article by article."""
        self._may_view(request)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Answers by article"),
            "rows": feedback_by_article()[:MOST_ARTICLES],
        }
        return render(request, "admin/news/feedback/by_article.html", context)

    def export(self, request: HttpRequest) -> HttpResponse:
        """Every answer as a file that a spreadsheet opens: semicolons, and the mark that tells Excel of UTF-8."""
        self._may_view(request)
        table = io.StringIO()
        writer = csv.writer(table, delimiter=";")
        writer.writerow([_("came"), _("article"), _("address"), _("found it"), _("looked for")])
        for each in Feedback.objects.select_related("article").order_by("-came_at", "-id")[:MOST_EXPORTED]:
            came = timezone.localtime(each.came_at).strftime("%Y-%m-%d %H:%M")
            row = [came, str(each.article), each.article.path, self.answer(each), each.words]
            writer.writerow([_as_text(cell) for cell in row])
        headers = {"Content-Disposition": 'attachment; filename="svar.csv"', "Cache-Control": "no-store"}
        return HttpResponse("\ufeff" + table.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)

    def _may_view(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(RECKONED) else cell
