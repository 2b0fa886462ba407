"""The one list of what a body may hold: the sanitiser keeps exactly this, and the editor offers exactly this."""

HEADINGS = ("h2", "h3", "h4")

# Attribute names by tag. A tag that is not a key here does not exist in a body.
ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "p": (),
    "br": (),
    "h2": (),
    "h3": (),
    "h4": (),
    "strong": (),
    "em": (),
    "a": ("href",),
    "span": ("lang",),
    "ul": (),
    "ol": ("start",),
    "li": (),
    "blockquote": (),
    "table": (),
    "thead": (),
    "tbody": (),
    "tr": (),
    "th": ("scope", "colspan", "rowspan"),
    "td": ("colspan", "rowspan"),
    "figure": ("data-picture", "data-alt"),
    "figcaption": (),
}

SCHEMES = ("http", "https", "mailto", "tel")
