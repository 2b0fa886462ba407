"""What may be sent in: the wishes about a picture, and how much of everything."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from news.norwegian.folding import words_of
from news.norwegian.wordlists import given_names

LONGEST_WORDS = 2_000
LONGEST_NAME = 100
LONGEST_CONTACT = 254  # the longest e-mail address there is: RFC 5321
MOST_BYTES = 64 * 1024  # a whole form: all its fields filled to the brim with letters of four bytes, and some more

LONGEST_PHRASE = 60
MOST_WORDS_IN_PHRASE = 4
# Rarer than this a phrase may be one person's own words, and is shown to nobody.
SHOWN_FROM = 3
MOST_MISSED = 1_000
MOST_NOTED_A_MINUTE = 60
_SPELT_AS_NAME = re.compile(r"\b[^\W\d_a-zæøå][a-zæøå]+\s+[^\W\d_a-zæøå][a-zæøå]+")
PERSONAL = re.compile(r"(?:\d\D{0,3}){5}|@|://|\bwww\.")


def phrase_of(text: str) -> str:
    """The text as missed searches are counted by: folded, with single spaces.

    Empty where it may tell of somebody: five digits or more, an address of e-mail or web, a whole sentence, a name.
    """
    if _SPELT_AS_NAME.search(text) or not given_names().isdisjoint(words_of(text)):
        return ""
    phrase = " ".join(text.casefold().split())
    is_short = len(phrase) <= LONGEST_PHRASE and len(phrase.split()) <= MOST_WORDS_IN_PHRASE
    return phrase if is_short and not PERSONAL.search(phrase) and any(map(str.isalpha, phrase)) else ""


class Wish(models.TextChoices):
    """What somebody in a picture wants done."""

    REMOVE = "remove", _("I want the picture removed")
    NO_CONSENT = "no_consent", _("I have not agreed to be shown")
    WRONG_NAME = "wrong_name", _("The name is wrong")
    OTHER = "other", _("Something else")
