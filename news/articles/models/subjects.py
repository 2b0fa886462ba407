"""Sections and topics: where an article belongs, and what it is about."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Subject(models.Model):
    """A name with an address of its own, which stays once it is given: editions and readers' bookmarks hold it."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    slug = models.SlugField(_("address"), max_length=60, unique=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class Section(Subject):
    """One of the few main divisions; every article is in exactly one."""

    description = models.CharField(_("description"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    objects: ClassVar[models.Manager["Section"]]

    class Meta:
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ("position", "name")

    def get_absolute_url(self) -> str:
        return f"/seksjon/{self.slug}/"


class Topic(Subject):
    """A subject that runs through the sections."""

    objects: ClassVar[models.Manager["Topic"]]

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ("name",)

    def get_absolute_url(self) -> str:
        return f"/emne/{self.slug}/"
