"""The picture library in the newsroom: find pictures, add them, say what they show, see where they are used."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.db.models import Q, QuerySet
from django.forms import ModelForm
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from news.library.models import Picture
from news.library.uploads import remove_picture
from news.newsroom import picker, picture_views
from news.newsroom.article_list import matching
from news.newsroom.desks import Desk
from news.newsroom.picture_cards import card_of, thumbnail_of
from news.newsroom.picture_forms import NewPictureForm, PictureForm
from news.newsroom.picture_uses import Use, uses_of

PREVIEW_WIDTH = 960


class Missing(admin.SimpleListFilter):
    """Pictures that publishing would stop at."""

    title = _("what is missing")
    parameter_name = "mangler"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[Any]:
        return [("tekst", _("no alternative text")), ("fotograf", _("no photographer"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        asked = {"tekst": Q(alt="", decorative=False), "fotograf": Q(credit="")}
        return queryset.filter(asked.get(self.value() or "", Q()))


class PictureAdmin(Desk):
    """Pictures. A file goes in once and never changes; what is said about it may."""

    list_display = ("thumbnail", "__str__", "credit", "state", "original_name", "created_at")
    list_display_links = ("thumbnail", "__str__")
    list_filter = (Missing, "credit_kind", "created_at")
    list_per_page = 50
    search_fields = ("alt", "caption", "credit", "original_name")
    change_list_template = "admin/news/picture/change_list.html"
    form = PictureForm
    add_fieldsets = ((None, {"fields": ("file", *PictureForm.Meta.fields)}),)
    fieldsets = (
        (None, {"fields": ("preview", *PictureForm.Meta.fields)}),
        (_("Where it is used"), {"fields": ("uses",)}),
        (_("The file"), {"fields": ("original_name", "measures", "renditions_made", "created_at", "created_by")}),
    )
    readonly_fields = (
        *("preview", "uses", "original_name", "measures", "renditions_made", "created_at", "created_by"),
    )

    class Media:
        css = {"all": ["css/newsroom-pictures.css"]}
        js = [Script("js/newsroom/upload.js", type="module")]

    # --- pages

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        site = {"site": self.admin_site}
        own = [
            path("pick/", view(picker.pictures), name="news_picture_pick"),
            path("legg-til-flere/", view(picture_views.add_several), site, name="news_picture_add_several"),
            path("fyll-inn/", view(picture_views.describe), site, name="news_picture_describe"),
            path("last-opp/", view(picture_views.upload), name="news_picture_upload"),
            path("<int:picture_id>/kort/", view(picture_views.card), name="news_picture_card"),
        ]
        return [*own, *super().get_urls()]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A new picture is made outside a transaction: it undoes itself, and nobody waits for the lock meanwhile."""
        if object_id is None:
            return self._changeform_view(request, object_id, form_url, extra_context)  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Picture | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm]:
        if obj is not None:
            return super().get_form(request, obj, change=change, **kwargs)
        form = type("NewPictureForm", (NewPictureForm,), {"by": request.user, "in_popup": IS_POPUP_VAR in request.POST})
        return super().get_form(request, obj, change=change, form=form, **{**kwargs, "fields": PictureForm.Meta.fields})

    def get_fieldsets(self, request: HttpRequest, obj: Picture | None = None) -> Any:
        return self.fieldsets if obj else self.add_fieldsets

    def save_model(self, request: HttpRequest, obj: Picture, form: ModelForm, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Picture], search_term: str
    ) -> tuple[QuerySet[Picture], bool]:
        """Every word somewhere, whichever way its letters are written: SQLite knows no capital æ, ø and å."""
        found = matching(queryset, search_term, fields=tuple(self.search_fields))  # type: ignore[arg-type]
        return found, False  # type: ignore[return-value]

    # --- removing

    def get_deleted_objects(self, objs: Iterable[Picture], request: HttpRequest) -> Any:
        """Besides what the database protects: pictures within a text, and in what residents see or will see."""
        pictures = list(objs)
        deleted, counts, lacking, _protected = super().get_deleted_objects(pictures, request)
        now = timezone.now()
        held = [_use_as_link(use) for picture in pictures for use in uses_of(picture, now=now)]
        return deleted, counts, lacking, held

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        remove_picture(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        for picture in queryset:
            remove_picture(picture)

    # --- columns and facts

    @admin.display(description=_("Preview"))
    def thumbnail(self, picture: Picture) -> SafeString:
        return render_to_string("admin/news/picture/thumbnail.html", {"card": card_of(picture)})

    @admin.display(description=_("missing"))
    def state(self, picture: Picture) -> str:
        missing = []
        if not picture.alt and not picture.decorative:
            missing.append(str(_("no alternative text")))
        if not picture.credit:
            missing.append(str(_("no photographer")))
        return ", ".join(missing)

    @admin.display(description=_("preview"))
    def preview(self, picture: Picture) -> SafeString:
        thumbnail = thumbnail_of(picture, width=PREVIEW_WIDTH)
        return render_to_string("admin/news/picture/preview.html", {"picture": picture, "thumbnail": thumbnail})

    @admin.display(description=_("articles"))
    def uses(self, picture: Picture) -> SafeString:
        return render_to_string("admin/news/picture/uses.html", {"uses": uses_of(picture, now=timezone.now())})

    @admin.display(description=_("size"))
    def measures(self, picture: Picture) -> str:
        return _("%(width)d × %(height)d pixels") % {"width": picture.width, "height": picture.height}

    @admin.display(description=_("sizes made for readers"))
    def renditions_made(self, picture: Picture) -> str:
        return ", ".join(f"{each['width']} × {each['height']} {each['format'].upper()}" for each in picture.renditions)


def _use_as_link(use: Use) -> SafeString:
    places = ", ".join(str(place) for place in use.places)
    address = reverse("admin:news_article_change", args=[use.article.pk])
    return format_html('<a href="{}">{}</a> ({})', address, str(use.article), places)
