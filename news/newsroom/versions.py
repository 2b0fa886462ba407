"""Forms in which nobody overwrites another unknowingly: each carries the version that its editor began from."""

from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from news.newsroom.choosers import LONGEST_NUMBER
from news.newsroom.people_names import name_of

SAVE_ANYWAY = "_save_anyway"


class VersionedForm(forms.ModelForm):
    """Stops when somebody saved meanwhile, unless this editor has seen that version and says: anyway.

    The model counts its savings in `version` and knows `changed_at` and `changed_by`. `saved_meanwhile` is the sentence
    about it, with a place for %(name)s and %(time)s.
    """

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    saved_meanwhile: ClassVar[str | Promise]
    newer: Any = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self.newer = self._newer()
        if self.newer:
            self.add_error("seen_version", forms.ValidationError(self._sentence(), code="conflict"))
        return cleaned

    def _newer(self) -> models.Model | None:
        if not self.instance.pk:
            return None
        # Locked until the transaction ends, so that of two who save at once one is told.
        rows = type(self.instance)._default_manager.select_for_update(of=("self",)).select_related("changed_by")
        now = rows.get(pk=self.instance.pk)
        self.instance.version = now.version
        seen = {self.cleaned_data.get("seen_version"), _number(self.data.get(SAVE_ANYWAY))}
        return None if now.version in seen else now

    def _sentence(self) -> str:
        at = timezone.localtime(self.newer.changed_at)
        facts = {"name": name_of(self.newer.changed_by) or _("Somebody"), "time": f"{at:%H.%M}"}
        return str(self.saved_meanwhile) % facts


def _number(text: str | None) -> int | None:
    is_number = text and text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if text and is_number else None
