"""The few icons, drawn for this site on a square of 24: shapes beside words, never instead of them."""

PATHS = {
    "menu": "M4 7h16M4 12h16M4 17h16",
    "close": "M6 6l12 12M18 6L6 18",
    "previous": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "external": "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
    "download": "M12 4v11M7 11l5 5 5-5M5 20h14",
    "enlarge": "M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6",
    "feed": "M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M5.5 18.5h1",
}


def icon(*, name: str) -> str:
    """An icon in the colour of the text around it; raises KeyError for one that is not drawn."""
    return (
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">'
        f'<path d="{PATHS[name]}"/></svg>'
    )
