"""The body field: rich text that is cleaned on its way in, whichever way that is."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField, ProseEditorFormField

from news.body.extensions import editor_configuration
from news.body.widgets import BodyWidget
from news.richtext.clean import clean

MAX_BODY_CHARACTERS = 200_000


class BodyFormField(ProseEditorFormField):
    """Shows the editor, whatever widget the admin would have put in its place."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["widget"] = BodyWidget
        super().__init__(*args, **kwargs)


class BodyField(ProseEditorField):
    """Rich text. Forms, `objects.create()`, bulk writes and importers all store what `clean` makes of it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, extensions=editor_configuration()["extensions"], sanitize=clean)

    def clean(self, value: Any, instance: models.Model | None) -> str:
        # Before the cleaning, which takes time in proportion.
        if len(value or "") > MAX_BODY_CHARACTERS:
            raise ValidationError(
                _("The text is too long: %(length)d characters, and there is room for %(most)d."),
                code="max_length",
                params={"length": len(value), "most": MAX_BODY_CHARACTERS},
            )
        # Cleaned first, so that a paragraph with nothing in it counts as empty where a text is required.
        return super().clean(clean(value or ""), instance)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        """What the database gets, from `save()`, `bulk_create()` and `update()` alike; a search is left alone."""
        return super().get_db_prep_save(clean(value) if isinstance(value, str) else value, connection)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """The object in hand is made to hold what is stored."""
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = clean(value)
            setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{**kwargs, "form_class": BodyFormField})
