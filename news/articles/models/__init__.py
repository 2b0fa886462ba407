"""The tables of `articles`; import them from here."""

from news.articles.models.article import Article
from news.articles.models.edition import Edition, Withdrawal
from news.articles.models.pictures import EditionPicture, TextPicture
from news.articles.models.rows import Attachment, ContactPerson, RelatedArticle
from news.articles.models.subjects import Section, Topic

__all__ = [
    "Article",
    "Attachment",
    "ContactPerson",
    "Edition",
    "EditionPicture",
    "RelatedArticle",
    "Section",
    "TextPicture",
    "Topic",
    "Withdrawal",
]
