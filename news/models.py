"""A door for Django: the tables live in their rooms and are only gathered here."""

from news.articles.models import (
    Article,
    Attachment,
    ContactPerson,
    Edition,
    EditionPicture,
    RelatedArticle,
    Section,
    TextPicture,
    Topic,
    Withdrawal,
)
from news.galleries.models import GalleryPicture
from news.inbox.models import Feedback, MissedSearch, PictureReport
from news.library.models import DepictedPerson, Picture, Removal
from news.links.models import ExternalLink
from news.notices.models import (
    Correction,
    Disruption,
    DisruptionUpdate,
    DisruptionWithdrawal,
    Notice,
    NoticeEdition,
)
from news.profile.models import SiteProfile
from news.search.models import SearchRow, SearchState, SearchText, SearchWord

__all__ = [
    "Article",
    "Attachment",
    "ContactPerson",
    "Correction",
    "DepictedPerson",
    "Disruption",
    "DisruptionUpdate",
    "DisruptionWithdrawal",
    "Edition",
    "EditionPicture",
    "ExternalLink",
    "Feedback",
    "GalleryPicture",
    "MissedSearch",
    "Notice",
    "NoticeEdition",
    "Picture",
    "PictureReport",
    "RelatedArticle",
    "Removal",
    "SearchRow",
    "SearchState",
    "SearchText",
    "SearchWord",
    "Section",
    "SiteProfile",
    "TextPicture",
    "Topic",
    "Withdrawal",
]
