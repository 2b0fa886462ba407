"""What the history keeps of a change: the fields' names as our models have them, which the catalogues know."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.forms import BaseModelForm
from django.utils.functional import Promise
from django.utils.translation import override


def in_catalogue_words(
    message: list[dict[str, Any]], form: BaseModelForm, formsets: Sequence[Any]
) -> list[dict[str, Any]]:
    """The message that Django made, each field by its verbose name: a label's capital letter is in no catalogue."""
    with override(None):
        words: dict[str | None, dict[str, str]] = {None: _names_by_label(form)}
        for formset in formsets or ():
            if formset.forms:
                words[str(formset.model._meta.verbose_name)] = _names_by_label(formset.forms[0])
    for change in message:
        told = change.get("changed", {})
        if "fields" in told:
            names = words.get(told.get("name"), {})
            told["fields"] = [names.get(label, label) for label in told["fields"]]
    return message


def _names_by_label(form: BaseModelForm) -> dict[str, str]:
    return {
        str(field.label or name): _name_of(form._meta.model, name, field.label) for name, field in form.fields.items()
    }


def _name_of(model: type[Model], field_name: str, label: str | Promise | None) -> str:
    """The label itself where the model has no such field, or none that was named for translation."""
    try:
        name = getattr(model._meta.get_field(field_name), "verbose_name", None)
    except FieldDoesNotExist:
        name = None
    return str(name) if isinstance(name, Promise) else str(label or field_name)
