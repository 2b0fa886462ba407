"""Rows have other numbers now and their terms are packed in another way: the index is emptied, and filled after migrating."""

from django.db import migrations


def empty(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')")
        schema_editor.execute("DELETE FROM news_searchpacked")
    schema_editor.execute("DELETE FROM news_searchtext")
    schema_editor.execute("DELETE FROM news_searchrow")


class Migration(migrations.Migration):
    dependencies = [("news", "0017_narrow_search_rows")]
    operations = [migrations.RunPython(empty, migrations.RunPython.noop)]
