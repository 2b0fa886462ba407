"""What every desk of the newsroom has in common: the page's nonce, labels on every input, no 500 when two are quick."""

from typing import Any

from django.contrib.admin import ModelAdmin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db import IntegrityError, models
from django.forms import Field
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from news.body.widgets import media_with_nonce
from news.newsroom.change_words import in_catalogue_words
from news.newsroom.choosers import CalmChoices
from news.newsroom.moments import MomentField
from news.profile.actions import raise_generation

MOST_WORDS = 8


class Desk(CalmChoices, ModelAdmin):
    """A ModelAdmin of this newsroom."""

    save_on_top = False
    list_per_page = 50
    show_full_result_count = False
    formfield_overrides = {models.DateTimeField: {"form_class": MomentField}}

    class Media:
        js = tuple(Script(f"js/newsroom/{name}.js", type="module") for name in ("unsaved", "once", "names"))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Give the editor's import map the nonce without which the browser would not read it."""
        context["media"] = media_with_nonce(context["media"], str(request.csp_nonce))  # type: ignore[attr-defined]
        return super().render_change_form(request, context, *args, **kwargs)

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet, search_term: str
    ) -> tuple[models.QuerySet, bool]:
        """The first words only: each is a condition of its own, and thousands are more than a database takes."""
        return super().get_search_results(request, queryset, " ".join(search_term.split()[:MOST_WORDS]))

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """A year or a moment in the address that no clock shows is as wrong as a column that is not there."""
        try:
            return super().get_changelist_instance(request)
        except (ValueError, OverflowError) as error:
            if not request.GET:
                raise
            raise IncorrectLookupParameters from error

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address suggests for a new row, but for moments: those are chosen, and come as text there."""
        suggested = super().get_changeform_initial_data(request)
        moments = {field.name for field in self.opts.fields if isinstance(field, models.DateTimeField)}
        return {name: value for name, value in suggested.items() if name not in moments}

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Once more when somebody else took the same unique value in the same moment: then the form can say so."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            return super().changeform_view(request, *args, **kwargs)

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> list[dict[str, Any]]:
        message: Any = super().construct_change_message(request, form, formsets, add)
        return in_catalogue_words(message, form, formsets)

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Field | None:
        """Name both halves of a moment for those who cannot see that they stand side by side."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(db_field, models.DateTimeField):
            label = capfirst(db_field.verbose_name)
            for widget, half in zip(field.widget.widgets, (_("date"), _("time")), strict=True):
                widget.attrs["aria-label"] = f"{label}: {half}"
        return field


class PublicDesk(Desk):
    """A desk whose rows are seen by readers the moment they are saved."""

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        raise_generation()

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        super().delete_model(request, obj)
        raise_generation()

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        super().delete_queryset(request, queryset)
        raise_generation()
