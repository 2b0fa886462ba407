"""Puts a tree into the one shape a body is stored in: blocks hold text or blocks, never both, and nothing is empty."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from news.richtext.allowlist import HEADINGS
from news.richtext.attributes import kept_attributes
from news.richtext.inline import as_nodes, one_paragraph, paragraphs, pieces, without_mark
from news.richtext.tables import row_nodes, rows_of
from news.richtext.tree import Node, text_of

MAX_NESTING = 6  # lists and quotations within each other; deeper ones are laid flat

_INLINE = frozenset({"", "br", "strong", "em", "a", "span"})
_LISTS = frozenset({"ul", "ol"})
_TABLE_PARTS = frozenset({"thead", "tbody", "tfoot", "tr"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where we stand: what loose text becomes here, how deep we are, and what may not stand here."""

    wrap: str = "p"
    nesting: int = 0
    is_in_item: bool = False
    is_in_table: bool = False

    def inside(self) -> "Place":
        return replace(self, wrap="p", nesting=self.nesting + 1)

    def in_item(self) -> "Place":
        return replace(self, wrap="p", nesting=self.nesting + 1, is_in_item=True)

    def in_cell(self) -> "Place":
        return replace(self, wrap="p", nesting=self.nesting + 1, is_in_item=True, is_in_table=True)


def in_order(children: list[Node | str]) -> list[Node]:
    """The blocks of a body. Putting ordered blocks in order changes nothing."""
    return _flow(children, Place())


def _flow(children: list[Node | str], place: Place) -> list[Node]:
    blocks: list[Node] = []
    run: list[Node | str] = []
    for child in _with_stray_items_in_lists(children):
        if _is_inline(child):
            run.append(child)
            continue
        blocks += _wrapped(run, place)
        run = []
        assert isinstance(child, Node)  # noqa: S101 - a string is inline
        blocks += _BLOCKS.get(child.tag, _unwrapped)(child, place)
    return blocks + _wrapped(run, place)


def _with_stray_items_in_lists(children: list[Node | str]) -> list[Node | str]:
    gathered: list[Node | str] = []
    stray: Node | None = None
    for child in children:
        is_item = isinstance(child, Node) and child.tag == "li"
        if is_item and stray is None:
            stray = Node("ul")
            gathered.append(stray)
        elif not is_item and text_of(child).strip():
            stray = None
        (stray.children if stray is not None else gathered).append(child)
    return gathered


def _is_inline(child: Node | str) -> bool:
    return isinstance(child, str) or (child.tag in _INLINE and all(_is_inline(below) for below in child.children))


def _wrapped(run: list[Node | str], place: Place) -> list[Node]:
    text = list(pieces(run))
    if place.wrap in HEADINGS:
        # A heading is strong already; Word says it twice.
        lines = one_paragraph(without_mark(text, "strong"))
        return [Node(place.wrap, {}, as_nodes(lines))] if lines else []
    return [Node("p", {}, as_nodes(lines)) for lines in paragraphs(text)]


def _unwrapped(node: Node, place: Place) -> list[Node]:
    """A tag without a meaning of its own here: its content stands in its place, with the mark it was put inside."""
    if node.tag in _INLINE:
        return _flow([_pushed_down(node, child) for child in node.children], place)
    return _flow(node.children, place)


def _pushed_down(mark: Node, child: Node | str) -> Node:
    if _is_inline(child):
        return Node(mark.tag, mark.attributes, [child])
    assert isinstance(child, Node)  # noqa: S101 - a string is inline
    return Node(child.tag, child.attributes, [_pushed_down(mark, below) for below in child.children])


def _heading(node: Node, place: Place) -> list[Node]:
    wrap = "p" if place.is_in_item else node.tag
    return _flow(node.children, replace(place, wrap=wrap))


def _quotation(node: Node, place: Place) -> list[Node]:
    if place.nesting >= MAX_NESTING:
        return _flow(node.children, place)
    blocks = _flow(node.children, place.inside())
    return [Node("blockquote", {}, list(blocks))] if blocks else []


def _list(node: Node, place: Place) -> list[Node]:
    entries = _entries(node)
    if place.nesting >= MAX_NESTING:
        return [block for entry in entries for block in _flow(entry.children, replace(place, wrap="p"))]
    items = [Node("li", {}, content) for entry in entries if (content := _bare(_flow(entry.children, place.in_item())))]
    return [Node(node.tag, kept_attributes(node.tag, node.attributes), list(items))] if items else []


def _entries(node: Node) -> list[Node]:
    """The items of a list. A list that lies directly in a list belongs to the item before it."""
    entries: list[Node] = []
    for child in node.children:
        if isinstance(child, Node) and child.tag == "li":
            entries.append(Node("li", {}, list(child.children)))
        elif isinstance(child, Node) and child.tag in _LISTS and entries:
            entries[-1].children.append(child)
        else:
            entries.append(Node("li", {}, [child]))
    return entries


def _bare(blocks: list[Node]) -> list[Node | str]:
    """An item or a cell with one paragraph holds its text directly."""
    if blocks and blocks[0].tag == "p" and all(block.tag in _LISTS for block in blocks[1:]):
        return [*blocks[0].children, *blocks[1:]]
    return list(blocks)


def _table(node: Node, place: Place) -> list[Node]:
    loose, rows = rows_of(node)
    before = _flow(loose, place)
    cells = [cell for row in rows for cell in row.cells]
    if place.is_in_table or len(cells) <= 1:
        # A table within a table, or of one cell, was layout.
        return before + [block for cell in cells for block in _flow(cell.children, place)]
    for cell in cells:
        cell.children = _bare(_flow(cell.children, place.in_cell()))
    if not any(cell.children for cell in cells):
        return before
    return [*before, Node("table", {}, row_nodes(rows))]


def _figure(node: Node, place: Place) -> list[Node]:
    attributes = kept_attributes("figure", node.attributes)
    if "data-picture" not in attributes:
        return _flow(node.children, place)
    caption = as_nodes(one_paragraph(pieces(node.children)))
    return [Node("figure", attributes, [Node("figcaption", {}, caption)] if caption else [])]


_BLOCKS: dict[str, Callable[[Node, Place], list[Node]]] = {
    "h2": _heading,
    "h3": _heading,
    "h4": _heading,
    "ul": _list,
    "ol": _list,
    "blockquote": _quotation,
    "table": _table,
    "figure": _figure,
}
