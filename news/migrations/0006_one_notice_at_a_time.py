"""On PostgreSQL the database refuses two wordings of one notice, or two updates of one message, at the same moment.

SQLite has no such constraint; there the actions in `publishing` see to it.
"""

from django.db import migrations

CONSTRAINTS = {
    "notice_one_at_a_time": ("news_noticeedition", "notice_id"),
    "update_one_at_a_time": ("news_disruptionupdate", "disruption_id"),
    "update_one_at_an_address": ("news_disruptionupdate", "slug"),
}


def add(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for name, (table, column) in CONSTRAINTS.items():
        schema_editor.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {name} "
            f"EXCLUDE USING gist ({column} WITH =, tstzrange(live_from, live_until) WITH &&)"
        )


def remove(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for name, (table, _column) in CONSTRAINTS.items():
        schema_editor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")


class Migration(migrations.Migration):
    dependencies = [("news", "0005_notices_and_disruptions")]
    operations = [migrations.RunPython(add, remove)]
