"""Where pictures stand, row by row, so that "where is it used?" is a look-up and the database keeps what is in use."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models

from news.articles.content import Content
from news.library.models import Picture
from news.richtext.figures import picture_ids

if TYPE_CHECKING:
    from news.articles.models.article import Article
    from news.articles.models.edition import Edition


class TextPicture(models.Model):
    """A picture in the text of a working copy; kept in step with the text by `Article.save`."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="text_pictures")
    picture = models.ForeignKey("news.Picture", on_delete=models.PROTECT, related_name="text_uses")

    objects: ClassVar[models.Manager["TextPicture"]]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "picture"], name="text_picture_once")]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.picture_id}"


class EditionPicture(models.Model):
    """A picture anywhere in an edition; written down when the edition is frozen, and as immutable."""

    edition = models.ForeignKey("news.Edition", on_delete=models.CASCADE, related_name="edition_pictures")
    picture = models.ForeignKey("news.Picture", on_delete=models.PROTECT, related_name="edition_uses")

    objects: ClassVar[models.Manager["EditionPicture"]]

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "picture"], name="edition_picture_once")]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.picture_id}"


def note_text_pictures(article: "Article") -> None:
    """Bring the rows in step with the text; a number that is no picture of the library's is passed over."""
    shown = set(picture_ids(article.body))
    noted = set(TextPicture.objects.filter(article=article).values_list("picture_id", flat=True))
    if gone := noted - shown:
        TextPicture.objects.filter(article=article, picture__in=gone).delete()
    if new := shown - noted:
        there = Picture.objects.filter(pk__in=new).values_list("pk", flat=True)
        TextPicture.objects.bulk_create(TextPicture(article=article, picture_id=pk) for pk in there)


def note_edition_pictures(edition: "Edition", content: Content) -> None:
    """Write down every picture of a new edition, each once."""
    EditionPicture.objects.bulk_create(edition_pictures(edition, content))


def edition_pictures(edition: "Edition", content: Content) -> list[EditionPicture]:
    """The unsaved rows of an edition that says `content`."""
    numbers = {use.picture_id for use in content.picture_uses()}
    return [EditionPicture(edition_id=edition.pk, picture_id=number) for number in sorted(numbers)]
