"""Which addresses a link in a body may lead to."""

import re

MAX_ADDRESS_CHARACTERS = 2000

# Browsers drop these inside an address before they read it, so that "java\nscript:" runs: so do we, before we judge.
_IGNORED_BY_BROWSERS = re.compile(r"[\t\n\r]")
_CONTROLS_AND_SPACE = "".join(chr(code) for code in range(0x21))
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f<>\"`\\\u2028\u2029]")
_WEB = re.compile(r"https?://(?P<authority>[^/?#@]+)(?:[/?#]|$)[^\s]*", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^@?]+@[^@?]+(?:\?.*)?", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9().\-]+", re.IGNORECASE)
_OWN_PATH = re.compile(r"/(?!/).*")
_ON_THIS_PAGE = re.compile(r"#.+")


def safe_href(raw: str) -> str | None:
    """The address as it may be stored, or None when no link should be made of it.

    "//evil.no" and "https://vefsn.kommune.no@evil.no/" look like ours and lead elsewhere: they are refused.
    """
    address = _IGNORED_BY_BROWSERS.sub("", raw).strip(_CONTROLS_AND_SPACE).replace(" ", "%20")
    if len(address) > MAX_ADDRESS_CHARACTERS or _FORBIDDEN.search(address):
        return None
    if address.lower().startswith("tel:"):
        address = address.replace("%20", "")
    kinds = (_WEB, _OWN_PATH, _MAIL, _PHONE, _ON_THIS_PAGE)
    return address if any(kind.fullmatch(address) for kind in kinds) else None
