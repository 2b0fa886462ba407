"""Makes up one article after the other from the word material: the same number gives the same article."""

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from news.articles.rules import Kind
from news.demo.bulk_words import (
    CAPTIONS,
    FAMILY_NAMES,
    GIVEN_NAMES,
    HEADINGS,
    LIST_ITEMS,
    PLACES,
    QUOTATIONS,
    SHARED_SENTENCES,
    THEMES,
    Theme,
)
from news.demo.markup import to_html
from news.demo.moments import NORWAY
from news.demo.story import Out, Person
from news.norwegian.dates import HARD_SPACE, MONTHS, day
from news.norwegian.slugs import slug_of

FIRST_DAY = datetime(2012, 1, 2, 8, 0, tzinfo=NORWAY)
YOUNGEST = timedelta(days=1)  # the newest story is this old: nothing in bulk outruns the told ones of today
TIME_TO_ANSWER = timedelta(days=42)
SMALL_NUMBERS = ("to", "tre", "fire", "fem", "seks")
PLAN_LAW = "plan- og bygningsloven § 12-10"
SUBMISSIONS_TO = "postmottak@vefsn.kommune.no"
LIFE_OF_AN_ANNOUNCEMENT = timedelta(days=60)
OUT = (
    Out(
        "https://www.statsforvalteren.no/nn/nordland/",
        "Les om saken hos Statsforvalteren i Nordland",
        "Statsforvalteren",
    ),
    Out("https://www.nfk.no/", "Fylkeskommunens sider om samme tema", "Nordland fylkeskommune"),
    Out("https://www.helg.no/", "Reportasje om saken i Helgelendingen", "Helgelendingen"),
)


@dataclass(frozen=True, slots=True)
class BulkStory:
    """One article, ready to be stored; shots are keys of the demo's pictures."""

    kind: Kind
    slug: str
    kicker: str
    title: str
    lead: str
    body: str
    byline: str
    section: str
    topics: frozenset[str]
    shot: str
    caption: str
    gallery_heading: str
    gallery: tuple[tuple[str, str], ...]
    links: tuple[Out, ...]
    people: tuple[Person, ...]
    has_related: bool
    at: datetime
    ends_at: datetime | None
    case_number: str
    legal_basis: str
    deadline: datetime | None


class Teller:
    """The dice and the slots of one article."""

    def __init__(self, number: int, at: datetime) -> None:
        self.chance = random.Random(number)  # noqa: S311 - demo content, not secrets
        self._slots: dict[str, str | int] = {
            "year": at.year,
            "month": MONTHS["nb"][at.month - 1],
            "day": at.day,
            "later": day(at + TIME_TO_ANSWER).replace(HARD_SPACE, " "),
            "place": self.chance.choice(PLACES),
        }
        self.change_numbers()

    def change_numbers(self) -> None:
        """What is counted in the next sentence is something else."""
        self._slots["number"] = self.chance.randrange(13, 96)
        self._slots["small"] = self.chance.choice(SMALL_NUMBERS)

    def one_of(self, patterns: tuple[str, ...]) -> str:
        return self._filled(self.chance.choice(patterns))

    def some_of(self, patterns: tuple[str, ...], count: int) -> list[str]:
        filled = []
        for pattern in self.chance.sample(patterns, count):
            self.change_numbers()
            filled.append(self._filled(pattern))
        return filled

    def happens(self, one_in: int) -> bool:
        return self.chance.randrange(one_in) == 0

    def _filled(self, pattern: str) -> str:
        words = pattern.format_map(self._slots)
        return words[0].upper() + words[1:]


