"""The picture library in the newsroom: find pictures, add them, say what they show, see where they are used."""

from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.views.main import ChangeList
from django.db import transaction
from django.db.models import QuerySet
from django.forms import ModelForm
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from news.library.actions import set_focal_point
from news.library.models import Picture
from news.library.queries import gone
from news.library.uploads import remove_picture
from news.newsroom import picker, picture_removals, picture_replacing, picture_views
from news.newsroom.article_list import matching
from news.newsroom.desks import Desk
from news.newsroom.focal_points import PERCENT
from news.newsroom.picture_cards import card_of, thumbnail_of
from news.newsroom.picture_filters import InUse, Missing, Rights
from news.newsroom.picture_forms import MAX_DESCRIBED_AT_ONCE, ChangedPictureForm, NewPictureForm, PictureForm
from news.newsroom.picture_intake import tell_kept_still
from news.newsroom.picture_persons import PersonInline
from news.newsroom.picture_uses import Use, number_of_articles, uses_of
from news.pictures.refusals import Unacceptable
from news.profile.actions import raise_generation

PREVIEW_WIDTH = 960
NOT_MOVED = _("The focal point was not moved, because files cannot be stored just now. Everything else is saved.")


class PictureChangeList(ChangeList):
    """The list knows of each picture on its page in how many articles it stands."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows = list(self.result_list)
        numbers = number_of_articles(picture.pk for picture in rows)
        for picture in rows:
            picture.number_of_articles = numbers.get(picture.pk, 0)
        self.result_list = rows


class PictureAdmin(Desk):
    """Pictures. A file goes in once and never changes; what is said about it may."""

    list_display = ("thumbnail", "__str__", "credit", "state", "used_in", "original_name", "created_at")
    list_display_links = ("thumbnail", "__str__")
    list_filter = (Missing, Rights, InUse, "credit_kind", "basis", "created_at")
    actions = ("describe_selected",)
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    search_fields = ("alt", "caption", "credit", "event", "original_name")
    search_help_text = _("Searches in alternative text, caption, photographer, occasion and file name.")
    change_list_template = "admin/news/picture/change_list.html"
    form = ChangedPictureForm
    add_fieldsets = ((None, {"fields": ("file", *PictureForm.Meta.fields)}),)
    fieldsets = (
        (None, {"fields": ("preview", "focal_point", *PictureForm.Meta.fields)}),
        (_("For readers"), {"fields": ("standing",)}),
        (_("Where it is used"), {"fields": ("uses",)}),
        (_("The file"), {"fields": ("original_name", "measures", "renditions_made", "created_at", "created_by")}),
    )
    readonly_fields = (
        *("preview", "standing", "uses", "original_name", "measures", "renditions_made", "created_at", "created_by"),
    )

    class Media:
        css = {"all": ["css/newsroom-pictures.css"]}
        js = [Script("js/newsroom/focal_point.js", type="module")]

    # --- pages

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        site = {"site": self.admin_site}
        own = [
            path("pick/", view(picker.pictures), name="news_picture_pick"),
            path("legg-til-flere/", view(picture_views.add_several), site, name="news_picture_add_several"),
            path("fyll-inn/", view(picture_views.describe), site, name="news_picture_describe"),
            path("kontroll/", view(picture_views.check), name="news_picture_check"),
            path("last-opp/", view(picture_views.upload), name="news_picture_upload"),
            path("<int:picture_id>/erstatt/", view(picture_replacing.replace), site, name="news_picture_replace"),
            path(
                "<int:picture_id>/synlighet/<str:deed>/",
                view(picture_removals.about_picture),
                site,
                name="news_picture_deed",
            ),
            path(
                "<int:picture_id>/personer/<int:person_id>/samtykke/<str:deed>/",
                view(picture_removals.about_person),
                site,
                name="news_person_deed",
            ),
            path(
                "<int:picture_id>/personer/<int:person_id>/dokument/",
                view(picture_removals.document),
                name="news_person_document",
            ),
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
        if obj is None:
            return self.add_fieldsets
        left_out = "preview" if self.has_change_permission(request, obj) else "focal_point"
        (_name, main), *others = self.fieldsets
        shown = tuple(field for field in main["fields"] if field != left_out)
        return [(None, {"fields": shown}), *others]

    def save_model(self, request: HttpRequest, obj: Picture, form: ModelForm, change: bool) -> None:
        """Only what was changed: the files may have been made anew since the form was opened.

        The crops are made once the rest is saved, so that nobody waits for a lock meanwhile.
        """
        if not change:
            tell_kept_still(request, obj)
            return
        columns = {field.name for field in obj._meta.fields}
        obj.save(update_fields=[name for name in form.changed_data if name in columns])
        if "focal_point" in form.changed_data:
            x, y = (percent / PERCENT for percent in form.cleaned_data["focal_point"])
            transaction.on_commit(partial(_move_focal_point, request, obj, x, y))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Picture], search_term: str
    ) -> tuple[QuerySet[Picture], bool]:
        """Every word somewhere, whichever way its letters are written: SQLite knows no capital æ, ø and å."""
        found = matching(queryset, search_term, fields=tuple(self.search_fields))  # type: ignore[arg-type]
        return found, False  # type: ignore[return-value]

    @admin.action(description=_("Describe the chosen pictures"), permissions=["change"])
    def describe_selected(self, request: HttpRequest, queryset: QuerySet[Picture]) -> HttpResponse:
        """The grid with these pictures."""
        chosen = queryset.values_list("pk", flat=True)[:MAX_DESCRIBED_AT_ONCE]
        query = urlencode([("id", pk) for pk in chosen])
        return HttpResponseRedirect(f"{reverse('admin:news_picture_describe')}?{query}")

    def get_inlines(self, request: HttpRequest, obj: Picture | None) -> Any:
        """A new picture has its file taken in outside a transaction; its persons are added once it is there."""
        return (PersonInline,) if obj else ()

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if "basis" in form.changed_data or any(formset.has_changed() for formset in formsets):
            raise_generation()

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[PictureChangeList]:
        return PictureChangeList

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

    @admin.display(description=_("For readers"))
    def standing(self, picture: Picture) -> SafeString:
        removals = list(picture.removals.select_related("person", "by", "ended_by"))
        shown = {
            "picture": picture,
            "is_gone": Picture.objects.filter(gone(timezone.now()), pk=picture.pk).exists(),
            "is_down": any(each.ended_at is None and each.person is None for each in removals),
            "removals": removals,
        }
        return render_to_string("admin/news/picture/standing.html", shown)

    @admin.display(description=_("used in"))
    def used_in(self, picture: Picture) -> int:
        return getattr(picture, "number_of_articles", 0)

    @admin.display(description=_("articles"))
    def uses(self, picture: Picture) -> SafeString:
        return render_to_string("admin/news/picture/uses.html", {"uses": uses_of(picture, now=timezone.now())})

    @admin.display(description=_("size"))
    def measures(self, picture: Picture) -> str:
        return _("%(width)d × %(height)d pixels") % {"width": picture.width, "height": picture.height}

    @admin.display(description=_("sizes made for readers"))
    def renditions_made(self, picture: Picture) -> str:
        return ", ".join(f"{each['width']} × {each['height']} {each['format'].upper()}" for each in picture.renditions)


def _move_focal_point(request: HttpRequest, picture: Picture, x: float, y: float) -> None:
    with suppress(Picture.DoesNotExist):  # somebody deleted it in this very moment
        try:
            set_focal_point(picture, x, y, now=timezone.now())
        except (Unacceptable, OSError):
            messages.error(request, NOT_MOVED)


def _use_as_link(use: Use) -> SafeString:
    places = ", ".join(str(place) for place in use.places)
    address = reverse("admin:news_article_change", args=[use.article.pk])
    return format_html('<a href="{}">{}</a> ({})', address, str(use.article), places)
