"""Examples of every component, for the page that shows them and the tests that read it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import escape

from news.articles.content import Change, Contact, Content, File, Gallery, Link, Named, Submission
from news.articles.page import ArticlePage
from news.articles.paging import Page
from news.articles.queries import Card
from news.articles.rules import Kind, Language
from news.library.rules import PictureUse, RemovedPicture
from news.notices.page import Entry
from news.notices.queries import Banner, Running
from news.notices.rules import Category, Severity, Status
from news.richtext.clean import clean
from news.search.rules import Hit, Segment

YEARS = timedelta(days=4000)
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Words:
    """What an editor may have typed in the short fields and the long ones."""

    name: str
    title: str
    text: str
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class Field:
    """What a template reads of a form's field."""

    value: str
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form that came back with mistakes."""

    found: Field
    words: Field
    errors: bool = True


class ExamplePage(ArticlePage):
    """An article's page that asks nothing of the database."""

    def related(self) -> list[Card]:
        return _cards(WORDS["plain"], [], self.now)

    def translations(self, generation: int) -> list[Card]:
        return [replace(card, language=language) for card, language in zip(self.related(), Language, strict=False)]


@dataclass(frozen=True, slots=True)
class Examples:
    """What `front/monster.html` shows: each component's arguments, made of the same words."""

    names: tuple[str, ...]
    name: str
    words: Words
    cards: list[Card]
    article: ExamplePage
    short_list: Page
    long_list: Page
    notices: list[Banner]
    disruptions: list[Running]
    timeline: list[Entry]
    hearing: Content
    hits: list[Hit]
    form: Form
    removed: PictureUse | None

    @property
    def preview(self) -> ExamplePage:
        """Of which nothing is kept."""
        return replace(self.article, is_preview=True)


WORDS = {
    "plain": Words("Kari Nordmann", "Ny bru over Vefsna", "Brua åpner for trafikk i august."),
    "long": Words(
        "Prinsesse-Annikken Sæther Østgård-Bjørnstjerne Lillefjelldalsvatnet " * 2,
        "Minoritetsladningsbærerdiffusjonskoeffisientmålingsapparatur " * 4,
        "Det er en lang og innholdsrik setning om en sak som angår mange. " * 40,
    ),
    "empty": Words("", "x", ""),
    "hostile": Words(
        '"><img src=x onerror=alert(1)> أحمد \u202eevil',
        "<script>alert(1)</script> مرحبا بالعالم \u202e שלום & <!-- 👩‍👩‍👧‍👦 --> Z̸̧̛̞͇͗a̴͉͐l̶̰̈́g̷͓̈o" + "W" * 150,
        "</p></div>{{ 7*7 }} {% load x %} &lt;b&gt; \u200f" + "長い文章が続きます。" * 60,
        "sma",
    ),
}
BODY = """<h2>{title}</h2><p>{text} <a href="https://www.example.no/">{title}</a> <strong>{name}</strong></p>
<ul><li>{title}</li><li>{text}</li></ul><ol><li>{title}</li></ol><h3>{title}</h3><blockquote><p>{text}</p></blockquote>
<table><thead><tr><th scope="col">{name}</th><th scope="col">{title}</th><th scope="col">1</th></tr></thead>
<tbody><tr><td>{title}</td><td>{name}</td><td>10&nbsp;000</td></tr></tbody></table>"""


def examples(name: str, *, pictures: Sequence[PictureUse], now: datetime) -> Examples:
    """Everything in the words of this `name`; raises KeyError. `pictures` are real ones from the library."""
    return examples_of(WORDS[name], name=name, pictures=pictures, now=now)


def examples_of(words: Words, *, pictures: Sequence[PictureUse], now: datetime, name: str = "") -> Examples:
    """Everything in any words."""
    shown = [_with_words(each, words) for each in pictures]
    cards = _cards(words, shown, now)
    article = _article(words, shown, now)
    return Examples(
        names=tuple(WORDS),
        name=name,
        words=words,
        cards=cards,
        article=article,
        short_list=Page(number=1, last=1, cards=cards),
        long_list=Page(number=50, last=12345, cards=cards),
        notices=[_banner(words, severity, now) for severity in Severity],
        disruptions=[_running(words, status, now) for status in Status],
        timeline=[_entry(words, number, status, now) for number, status in enumerate(Status, start=1)],
        hearing=_hearing(article.content, words, now),
        hits=[_hit(card, words) for card in cards],
        form=Form(Field("", (words.title,)), Field(words.text, (words.title,))),
        removed=RemovedPicture.of(shown[0]) if shown else None,
    )


