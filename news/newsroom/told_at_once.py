"""Desks of what residents must hear of at once: saving is publishing, and nothing else may hold it up."""

from datetime import datetime
from typing import Any

from django.contrib.admin.options import IS_POPUP_VAR
from django.db import models
from django.forms.widgets import Media
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from news.newsroom.desks import Desk
from news.newsroom.versions import VersionedForm
from news.publishing.rules import Reason, Refused

UNPROCESSABLE = 422


class ToldForm(VersionedForm):
    """A form that gives every reason against publishing beside its field, before anything is saved.

    `now` is the moment of the form, so that what it found possible is so a moment later too.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now: datetime = timezone.now()

    def is_to_be_published(self) -> bool:
        """Whether this press of a button publishes."""
        return True

    def why_not(self) -> list[Reason]:
        """Every reason against publishing what was typed."""
        return self.instance.why_not_publish(self.now)

    def _post_clean(self) -> None:
        """The instance holds what was typed from here on; what a field said of itself is not said twice."""
        super()._post_clean()  # type: ignore[misc]
        if self.is_to_be_published():
            for reason in self.why_not():
                if reason.field not in self.errors:
                    self.add_error(reason.field if reason.field in self.fields else None, str(reason.message))


class ToldDesk(Desk):
    """What notices and disruptions share: the version that counts up, the right status, a form again when refused."""

    actions = None

    @property
    def media(self) -> Media:
        return super().media + Media(css={"all": ("css/newsroom-notices.css",)})

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was public once ends or is withdrawn, never deleted."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.editions.shown().exists())

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Once more when somebody took what was free a moment ago: then the form can say so."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except Refused:
            return super().changeform_view(request, *args, **kwargs)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """422 for a form that comes again: we understood, and it cannot be done as it stands."""
        response = super().render_change_form(request, context, *args, **kwargs)
        if context.get("errors"):
            response.status_code = UNPROCESSABLE
        return response

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.version += 1
        obj.changed_by = request.user
        super().save_model(request, obj, form, change)
        if form.is_to_be_published():
            self.publish(request, obj, form)

    def publish(self, request: HttpRequest, obj: Any, form: Any) -> None:
        """Put it before the readers."""
        raise NotImplementedError

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        if IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        return self.after_saving(request, obj)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self.after_saving(request, obj)

    def after_saving(self, request: HttpRequest, obj: models.Model) -> HttpResponse:
        """Where the editor goes from here, and what is said."""
        raise NotImplementedError
