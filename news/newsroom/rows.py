"""Rows of an article that stand in an order: what gallery, links, attachments, related articles and contacts share."""

from collections.abc import Iterator
from math import inf
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.forms.models import BaseInlineFormSet
from django.forms.widgets import Script
from django.http import HttpRequest
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from news.newsroom.choosers import CalmChoices

MAX_ROWS = 200  # of one kind in one article; a form that says it holds more is cut here
# Saved rows that come as new ones would be there twice.
TAMPERED = _("The rows are not in the order this page was sent out in. Open the article again and repeat the change.")
WINDOWS = ("add", "change", "delete", "view")


class OrderedRowForm(forms.ModelForm):
    """A row with its place. Whoever leaves the place empty gets the next one."""

    position = forms.IntegerField(label=_("Place"), required=False, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored_position = self.instance.position if self.instance.pk else None
        if self.stored_position is None:
            self.initial["position"] = None

    @cached_property
    def changed_data(self) -> list[str]:
        """A new row that only has a place is as empty as one that nobody touched."""
        changed = super().changed_data
        return changed if self.instance.pk else [name for name in changed if name != "position"]


class OrderedRows(BaseInlineFormSet):
    """Numbers the rows 1, 2, 3 … as the editor put them, so that no two share a place."""

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form: forms.ModelForm = super()._construct_form(i, **kwargs)  # type: ignore[misc]
        if form.instance.pk:
            form.initial["position"] = i + 1
        return form

    def clean(self) -> None:
        super().clean()
        if any(form.data.get(form.add_prefix("id")) for form in self.extra_forms):
            raise ValidationError(TAMPERED, code="tampered")
        for place, form in enumerate(sorted(self.kept_forms(), key=_wanted_place), start=1):
            form.instance.position = place
            if form.instance.pk and place != form.stored_position and "position" not in form.changed_data:
                form.changed_data.append("position")

    def kept_forms(self) -> Iterator[OrderedRowForm]:
        """The rows that will be there after saving."""
        for index, form in enumerate(self.forms):
            is_row = index < self.initial_form_count() or form.has_changed()
            if is_row and not self._should_delete_form(form):  # type: ignore[attr-defined]
                yield form  # type: ignore[misc]


class OrderedInline(CalmChoices, admin.StackedInline):
    """Stock Django rows, which the buttons of ordering.js move; without JavaScript the place is a number."""

    extra = 0
    formset = OrderedRows
    template = "admin/news/rows.html"
    add_text: str | Promise = ""
    windows: dict[str, tuple[str, ...]] = {}

    class Media:
        css = {"all": ["css/newsroom-pictures.css"]}
        js = [Script("js/newsroom/ordering.js", type="module")]

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Beside a choice only the windows in `windows`: nobody deletes what is chosen by mistake."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            for window in WINDOWS:
                allowed = window in self.windows.get(db_field.name, ())
                name = f"can_{window}_related"
                setattr(field.widget, name, allowed and getattr(field.widget, name))
        return field

    def get_formset(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> type[BaseInlineFormSet]:
        return super().get_formset(request, obj, **{"max_num": MAX_ROWS, "absolute_max": MAX_ROWS, **kwargs})


def _wanted_place(form: OrderedRowForm) -> tuple[float, bool]:
    """Where two rows want the same place, the one that was moved there comes first; without a place: last."""
    position = getattr(form, "cleaned_data", {}).get("position")
    return (inf if position is None else position, "position" not in form.changed_data)
