"""Migrations that carry over what was saved before: tried on rows as they were then."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

BEFORE, NOTED = ("news", "0007_rights_of_pictures"), ("news", "0008_note_where_pictures_stand")


@pytest.fixture
def migrate(transactional_db):
    """`migrate(target)` takes the database there and answers with the models of that day; afterwards it is of today."""

    def migrate(*targets):
        executor = MigrationExecutor(connection)
        executor.migrate(list(targets))
        return MigrationExecutor(connection).loader.project_state(list(targets)).apps

    yield migrate
    migrate(*MigrationExecutor(connection).loader.graph.leaf_nodes())


def picture(apps, number):
    facts = {"token": f"{number:032x}", "content_hash": f"{number:064x}", "width": 1, "height": 1}
    return apps.get_model("news", "Picture").objects.create(original="originals/a.jpg", **facts)


def use(row):
    return {"picture_id": row.pk}


def content(*, lead=None, body=(), gallery=()):
    pictures = [use(row) for row in gallery]
    return {
        "lead_picture": use(lead) if lead else None,
        "body_pictures": [use(row) for row in body],
        "gallery": {"heading": "", "pictures": pictures} if pictures else None,
    }


def edition(apps, article, said):
    at = datetime(2026, 6, 1, tzinfo=UTC)
    section, _new = apps.get_model("news", "Section").objects.get_or_create(name="Vei", slug="vei")
    facts = {"section": section, "slug": article.slug, "title": "Bru", "digest": "", "content": said}
    moments = dict.fromkeys(("published_at", "live_from", "created_at"), at)
    return apps.get_model("news", "Edition").objects.create(article=article, **facts, **moments)


class TestWherePicturesStand:
    def test_is_noted_of_what_was_saved_before_it_was_asked_for(self, migrate):
        apps = migrate(BEFORE)
        lead, body, hung, unused = (picture(apps, number) for number in range(4))
        text = f'<p>Se.</p><figure data-picture="{body.pk}"><figcaption>Her</figcaption></figure>'
        gone = f'<figure data-picture="{unused.pk + 1}"><figcaption></figcaption></figure>'
        articles = apps.get_model("news", "Article").objects
        with_text, without = (articles.create(title="Bru", slug=slug, body=text * 2 + gone) for slug in ("bru", "vei"))
        articles.filter(pk=without.pk).update(body="<p>Ingen bilder.</p>")
        full = edition(apps, with_text, content(lead=lead, body=[body, body], gallery=[hung, lead]))
        edition(apps, without, content())

        apps = migrate(NOTED)

        stand = {
            name: set(apps.get_model("news", name).objects.values_list(f"{place}_id", "picture_id"))
            for name, place in (("TextPicture", "article"), ("EditionPicture", "edition"))
        }
        assert stand == {
            "TextPicture": {(with_text.pk, body.pk)},
            "EditionPicture": {(full.pk, row.pk) for row in (lead, body, hung)},
        }
