"""The few icons, drawn for this site on a square of 24: shapes beside words, never instead of them."""

PATHS = {
    "search": "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5L20 20",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "close": "M6 6l12 12M18 6L6 18",
    "previous": "M15 5l-7 7 7 7",
    "next": "M9 5l7 7-7 7",
    "external": "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
    "download": "M12 4v11M7 11l5 5 5-5M5 20h14",
    "enlarge": "M14 5h5v5M19 5l-6 6M10 19H5v-5M5 19l6-6",
    "link": "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
    "share": "M12 15V4M8 7.5L12 4l4 3.5M6 11H5v9h14v-9h-1",
    "print": "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
    "warning": "M12 4L2.5 20h19zM12 10v5M12 17.5v.5",
    "information": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7v.5",
    "up": "M12 20V5M5 12l7-7 7 7",
    "feed": "M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M5.5 18.5h1",
}


def icon(*, name: str) -> str:
    """An icon in the colour of the text around it; raises KeyError for one that is not drawn."""
    return (
        '<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">'
        f'<path d="{PATHS[name]}"/></svg>'
    )
