"""A picture's place in an article's gallery, with the words it has there."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class GalleryPicture(models.Model):
    """One picture of the gallery; alternative text that is left empty is the library's."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="gallery_pictures")
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    picture = models.ForeignKey(
        "news.Picture", verbose_name=_("picture"), on_delete=models.PROTECT, related_name="gallery_uses"
    )
    caption = models.CharField(_("caption"), max_length=400, blank=True)
    alt = models.CharField(
        _("alternative text"), max_length=400, blank=True, help_text=_("Empty: the library's own text is used.")
    )
    decorative = models.BooleanField(_("decorative"), default=False)

    objects: ClassVar[models.Manager["GalleryPicture"]]

    class Meta:
        verbose_name = _("gallery picture")
        verbose_name_plural = _("gallery")
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.caption or str(self.picture)
