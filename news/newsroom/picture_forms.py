"""Forms of the picture library: one new picture, several at once, and what is said about them."""

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from news.library.models import CreditKind, Picture
from news.library.rules import why_not_alt
from news.library.uploads import AlreadyStored, store_picture
from news.newsroom.choosers import NOT_IN_THE_LIST
from news.newsroom.focal_points import FocalPointField
from news.newsroom.picture_cards import card_of
from news.newsroom.picture_facts import require_reasons
from news.newsroom.picture_intake import MAX_FILES_AT_ONCE
from news.newsroom.picture_words import CONTRADICTION
from news.pictures.intake import Unacceptable

MAX_DESCRIBED_AT_ONCE = MAX_FILES_AT_ONCE
GRID = ("alt", "decorative", "caption", "credit_kind", "credit", "basis", "basis_note")


class PictureForm(forms.ModelForm):
    """What is said about a picture."""

    class Meta:
        model = Picture
        fields = ("alt", "decorative", "caption", "credit_kind", "credit", "event", "taken_on", "basis", "basis_note")
        error_messages: ClassVar[dict[str, Any]] = {"credit_kind": {"invalid_choice": NOT_IN_THE_LIST}}
        widgets: ClassVar[dict[str, Any]] = {
            "alt": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField", "maxlength": 400}),
            "basis_note": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField", "maxlength": 1000}),
        }

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("decorative") and cleaned.get("alt"):
            self.add_error("decorative", CONTRADICTION)
        copies, credit = (cleaned.get("caption", ""),), cleaned.get("credit", "")
        fault = why_not_alt(cleaned.get("alt", ""), copies=copies, credit=credit, file_name=self.instance.original_name)
        if fault:
            self.add_error("alt", str(fault))
        require_reasons(self)
        return cleaned


class ChangedPictureForm(PictureForm):
    """A picture that is there: what is said about it, and what its crops keep."""

    focal_point = FocalPointField(
        label=_("Focal point"),
        help_text=_("What every crop keeps. Click in the picture, or move the sliders with the arrow keys."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "focal_point" in self.fields:
            self.fields["focal_point"].show(self.instance)  # type: ignore[attr-defined]


class PictureFileField(forms.FileField):
    """One picture; that it is empty is told in the library's own words."""

    def __init__(self, **kwargs: Any) -> None:
        accepted = _("JPEG, PNG, WebP, AVIF, GIF or TIFF, at most 40 MB each.")
        chooser = forms.FileInput(attrs={"accept": "image/*"})
        super().__init__(allow_empty_file=True, widget=chooser, help_text=accepted, **kwargs)


class NewPictureForm(PictureForm):
    """A new picture: its file is looked at last, so that it is only taken in when all the rest is right."""

    by: ClassVar[User | None] = None
    in_popup: ClassVar[bool] = False  # there a picture is wanted for a form: one that is in the library will do
    file = PictureFileField(label=_("Picture"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors:
            self._take_in(cleaned)
        return cleaned

    def save(self, commit: bool = True) -> Picture:
        """The picture is in the library already; nothing is left to save."""
        self.save_m2m = lambda: None  # type: ignore[method-assign]
        picture: Picture = self.instance
        return picture

    def _post_clean(self) -> None:
        """The row was checked by whoever stored it."""
        if self.instance.pk is None:
            super()._post_clean()  # type: ignore[misc]

    def _get_validation_exclusions(self) -> set[str]:
        return {field.name for field in Picture._meta.fields} - set(PictureForm.Meta.fields)

    def _take_in(self, cleaned: dict[str, Any]) -> None:
        file = cleaned["file"]
        said = {name: cleaned[name] for name in PictureForm.Meta.fields}
        try:
            self.instance = store_picture(file, name=file.name, by=self.by, size_bytes=file.size, **said)
        except Unacceptable as refusal:
            self.add_error("file", str(refusal.message))
        except AlreadyStored as twin:
            if self.in_popup:
                self.instance = twin.picture
            else:
                self.add_error("file", already_there(twin.picture))


class SeveralFilesInput(forms.FileInput):
    """A file field that takes many."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: MultiValueDict, name: str) -> list[UploadedFile]:
        return files.getlist(name)


class SeveralFilesField(forms.Field):
    """All the files that were chosen, at least one."""

    widget = SeveralFilesInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(error_messages={"required": _("Choose one picture or more.")}, **kwargs)


class SeveralPicturesForm(forms.Form):
    """Any number of files; what is said about all of them is SharedFactsForm's."""

    files = SeveralFilesField()  # type: ignore[assignment]


class DescribedPictureForm(PictureForm):
    """One picture in the grid that is filled in after several were added."""

    class Meta(PictureForm.Meta):
        fields = GRID  # type: ignore[assignment]
        widgets = {
            **PictureForm.Meta.widgets,
            "alt": forms.Textarea(attrs={"rows": 3, "maxlength": 400}),
            "caption": AdminTextInputWidget,
            "credit": AdminTextInputWidget,
            "credit_kind": forms.Select(choices=CreditKind.choices),
            "basis_note": forms.Textarea(attrs={"rows": 2, "maxlength": 1000}),
        }


DescribedPictures = forms.modelformset_factory(
    Picture,
    form=DescribedPictureForm,
    extra=0,
    edit_only=True,
    max_num=MAX_DESCRIBED_AT_ONCE,
    absolute_max=MAX_DESCRIBED_AT_ONCE,
)


def already_there(picture: Picture) -> str:
    return format_html(
        '{} <a href="{}">{}</a>',
        _("This picture is already in the library:"),
        card_of(picture).edit,
        str(picture),
    )
