"""Fields that choose a row while one types, and that take nonsense calmly."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import ForeignKey
from django.http import HttpRequest

LONGEST_NUMBER = 18  # digits; the databases' own numbers end within the nineteenth


class CalmAutocomplete(AutocompleteSelect):
    """Shows a form again whatever was sent as the choice; the field has already said that it is none."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        return super().optgroups(name, [each for each in value if is_number(each)], attrs)


class CalmChoices(admin.options.BaseModelAdmin):
    """For a desk or its rows: every choice in `autocomplete_fields` is a calm one."""

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request) and "widget" not in kwargs:
            kwargs["widget"] = CalmAutocomplete(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def is_number(value: Any) -> bool:
    """Whether a database can have a row of that number."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
