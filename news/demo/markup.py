"""The few marks that demo stories are written with, turned into the HTML of a body.

Blocks are parted by an empty line: "## heading", "- item", "1. item", "> quotation", "| cell | cell |" (the first row
is the header), "![shot] caption". Within a line: **strong**, [text](address), {language|words}.
"""

import re
from collections.abc import Mapping
from html import escape

_INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\{(\w+)\|([^}]+)\}"), r'<span lang="\1">\2</span>'),
)
_ITEM = re.compile(r"^(- |\d+\. )")
_NEXT_ITEM = re.compile(r"\n(?=- |\d+\. )")
_FIGURE = re.compile(r"^!\[(\w+)\] (.+)$")


def to_html(text: str, picture_ids: Mapping[str, int]) -> str:
    """The HTML of `text`; raises KeyError when it shows a picture that is not in `picture_ids`."""
    return "".join(_block(block.strip().splitlines(), picture_ids) for block in text.strip().split("\n\n"))


def _block(lines: list[str], picture_ids: Mapping[str, int]) -> str:
    match lines[0][0]:
        case "#":
            return _heading(lines[0])
        case "!":
            return _figure(lines[0], picture_ids)
        case ">":
            words = " ".join(line.removeprefix("> ") for line in lines)
            return f"<blockquote><p>{_inline(words)}</p></blockquote>"
        case "|":
            return _table([[cell.strip() for cell in line.strip(" |").split("|")] for line in lines])
    return _list(lines) if _ITEM.match(lines[0]) else f"<p>{_inline(' '.join(lines))}</p>"


def _heading(line: str) -> str:
    marks, words = line.split(" ", 1)
    return f"<h{len(marks)}>{_inline(words)}</h{len(marks)}>"


def _figure(line: str, picture_ids: Mapping[str, int]) -> str:
    found = _FIGURE.match(line)
    if found is None:
        raise ValueError(f"A picture is written ![shot] caption, not {line}")
    return f'<figure data-picture="{picture_ids[found[1]]}"><figcaption>{_inline(found[2])}</figcaption></figure>'


def _list(lines: list[str]) -> str:
    tag = "ul" if lines[0].startswith("-") else "ol"
    items = [_ITEM.sub("", item).replace("\n", " ") for item in _NEXT_ITEM.split("\n".join(lines))]
    return f"<{tag}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{tag}>"


def _table(rows: list[list[str]]) -> str:
    head = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in rows[0])
    body = "".join(f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _inline(text: str) -> str:
    html = escape(text, quote=False)
    for mark, replacement in _INLINE:
        html = mark.sub(replacement, html)
    return html
