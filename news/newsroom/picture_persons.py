"""The persons in a picture, as rows under its form: what each agreed to, from when, until when, and how it is known."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from news.library.documents import DocumentFacts, UnacceptableDocument, inspect_document
from news.library.models import Basis, DepictedPerson, new_token
from news.library.removals import ENDS_TOO_EARLY, IN_THE_FUTURE, remove_documents
from news.profile.queries import site_profile

FIRST_YEAR, LAST_YEAR = 1950, 2100
MOST_PERSONS = 60  # a school class and its teachers, twice
ONE_DAY_OF_LEAP_YEARS = (2, 29)

NOT_IN_THIS_AGE = _("Choose a year between 1950 and 2100.")
GUARDIAN_MISSING = _("Write who agreed on behalf of the child.")
PROOF_MISSING = _("Write how the consent was given, or add the document: we must be able to show it.")
DAY_MISSING = _("Write the day the consent was given.")
IS_WITHDRAWN = _("This consent is withdrawn. Use “Note a new consent” below.")
NOBODY_AGREED = _("The basis is consent: add at least one person and the day the consent was given.")
STILL_RUN_OUT = _(
    "A consent that has run out is not removed while the basis is consent. Note a new one, or change the basis."
)


class PersonForm(forms.ModelForm):
    """One person. Withdrawing is an action with a reason, so it is no field here."""

    class Meta:
        model = DepictedPerson
        fields = ("name", "is_child", "guardian", "consent_given_on", "valid_until", "document", "note")
        widgets = {"document": forms.FileInput(attrs={"accept": ".pdf,.docx,.odt"})}

    facts: DocumentFacts | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.former = self.instance.document.name if self.instance.pk else ""
        document = self.fields.get("document")
        if isinstance(document, forms.FileField):
            # The sender's file name is not kept, however long, and an empty file is told about in our own words.
            document.max_length = None
            document.allow_empty_file = True

    def clean_consent_given_on(self) -> date | None:
        given_on: date | None = _in_this_age(self.cleaned_data["consent_given_on"])
        if given_on and given_on > timezone.localdate():
            raise ValidationError(IN_THE_FUTURE)
        return given_on

    def clean_valid_until(self) -> date | None:
        return _in_this_age(self.cleaned_data["valid_until"])

    def clean_document(self) -> Any:
        file = self.cleaned_data["document"]
        if isinstance(file, UploadedFile):
            try:
                self.facts = inspect_document(file, size_bytes=file.size or 0)  # type: ignore[arg-type]
            except UnacceptableDocument as refusal:
                raise ValidationError(str(refusal.message)) from refusal
        return file

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        given_on, until = cleaned.get("consent_given_on"), cleaned.get("valid_until")
        if self.instance.withdrawn_on and {"consent_given_on", "valid_until"} & set(self.changed_data):
            self.add_error("consent_given_on", IS_WITHDRAWN)
        elif until and not given_on and "consent_given_on" not in self.errors:
            self._without_a_day(cleaned)
        elif given_on:
            self._check(cleaned, given_on)
        return cleaned

    def save(self, commit: bool = True) -> DepictedPerson:
        if self.facts is not None:
            self.instance.document.name = f"{new_token()}.{self.facts.extension}"
        person: DepictedPerson = super().save(commit)
        if self.former and person.document.name != self.former:
            remove_documents([self.former])
        return person

    def _without_a_day(self, cleaned: dict[str, Any]) -> None:
        """An end that was only suggested is taken back; one that somebody wrote needs its beginning."""
        if "valid_until" in self.changed_data or self.instance.pk:
            self.add_error("consent_given_on", DAY_MISSING)
        else:
            cleaned["valid_until"] = None

    def _check(self, cleaned: dict[str, Any], given_on: date) -> None:
        if self.instance.pk is None and "valid_until" not in self.changed_data:
            cleaned["valid_until"] = suggested_end(given_on)
        until = cleaned.get("valid_until")
        if until and until < given_on:
            self.add_error("valid_until", ENDS_TOO_EARLY)
        if cleaned.get("is_child") and not cleaned.get("guardian"):
            self.add_error("guardian", GUARDIAN_MISSING)
        if not cleaned.get("document") and not cleaned.get("note") and "document" not in self.errors:
            self.add_error("note", PROOF_MISSING)


class PersonRows(BaseInlineFormSet):
    """Sees to it that a picture that is shown by consent has one that is written down."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """A new row begins with the end that the site's profile suggests."""
        kwargs: dict[str, Any] = super().get_form_kwargs(index)
        if index is None or index >= self.initial_form_count():
            kwargs["initial"] = {"valid_until": suggested_end(timezone.localdate())}
        return kwargs

    def delete_existing(self, obj: DepictedPerson, commit: bool = True) -> None:
        """The row and, once that is certain, the consent that was signed."""
        names = [obj.document.name] if obj.document.name else []
        super().delete_existing(obj, commit)
        remove_documents(names)

    def clean(self) -> None:
        super().clean()
        if self.instance.basis != Basis.CONSENT or any(self.errors):
            return
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        removed = [form for form in kept if self._should_delete_form(form)]  # type: ignore[attr-defined]
        today = timezone.localdate()
        if any(form.instance.valid_until and form.instance.valid_until < today for form in removed):
            raise ValidationError(STILL_RUN_OUT)
        if not any(form.cleaned_data.get("consent_given_on") for form in kept if form not in removed):
            raise ValidationError(NOBODY_AGREED)


class PersonInline(admin.StackedInline):
    """Stock rows, and for each saved one what can be done about its consent."""

    model = DepictedPerson
    form = PersonForm
    formset = PersonRows
    extra = 0
    max_num = MOST_PERSONS
    fields = (
        ("name", "is_child", "guardian"),
        ("consent_given_on", "valid_until"),
        ("document", "note"),
        "consent",
    )
    readonly_fields = ("consent",)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> type[BaseInlineFormSet]:
        return super().get_formset(request, obj, **{"absolute_max": MOST_PERSONS, **kwargs})

    @admin.display(description=_("Consent"))
    def consent(self, person: DepictedPerson) -> SafeString:
        may_change = {"person": person if person.pk else None, "today": timezone.localdate()}
        return render_to_string("admin/news/picture/person.html", may_change)


def suggested_end(given_on: date) -> date | None:
    """The last day of a consent that was given that day, by the site's profile; None: until it is withdrawn."""
    years = site_profile().consent_years
    if not years:
        return None
    day = 28 if (given_on.month, given_on.day) == ONE_DAY_OF_LEAP_YEARS else given_on.day
    return given_on.replace(year=given_on.year + years, day=day)


def _in_this_age(day: date | None) -> date | None:
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(NOT_IN_THIS_AGE)
    return day
