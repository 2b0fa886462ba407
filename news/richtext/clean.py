"""The one door for the HTML of a body: editor, importer and tests all come in here."""

import re
from functools import lru_cache

import nh3

from news.richtext.allowlist import ATTRIBUTES, SCHEMES
from news.richtext.attributes import kept_value
from news.richtext.order import in_order
from news.richtext.tree import parse, write
from news.richtext.word import tidy
from news.richtext.wordlists import has_typed_lists, with_typed_lists

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
REMEMBERED = 64  # a form cleans a body, the model cleans it again: the second time it is known

_GATE = nh3.Cleaner(
    tags=set(ATTRIBUTES),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=kept_value,
    url_schemes=set(SCHEMES),
    link_rel=None,
    strip_comments=True,
)


@lru_cache(maxsize=REMEMBERED)
def clean(html: str) -> str:
    """HTML as it may be stored and shown: only what the allow-list names, in one canonical shape.

    Any text is accepted. Cleaning twice changes nothing. What nobody can see, an empty paragraph say, is "".
    """
    tree = tidy(parse(_storable(html)))
    blocks = in_order(tree.children)
    if has_typed_lists(blocks):
        blocks = in_order([*with_typed_lists(blocks)])
    return _GATE.clean(write([*blocks]))


def _storable(text: str) -> str:
    """Without what no database and no reader can take: control characters and halves of surrogate pairs."""
    return _CONTROLS.sub("", text).encode("utf-8", "replace").decode("utf-8")
