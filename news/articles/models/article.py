"""The working copy: what editors write in, row by row; no reader's page ever reads it (design D1)."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.articles.freezing import content_of, digest_of, edition_of
from news.articles.queries import ArticleQuerySet
from news.articles.requirements import why_not
from news.articles.rules import Kind, Language, address
from news.body.fields import BodyField
from news.publishing.rules import Reason

if TYPE_CHECKING:
    from news.articles.models.edition import Edition

MAX_TITLE = 150
MAX_LEAD = 600
MAX_SLUG = 120
telephone_number = RegexValidator(r"^\+?[\d ]{3,20}$", _("Write a telephone number with digits and spaces."))
