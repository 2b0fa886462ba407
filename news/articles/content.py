"""All that a reader sees of an article, as one value that never changes: what an edition stores and a page shows."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from news.library.rules import PictureUse

FORMAT = 1


class UnknownFormat(ValueError):
    """A stored document was written by a newer program than this one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A section or topic as it was called."""

    id: int
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody whom a reader may ask."""

    name: str
    role: str
    telephone: str
    email: str


@dataclass(frozen=True, slots=True)
class Gallery:
    """Pictures in order under a heading."""

    heading: str
    pictures: tuple[PictureUse, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A way out to another site."""

    url: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: `name` in the storage, `format` as readers know it (PDF), size in bytes."""

    title: str
    name: str
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class Change:
    """A change that matters to readers, in the editor's words."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Content:
    """One article, whole. `body` is clean HTML in which a picture is still a figure that names its number."""

    kind: str
    language: str
    slug: str
    kicker: str
    title: str
    lead: str
    body: str
    byline: str
    section: Named | None
    topics: tuple[Named, ...]
    lead_picture: PictureUse | None
    body_pictures: tuple[PictureUse, ...]
    gallery: Gallery | None
    links: tuple[Link, ...]
    related: tuple[int, ...]
    attachments: tuple[File, ...]
    contacts: tuple[Contact, ...]
    changes: tuple[Change, ...]

    def to_json(self) -> dict[str, Any]:
        """The document as plain lists and words, with the number of its format."""
        changes = [{"at": change.at.isoformat(), "note": change.note} for change in self.changes]
        return {"format": FORMAT, **asdict(self), "changes": changes}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Content":
        """Read a stored document. Raises UnknownFormat."""
        if data.get("format") != FORMAT:
            raise UnknownFormat(data.get("format"))
        words = {key: data[key] for key in ("kind", "language", "slug", "kicker", "title", "lead", "body", "byline")}
        return cls(
            **words,
            section=Named(**data["section"]) if data["section"] else None,
            topics=tuple(Named(**each) for each in data["topics"]),
            lead_picture=PictureUse.from_json(data["lead_picture"]) if data["lead_picture"] else None,
            body_pictures=tuple(PictureUse.from_json(each) for each in data["body_pictures"]),
            gallery=_gallery(data["gallery"]),
            links=tuple(Link(**each) for each in data["links"]),
            related=tuple(data["related"]),
            attachments=tuple(File(**each) for each in data["attachments"]),
            contacts=tuple(Contact(**each) for each in data["contacts"]),
            changes=tuple(Change(datetime.fromisoformat(each["at"]), each["note"]) for each in data["changes"]),
        )

    def digest(self) -> str:
        """A fingerprint of all but the notes on changes: the same twice means there is nothing new to publish."""
        document = {**self.to_json(), "changes": None}
        return hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _gallery(data: Mapping[str, Any] | None) -> Gallery | None:
    if not data:
        return None
    return Gallery(data["heading"], tuple(PictureUse.from_json(each) for each in data["pictures"]))
