"""What the search knows: a row for every edition that readers may meet, and the words that stand on the site.

The terms by which a row is found lie where the database finds them fastest, and Django knows nothing of that: in an
index of `tsvector` made of `SearchText.terms` on PostgreSQL, in the table `news_searchterms` (FTS5) on SQLite. See
`engine`.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from news.norwegian.folding import LONGEST_WORD
from news.norwegian.spelling import LONGEST_SKELETON


class SearchRow(models.Model):
    """One edition, article's or message's, from the moment it is frozen until it is over.

    `id` puts the newest first (see `rules.row_id`). The interval is the edition's own, moved with it in the same
    transaction. `open_until`: until then a hearing takes comments, or a message is running. Rows are narrow, because
    hundreds of them are read for one search.
    """

    # Not numbered by the database, but what SQLite takes for the place of a row, and needs no index for.
    id = models.BigAutoField(primary_key=True)
    edition = models.ForeignKey("news.Edition", on_delete=models.CASCADE, null=True, db_index=False, related_name="+")
    update = models.ForeignKey(
        "news.DisruptionUpdate", on_delete=models.CASCADE, null=True, db_index=False, related_name="+"
    )
    kind = models.CharField(max_length=20)
    section = models.ForeignKey("news.Section", on_delete=models.PROTECT, null=True, db_index=False, related_name="+")
    year = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=3)
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True)
    open_until = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["SearchRow"]]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(edition__isnull=False, update__isnull=True) | Q(edition__isnull=True, update__isnull=False),
                name="search_row_is_of_one_thing",
            )
        ]
        indexes = [
            models.Index(fields=["live_until"], condition=Q(live_until__isnull=False), name="search_row_ends"),
            models.Index(fields=["edition"], condition=Q(edition__isnull=False), name="search_row_edition"),
            models.Index(fields=["update"], condition=Q(update__isnull=False), name="search_row_update"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SearchText(models.Model):
    """What a reader of a row's edition can read beside its title and lead, packed: for snippets and phrases.

    Has its row's number. `terms`: what the row is found by (see `packing`). Written before the row itself and never
    changed: PostgreSQL's index of rows is made of it.
    """

    id = models.BigAutoField(primary_key=True)
    text = models.BinaryField()
    terms = models.TextField()

    objects: ClassVar[models.Manager["SearchText"]]

    def __str__(self) -> str:
        return str(self.pk)


class SearchWord(models.Model):
    """A word that stands somewhere on the site, folded, with what it was understood as when it came (see `document`).

    Never changed: rows name it by its number. Where the word lists have learnt better since, the word is there twice.
    `skeleton`: its consonants as they are heard, for misspellings. It may stand in something that is not public yet:
    nobody is shown a word before a public hit for it was found.
    """

    id = models.AutoField(primary_key=True)
    word = models.CharField(max_length=LONGEST_WORD)
    skeleton = models.CharField(max_length=LONGEST_SKELETON)
    stem = models.TextField()
    parts = models.TextField()

    objects: ClassVar[models.Manager["SearchWord"]]

    class Meta:
        indexes = [
            models.Index(fields=["word"], name="search_word_itself"),
            models.Index(fields=["skeleton"], name="search_word_as_heard"),
        ]

    def __str__(self) -> str:
        return self.word


class SearchState(models.Model):
    """One row: which of the two builds of the index is asked (0 or 1), and which is being built beside it.

    `understanding`: how words were understood when it was built.
    """

    active = models.PositiveSmallIntegerField(default=0)
    building = models.PositiveSmallIntegerField(null=True)
    understanding = models.CharField(max_length=64, default="")

    objects: ClassVar[models.Manager["SearchState"]]

    def __str__(self) -> str:
        return str(self.active)
