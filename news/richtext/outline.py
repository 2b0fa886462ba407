"""The headings of a body as a reader of headings hears them, and where the order breaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from news.richtext.allowlist import HEADINGS
from news.richtext.tree import Node, parse, text_of

FIRST_LEVEL = 2  # the article's title is the level above


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class SkippedLevel:
    text: str
    level: int
    expected: int


def headings(html: str) -> list[Heading]:
    return [Heading(" ".join(text_of(node).split()), int(node.tag[1])) for node in _heading_nodes(parse(html))]


def skipped_levels(html: str) -> list[SkippedLevel]:
    """The headings that stand more than one level below the one before them."""
    skipped: list[SkippedLevel] = []
    deepest_allowed = FIRST_LEVEL
    for heading in headings(html):
        if heading.level > deepest_allowed:
            skipped.append(SkippedLevel(heading.text, heading.level, deepest_allowed))
        deepest_allowed = heading.level + 1
    return skipped


def _heading_nodes(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            if child.tag in HEADINGS:
                yield child
            else:
                yield from _heading_nodes(child)
