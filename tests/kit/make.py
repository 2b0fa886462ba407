"""Factories: each makes one thing that is ready to use, and takes by name whatever should be different."""

from itertools import count

from django.contrib.auth.models import User

from news.articles.models import Article, Section
from news.articles.rules import Kind
from news.galleries.models import GalleryPicture
from news.library.models import Basis, Picture
from news.links.models import ExternalLink
from news.publishing.actions import publish
from tests.kit.moments import MUCH_LATER, NOON

_numbers = count(1)


def make_section(**overrides):
    number = next(_numbers)
    return Section.objects.create(**{"name": f"Seksjon {number}", "slug": f"seksjon-{number}", **overrides})


def make_picture(**overrides):
    """A picture as the library has it, without files on disk: 1600 by 1067 pixels in two sizes."""
    number = next(_numbers)
    token = f"{number:032x}"
    facts = {
        "token": token,
        "original": f"originals/{token}.jpg",
        "original_name": "IMG_0001.JPG",
        "content_hash": f"{number:064x}",
        "width": 1600,
        "height": 1067,
        "renditions": [
            {"format": "avif", "width": 480, "height": 320, "name": f"pictures/{token}/480.avif"},
            {"format": "jpeg", "width": 480, "height": 320, "name": f"pictures/{token}/480.jpg"},
        ],
        "credit": "Kari Fotograf",
        "alt": "En rød båt ved kaia",
        "basis": Basis.NO_PERSON,
    }
    return Picture.objects.create(**{**facts, **overrides})


def make_article(*, gallery=(), links=(), topics=(), **overrides):
    """A working copy that nothing stands in the way of publishing."""
    number = next(_numbers)
    facts = {
        "title": f"Ny bru over Vefsna {number}",
        "slug": f"ny-bru-over-vefsna-{number}",
        "lead": "Brua åpner for trafikk i august.",
        "body": "<p>Arbeidet begynner på mandag.</p>",
    }
    if "section" not in overrides:
        overrides["section"] = make_section()
    article = Article.objects.create(**{**facts, **overrides})
    article.topics.set(topics)
    for position, picture in enumerate(gallery):
        GalleryPicture.objects.create(article=article, picture=picture, caption=f"Bilde {position}", position=position)
    for position, link in enumerate(links):
        ExternalLink.objects.create(article=article, position=position, **link)
    article.remember_digest()
    return article


def make_published(*, now=NOON, starts_at=None, ends_at=None, **overrides):
    """An article that went public at `now`."""
    article = make_article(**overrides)
    publish(article, by=None, now=now, starts_at=starts_at, ends_at=ends_at)
    article.refresh_from_db()
    return article


def make_hearing(**overrides):
    """A hearing that can be published: a deadline in a month, submissions by e-mail."""
    facts = {"kind": Kind.HEARING, "deadline": MUCH_LATER, "submission_email": "post@vefsn.example"}
    return make_article(**{**facts, **overrides})


def make_page(**overrides):
    """A page about the site itself, public."""
    return make_published(**{"kind": Kind.PAGE, "section": None, **overrides})


def make_editor(**overrides):
    """Somebody who may do everything in the newsroom."""
    number = next(_numbers)
    facts = {"username": f"redaktor{number}", "password": "hemmelig-og-langt", "is_staff": True, "is_superuser": True}
    return User.objects.create_user(**{**facts, **overrides})
