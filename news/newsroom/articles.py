"""The desk where articles are written: the list, the form, and what happens when a button is pressed."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.db import models
from django.db.models import Field, QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.articles.models import Article
from news.articles.rules import State
from news.newsroom import article_pages, picker
from news.newsroom.article_form import ArticleForm
from news.newsroom.article_list import ArticleChangeList, StateFilter, YearFilter, matching
from news.newsroom.buttons import PREVIEW, pressed
from news.newsroom.desks import Desk
from news.newsroom.gallery_files import TakesGalleryFiles
from news.newsroom.inlines import ARTICLE_INLINES
from news.newsroom.kept_texts import keep_alt_texts
from news.newsroom.moments import DeadlineField, in_words
from news.newsroom.panel import panel_for
from news.newsroom.people_names import name_of
from news.newsroom.picture_cards import card_of
from news.newsroom.roles import MAY_CHANGE_PICTURES, MAY_PUBLISH
from news.newsroom.row_forms import WebAddressField
from news.newsroom.vanished import without_vanished
from news.publishing.rules import Reason, Refused

UNPROCESSABLE = 422
BESIDE_CHOICES = {"section": (), "lead_picture": ("add", "change"), "topics": ("add",), "translation_of": ()}


class ArticleDesk(TakesGalleryFiles, Desk):
    """Articles, as their editors have them."""

    form = ArticleForm
    change_form_template = "admin/news/article/change_form.html"
    actions = None
    list_display = ("shown_title", "shown_state", "section", "kind", "changed_at", "shown_editor")
    list_display_links = ("shown_title",)
    list_select_related = ("section", "changed_by")
    list_filter = (StateFilter, "section", "kind", YearFilter, "language", "topics")
    search_fields = ("title", "lead", "kicker", "body")
    search_help_text = gettext_lazy("Searches in title, kicker, lead and text.")
    show_facets = admin.ShowFacets.NEVER
    ordering = ("-changed_at", "-id")
    formfield_overrides = {**Desk.formfield_overrides, models.URLField: {"form_class": WebAddressField}}
    autocomplete_fields = ("lead_picture", "topics", "translation_of")
    fieldsets = (
        (None, {"fields": ("kicker", "title", "lead")}),
        (gettext_lazy("Text"), {"fields": ("body",)}),
        (
            gettext_lazy("Lead picture"),
            {
                "fields": (
                    ("lead_picture", "lead_card"),
                    "lead_picture_caption",
                    "lead_picture_alt",
                    "lead_picture_decorative",
                )
            },
        ),
        (
            gettext_lazy("Placement"),
            {"fields": (("section", "kind"), "byline", "topics", "on_front")},
        ),
        (
            gettext_lazy("Case and deadline"),
            {
                "fields": (("case_number", "legal_basis"), "deadline"),
                "classes": ("for-kinds", "for-kunngjoringer", "for-horinger"),
                "description": gettext_lazy("For announcements and hearings."),
            },
        ),
        (
            gettext_lazy("How residents answer"),
            {
                "fields": ("is_plan", ("submission_email", "submission_url"), "submission_address"),
                "classes": ("for-kinds", "for-horinger"),
                "description": gettext_lazy("For hearings. Fill in at least one way to send a submission."),
            },
        ),
        (gettext_lazy("Language"), {"fields": (("language", "translation_of"),)}),
        (gettext_lazy("Address"), {"fields": ("slug",), "classes": ("collapse",)}),
        (
            gettext_lazy("Publishing"),
            {"fields": ("publish_at", "expires_at", "change_matters", "change_note")},
        ),
        (gettext_lazy("Picture gallery"), {"fields": ("gallery_heading",)}),
    )

    readonly_fields = ("lead_card",)
    inlines = ARTICLE_INLINES

    class Media:
        js = tuple(Script(f"js/newsroom/{name}.js", type="module") for name in ("lead", "anchors", "kinds", "backup"))

    # --- The list --------------------------------------------------------------------------------------------------

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return Article.objects.with_state(timezone.now()).order_by(*self.ordering)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ArticleChangeList]:
        return ArticleChangeList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        return matching(queryset, search_term), False

    @admin.display(description=gettext_lazy("title"), ordering="title")
    def shown_title(self, article: Article) -> str:
        return str(article)

    @admin.display(description=gettext_lazy("state"))
    def shown_state(self, article: Article) -> SafeString:
        state = State(article.state)  # type: ignore[attr-defined]
        planned = article.planned_for  # type: ignore[attr-defined]
        time = format_html(' <span class="nowrap">{}</span>', in_words(planned)) if planned else ""
        return format_html('<span class="badge badge--{}">{}</span>{}', state.value, state.label, time)

    @admin.display(description=gettext_lazy("last saved by"), ordering="changed_by")
    def shown_editor(self, article: Article) -> str:
        return name_of(article.changed_by)

    # --- Who may -----------------------------------------------------------------------------------------------------

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What was public once is withdrawn, never deleted: its address must go on answering."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.editions.shown().exists())

    # --- The form ----------------------------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        pages = [
            path("pick/", self.admin_site.admin_view(picker.articles), name="news_article_pick"),
            path("<int:article_id>/forhandsvis/", self._page(article_pages.preview), name="news_article_preview"),
            path("<int:article_id>/trekk-tilbake/", self._page(article_pages.withdraw), name="news_article_withdraw"),
            path("<int:article_id>/versjoner/", self._page(article_pages.editions), name="news_article_editions"),
            path(
                "<int:article_id>/versjoner/<int:edition_id>/",
                self._page(article_pages.edition),
                name="news_article_edition",
            ),
        ]
        return pages + super().get_urls()

    def _page(self, view: Any) -> Any:
        def with_desk(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            return view(request, self, **kwargs)

        return self.admin_site.admin_view(with_desk)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Beside a choice only the windows an editor needs: a new picture or topic, and what is said of a picture."""
        if db_field.name == "deadline":
            kwargs["form_class"] = DeadlineField
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name in BESIDE_CHOICES:
            for window in ("add", "change", "delete", "view"):
                allowed = window in BESIDE_CHOICES[db_field.name] and getattr(field.widget, f"can_{window}_related")
                setattr(field.widget, f"can_{window}_related", allowed)
        return field

    @admin.display(description=gettext_lazy("Chosen picture"))
    def lead_card(self, article: Article) -> SafeString:
        picture = article.lead_picture if article.pk else None
        cards = reverse("admin:news_picture_card", args=[0])
        shown = {"card": card_of(picture) if picture else None, "cards": cards}
        return render_to_string("admin/news/article/lead_card.html", shown)

    def get_formset_kwargs(self, request: HttpRequest, obj: Article, inline: Any, prefix: str) -> dict[str, Any]:
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if "data" in kwargs and obj.pk:
            there = {str(pk) for pk in inline.model.objects.filter(article=obj).values_list("pk", flat=True)}
            data, files = without_vanished(kwargs["data"], kwargs["files"], prefix=prefix, existing=there)
            kwargs.update(data=data, files=files)
        return kwargs

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        article = context["original"]
        if article:
            context["panel"] = panel_for(article, now=timezone.now(), refused=context.get("refused", ()))
        context["may_publish"] = request.user.has_perm(MAY_PUBLISH)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool) -> None:
        obj.version += 1
        obj.changed_by = request.user  # type: ignore[assignment]
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ArticleForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if request.user.has_perm(MAY_CHANGE_PICTURES):
            keep_alt_texts(form, formsets)
        form.instance.remember_digest()

    # --- After saving ------------------------------------------------------------------------------------------------

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponse:
        if IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self._after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        if IS_POPUP_VAR in request.POST:
            return super().response_change(request, obj)
        return self._after_saving(request, obj)

    def _after_saving(self, request: HttpRequest, article: Article) -> HttpResponse:
        deed = pressed(request.POST)
        if deed and request.user.has_perm(MAY_PUBLISH):
            try:
                words = deed(article, by=request.user, now=timezone.now())
            except Refused as refusal:
                return self._form_again(request, article, refusal.reasons)
        else:
            words = _("The draft is saved.")
        if PREVIEW in request.POST:
            return HttpResponseRedirect(reverse("admin:news_article_preview", args=[article.pk]))
        messages.success(request, words)
        return HttpResponseRedirect(_form_of(article))

    def _form_again(self, request: HttpRequest, article: Article, refused: Sequence[Reason]) -> HttpResponse:
        """The saved form once more, every reason on top. 422: we understood, and it cannot be done as it stands."""
        again = copy(request)
        again.method = "GET"
        words = {"refused": refused, "title": _("Saved, but not published")}
        response = self._changeform_view(again, str(article.pk), _form_of(article), words)  # type: ignore[attr-defined]
        response.status_code = UNPROCESSABLE
        return response


def _form_of(article: Article) -> str:
    return reverse("admin:news_article_change", args=[article.pk])
