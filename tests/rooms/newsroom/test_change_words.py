"""The history of an article and of a person, in the editors' own language."""

import pytest
from django.contrib.admin.models import LogEntry
from django.utils.translation import override

from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_picture
from tests.kit.newsroom import form_of, press

pytestmark = pytest.mark.django_db

FIRST = "gallery_pictures-0"


@pytest.fixture(autouse=True)
def _editor(client):
    client.force_login(make_editor())


def latest():
    with override("nb"):
        return LogEntry.objects.latest("pk").get_change_message()


class TestHistory:
    def test_names_the_fields_that_were_changed(self, client):
        press(client, form_of(make_article()), kicker="Samferdsel", lead="Brua er her.")

        assert latest() == "Endret stikktittel og ingress."

    def test_names_the_row_and_its_fields(self, client):
        article = make_article(gallery=[make_picture(alt="En båt")])

        press(client, form_of(article), **{f"{FIRST}-caption": "Brua"})

        assert latest().startswith("Endret bildetekst")
        assert "for galleribilde" in latest()

    def test_names_rows_that_came_and_went(self, client):
        article = make_article(gallery=[make_picture(alt="En båt")])

        press(client, form_of(article), **{f"{FIRST}-DELETE": "on"})

        assert latest().startswith("Slettet galleribilde")

    def test_names_what_was_moved(self, client):
        article = make_article(gallery=[make_picture(alt="En båt"), make_picture(alt="To båter")])

        press(client, form_of(article), **{f"{FIRST}-position": "9"})

        assert "Endret rekkefølge for galleribilde" in latest()

    def test_names_the_fields_of_a_person(self, client):
        path = f"/admin/auth/user/{make_editor().pk}/change/"

        client.post(path, {**fields_of(client.get(path), "#user_form"), "first_name": "Kari"})

        assert latest().startswith("Endret fornavn")
