"""The golden corpus as published articles, and the list of queries with what each must find."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from news.articles.models import Article, Attachment, ContactPerson
from news.links.models import ExternalLink
from news.publishing.actions import publish
from tests.kit.make import make_picture, make_section
from tests.kit.moments import OSLO

FOLDER = Path(__file__).parent
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=OSLO)


@dataclass
class Told:
    """A block of `articles.txt`."""

    slug: str
    kind: str
    language: str
    at: datetime
    title: str
    lead: str
    body: str
    fields: dict[str, str] = field(default_factory=dict)


def queries() -> list[tuple[str, str]]:
    """(what is typed, the address of the article that must come first)."""
    return [tuple(line.split(" -> ")) for line in _lines("queries.txt") if line]  # type: ignore[misc]


def publish_corpus() -> None:
    """All of it, each article on its day."""
    section = make_section(name="Aktuelt", slug="aktuelt")
    for told in stories():
        _publish(told, section)


def stories() -> Iterator[Told]:
    for block in "\n".join(_lines("articles.txt")).split("\n\n"):
        if not block.strip():
            continue
        head, title, lead, body, *extra = block.strip().split("\n")
        slug, kind, language, day = head.split(" | ")
        at = datetime.fromisoformat(day).replace(hour=9, tzinfo=OSLO)
        fields = dict(line.removeprefix("+").split(": ", 1) for line in extra)
        yield Told(slug, kind, language, at, title, lead, body, fields)


def _publish(told: Told, section) -> None:
    caption = told.fields.get("caption", "")
    deadline = told.fields.get("deadline")
    article = Article.objects.create(
        kind=told.kind,
        language=told.language,
        slug=told.slug,
        title=told.title,
        lead=told.lead,
        body=f"<p>{told.body}</p>",
        section=section,
        lead_picture=make_picture() if caption else None,
        lead_picture_caption=caption,
        case_number=told.fields.get("case", ""),
        legal_basis="forvaltningsloven § 37" if told.kind != "nyheter" else "",
        deadline=datetime.fromisoformat(deadline).replace(hour=23, tzinfo=OSLO) if deadline else None,
        submission_email="postmottak@vefsn.example" if deadline else "",
    )
    if contact := told.fields.get("contact"):
        name, role = contact.split(", ")
        ContactPerson.objects.create(article=article, name=name, role=role)
    if file := told.fields.get("file"):
        Attachment.objects.create(article=article, title=file, file="files/x.pdf", format="PDF", size=1000)
    if link := told.fields.get("link"):
        text, source = link.split(" | ")
        ExternalLink.objects.create(article=article, url="https://example.no/", text=text, source=source)
    article.remember_digest()
    publish(article, by=None, now=told.at)


def _lines(name: str) -> list[str]:
    return [line for line in (FOLDER / name).read_text().split("\n") if not line.startswith("#")]
