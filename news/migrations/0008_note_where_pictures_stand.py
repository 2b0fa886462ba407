"""Writes down, for what was saved before, which pictures stand in each text and in each edition."""

import re

from django.db import migrations

BATCH = 500
FIGURE = re.compile(r'<figure data-picture="(\d{1,10})"')


def note(apps, schema_editor):
    there = set(apps.get_model("news", "Picture").objects.values_list("pk", flat=True))
    texts = apps.get_model("news", "Article").objects.filter(body__contains="<figure").values_list("pk", "body")
    _fill(
        apps.get_model("news", "TextPicture"),
        ("article_id", "picture_id"),
        ((pk, number) for pk, body in texts.iterator() for number in {int(each) for each in FIGURE.findall(body)} & there),
    )
    editions = apps.get_model("news", "Edition").objects.values_list("pk", "content")
    _fill(
        apps.get_model("news", "EditionPicture"),
        ("edition_id", "picture_id"),
        ((pk, number) for pk, content in editions.iterator(chunk_size=BATCH) for number in _pictures(content) & there),
    )


def _pictures(content):
    uses = [content["lead_picture"], *content["body_pictures"], *(content["gallery"] or {"pictures": ()})["pictures"]]
    return {use["picture_id"] for use in uses if use}


def _fill(model, columns, rows):
    waiting = []
    for row in rows:
        waiting.append(model(**dict(zip(columns, row, strict=True))))
        if len(waiting) == BATCH:
            model.objects.bulk_create(waiting, ignore_conflicts=True)
            waiting = []
    model.objects.bulk_create(waiting, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("news", "0007_rights_of_pictures")]

    operations = [migrations.RunPython(note, migrations.RunPython.noop, elidable=True)]
