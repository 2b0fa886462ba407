"""Terms lie beside the text, so that rows are narrow: an index of narrow rows takes a third of the room.

The index is emptied, and filled after migrating.
"""

from django.db import migrations, models

from news.search.packing import SHORT

SQLITE_EMPTY = (
    "INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')",
    "DROP TABLE news_searchpacked",
    "DELETE FROM news_searchtext",
    "DELETE FROM news_searchrow",
)
POSTGRESQL_EMPTY = (
    "DROP INDEX news_searchrow_terms",
    "DROP FUNCTION news_terms",
    "TRUNCATE news_searchrow, news_searchtext",
)
# Reads what `search/packing.py` writes: a line of facts, then the words of title, lead and rest. It may call itself
# immutable although it reads a table, because a row's terms are there before the row and never change. The schema is
# named, because PostgreSQL restores and maintains indexes without a search path.
TERMS = r"""
       DO $do$ BEGIN EXECUTE format($function$
         CREATE FUNCTION news_terms(number bigint) RETURNS tsvector
         LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
         DECLARE
           words text := (SELECT convert_from(t.terms, 'UTF8') FROM %I.news_searchtext t WHERE t.row_id = number);
         BEGIN
           words := LONG(words);
           RETURN (
           SELECT coalesce(array_to_tsvector(array_agg(term)), '') FROM (
             SELECT unnest(string_to_array(split_part(words, E'\n', 1), ' ')) AS term
             UNION
             SELECT letter || said.word
             FROM unnest((string_to_array(words, E'\n'))[2:4]) WITH ORDINALITY AS field (line, place),
               unnest(string_to_array(line, ' ')) AS token,
               LATERAL (SELECT left(token, 1) AS how, substr(token, 2) AS word) AS token_read,
               LATERAL (VALUES
                 (CASE WHEN how <> '+' THEN (ARRAY['adg', 'dg', 'g'])[place] END, split_part(token_read.word, '=', 1)),
                 (CASE how WHEN '+' THEN (ARRAY['cfi', 'fi', 'i'])[place] ELSE (ARRAY['bcefh', 'efh', 'h'])[place] END,
                  CASE how WHEN '+' THEN token_read.word WHEN '=' THEN split_part(token_read.word, '=', 2)
                             ELSE left(token_read.word, length(token_read.word) - how::integer) END)
               ) AS said (letters, word),
               unnest(string_to_array(letters, NULL)) AS letter
           ) AS terms
           );
         END $$
       $function$, current_schema()); END $do$"""
POSTGRESQL = (
    "CREATE INDEX news_searchrow_terms ON news_searchrow USING gin (news_terms(id)) WITH (fastupdate = off)",
    "ALTER INDEX news_searchrow_terms ALTER COLUMN 1 SET STATISTICS 0",
    """CREATE OR REPLACE FUNCTION news_newest(wanted tsquery, at timestamptz, most integer, spans tsquery[],
         only_open boolean DEFAULT false)
       RETURNS TABLE (id bigint, kind varchar, section_id bigint, year smallint, open_until timestamptz)
       LANGUAGE plpgsql STABLE AS $$
       DECLARE
         span tsquery;
         found integer;
       BEGIN
         FOREACH span IN ARRAY coalesce(spans, ARRAY[NULL]::tsquery[]) LOOP
           RETURN QUERY
             SELECT r.id, r.kind, r.section_id, r.year, r.open_until FROM news_searchrow r
             WHERE news_terms(r.id) @@ coalesce(wanted && span, wanted)
             AND r.live_from <= at AND (r.live_until IS NULL OR r.live_until > at)
             AND (NOT only_open OR r.open_until > at)
             AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate)
             ORDER BY r.id DESC LIMIT most;
           GET DIAGNOSTICS found = ROW_COUNT;
           most := most - found;
           EXIT WHEN most <= 0;
         END LOOP;
       END $$""",
)


def empty(apps, schema_editor):
    _run(schema_editor, SQLITE_EMPTY, POSTGRESQL_EMPTY)


def make(apps, schema_editor):
    long = "words"
    for short, letters in SHORT.items():
        long = f"replace({long}, chr({ord(short)}), '{letters}')"
    _run(schema_editor, (), (TERMS.replace("LONG(words)", long), *POSTGRESQL))


def _run(schema_editor, sqlite, postgresql):
    for statement in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("news", "0019_short_search_terms")]
    operations = [
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.RemoveField("searchrow", "terms"),
        migrations.AddField("searchtext", "terms", models.BinaryField(default=b""), preserve_default=False),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
