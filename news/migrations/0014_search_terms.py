"""Where the search's terms lie: FTS5 on SQLite, tsvector under GIN on PostgreSQL (see `search/engine.py`)."""

from django.db import migrations

SQLITE = (
    # Each row's terms, packed: FTS5 keeps no text here and must be told what it forgets.
    "CREATE TABLE news_searchpacked (id integer PRIMARY KEY, terms blob NOT NULL)",
    """CREATE VIRTUAL TABLE news_searchterms
       USING fts5(terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_/'")""",
)
SQLITE_BACK = ("DROP TABLE news_searchterms", "DROP TABLE news_searchpacked")
POSTGRESQL = (
    "ALTER TABLE news_searchrow ADD COLUMN terms tsvector NOT NULL DEFAULT ''",
    # Rows are read by the thousand, terms by nobody: rows stay narrow.
    "ALTER TABLE news_searchrow SET (toast_tuple_target = 128)",
    "CREATE INDEX news_searchrow_terms ON news_searchrow USING gin (terms)",
    # Compared and sorted as bytes, as SQLite does, so that a range of words is the same range.
    'ALTER TABLE news_searchword ALTER COLUMN word TYPE varchar(40) COLLATE "C"',
    # Django adds an index for LIKE beside a primary key of letters; in this order of letters one is enough.
    """DO $$ BEGIN EXECUTE (
         SELECT coalesce(string_agg('DROP INDEX ' || quote_ident(indexname), ';'), 'SELECT 1') FROM pg_indexes
         WHERE schemaname = current_schema() AND tablename = 'news_searchword' AND right(indexname, 5) = '_like'
       ); END $$""",
    # The plan is fixed: the planner does not know what unpacking terms costs, and would read the whole table, or walk
    # it newest first, for the sake of a common word.
    """CREATE FUNCTION news_search(wanted tsquery, at timestamptz, most integer)
       RETURNS TABLE (id bigint, kind varchar, section_id bigint, year smallint, open_until timestamptz)
       LANGUAGE sql STABLE SET enable_seqscan = off SET enable_indexscan = off SET jit = off
       SET max_parallel_workers_per_gather = 0 AS $$
         SELECT r.id, r.kind, r.section_id, r.year, r.open_until FROM news_searchrow r
         WHERE r.terms @@ wanted AND r.live_from <= at AND (r.live_until IS NULL OR r.live_until > at)
         AND r.id & 1 = (SELECT coalesce(max(active), 0) FROM news_searchstate)
         ORDER BY r.id DESC LIMIT most
       $$""",
)
POSTGRESQL_BACK = (
    "DROP FUNCTION news_search",
    "DROP INDEX news_searchrow_terms",
    "ALTER TABLE news_searchrow DROP COLUMN terms",
)


def make(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


def unmake(apps, schema_editor):
    for statement in POSTGRESQL_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("news", "0013_search_index")]
    operations = [migrations.RunPython(make, unmake)]
