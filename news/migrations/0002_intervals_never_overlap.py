"""On PostgreSQL the database itself refuses two editions of one article, or of one address, at the same moment (D1).

SQLite has no such constraint; there the actions in `publishing` see to it.
"""

from django.db import migrations

CONSTRAINTS = {"edition_one_at_a_time": "article_id", "edition_one_at_an_address": "slug"}


def add(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for name, column in CONSTRAINTS.items():
        schema_editor.execute(
            f"ALTER TABLE news_edition ADD CONSTRAINT {name} "
            f"EXCLUDE USING gist ({column} WITH =, tstzrange(live_from, live_until) WITH &&)"
        )


def remove(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for name in CONSTRAINTS:
        schema_editor.execute(f"ALTER TABLE news_edition DROP CONSTRAINT {name}")


class Migration(migrations.Migration):
    dependencies = [("news", "0001_the_house")]
    operations = [migrations.RunPython(add, remove)]
