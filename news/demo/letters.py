"""What invented readers sent to the demo municipality: answers about pages, and messages about pictures."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from news.articles.models import Article
from news.inbox.actions import take_feedback, take_picture_report
from news.inbox.rules import Wish
from news.norwegian.slugs import slug_of

# Title of the story, whether they found it, in their words; an hour apart, the newest first.
ANSWERS = (
    ("Søk barnehageplass innen 1. mars", False, "Søskenmoderasjon, står ikke noe om pris her"),
    ("Søk barnehageplass innen 1. mars", True, ""),
    ("Søk barnehageplass innen 1. mars", False, "Hvor er skjemaet?"),
    ("Stengt vei ved Marsøra", False, "Når åpner den igjen?"),
    ("Stengt vei ved Marsøra", True, ""),
    ("Skiløypene er kjørt opp", True, "Takk!"),
    ("Slik brøyter vi i vinter", False, "Hvem ringer jeg når brøytekanten sperrer innkjørselen?"),
)
WISH = (
    "vi-er-godt-i-gang-med-lean",
    Wish.NO_CONSENT,
    "Jeg sitter på andre rad.",
    "75 10 11 12",
)
BETWEEN = timedelta(hours=1)


def send_letters(articles: Mapping[str, Article], *, now: datetime) -> None:
    """Send them, to those of the stories that are there."""
    for number, (title, found, words) in reversed([*enumerate(ANSWERS, start=1)]):
        article = articles.get(slug_of(title))
        if article:
            take_feedback(article_id=article.pk, found=found, words=words, now=now - number * BETWEEN)
    slug, wish, words, contact = WISH
    lean = articles.get(slug)
    if lean:
        sent = {"wish": wish, "words": words, "name": "", "contact": contact}
        take_picture_report(article_id=lean.pk, picture=lean.lead_picture, now=now - BETWEEN, **sent)
