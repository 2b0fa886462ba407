"""What the search knows, and where its terms lie: FTS5 on SQLite, an index of tsvectors on PostgreSQL (see `search/engine.py`)."""

import django.db.models.deletion
from django.db import migrations, models

# What stood for letters that often follow each other in `SearchText.terms`, as this migration left it.
_CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*,-.:;<>?@[]^{|}~`" + "".join(map(chr, (*range(1, 9), *range(14, 32))))
_GRAMS = (
    "ing|er|en|e |t |ø|an|st|s |d |ar|el|or|sk|g |le|å|re|n |al|ol|il|in|om|ei|k |hjem|byg|la|un|li|=f|0s|tt|0f|"
    "on|=s|0b|ra|=b|ær|ti|ri|et|0t|ak|=k|r |gj|+b|opp|=v|l |a |sjo|0h|ru|av|at|mm|te|0m|0k|+v|ed|=h|se|2b|ne|id|"
    "0v|pl|+k|+f|ad|ke|i "
)
SHORT = dict(zip(_CODES, _GRAMS.split("|"), strict=True))

SQLITE = (
    """CREATE VIRTUAL TABLE news_searchterms
       USING fts5(terms, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_/'")""",
)
SQLITE_BACK = ("DROP TABLE news_searchterms",)
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
    # Without a list of what waits to be put in: it takes more room than the index, and every search reads it.
    "CREATE INDEX news_searchrow_terms ON news_searchrow USING gin (news_terms(id)) WITH (fastupdate = off)",
    # The planner is not to unpack thousands of rows to learn how common a term is: it is to use the index always.
    "ALTER INDEX news_searchrow_terms ALTER COLUMN 1 SET STATISTICS 0",
    # Compared and sorted as bytes, as SQLite does, so that a range of words is the same range.
    'ALTER TABLE news_searchword ALTER COLUMN word TYPE varchar(40) COLLATE "C"',
    # Django adds an index for LIKE beside a primary key of letters; in this order of letters one is enough.
    """DO $$ BEGIN EXECUTE (
         SELECT coalesce(string_agg('DROP INDEX ' || quote_ident(indexname), ';'), 'SELECT 1') FROM pg_indexes
         WHERE schemaname = current_schema() AND tablename = 'news_searchword' AND right(indexname, 5) = '_like'
       ); END $$""",
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


def terms():
    long = "words"
    for short, letters in SHORT.items():
        long = f"replace({long}, chr({ord(short)}), '{letters}')"
    return TERMS.replace("LONG(words)", long)


def make(apps, schema_editor):
    _run(schema_editor, SQLITE, (terms(), *POSTGRESQL))


def unmake(apps, schema_editor):
    _run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


def _run(schema_editor, sqlite, postgresql):
    for statement in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ("news", "0012_outdated_after"),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchRow',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('year', models.PositiveSmallIntegerField()),
                ('language', models.CharField(max_length=3)),
                ('live_from', models.DateTimeField()),
                ('live_until', models.DateTimeField(null=True)),
                ('open_until', models.DateTimeField(null=True)),
                ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='news.edition')),
                ('section', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='news.section')),
                ('update', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='news.disruptionupdate')),
            ],
        ),
        migrations.CreateModel(
            name='SearchState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('active', models.PositiveSmallIntegerField(default=0)),
                ('building', models.PositiveSmallIntegerField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MissedSearch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('phrase', models.CharField(max_length=60, unique=True, verbose_name='looked for')),
                ('count', models.PositiveIntegerField(default=1, verbose_name='times')),
                ('last_on', models.DateField(verbose_name='latest')),
            ],
            options={
                'verbose_name': 'search without hits',
                'verbose_name_plural': 'searches without hits',
                'ordering': ('-count', 'phrase'),
                'indexes': [models.Index(fields=['count', 'last_on'], name='missed_search_rarest')],
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('row', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='news.searchrow')),
                ('text', models.BinaryField()),
                ('terms', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='SearchWord',
            fields=[
                ('word', models.CharField(max_length=40, primary_key=True, serialize=False)),
                ('skeleton', models.CharField(max_length=12)),
            ],
            options={
                'indexes': [models.Index(fields=['skeleton'], name='search_word_as_heard')],
            },
        ),
        migrations.AddIndex(
            model_name='searchrow',
            index=models.Index(condition=models.Q(('live_until__isnull', False)), fields=['live_until'], name='search_row_ends'),
        ),
        migrations.AddConstraint(
            model_name='searchrow',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('edition__isnull', False), ('update__isnull', True)), models.Q(('edition__isnull', True), ('update__isnull', False)), _connector='OR'), name='search_row_is_of_one_thing'),
        ),
        migrations.RunPython(make, unmake),
    ]
