"""What a paste from Word, LibreOffice or Google Docs means: lists, emphasis and headings out of styles and old tags."""

import re

from news.richtext.tree import Node, parse, write
from news.richtext.wordlists import from_office, with_lists

_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*([a-z0-9]+)", re.IGNORECASE)
_ITALIC = re.compile(r"(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT = re.compile(r"(?:^|;)\s*font-style\s*:\s*normal", re.IGNORECASE)
_PLAIN_WEIGHTS = frozenset("normal 100 200 300 400 500 lighter".split())
_STRONG_WEIGHTS = frozenset("bold bolder 600 700 800 900".split())

_NEVER_PROSE = frozenset(
    "applet audio button canvas datalist embed head map math object progress select svg template video".split()
)
_MEANS = {
    "b": "strong",
    "i": "em",
    "cite": "em",
    "h1": "h2",
    "h5": "h4",
    "h6": "h4",
} | dict.fromkeys(
    "address article aside caption center dd details div dl dt fieldset footer form header hr legend main nav"
    " p pre section summary".split(),
    "p",
)
_PARAGRAPH_STYLES = {"msotitle": "h2", "msoquote": "blockquote", "msointensequote": "blockquote"}
_KEPT = frozenset(
    "a blockquote br em figcaption figure h2 h3 h4 li ol p span strong table tbody td tfoot th thead tr ul".split()
)


def tidy_word(html: str) -> str:
    """The same text with plain tags that say what the styles meant. Not yet safe: `clean` is."""
    return write(tidy(parse(html)).children)


def tidy(root: Node) -> Node:
    """The tree with every foreign tag translated or dissolved; the text stays."""
    return Node("", {}, _translated(root.children, is_office=_is_from_office(root)))


def _is_from_office(node: Node) -> bool:
    if node.tag.startswith("o:") or "mso-" in node.attributes.get("style", ""):
        return True
    if node.attributes.get("class", "").startswith("Mso"):
        return True
    return any(_is_from_office(child) for child in node.children if isinstance(child, Node))


def _translated(children: list[Node | str], *, is_office: bool) -> list[Node | str]:
    translated: list[Node | str] = []
    for child in with_lists(children, from_office):
        translated += [child] if isinstance(child, str) else _meaning(child, is_office=is_office)
    return translated


def _meaning(node: Node, *, is_office: bool) -> list[Node | str]:
    style = node.attributes.get("style", "")
    if node.tag in _NEVER_PROSE or _HIDDEN.search(style):
        return []
    below = _translated(node.children, is_office=is_office)
    below = _with_emphasis(below, node.tag, style)
    tag = _tag_of(node, style)
    if tag not in _KEPT or (tag == "span" and is_office):
        # Word marks every word with the language its spelling was checked in: that says nothing about the text.
        return below
    return [Node(tag, node.attributes, below)]


def _tag_of(node: Node, style: str) -> str:
    tag = _MEANS.get(node.tag, node.tag)
    if tag == "p":
        return _PARAGRAPH_STYLES.get(node.attributes.get("class", "").lower(), "p")
    weight = _WEIGHT.search(style)
    if tag == "strong" and weight and weight.group(1).lower() in _PLAIN_WEIGHTS:
        return ""  # Google Docs wraps all it copies in a bold that is not bold
    if tag == "em" and _UPRIGHT.search(style):
        return ""
    return tag


def _with_emphasis(children: list[Node | str], tag: str, style: str) -> list[Node | str]:
    if tag not in ("span", "font") or not children:
        return children
    weight = _WEIGHT.search(style)
    if weight and weight.group(1).lower() in _STRONG_WEIGHTS:
        children = [Node("strong", {}, children)]
    if _ITALIC.search(style):
        children = [Node("em", {}, children)]
    return children
