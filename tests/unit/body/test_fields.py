"""The body field cleans on every way in and looks like a plain text column to migrations."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.test.utils import isolate_apps

from news.body.fields import MAX_BODY_CHARACTERS, BodyField
from news.body.widgets import BodyWidget

EVIL = "<p>x<script>alert(1)</script></p>"


class TestBodyField:
    def test_cleans_what_a_form_brings(self):
        assert BodyField().clean(EVIL, None) == "<p>x</p>"

    def test_cleans_what_is_written_to_the_database_past_all_forms(self):
        assert BodyField().get_db_prep_save(EVIL, connection) == "<p>x</p>"

    def test_leaves_what_is_searched_for_alone(self):
        assert BodyField().get_prep_value("ord") == "ord"

    @isolate_apps("news")
    def test_makes_the_object_in_hand_hold_what_is_stored(self):
        class Thing(models.Model):  # noqa: DJ008
            body = BodyField()

            class Meta:
                app_label = "news"

        thing = Thing(body=EVIL)
        Thing._meta.get_field("body").pre_save(thing, True)

        assert thing.body == "<p>x</p>"

    def test_refuses_an_empty_paragraph_where_a_text_is_required(self):
        with pytest.raises(ValidationError):
            BodyField(blank=False).clean("<p>&nbsp;</p>", None)

    def test_refuses_more_than_there_is_room_for_and_says_how_much(self):
        with pytest.raises(ValidationError, match=str(MAX_BODY_CHARACTERS)):
            BodyField().clean("x" * (MAX_BODY_CHARACTERS + 1), None)

    def test_is_a_text_column_to_migrations(self):
        _, path, _, kwargs = BodyField(blank=True).deconstruct()

        assert path == "django.db.models.TextField"
        assert kwargs == {"blank": True}

    def test_shows_the_editor_even_where_the_admin_would_show_a_textarea(self):
        from django.contrib.admin.widgets import AdminTextareaWidget

        assert isinstance(BodyField().formfield(widget=AdminTextareaWidget).widget, BodyWidget)
