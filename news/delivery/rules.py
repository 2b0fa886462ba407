"""Which requests a kept page may answer, and under which one address it is kept."""

from functools import lru_cache
from urllib.parse import parse_qsl, urlencode

# The newsroom, files, and what tells machines about this process answer for themselves.
NEVER_KEPT = ("/admin", "/media/", "/static/", "/healthz", "/readyz", "/forhandsvis/", "/monster/")
# What an address may say after its question mark; everything else there changes nothing on a page and is left out.
PARAMETERS = ("side",)
SEARCH_PATH = "/sok/"
SEARCH_PARAMETERS = ("q", "type", "seksjon", "aar", "side", "fant")
MESSAGES_PATH = "/driftsmeldinger/"
MESSAGES_PARAMETERS = ("omrade", "side")
APPEARANCE_PATH = "/utseende.css"
APPEARANCE_PARAMETERS = ("farge",)

LONGEST_PATH = 400
LONGEST_QUERY = 400


def kept_address(path: str, query: str) -> tuple[str, str] | None:
    """Path and canonical query under which a page is kept; None: such a request is never answered from memory."""
    if len(path) > LONGEST_PATH or path.startswith(NEVER_KEPT):
        return None
    # Of what stands there only what the page knows counts: what others hang on to a link is long these days.
    known = canonical_query(path, query) if query else ""
    return (path, known) if len(known) <= LONGEST_QUERY else None


@lru_cache(maxsize=256)
def canonical_query(path: str, query: str) -> str:
    """The parameters that the address knows, in one order and one spelling; the last of several wins, as in Django."""
    given = dict(parse_qsl(query, keep_blank_values=True, encoding="utf-8", errors="replace"))
    return urlencode([(name, given[name]) for name in _parameters(path) if name in given])


def _parameters(path: str) -> tuple[str, ...]:
    # Who leaves out the last slash is sent on, with all of that.
    whole = path if path.endswith("/") else f"{path}/"
    if whole.startswith(SEARCH_PATH):
        return SEARCH_PARAMETERS
    if whole == MESSAGES_PATH:
        return MESSAGES_PARAMETERS
    if path == APPEARANCE_PATH:
        return APPEARANCE_PARAMETERS
    return PARAMETERS
