"""The rows of a working copy: contact persons, related articles, attachments, each in the order the editor chose."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

telephone_number = RegexValidator(r"^\+?[\d ]{3,20}$", _("Write a telephone number with digits and spaces."))


class Ordered(models.Model):
    """A row that stands in an order the editor chose."""

    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ("position", "id")


class ContactPerson(Ordered):
    """Somebody whom readers may ask about this article."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=100)
    role = models.CharField(_("role"), max_length=100, blank=True)
    telephone = models.CharField(_("telephone"), max_length=20, blank=True, validators=[telephone_number])
    email = models.EmailField(_("e-mail"), blank=True)

    class Meta(Ordered.Meta):
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")

    def __str__(self) -> str:
        return self.name


class RelatedArticle(Ordered):
    """Another article of ours that a reader may want next."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="related_articles")
    target = models.ForeignKey(
        "news.Article", verbose_name=_("article"), on_delete=models.CASCADE, related_name="related_from"
    )

    class Meta(Ordered.Meta):
        verbose_name = _("related article")
        verbose_name_plural = _("related articles")
        constraints = [
            models.UniqueConstraint(fields=["article", "target"], name="related_article_once"),
            models.CheckConstraint(condition=~Q(article=F("target")), name="related_article_is_another"),
        ]

    def __str__(self) -> str:
        return str(self.target)


class Attachment(Ordered):
    """A file to download; format and size are read off the file when it is taken in."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="attachments")
    title = models.CharField(_("title"), max_length=150, help_text=_("What readers see instead of the file's name."))
    file = models.FileField(_("file"), upload_to="files/", max_length=200)
    format = models.CharField(_("format"), max_length=10, editable=False)
    size = models.PositiveBigIntegerField(_("size"), editable=False)

    class Meta(Ordered.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self) -> str:
        return self.title
