"""The desks for sections and topics: the address is made from the name once, and stays."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from news.articles.models import Topic
from news.newsroom.desks import PublicDesk
from news.norwegian.slugs import slug_of

LONGEST = 60


class SubjectForm(forms.ModelForm):
    """A new subject gets its address from its name."""

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"].strip()
        if self.instance.pk:
            return name
        self.instance.slug = slug_of(name, longest=LONGEST)
        if not self.instance.slug:
            raise ValidationError(_("The name needs at least one letter or digit."))
        if type(self.instance)._default_manager.filter(slug=self.instance.slug).exists():
            raise ValidationError(_("Another one has the same name, or nearly. Choose a name that differs more."))
        return name


class SubjectDesk(PublicDesk):
    """What sections and topics share."""

    form = SubjectForm
    search_fields = ("name",)
    actions = None

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("slug",) if obj else ()

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*self.asked, "slug") if obj else self.asked

    asked: tuple[str, ...] = ("name",)


class SectionDesk(SubjectDesk):
    """Sections: few, in the order in which readers meet them."""

    list_display = ("name", "slug", "position")
    asked = ("name", "description", "position")


class TopicDesk(SubjectDesk):
    """Topics: any number."""

    list_display = ("name", "slug")

    def has_delete_permission(self, request: HttpRequest, obj: Topic | None = None) -> bool:
        """What was published under a topic links to it: then its page must stay."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.edition_set.exists())
