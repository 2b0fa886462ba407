"""The desk for the site's own facts: one row, reached with one click, its logo checked like every picture."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.newsroom.desks import PublicDesk
from news.newsroom.row_forms import WebAddressField
from news.pictures.intake import Unacceptable, take_in
from news.profile.actions import raise_generation, save_icons
from news.profile.models import SiteProfile
from news.profile.queries import site_profile

LOGO_MAX_BYTES = 1024 * 1024
LOGO_MAX_SIDE = 2_000


class ProfileForm(forms.ModelForm):
    """The profile; a logo comes in through the same door as all pictures."""

    logo = forms.FileField(
        label=capfirst(SiteProfile._meta.get_field("logo").verbose_name),
        help_text=SiteProfile._meta.get_field("logo").help_text,
        required=False,
        widget=AdminFileWidget,
        max_length=100,
    )

    def clean_logo(self) -> Any:
        """The decoded picture in the place of the upload; what stays or is cleared passes as it is."""
        logo = self.cleaned_data["logo"]
        if not isinstance(logo, UploadedFile):
            return logo
        if logo.size is None or logo.size > LOGO_MAX_BYTES:
            raise ValidationError(_("The logo is too large: at most 1 MB. Save it in a smaller size first."))
        try:
            taken = take_in(logo, size_bytes=logo.size)  # type: ignore[arg-type]
        except Unacceptable as refusal:
            raise ValidationError(str(refusal.message)) from refusal
        if max(taken.width, taken.height) > LOGO_MAX_SIDE:
            raise ValidationError(_("The logo has too many pixels: at most 2000 on each side."))
        return ContentFile(taken.content, name=str(PurePath("logo").with_suffix(f".{taken.extension}")))


class ProfileDesk(PublicDesk):
    """Exactly one profile: no list, no adding, no deleting."""

    form = ProfileForm
    actions = None
    formfield_overrides = {**PublicDesk.formfield_overrides, models.URLField: {"form_class": WebAddressField}}
    fieldsets = (
        (None, {"fields": ("name", ("sami_name", "sami_language"), "tagline", "organisation_number")}),
        (gettext_lazy("Look"), {"fields": ("logo", "accent_colour", "outdated_after_days")}),
        (
            gettext_lazy("Contact"),
            {"fields": ("visiting_address", "postal_address", "telephone", "email", "opening_hours")},
        ),
        (
            gettext_lazy("Foot of the page"),
            {
                "fields": (
                    "responsible_editor",
                    "accessibility_statement_url",
                    "privacy_statement_url",
                    "footer_text",
                    "supplier_name",
                    "supplier_url",
                )
            },
        ),
        (gettext_lazy("Security"), {"fields": ("security_contact", "security_expires_on")}),
    )

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:news_siteprofile_change", args=[site_profile().pk]))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        """Everything but the generation, which others may have raised since the form was opened."""
        obj.save(update_fields=[field.name for field in obj._meta.concrete_fields if field.editable])
        if "logo" in form.changed_data:
            save_icons(form.instance)
        raise_generation()
