"""A run of text as a flat list of marked pieces, tidied and written back in one canonical nesting."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from news.richtext.attributes import kept_attributes
from news.richtext.tree import Node

BREAK = "\n"
_NO_BREAK_SPACE = "\u00a0"
_SPACE = " \t\r\n\f" + _NO_BREAK_SPACE
_RUN_OF_SPACE = re.compile(f"[{_SPACE}]+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")

# Outermost first. Two marks of one kind on one piece cannot be.
_ORDER = ("a", "span", "strong", "em")
_NEEDS = {"a": "href", "span": "lang"}

Mark = tuple[str, str]  # tag, and the value of the attribute it needs


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    marks: tuple[Mark, ...] = ()


Line = list[Piece]


def pieces(children: Iterable[Node | str], marks: tuple[Mark, ...] = ()) -> Iterator[Piece]:
    """Every piece of text below these nodes with the marks that lie on it. A block in between becomes a space."""
    for child in children:
        if isinstance(child, str):
            yield Piece(child.replace(BREAK, " "), marks)
        elif child.tag == "br":
            yield Piece(BREAK, marks)
        elif child.tag in _ORDER:
            yield from pieces(child.children, _with_mark(marks, child))
        else:
            yield Piece(" ", marks)
            yield from pieces(child.children, marks)
            yield Piece(" ", marks)


def paragraphs(run: Iterable[Piece]) -> list[list[Line]]:
    """The lines of the run, parted where an empty line stands: two breaks were meant as a new paragraph."""
    parted: list[list[Line]] = [[]]
    for line in _lines(run):
        if line:
            parted[-1].append(line)
        elif parted[-1]:
            parted.append([])
    return [lines for lines in parted if lines]


def one_paragraph(run: Iterable[Piece]) -> list[Line]:
    """All lines of the run that have something on them."""
    return [line for line in _lines(run) if line]


def without_mark(run: Iterable[Piece], tag: str) -> list[Piece]:
    return [replace(piece, marks=tuple(mark for mark in piece.marks if mark[0] != tag)) for piece in run]


def as_nodes(lines: list[Line]) -> list[Node | str]:
    """The nodes that write these lines, parted by breaks."""
    nodes: list[Node | str] = []
    for line in lines:
        if nodes:
            nodes.append(Node("br"))
        nodes += _nested(line)
    return nodes


def _with_mark(marks: tuple[Mark, ...], node: Node) -> tuple[Mark, ...]:
    needed = _NEEDS.get(node.tag)
    value = kept_attributes(node.tag, node.attributes).get(needed) if needed else ""
    if value is None or (node.tag == "a" and any(tag == "a" for tag, _ in marks)):
        return marks
    others = [mark for mark in marks if mark[0] != node.tag]
    return tuple(sorted([*others, (node.tag, value)], key=lambda mark: _ORDER.index(mark[0])))


def _lines(run: Iterable[Piece]) -> Iterator[Line]:
    line: Line = []
    for piece in run:
        if piece.text == BREAK:
            yield _tidied(line)
            line = []
        else:
            line.append(piece)
    yield _tidied(line)


def _tidied(line: Line) -> Line:
    """Single spaces, none at the ends; neighbours with equal marks are one piece."""
    tidy: Line = []
    for piece in line:
        text = _RUN_OF_SPACE.sub(_one_space, _INVISIBLE.sub("", piece.text))
        if not tidy or tidy[-1].text[-1] in _SPACE:
            text = text.lstrip(_SPACE)
        marks = _shared(tidy[-1].marks, piece.marks) if tidy and text.isspace() else piece.marks
        if tidy and marks == tidy[-1].marks:
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text + text)
        elif text:
            tidy.append(Piece(text, marks))
    return _without_space_at_the_end(tidy)


def _shared(before: tuple[Mark, ...], here: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """A bold space is bold only if what stands before it is."""
    return tuple(mark for mark in here if mark in before)


def _one_space(found: re.Match[str]) -> str:
    # One no-break space was put there on purpose ("10 000 kroner"); a row of them is padding.
    return _NO_BREAK_SPACE if found.group() == _NO_BREAK_SPACE else " "


def _without_space_at_the_end(line: Line) -> Line:
    if line:
        line[-1] = replace(line[-1], text=line[-1].text.rstrip(_SPACE))
    return line


def _nested(line: Line) -> list[Node | str]:
    root = Node("")
    opened: list[tuple[Mark, Node]] = []
    for piece in line:
        shared = 0
        while shared < min(len(opened), len(piece.marks)) and opened[shared][0] == piece.marks[shared]:
            shared += 1
        del opened[shared:]
        for mark in piece.marks[shared:]:
            node = _mark_node(mark)
            (opened[-1][1] if opened else root).children.append(node)
            opened.append((mark, node))
        (opened[-1][1] if opened else root).children.append(piece.text)
    return root.children


def _mark_node(mark: Mark) -> Node:
    tag, value = mark
    return Node(tag, {_NEEDS[tag]: value} if tag in _NEEDS else {})
