"""Terms take less room: PostgreSQL stores no vector of them any more, and each word has fewer letters to look by.

The index is emptied, and filled after migrating.
"""

from django.db import migrations, models

SQLITE_EMPTY = (
    "INSERT INTO news_searchterms (news_searchterms) VALUES ('delete-all')",
    "DELETE FROM news_searchpacked",
    "DELETE FROM news_searchtext",
    "DELETE FROM news_searchrow",
)
POSTGRESQL_EMPTY = (
    "DROP FUNCTION news_search",
    "DROP INDEX news_searchrow_terms",
    "TRUNCATE news_searchrow, news_searchtext",
    "ALTER TABLE news_searchrow DROP COLUMN terms",
    "ALTER TABLE news_searchrow RESET (toast_tuple_target)",
)
POSTGRESQL = (
    # Reads what `search/packing.py` writes: a line of facts, then the words of title, lead and rest.
    r"""CREATE FUNCTION news_terms(written text) RETURNS tsvector
       LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$ BEGIN RETURN (
         SELECT coalesce(array_to_tsvector(array_agg(term)), '') FROM (
           SELECT unnest(string_to_array(split_part(written, E'\n', 1), ' ')) AS term
           UNION
           SELECT letter || said.word
           FROM unnest((string_to_array(written, E'\n'))[2:4]) WITH ORDINALITY AS field (line, place),
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
       ); END $$""",
    # Without a list of what waits to be put in: it takes more room than the index, and every search reads it.
    "CREATE INDEX news_searchrow_terms ON news_searchrow USING gin (news_terms(terms)) WITH (fastupdate = off)",
    # The planner is not to unpack thousands of rows to learn how common a term is: it is to use the index always.
    "ALTER INDEX news_searchrow_terms ALTER COLUMN 1 SET STATISTICS 0",
    # The years in which anything was published: the newest, the two before it, four, eight and so on. What is asked
    # for its newest rows is asked of the newest years first, so that a word in every article costs no more than others.
    """CREATE FUNCTION news_spans() RETURNS tsquery[] LANGUAGE plpgsql STABLE AS $$
       DECLARE
         newest integer := (SELECT year FROM news_searchrow ORDER BY id DESC LIMIT 1);
         oldest integer := (SELECT year FROM news_searchrow ORDER BY id LIMIT 1);
         years integer := 1;
         spans tsquery[] := '{}';
       BEGIN
         WHILE newest >= oldest LOOP
           spans := spans || (SELECT string_agg('y_' || y, '|') FROM generate_series(newest - years + 1, newest) y)::tsquery;
           newest := newest - years;
           years := years * 2;
         END LOOP;
         RETURN spans;
       END $$""",
    """CREATE FUNCTION news_newest(wanted tsquery, at timestamptz, most integer, spans tsquery[],
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
             WHERE news_terms(r.terms) @@ coalesce(wanted && span, wanted)
             AND r.live_from <= at AND (r.live_until IS NULL OR r.live_until > at)
             AND (NOT only_open OR r.open_until > at)
             AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate)
             ORDER BY r.id DESC LIMIT most;
           GET DIAGNOSTICS found = ROW_COUNT;
           most := most - found;
           EXIT WHEN most <= 0;
         END LOOP;
       END $$""",
    # Stops when it has as many different rows as are wanted. Of the first questions only rows that are open.
    """CREATE FUNCTION news_each_newest(wanted tsquery[], opens integer, at timestamptz, most integer, spans tsquery[])
       RETURNS SETOF bigint LANGUAGE plpgsql STABLE AS $$
       DECLARE
         seen bigint[] := '{}';
         row bigint;
       BEGIN
         FOR place IN 1 .. cardinality(wanted) LOOP
           FOR row IN SELECT f.id FROM news_newest(wanted[place], at, most, spans, place <= opens) f LOOP
             CONTINUE WHEN row = ANY (seen);
             seen := seen || row;
             RETURN NEXT row;
             EXIT WHEN cardinality(seen) >= most;
           END LOOP;
           EXIT WHEN cardinality(seen) >= most;
         END LOOP;
       END $$""",
)
POSTGRESQL_BACK = (
    "DROP FUNCTION news_each_newest",
    "DROP FUNCTION news_newest",
    "DROP FUNCTION news_spans",
    "DROP INDEX news_searchrow_terms",
    "DROP FUNCTION news_terms",
)


def empty(apps, schema_editor):
    _run(schema_editor, SQLITE_EMPTY, POSTGRESQL_EMPTY)


def make(apps, schema_editor):
    _run(schema_editor, (), POSTGRESQL)


def _run(schema_editor, sqlite, postgresql):
    for statement in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("news", "0018_number_rows_by_the_minute")]
    operations = [
        migrations.RunPython(empty, migrations.RunPython.noop),
        migrations.AddField("searchrow", "terms", models.TextField(default="")),
        migrations.RunPython(make, migrations.RunPython.noop),
    ]
