"""Lists that a word processor wrote as paragraphs: "·  first", "2. second" become real lists."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from news.richtext.tree import Node, text_of

MAX_LEVEL = 6

_INLINE = frozenset({"a", "span", "strong", "em", "br"})
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_BULLETS = "·•▪◦‣●○\uf0b7\uf0a7"
_BULLET = re.compile(rf"\s*[{_BULLETS}]\s+")
_NUMBER = re.compile(r"\s*\(?(?:(\d{1,4})|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    level: int
    is_numbered: bool
    start: str
    content: Node


ReadsEntry = Callable[[Node], Entry | None]


def with_lists(children: list[Node | str], read: ReadsEntry) -> list[Node | str]:
    """The same nodes, each row of list paragraphs gathered into a list."""
    gathered: list[Node | str] = []
    entries: list[Entry] = []
    for child in children:
        entry = read(child) if isinstance(child, Node) and child.tag == "p" else None
        if entry:
            entries.append(entry)
        elif isinstance(child, Node) or child.strip():
            gathered += [*_lists(entries), child]
            entries = []
        elif not entries:
            gathered.append(child)
    return gathered + _lists(entries)


def from_office(paragraph: Node) -> Entry | None:
    """A list entry as Word and Outlook mark it."""
    level = _LEVEL.search(paragraph.attributes.get("style", ""))
    if not level and not paragraph.attributes.get("class", "").startswith("MsoListParagraph"):
        return None
    text = text_of(paragraph)
    number = _NUMBER.match(text)
    if not level and not number and not _BULLET.match(text):
        return None
    return Entry(
        level=min(int(level.group(1)), MAX_LEVEL) if level else 1,
        is_numbered=number is not None,
        start=(number.group(1) or "") if number else "",
        content=Node("li", {}, _without_marker(paragraph)),
    )


def from_bullet(paragraph: Node) -> Entry | None:
    """A paragraph that begins with a bullet typed by hand, as a paste from a PDF or a mail brings it.

    Typed numbers stay: "17. mai" is a date.
    """
    if not _BULLET.match(text_of(paragraph)):
        return None
    return Entry(level=1, is_numbered=False, start="", content=Node("li", {}, _without_marker(paragraph)))


def has_typed_lists(blocks: list[Node]) -> bool:
    return any(mark in text_of(block) for block in blocks for mark in _BULLETS)


def with_typed_lists(blocks: list[Node]) -> list[Node]:
    """Ordered blocks, with rows of bulleted paragraphs made lists at every level."""
    for block in blocks:
        if any(isinstance(child, Node) and child.tag not in _INLINE for child in block.children):
            nodes = [child for child in block.children if isinstance(child, Node)]
            if len(nodes) == len(block.children):
                block.children = list(with_typed_lists(nodes))
    return [block for block in with_lists(list(blocks), from_bullet) if isinstance(block, Node)]


def _without_marker(paragraph: Node) -> list[Node | str]:
    kept = [child for child in (_without_ignored(child) for child in paragraph.children) if child is not None]
    if text_of(Node("", {}, kept)) != text_of(paragraph):
        return kept
    text = text_of(paragraph)
    found = _BULLET.match(text) or _NUMBER.match(text)
    return _without_first_characters(kept, found.end())[0] if found else kept


def _without_ignored(child: Node | str) -> Node | str | None:
    if isinstance(child, str):
        return child
    if _IGNORED.search(child.attributes.get("style", "")):
        return None
    kept = [below for below in map(_without_ignored, child.children) if below is not None]
    return Node(child.tag, child.attributes, kept)


def _without_first_characters(children: list[Node | str], count: int) -> tuple[list[Node | str], int]:
    """The nodes without their first characters, and how many of those are still to go."""
    kept: list[Node | str] = []
    for child in children:
        if isinstance(child, str):
            kept.append(child[count:])
            count = max(0, count - len(child))
        else:
            below, count = _without_first_characters(child.children, count)
            kept.append(Node(child.tag, child.attributes, below))
    return kept, count


def _lists(entries: list[Entry]) -> list[Node | str]:
    lists: list[Node | str] = []
    opened: list[tuple[int, Node]] = []
    for entry in entries:
        while opened and (opened[-1][0] > entry.level or _is_other_kind(opened[-1], entry)):
            opened.pop()
        if not opened or opened[-1][0] < entry.level:
            _open_list(entry, opened, lists)
        opened[-1][1].children.append(entry.content)
    return lists


def _is_other_kind(opened: tuple[int, Node], entry: Entry) -> bool:
    return opened[0] == entry.level and (opened[1].tag == "ol") != entry.is_numbered


def _open_list(entry: Entry, opened: list[tuple[int, Node]], lists: list[Node | str]) -> None:
    new = Node("ol" if entry.is_numbered else "ul", {"start": entry.start} if entry.start else {})
    if opened:
        last_item = opened[-1][1].children[-1]
        (last_item.children if isinstance(last_item, Node) else opened[-1][1].children).append(new)
    else:
        lists.append(new)
    opened.append((entry.level, new))
