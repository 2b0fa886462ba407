"""How serious a notice is, how a disruption stands, what it is about, and for how long each stays before readers."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from news.norwegian.folding import words_of

PLACE = "/driftsmeldinger/"
# A solved message stays among the running ones this long, so that those who wait for it see that it is over.
SOLVED_STAYS = timedelta(hours=24)
# A message raised above every page comes down this long after its last update: nobody forgets it there for ever.
RAISED_STAYS = timedelta(days=3)
# How long a notice stays when nobody chooses; and at most, so that it is looked at again.
SUGGESTED_HOURS = 24
MOST_DAYS = 30
FIRST_YEAR, LAST_YEAR = 1990, 2100
TITLE_LENGTH = 150
TEXT_LENGTH = 2_000
NOTICE_TEXT_LENGTH = 600

# Of a place that a resident asks about, and of a word that may be the beginning of another: «Andås», «Andåsen».
LONGEST_PLACE = 60
SHORTEST_BEGINNING = 4
EVERYWHERE = (["hele", "kommunen"], ["heile", "kommunen"], ["whole", "municipality"])


class Severity(models.TextChoices):
    """How serious a notice is, the gravest first: the order above every page."""

    DANGER = "danger", _("Danger")
    IMPORTANT = "important", _("Important message")
    INFORMATION = "information", _("Information")


GRAVEST_FIRST = tuple(Severity)


class Status(models.TextChoices):
    """How far a disruption has come."""

    PLANNED = "planned", _("Announced")
    ONGOING = "ongoing", _("Ongoing")
    SOLVED = "solved", _("Solved")


class Category(models.TextChoices):
    """What a disruption is about."""

    WATER = "water", _("Water")
    SEWAGE = "sewage", _("Sewage")
    ROAD = "road", _("Road")
    POWER = "power", _("Power")
    NETWORK = "network", _("IT and telephone")
    WASTE = "waste", _("Waste collection")
    BUILDING = "building", _("Municipal buildings")
    OTHER = "other", _("Other")


def address(slug: str) -> str:
    """The path of a disruption's page."""
    return f"{PLACE}{slug}/"


def concerns(place: str, *, title: str, area: str) -> bool:
    """Whether a message is for somebody at `place`: its words begin words of the message's, or it is for everybody."""
    there = words_of(area)
    if any(there[start : start + 2] in EVERYWHERE for start in range(len(there))):
        return True
    told = [*there, *words_of(title)]
    return all(any(_begins(asked, word) or _begins(word, asked) for word in told) for asked in words_of(place))


def _begins(beginning: str, word: str) -> bool:
    return beginning == word or (len(beginning) >= SHORTEST_BEGINNING and word.startswith(beginning))
