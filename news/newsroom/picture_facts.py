"""What is said once about all pictures that are added together: who took them, at what, when, why to show them."""

from typing import Any, ClassVar

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from news.library.models import Basis, Picture
from news.newsroom.choosers import NOT_IN_THE_LIST
from news.newsroom.picture_intake import MAX_FILES_AT_ONCE

NO_REASONS = _("Write down the reasons for the decision.")


class SharedFactsForm(forms.ModelForm):
    """Facts for every picture of one round. Not saved itself: each new picture begins with `cleaned_data`."""

    most = MAX_FILES_AT_ONCE

    class Meta:
        model = Picture
        fields = ("credit", "credit_kind", "event", "taken_on", "basis", "basis_note")
        labels: ClassVar[dict[str, Any]] = {"credit": _("Photographer of all of them")}
        help_texts: ClassVar[dict[str, Any]] = {
            "credit": _("Left empty, the name in each file is used, if there is one."),
            "taken_on": _("Left empty, the day in each file is used, if there is one."),
        }
        error_messages: ClassVar[dict[str, Any]] = {"credit_kind": {"invalid_choice": NOT_IN_THE_LIST}}
        widgets: ClassVar[dict[str, Any]] = {
            "taken_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "basis_note": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credit_kind"].required = False

    def clean(self) -> dict[str, Any]:
        """Only what was said: what was left out is the file's own or the library's."""
        cleaned = super().clean() or self.cleaned_data
        require_reasons(self)
        return {name: value for name, value in cleaned.items() if value}

    def said(self) -> dict[str, Any]:
        """What can be used of what was typed, also where something else in it cannot.

        A decision of our own without its reasons is none.
        """
        unusable = {"basis"} if "basis_note" in self.errors else set()
        return {name: value for name, value in self.cleaned_data.items() if name not in unusable}


def require_reasons(form: forms.BaseForm) -> None:
    """Wherever a basis is chosen: a decision of our own is one with its reasons (docs/bilder.md)."""
    said = form.cleaned_data
    if said.get("basis") == Basis.OWN_DECISION and not said.get("basis_note") and "basis_note" not in form.errors:
        form.add_error("basis_note", NO_REASONS)


def in_one_line(form: forms.BaseForm) -> str:
    """Every error with its field's name, for an answer that has room for one sentence."""
    return " ".join(f"{_named(form, field)}{error}" for field, told in form.errors.items() for error in told)


def _named(form: forms.BaseForm, field: str) -> str:
    return f"{capfirst(form[field].label)}: " if field in form.fields else ""
