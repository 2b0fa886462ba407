"""The words and the links of a body, without its tags."""

from collections.abc import Iterator
from dataclasses import dataclass

from news.richtext.tree import Node, parse, text_of

_BLOCKS = frozenset("p h2 h3 h4 li blockquote tr td th figure figcaption ul ol table br".split())


@dataclass(frozen=True, slots=True)
class BodyLink:
    href: str
    text: str


def plain_text(html: str) -> str:
    """What a reader reads, one line for each block."""
    lines = "".join(_spoken(parse(html))).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


def links(html: str) -> list[BodyLink]:
    """Every link in order, with the text that a reader sees of it."""
    return [
        BodyLink(node.attributes["href"], " ".join(text_of(node).split()))
        for node in _nodes(parse(html))
        if node.tag == "a" and "href" in node.attributes
    ]


def _spoken(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child.replace("\n", " ")
            continue
        edge = "\n" if child.tag in _BLOCKS else ""
        yield edge
        yield from _spoken(child)
        yield edge


def _nodes(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield child
            yield from _nodes(child)
