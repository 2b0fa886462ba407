"""What the search knows: a row for every edition that readers may meet, and the words that stand on the site.

The terms by which a row is found lie where the database finds them fastest, and Django knows nothing of that: in a
`tsvector` made of `SearchText.terms` on PostgreSQL, in the table `news_searchterms` (FTS5) on SQLite. See `engine`.
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

    id = models.BigIntegerField(primary_key=True)
    edition = models.ForeignKey("news.Edition", on_delete=models.CASCADE, null=True, related_name="+")
    update = models.ForeignKey("news.DisruptionUpdate", on_delete=models.CASCADE, null=True, related_name="+")
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
        ]

    def __str__(self) -> str:
        return str(self.pk)


class SearchText(models.Model):
    """What a reader of a row's edition can read beside its title and lead, packed (zlib): for snippets and phrases.

    `terms`: what the row is found by, packed as the database needs it (see `packing`). Written before the row itself
    and never changed: PostgreSQL's index of rows is made of it.
    """

    row = models.OneToOneField(SearchRow, on_delete=models.CASCADE, primary_key=True, related_name="+")
    text = models.BinaryField()
    terms = models.BinaryField()

    objects: ClassVar[models.Manager["SearchText"]]

    def __str__(self) -> str:
        return str(self.pk)


class SearchWord(models.Model):
    """A word that stands somewhere on the site, folded, and its consonants as they are heard: for misspellings.

    It may stand in something that is not public yet: nobody is shown a word before a public hit for it was found.
    """

    word = models.CharField(max_length=LONGEST_WORD, primary_key=True)
    skeleton = models.CharField(max_length=LONGEST_SKELETON)

    objects: ClassVar[models.Manager["SearchWord"]]

    class Meta:
        indexes = [models.Index(fields=["skeleton"], name="search_word_as_heard")]

    def __str__(self) -> str:
        return self.word


class SearchState(models.Model):
    """One row: which of the two builds of the index is asked (0 or 1), and which is being built beside it."""

    active = models.PositiveSmallIntegerField(default=0)
    building = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[models.Manager["SearchState"]]

    def __str__(self) -> str:
        return str(self.active)
