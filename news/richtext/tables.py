"""The rows of a table, and which of them are its head."""

from dataclasses import dataclass

from news.richtext.attributes import kept_attributes
from news.richtext.tree import Node

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_CELLS = frozenset({"td", "th"})


@dataclass(slots=True)
class Row:
    cells: list[Node]
    is_in_head: bool

    @property
    def is_head(self) -> bool:
        """Whether only headings of columns stand in the row. The corner above headings of rows may be empty."""
        if self.is_in_head:
            return True
        return any(map(_heads_a_column, self.cells)) and all(
            _heads_a_column(cell) or not cell.children for cell in self.cells
        )


def rows_of(table: Node) -> tuple[list[Node | str], list[Row]]:
    """What stands loose in the table (a caption, say), and its rows with their cells."""
    loose: list[Node | str] = []
    rows: list[Row] = []
    for part, is_in_head in _parts(table):
        if isinstance(part, Node) and part.tag == "tr":
            cells = [child for child in part.children if isinstance(child, Node) and child.tag in _CELLS]
            loose += [child for child in part.children if isinstance(child, str) or child.tag not in _CELLS]
            rows += [Row(cells, is_in_head)] if cells else []
        else:
            loose.append(part)
    return loose, rows


def row_nodes(rows: list[Row]) -> list[Node | str]:
    """The head, which is what rows of headings lead the table, and the rest."""
    head_length = next((index for index, row in enumerate(rows) if not row.is_head), len(rows))
    parts = (("thead", rows[:head_length]), ("tbody", rows[head_length:]))
    return [Node(tag, {}, [_row_node(row, tag) for row in part]) for tag, part in parts if part]


def _heads_a_column(cell: Node) -> bool:
    return cell.tag == "th" and cell.attributes.get("scope") != "row"


def _parts(table: Node) -> list[tuple[Node | str, bool]]:
    parts: list[tuple[Node | str, bool]] = []
    for child in table.children:
        if isinstance(child, Node) and child.tag in _SECTIONS:
            parts += [(part, child.tag == "thead") for part in child.children]
        else:
            parts.append((child, False))
    return parts


def _row_node(row: Row, section: str) -> Node:
    return Node("tr", {}, [_cell_node(cell, section) for cell in row.cells])


def _cell_node(cell: Node, section: str) -> Node:
    # An empty heading is announced and says nothing.
    tag = "td" if not cell.children else "th" if section == "thead" else cell.tag
    kept = kept_attributes(tag, cell.attributes)
    # A screen reader reads a heading to its cells only when it knows which way it points.
    scope = {"scope": "col" if section == "thead" else "row"}
    return Node(tag, kept_attributes(tag, scope | kept), cell.children)
