"""What the editor offers, extension by extension, with the tags each one writes; a test holds it to the allow-list."""

from dataclasses import dataclass, field

from news.richtext.allowlist import HEADINGS, SCHEMES

OUR_MODULE = "js/editor/extensions.js"


@dataclass(frozen=True, slots=True)
class Extension:
    """One extension of the editor: its settings, and the tags with attributes that it can write."""

    name: str
    writes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    settings: dict[str, object] | bool = True


# The order is the order of the toolbar. "Our…" live in static/js/editor/.
EXTENSIONS = (
    Extension("Document"),
    Extension("Text"),
    Extension("Dropcursor"),
    Extension("Gapcursor"),
    Extension("Paragraph", {"p": ()}),
    Extension("HardBreak", {"br": ()}),
    Extension("Heading", dict.fromkeys(HEADINGS, ()), {"levels": [int(tag[1]) for tag in HEADINGS]}),
    Extension("Bold", {"strong": ()}),
    Extension("Italic", {"em": ()}),
    Extension("BulletList", {"ul": ()}),
    Extension("OurOrderedList", {"ol": ("start",)}),
    Extension("ListItem", {"li": ()}),
    Extension("Blockquote", {"blockquote": ()}),
    Extension("OurTable", {"table": (), "thead": (), "tbody": ()}),
    Extension("TableRow", {"tr": ()}),
    Extension("OurTableHeader", {"th": ("scope", "colspan", "rowspan")}),
    Extension("TableCell", {"td": ("colspan", "rowspan")}),
    Extension("OurLink", {"a": ("href",)}, {"schemes": list(SCHEMES)}),
    Extension("OurLanguage", {"span": ("lang",)}),
    Extension("OurPicture", {"figure": ("data-picture", "data-alt"), "figcaption": ()}),
    Extension("History"),
    Extension("OurPasteFilter"),
    Extension("OurToolbar"),
    Extension("OurAccessibleName"),
)

# The library switches these on by itself; ours stand in their place.
REPLACED = ("Menu", "NoSpellCheck")


def editor_configuration() -> dict[str, object]:
    """The extensions as the editor's widget wants them."""
    return {"extensions": {one.name: one.settings for one in EXTENSIONS} | dict.fromkeys(REPLACED, False)}


def written_tags() -> dict[str, tuple[str, ...]]:
    """All tags and attributes that the editor can write."""
    return {tag: attributes for one in EXTENSIONS for tag, attributes in one.writes.items()}
