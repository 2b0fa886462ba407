"""Fields that choose a row while one types, and that take nonsense calmly."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db.models import Field, ForeignKey, ManyToManyField, QuerySet
from django.forms import ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

NOTHING = "---------"  # as in Django's other lists
NOT_IN_THE_LIST = _("Choose one of the options in the list.")
LONGEST_NUMBER = 18  # digits; the databases' own numbers end within the nineteenth


class Calm:
    """Shows a form again whatever was sent as the choice; the field has already said that it is none."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> Any:
        groups = super().optgroups(name, [each for each in value if is_number(each)], attrs)  # type: ignore[misc]
        for _group, options, _place in groups:
            for option in options:
                option["label"] = option["label"] or NOTHING  # HTML asks every option for words
        return groups


class CalmAutocomplete(Calm, AutocompleteSelect):  # type: ignore[misc]
    """One row."""


class CalmAutocompleteSeveral(Calm, AutocompleteSelectMultiple):  # type: ignore[misc]
    """Any number of rows."""


class SeveralRows(ModelMultipleChoiceField):
    """Rows by their numbers; one that no database holds is refused like any other that is not there."""

    def _check_values(self, value: Any) -> QuerySet:
        for each in value if isinstance(value, list | tuple) else ():
            if not is_number(each):
                words = self.error_messages["invalid_pk_value"]
                raise ValidationError(words, code="invalid_pk_value", params={"pk": str(each)[:LONGEST_NUMBER]})
        return super()._check_values(value)  # type: ignore[misc]


class CalmChoices(admin.options.BaseModelAdmin):
    """For a desk or its rows: every choice in `autocomplete_fields`, and of several rows, is a calm one."""

    def formfield_for_choice_field(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Django would repeat the whole of what was sent, however long."""
        return super().formfield_for_choice_field(
            db_field, request, **{"error_messages": {"invalid_choice": NOT_IN_THE_LIST}, **kwargs}
        )

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request) and "widget" not in kwargs:
            kwargs["widget"] = CalmAutocomplete(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request) and "widget" not in kwargs:
            kwargs["widget"] = CalmAutocompleteSeveral(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_manytomany(db_field, request, **{"form_class": SeveralRows, **kwargs})


def is_number(value: Any) -> bool:
    """Whether a database can have a row of that number."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