def story_number(number: int, *, share: float, taken: set[str], now: datetime) -> BulkStory:
    """Article `number`; `share` (0 to 1) is how far between the first day and today it was published."""
    at = _office_time(FIRST_DAY + (now - YOUNGEST - FIRST_DAY) * share, now)
    teller = Teller(number, at)
    section = teller.chance.choice(tuple(THEMES))
    theme = THEMES[section]
    kind = teller.chance.choice(theme.kinds)
    title = teller.one_of(theme.titles)
    shot = "" if teller.happens(6) else teller.chance.choice(theme.shots)
    gallery = _gallery(teller, theme) if teller.happens(8) else ()
    return BulkStory(
        kind=kind,
        slug=_free_slug(title, number, taken),
        kicker=theme.kicker if teller.happens(3) else "",
        title=title,
        lead=teller.one_of(theme.leads),
        body=_body(teller, theme),
        byline=_name(teller) if teller.happens(4) else "",
        section=section,
        topics=frozenset(teller.chance.sample(theme.topics, teller.chance.randrange(len(theme.topics)))),
        shot=shot,
        caption=teller.one_of(CAPTIONS) if shot else "",
        gallery_heading="Flere bilder" if gallery else "",
        gallery=gallery,
        links=(teller.chance.choice(OUT),) if teller.happens(4) else (),
        people=(_person(teller, theme),) if teller.happens(3) else (),
        has_related=teller.happens(3),
        at=at,
        ends_at=_end(kind, at, now),
        case_number=f"{at.year}/{number % 9_000 + 1_000}" if kind != Kind.NEWS else "",
        legal_basis=PLAN_LAW if kind == Kind.HEARING else "",
        deadline=_deadline(kind, at),
    )


def _office_time(at: datetime, now: datetime) -> datetime:
    """The same day at an hour when somebody is at work; never in the future."""
    local = at.astimezone(NORWAY)
    return min(local.replace(hour=8 + local.hour * 8 // 24, second=0, microsecond=0), now)


def _end(kind: Kind, at: datetime, now: datetime) -> datetime | None:
    """Announcements had their time; one that is younger than that is still up."""
    end = at + LIFE_OF_AN_ANNOUNCEMENT
    return end if kind == Kind.ANNOUNCEMENT and end < now else None


def _deadline(kind: Kind, at: datetime) -> datetime | None:
    """To the end of the day that the text names."""
    last_day = (at + TIME_TO_ANSWER).astimezone(NORWAY).date()
    return datetime.combine(last_day, time(23, 59), NORWAY) if kind == Kind.HEARING else None


def _free_slug(title: str, number: int, taken: set[str]) -> str:
    slug = slug_of(title)
    return f"{slug}-{number}" if slug in taken else slug


def _body(teller: Teller, theme: Theme) -> str:
    sentences = theme.sentences + SHARED_SENTENCES
    told = teller.some_of(sentences, 14)
    headings = teller.some_of(HEADINGS, 3)
    blocks = [
        " ".join(told[0:4]),
        f"## {headings[0]}",
        " ".join(told[4:8]),
        "\n".join(f"- {item}" for item in teller.some_of(LIST_ITEMS, 4)),
        f"## {headings[1]}",
        " ".join(told[8:11]),
    ]
    if teller.happens(2):
        blocks.append(f"> {teller.one_of(QUOTATIONS)}")
    if teller.happens(2):
        blocks += [f"## {headings[2]}", " ".join(told[11:14])]
    return to_html("\n\n".join(blocks), {})


def _gallery(teller: Teller, theme: Theme) -> tuple[tuple[str, str], ...]:
    shots = teller.chance.sample(theme.shots, min(4, len(theme.shots)))
    return tuple((shot, teller.one_of(CAPTIONS)) for shot in shots)


def _person(teller: Teller, theme: Theme) -> Person:
    last = teller.chance.randrange(1000, 10_000)
    return Person(
        _name(teller), f"Rådgiver, {theme.unit}", f"75 10 {last // 100} {last % 100:02}", "postmottak@vefsn.kommune.no"
    )


def _name(teller: Teller) -> str:
    return f"{teller.chance.choice(GIVEN_NAMES)} {teller.chance.choice(FAMILY_NAMES)}"
