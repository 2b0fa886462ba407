"""The form of a notice: one field must be filled in, the rest is sensible, and an end is always set."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from news.newsroom.article_form import in_this_age
from news.newsroom.moments import in_words
from news.newsroom.told_at_once import ToldForm
from news.notices.rules import MOST_DAYS, SUGGESTED_HOURS, Severity
from news.publishing.rules import Reason, why_not_these_times

HOURS = {
    3: _("3 hours"),
    12: _("12 hours"),
    24: _("24 hours"),
    72: _("3 days"),
    168: _("7 days"),
}
KEEP = "keep"
# Where the form asks for what `publishing` calls by other names.
FIELDS = {"publish_at": "starts_at", "expires_at": "ends_at"}


class NoticeForm(ToldForm):
    """A notice. `stays` is the quick way to an end; a typed end goes before it."""

    saved_meanwhile = _(
        "%(name)s changed this message at %(time)s while you were writing. What you wrote is still here, not published."
    )
    severity = forms.ChoiceField(
        label=_("How serious"), choices=Severity.choices, initial=Severity.IMPORTANT, widget=forms.RadioSelect
    )
    stays = forms.ChoiceField(label=_("Shown for"), choices=list(HOURS.items()), widget=forms.RadioSelect)

    class Meta:
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2}),
            "text": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in {"starts_at", "ends_at"} & set(self.fields):
            self.fields[name].required = False
            self.fields[name].validators.append(in_this_age)
        # The end is chosen anew in words; a typed one goes before them.
        self.initial["ends_at"] = None
        self.initial["stays"] = str(SUGGESTED_HOURS)
        if self.instance.pk and self.instance.ends_at > self.now:
            words = _("As before: until %(time)s") % {"time": in_words(self.instance.ends_at)}
            self.fields["stays"].choices = [(KEEP, words), *HOURS.items()]  # type: ignore[attr-defined]
            self.initial["stays"] = KEEP

    def clean_title(self) -> str:
        """One sentence on one line, however it was pasted."""
        return " ".join(self.cleaned_data["title"].split())

    def clean(self) -> dict[str, Any]:
        """Fill in the end, and an empty start for one that has passed: it is shown already."""
        cleaned = super().clean()
        starts_at = cleaned.get("starts_at")
        if starts_at and starts_at <= self.now:
            cleaned["starts_at"] = starts_at = None
        if "ends_at" in cleaned and "stays" in cleaned:
            cleaned["ends_at"] = cleaned["ends_at"] or self._end(cleaned["stays"], starts_at or self.now)
        return cleaned

    def why_not(self) -> list[Reason]:
        starts_at, ends_at = self.instance.starts_at or self.now, self.instance.ends_at
        if ends_at is None:  # the field has said what is wrong with it
            return super().why_not()
        times = why_not_these_times(now=self.now, starts_at=starts_at, ends_at=ends_at)
        reasons = [Reason(each.code, each.message, FIELDS[each.field]) for each in times]
        if ends_at > starts_at + timedelta(days=MOST_DAYS):
            words = _("At most %(days)d days at a time, so that somebody looks at it again.")
            reasons.append(Reason("too_long", words % {"days": MOST_DAYS}, "ends_at"))
        return [*super().why_not(), *reasons]

    def _end(self, stays: str, starts_at: datetime) -> datetime:
        return self.instance.ends_at if stays == KEEP else starts_at + timedelta(hours=int(stays))
