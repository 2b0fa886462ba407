"""A link out of the site: where it goes, what it says, and whose site that is."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalLink(models.Model):
    """One link at the foot of an article, to a newspaper's story, say."""

    article = models.ForeignKey("news.Article", on_delete=models.CASCADE, related_name="external_links")
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    url = models.URLField(_("address"), max_length=500)
    text = models.CharField(_("link text"), max_length=200, help_text=_("Says where the link leads, read on its own."))
    source = models.CharField(
        _("source"), max_length=100, blank=True, help_text=_("Whose page it is, such as the name of a newspaper.")
    )

    objects: ClassVar[models.Manager["ExternalLink"]]

    class Meta:
        verbose_name = _("external link")
        verbose_name_plural = _("external links")
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.text
