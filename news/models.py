"""A door for Django: the tables live in their rooms and are only gathered here."""

from news.articles.models import (
    Article,
    Attachment,
    ContactPerson,
    Edition,
    RelatedArticle,
    Section,
    Topic,
    Withdrawal,
)
from news.galleries.models import GalleryPicture
from news.library.models import Picture
from news.links.models import ExternalLink
from news.profile.models import SiteProfile

__all__ = [
    "Article",
    "Attachment",
    "ContactPerson",
    "Edition",
    "ExternalLink",
    "GalleryPicture",
    "Picture",
    "RelatedArticle",
    "Section",
    "SiteProfile",
    "Topic",
    "Withdrawal",
]
