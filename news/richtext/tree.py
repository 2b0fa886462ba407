"""Reads any text as a small tree of tags and writes it again: forgiving, linear in time, never deep.

Not a security gate: nh3 has the last word in `clean`. This reader exists because tidying a paste needs its whole shape,
and because real parsers take quadratic time on a hundred thousand nested tags.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass, field

MAX_DEPTH = 40  # tags that lie deeper are ignored, their text is kept
MAX_TAG_CHARACTERS = 2000  # a "<" without its ">" within this distance is a character, not a tag ...
MAX_LONG_TAGS = 50  # ... save for a few: a pasted picture carries all its bytes in one tag

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What stands inside these is never prose.
UNREADABLE = frozenset("iframe noembed noframes noscript plaintext script style textarea title xml xmp".split())

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/<>]*)((?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'][^\s]*)))?""")
# In an attribute, "&copy=1" is an address's own ampersand; only complete references count.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};)")
_CLOSERS = {tag: re.compile(rf"</{tag}[\s/>]", re.IGNORECASE) for tag in UNREADABLE}

_CELLS = frozenset({"td", "th"})
_TABLE_PARTS = _CELLS | {"table", "thead", "tbody", "tfoot", "tr", "caption"}
_LISTS = frozenset({"ul", "ol"})
_CLOSES_A_PARAGRAPH = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr li main nav ol p pre section table ul".split()
)
# An opening tag ends those open elements that cannot hold it, up to the nearest boundary.
_ENDS = {tag: frozenset({"p"}) for tag in _CLOSES_A_PARAGRAPH} | {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    "tbody": _CELLS | {"tr", "thead", "tbody", "tfoot"},
    "tfoot": _CELLS | {"tr", "thead", "tbody", "tfoot"},
}


@dataclass(slots=True)
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)


def parse(text: str) -> Node:
    """The tree under a nameless root. Any text gives a tree."""
    reader = _Reader()
    position = 0
    last_end = text.rfind(">")
    while position < len(text):
        opening = text.find("<", position)
        if not 0 <= opening < last_end:
            reader.text(text[position:])
            break
        reader.text(text[position:opening])
        position = _read_markup(reader, text, opening)
    return reader.finish()


def write(children: "list[Node | str]") -> str:
    """The markup of these nodes, every character of text and attributes escaped."""
    return "".join(_written(child) for child in children)


def text_of(node: "Node | str") -> str:
    """The bare characters under a node."""
    return node if isinstance(node, str) else "".join(text_of(child) for child in node.children)


def _read_markup(reader: "_Reader", text: str, at: int) -> int:
    """Read what begins with the "<" at this place; answer where to go on."""
    if text.startswith("<!--", at):
        return _after(text, "-->", at + 2)
    if text.startswith(("<!", "<?"), at) or re.match(r"</[^a-zA-Z]", text[at : at + 3]):
        return _after(text, ">", at)
    found = _TAG.match(text, at, at + MAX_TAG_CHARACTERS) or reader.long_tag(text, at)
    if found is None:
        reader.text("<")
        return at + 1
    closing, name, rest = found.group(1), found.group(2).lower(), found.group(3)
    if closing:
        reader.close(name)
        return found.end()
    if name in UNREADABLE:
        end = _CLOSERS[name].search(text, found.end())
        return _after(text, ">", end.start()) if end else len(text)
    reader.open(name, _attributes(rest), is_void=name in VOID or (":" in name and rest.endswith("/")))
    return found.end()


def _after(text: str, end: str, start: int) -> int:
    found = text.find(end, start)
    return len(text) if found < 0 else found + len(end)


def _attributes(source: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(source):
        # The first of two equal names counts, as in every browser.
        attributes.setdefault(name.lower(), _unescaped(double or single or bare))
    return attributes


def _unescaped(value: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found.group()), value)


class _Reader:
    """Keeps the open elements while the text goes by."""

    def __init__(self) -> None:
        self.root = Node("")
        self._open = [self.root]
        self._too_deep: Counter[str] = Counter()
        self._text: list[str] = []
        self._long_tags_left = MAX_LONG_TAGS

    def long_tag(self, text: str, at: int) -> re.Match[str] | None:
        if not self._long_tags_left or not text[at + 1 : at + 2].isalpha():
            return None
        self._long_tags_left -= 1
        return _TAG.match(text, at)

    def text(self, raw: str) -> None:
        self._text.append(raw)

    def finish(self) -> Node:
        self._put_text_down()
        return self.root

    def open(self, tag: str, attributes: dict[str, str], *, is_void: bool) -> None:
        self._put_text_down()
        self._end_what_cannot_hold(tag)
        node = Node(tag, attributes)
        if is_void:
            self._open[-1].children.append(node)
        elif len(self._open) > MAX_DEPTH:
            self._too_deep[tag] += 1
        else:
            self._open[-1].children.append(node)
            self._open.append(node)

    def close(self, tag: str) -> None:
        self._put_text_down()
        if tag == "br":
            self.open("br", {}, is_void=True)
        elif self._too_deep[tag]:
            self._too_deep[tag] -= 1
        else:
            self._close_back_to(tag)

    def _put_text_down(self) -> None:
        text = html.unescape("".join(self._text))
        self._text.clear()
        if text:
            self._open[-1].children.append(text)

    def _close_back_to(self, tag: str) -> None:
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return
            # A stray </div> in a cell must not end the table.
            if self._open[index].tag in _CELLS and tag not in _TABLE_PARTS:
                return

    def _end_what_cannot_hold(self, tag: str) -> None:
        ended = _ENDS.get(tag, frozenset())
        boundary = _LISTS if tag == "li" else {"table"} if tag in _TABLE_PARTS else _LISTS | _CELLS | {"blockquote"}
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag in boundary:
                return
            if self._open[index].tag in ended:
                del self._open[index:]
                return self._end_what_cannot_hold(tag)


def _written(child: "Node | str") -> str:
    if isinstance(child, str):
        return html.escape(child, quote=False)
    attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in child.attributes.items())
    if child.tag in VOID:
        return f"<{child.tag}{attributes}>"
    return f"<{child.tag}{attributes}>{write(child.children)}</{child.tag}>"