def _with_words(use: PictureUse, words: Words) -> PictureUse:
    return replace(use, alt=words.title, caption=words.text, credit=words.name)


def _cards(words: Words, pictures: Sequence[PictureUse], now: datetime) -> list[Card]:
    """One of each kind of article; every other one has a picture, if there is any."""
    return [
        Card(
            article_id=number,
            kind=kind,
            slug=f"eksempel-{number}",
            language=words.language,
            kicker=words.name[:60] if number % 2 else "",
            title=words.title,
            lead=words.text,
            section_id=None,
            published_at=now - number * HOUR,
            changed_at=None,
            picture=pictures[number % len(pictures)] if pictures and number % 2 == 0 else None,
            deadline=now + HOUR * number if kind == Kind.HEARING else None,
        )
        for number, kind in enumerate(Kind)
    ]


def _article(words: Words, pictures: Sequence[PictureUse], now: datetime) -> ExamplePage:
    named = tuple(Named(number, words.title, f"emne-{number}") for number in range(3)) if words.name else ()
    content = Content(
        kind=Kind.NEWS,
        language=words.language,
        slug="eksempel",
        kicker=words.name,
        title=words.title,
        lead=words.text,
        body=clean(BODY.format(title=escape(words.title), text=escape(words.text), name=escape(words.name))),
        byline=words.name,
        section=named[0] if named else None,
        topics=named,
        lead_picture=pictures[0] if pictures else None,
        body_pictures=(),
        gallery=Gallery(words.title, tuple(pictures)) if pictures and words.name else None,
        links=tuple(Link("https://www.example.no/", words.title, words.name) for _number in named),
        related=(),
        attachments=tuple(File(words.title, f"files/{each.slug}.pdf", "PDF", 1_234_567) for each in named),
        contacts=tuple(Contact(words.name, words.title, "75 10 10 00", "post@example.no") for _number in named),
        changes=tuple(Change(now, words.text) for _number in named),
    )
    return ExamplePage(0, content, "/nyheter/eksempel/", now - YEARS, None, now, is_preview=False)


def _hearing(content: Content, words: Words, now: datetime) -> Content:
    """Open as long as there is something to read about it."""
    return replace(
        content,
        kind=Kind.HEARING,
        case_number="2026/1234",
        legal_basis=words.title,
        deadline=now + YEARS if words.text else now - HOUR,
        submission=Submission("post@example.no", "https://www.example.no/", words.name),
    )


def _hit(card: Card, words: Words) -> Hit:
    """Found by its own title."""
    return Hit(
        path=card.path,
        kind=card.kind,
        article_id=card.article_id,
        language=card.language,
        kicker=card.kicker,
        published_at=card.published_at,
        title=(Segment(card.title, True),),
        snippet=(Segment(f"{words.text} ", False), Segment(card.title, True)),
        is_open=card.deadline is not None,
    )


def _entry(words: Words, number: int, status: Status, now: datetime) -> Entry:
    """What happened as it was planned has no number and no words."""
    if status == Status.ONGOING:
        return Entry(None, now, status)
    return Entry(number, now, status, words.text, corrected_at=now, title_before=words.title, expected_end=now + HOUR)


def _banner(words: Words, severity: Severity, now: datetime) -> Banner:
    return Banner(
        severity=severity,
        title=words.title,
        text=words.text,
        area=words.name,
        language=words.language,
        updated_at=now,
        updated_today=True,
        path="/nyheter/eksempel/" if words.name else "",
        link_text=words.title if severity == Severity.IMPORTANT else words.name,
        until=None,
    )


def _running(words: Words, status: Status, now: datetime) -> Running:
    return Running(
        disruption_id=0,
        path="/driftsmeldinger/eksempel/",
        title=words.title,
        category=Category.WATER,
        area=words.name,
        language=words.language,
        status=status,
        text=words.text,
        starts_at=now - HOUR,
        expected_end=now + HOUR,
        is_late=False,
        next_update_at=now + HOUR,
        published_at=now - HOUR,
        updated_at=now,
        solved_from=now if status == Status.SOLVED else None,
    )
