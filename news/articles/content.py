"""All that a reader sees of an article, as one value that never changes: what an edition stores and a page shows."""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from news.library.rules import PictureUse
from news.richtext.figures import BodyFigure, replace_figures

# 2: case number, legal basis, deadline, plan, how to answer, and what the text is a translation of.
FORMAT = 2
OLDEST_FORMAT = 1


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
class Submission:
    """How a resident says what they think of a hearing: by e-mail, in a form on the web, by post."""

    email: str
    url: str
    postal_address: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change that matters to readers, in the editor's words."""

    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class Content:
    """One article, whole. `body` is clean HTML in which a picture is still a figure that names its number.

    `is_plan`: the hearing is the public inspection of a plan. `translation_of`: the article it is a translation of.
    """

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
    case_number: str = ""
    legal_basis: str = ""
    deadline: datetime | None = None
    is_plan: bool = False
    submission: Submission | None = None
    translation_of: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The document as plain lists and words, with the number of its format."""
        changes = [{"at": change.at.isoformat(), "note": change.note} for change in self.changes]
        deadline = self.deadline and self.deadline.astimezone(UTC).isoformat()
        return {"format": FORMAT, **asdict(self), "changes": changes, "deadline": deadline}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Content":
        """Read a stored document of this format or an older one. Raises UnknownFormat."""
        format = data.get("format")
        if type(format) is not int or not OLDEST_FORMAT <= format <= FORMAT:
            raise UnknownFormat(format)
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
            **_since_format_2(data),
        )

    def picture_uses(self) -> tuple[PictureUse, ...]:
        """Every picture in every place: the lead, those in the text, the gallery's."""
        lead = (self.lead_picture,) if self.lead_picture else ()
        return (*lead, *self.body_pictures, *(self.gallery.pictures if self.gallery else ()))

    @property
    def has_pictures(self) -> bool:
        """Whether anybody could be in a picture of it."""
        return bool(self.picture_uses())

    def body_with(self, figure: Callable[[PictureUse, str], str]) -> str:
        """The body with each of its pictures as `figure` writes it, given the markup of its caption.

        `body_pictures` stand in the order of the body; a picture that had left the library is missing among them.
        """
        if "<figure" not in self.body:
            return self.body
        waiting = deque(self.body_pictures)

        def show(place: BodyFigure) -> str:
            if not waiting or waiting[0].picture_id != place.picture_id:
                return ""
            return figure(waiting.popleft(), place.caption_html)

        return replace_figures(self.body, show)

    def digest(self) -> str:
        """A fingerprint of all but the notes on changes: the same twice means there is nothing new to publish."""
        document = {**self.to_json(), "changes": None, "format": None}
        return hashlib.sha256(json.dumps(_filled(document), sort_keys=True).encode()).hexdigest()


def _gallery(data: Mapping[str, Any] | None) -> Gallery | None:
    if not data:
        return None
    return Gallery(data["heading"], tuple(PictureUse.from_json(each) for each in data["pictures"]))


def _since_format_2(data: Mapping[str, Any]) -> dict[str, Any]:
    if data["format"] < 2:
        return {}
    return {
        "case_number": data["case_number"],
        "legal_basis": data["legal_basis"],
        "deadline": datetime.fromisoformat(data["deadline"]) if data["deadline"] else None,
        "is_plan": data["is_plan"],
        "submission": Submission(**data["submission"]) if data["submission"] else None,
        "translation_of": data["translation_of"],
    }


def _filled(value: Any) -> Any:
    """`value` without what is empty: a field that a later format adds changes no fingerprint until it is used."""
    if isinstance(value, Mapping):
        return {key: _filled(each) for key, each in value.items() if not _is_empty(each)}
    return [_filled(each) for each in value] if isinstance(value, list | tuple) else value


def _is_empty(value: Any) -> bool:
    """Nothing, no, or of no length; the number 0 says something."""
    return value is None or value is False or (isinstance(value, str | list | tuple | Mapping) and not value)
