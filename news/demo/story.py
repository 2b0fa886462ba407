"""What a demo story is made of: plain values, written down in `stories`, turned into rows by `telling`."""

from dataclasses import dataclass

from news.articles.rules import Kind, Language


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the demo's library in one place: `shot` is its key in `shots`."""

    shot: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Out:
    """A link to another site."""

    url: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to ask; invented, as are the numbers."""

    name: str
    role: str
    telephone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """An attachment: a small PDF is made of these words."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Matter:
    """The case behind a hearing or an announcement; `deadline` is a moment as `moments` reads it."""

    number: str = ""
    legal_basis: str = ""
    deadline: str = ""
    is_plan: bool = False
    email: str = ""
    postal_address: str = ""


@dataclass(frozen=True, slots=True)
class Public:
    """Published, and still so."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Never published."""


@dataclass(frozen=True, slots=True)
class Planned:
    """Frozen now, public later."""

    days_ahead: int


@dataclass(frozen=True, slots=True)
class Ended:
    """Published with an end that has passed."""

    at: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """Published again with a change that readers are told of: `was` stood in the body, `now` stands there."""

    at: str
    note: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Reworked:
    """Changed by an editor since, and not published again."""

    lead: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Withdrawn for a reason; `moved_to` is the slug of the story that stands in its place."""

    at: str
    reason: str
    moved_to: str = ""


Fate = Public | Draft | Planned | Ended | Corrected | Reworked | TakenBack


@dataclass(frozen=True, slots=True)
class Story:
    """One article. `at` is a moment as `moments` reads it; `body` is written in our `markup`.

    `related` and `translation_of` name other stories by their slugs; a page about the site has no `section`.
    """

    title: str
    at: str
    section: str
    lead: str
    body: str
    topics: tuple[str, ...] = ()
    kind: Kind = Kind.NEWS
    language: Language = Language.BOKMAL
    slug: str = ""
    kicker: str = ""
    byline: str = ""
    on_front: bool = False
    picture: Shown | None = None
    gallery_heading: str = ""
    gallery: tuple[Shown, ...] = ()
    links: tuple[Out, ...] = ()
    related: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()
    people: tuple[Person, ...] = ()
    matter: Matter = Matter()
    translation_of: str = ""
    fate: Fate = Public()
