"""Rows of the search name their words by number, which takes less room. The index is emptied; migrating ends by building it."""

from importlib import import_module

import django.db.models.deletion
from django.db import migrations, models

# Reads what `search/packing.py` writes: seven lines, facts, the words of title, lead and rest as characters, and the
# figures of each. It may call itself immutable although it reads tables, because a row's terms and words are there
# before the row and never change. The schema is named, because PostgreSQL restores and maintains indexes without a
# search path.
TERMS = r"""
       DO $do$ BEGIN EXECUTE format($function$
         CREATE FUNCTION news_terms(number bigint) RETURNS tsvector
         LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
         DECLARE
           lines text[] := (SELECT string_to_array(t.terms, E'\n') FROM %1$I.news_searchtext t WHERE t.id = number);
         BEGIN
           RETURN (
           WITH said AS MATERIALIZED (
             SELECT field.place, character_read.code - CASE WHEN code < 55296 THEN 32 ELSE 2080 END AS number
             FROM unnest(lines[2:4]) WITH ORDINALITY AS field (line, place),
               unnest(string_to_array(field.line, NULL)) AS character,
               LATERAL (SELECT ascii(character) AS code) AS character_read
           ), spoken AS MATERIALIZED (
             SELECT said.place, w.word, w.stem, w.parts FROM said JOIN %1$I.news_searchword w ON w.id = said.number
           )
           SELECT coalesce(array_to_tsvector(array_agg(term)), '') FROM (
             SELECT unnest(string_to_array(lines[1], ' ')) AS term
             UNION
             SELECT letter || word FROM spoken, unnest(string_to_array((ARRAY['ag', 'dg', 'g'])[place], NULL)) AS letter
             UNION
             SELECT letter || stem FROM spoken, unnest(string_to_array((ARRAY['bh', 'eh', 'h'])[place], NULL)) AS letter
             UNION
             SELECT letter || part FROM spoken, unnest(string_to_array(parts, ' ')) AS part,
               unnest(string_to_array((ARRAY['ci', 'fi', 'i'])[place], NULL)) AS letter
             UNION
             SELECT letter || figure FROM unnest(lines[5:7]) WITH ORDINALITY AS field (line, place),
               unnest(string_to_array(field.line, ' ')) AS figure,
               unnest(string_to_array((ARRAY['bh', 'eh', 'h'])[place], NULL)) AS letter
           ) AS terms
           );
         END $$
       $function$, current_schema()); END $do$"""
before = import_module("news.migrations.0013_search")
INDEX = before.POSTGRESQL[:2]
# Compared and sorted as bytes, as SQLite does, so that a range of words is the same range.
WORDS = 'ALTER TABLE news_searchword ALTER COLUMN word TYPE varchar(40) COLLATE "C"'
# All that answers a question, counted by what it can be narrowed to.
TALLY = """
       CREATE FUNCTION news_tally(wanted tsquery, at timestamptz)
       RETURNS TABLE (kind varchar, section_id bigint, year smallint, is_open boolean, number bigint)
       LANGUAGE plpgsql STABLE AS $$
       BEGIN
         RETURN QUERY
           SELECT r.kind, r.section_id, r.year, coalesce(r.open_until > at, false), count(*) FROM news_searchrow r
           WHERE news_terms(r.id) @@ wanted
           AND r.live_from <= at AND (r.live_until IS NULL OR r.live_until > at)
           AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate)
           GROUP BY 1, 2, 3, 4;
       END $$"""
# What is shown of hits, in a function because planning the joins takes longer than answering.
TEXTS = """
       CREATE FUNCTION news_texts(wanted bigint[], at timestamptz)
       RETURNS TABLE (id bigint, kind varchar, article_id bigint, slug varchar, language varchar, kicker varchar,
         published_at timestamptz, is_open boolean, title varchar, lead text, text bytea)
       LANGUAGE plpgsql STABLE AS $$
       BEGIN
         RETURN QUERY
           SELECT r.id, r.kind, e.article_id, coalesce(e.slug, u.slug), r.language, coalesce(e.kicker, ''),
             coalesce(e.published_at, u.published_at), coalesce(r.open_until > at, false),
             coalesce(e.title, u.title), coalesce(e.lead, u.area), t.text
           FROM news_searchrow r JOIN news_searchtext t ON t.id = r.id
           LEFT JOIN news_edition e ON e.id = r.edition_id LEFT JOIN news_disruptionupdate u ON u.id = r.update_id
           WHERE r.id = ANY (wanted) AND coalesce(e.live_from, u.live_from) <= at
           AND (coalesce(e.live_until, u.live_until) IS NULL OR coalesce(e.live_until, u.live_until) > at);
       END $$"""
ASKING = (TALLY, TEXTS)
ASKING_BACK = ("DROP FUNCTION news_tally", "DROP FUNCTION news_texts")
DROP = ("DROP INDEX news_searchrow_terms", "DROP FUNCTION news_terms")
EMPTY = {
    "postgresql": ("TRUNCATE news_searchrow, news_searchtext, news_searchword, news_searchstate",),
    "sqlite": (
        "INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')",
        "DELETE FROM news_searchtext",
        "DELETE FROM news_searchrow",
        "DELETE FROM news_searchword",
        "DELETE FROM news_searchstate",
    ),
}


def empty(apps, schema_editor):
    _run(schema_editor, *EMPTY[schema_editor.connection.vendor])
    if schema_editor.connection.vendor == "postgresql":
        _run(schema_editor, *DROP)


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        _run(schema_editor, WORDS, TERMS, *INDEX, *ASKING)


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        _run(schema_editor, *ASKING_BACK)
    empty(apps, schema_editor)


def make_as_before(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        _run(schema_editor, WORDS, before.terms(), *INDEX)


def _run(schema_editor, *statements):
    for statement in statements:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ("news", "0013_search"),
    ]

    operations = [
        migrations.RunPython(empty, make_as_before),
        migrations.DeleteModel(name="SearchText"),
        migrations.DeleteModel(name="SearchWord"),
        migrations.AlterField(
            model_name="searchrow",
            name="edition",
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="news.edition"),
        ),
        migrations.AlterField(
            model_name="searchrow",
            name="id",
            field=models.BigAutoField(primary_key=True, serialize=False),
        ),
        migrations.AlterField(
            model_name="searchrow",
            name="update",
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="news.disruptionupdate"),
        ),
        migrations.CreateModel(
            name="SearchText",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("text", models.BinaryField()),
                ("terms", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("word", models.CharField(max_length=40)),
                ("skeleton", models.CharField(max_length=12)),
                ("stem", models.TextField()),
                ("parts", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["word"], name="search_word_itself"),
                    models.Index(fields=["skeleton"], name="search_word_as_heard"),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="searchrow",
            index=models.Index(condition=models.Q(("edition__isnull", False)), fields=["edition"], name="search_row_edition"),
        ),
        migrations.AddIndex(
            model_name="searchrow",
            index=models.Index(condition=models.Q(("update__isnull", False)), fields=["update"], name="search_row_update"),
        ),
        migrations.RunPython(make, unmake),
    ]
