"""The form of an operational message: the next update, with all that readers need to know beside it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from news.newsroom.addresses import address_for
from news.newsroom.article_form import NOT_AN_ADDRESS, in_this_age
from news.newsroom.told_at_once import ToldForm
from news.notices.rules import Category, Status

PUBLISH = "_publish"
TAKEN = _("Another message has this address. Choose another one.")


class DisruptionForm(ToldForm):
    """A draft may be incomplete; publishing the update is what asks for more."""

    saved_meanwhile = _(
        "%(name)s saved this message at %(time)s while you were writing. What you wrote is still here, not published."
    )
    status = forms.ChoiceField(
        label=_("Status"), choices=Status.choices, initial=Status.ONGOING, widget=forms.RadioSelect
    )
    category = forms.ChoiceField(
        label=_("Subject"), choices=Category.choices, initial=Category.WATER, widget=forms.RadioSelect
    )

    class Meta:
        error_messages = {"slug": {"unique": TAKEN, "invalid": NOT_AN_ADDRESS}}
        widgets = {"text": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # An incomplete draft is saved; what an update must have is the list of reasons.
        for name in {"title", "area"} & set(self.fields):
            self.fields[name].required = False
        for name in {"starts_at", "expected_end", "next_update_at"} & set(self.fields):
            self.fields[name].validators.append(in_this_age)
        # A promise that was kept or broken is no promise for the next update.
        promised = self.initial.get("next_update_at")
        if promised and promised <= self.now:
            self.initial["next_update_at"] = None

    def is_to_be_published(self) -> bool:
        return PUBLISH in self.data

    def clean_slug(self) -> str:
        title_before = self.initial.get("title", "")
        title = self.cleaned_data.get("title", "")
        return address_for(self.cleaned_data["slug"], title=title, title_before=title_before, of=self.instance)
