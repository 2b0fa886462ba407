"""How a picture is used: the frozen facts that a page needs to show it, and nothing of the file's private ones."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Rendition:
    """One ready-made file: `format` as in an image type (avif, jpeg, webp), pixels, name in the storage."""

    format: str
    width: int
    height: int
    name: str


@dataclass(frozen=True, slots=True)
class PictureUse:
    """A picture in one place. `alt` is empty only where an editor called it decorative."""

    picture_id: int
    alt: str
    decorative: bool
    caption: str
    credit: str
    credit_kind: str
    width: int
    height: int
    placeholder: str
    renditions: tuple[Rendition, ...] = field(default=())

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "PictureUse":
        """Read what `dataclasses.asdict` wrote."""
        return cls(**{**data, "renditions": tuple(Rendition(**each) for each in data["renditions"])})
