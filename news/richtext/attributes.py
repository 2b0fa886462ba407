"""Which value an allowed attribute may have; the same question for our own writer and for nh3's filter."""

import re
from collections.abc import Callable

from news.richtext.addresses import safe_href
from news.richtext.allowlist import ATTRIBUTES

MAX_SPAN = 50
MAX_LIST_START = 9999
MAX_ALT_CHARACTERS = 1000

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_PICTURE = re.compile(r"[1-9][0-9]{0,9}")
_NUMBER = re.compile(r"[0-9]{1,6}")


def kept_value(tag: str, name: str, value: str) -> str | None:
    """The value as it is stored, or None when the attribute goes."""
    if name not in ATTRIBUTES.get(tag, ()):
        return None
    return _RULES[name](value)


def kept_attributes(tag: str, attributes: dict[str, str]) -> dict[str, str]:
    """What is left of a tag's attributes, always in the order of the list."""
    kept = {name: kept_value(tag, name, attributes.get(name, "")) for name in ATTRIBUTES.get(tag, ())}
    return {name: value for name, value in kept.items() if value is not None}


def _language(value: str) -> str | None:
    value = value.strip()
    return value if _LANGUAGE.fullmatch(value) else None


def _picture(value: str) -> str | None:
    return value if _PICTURE.fullmatch(value) else None


def _alt(value: str) -> str | None:
    return " ".join(value.split())[:MAX_ALT_CHARACTERS].strip() or None


def _scope(value: str) -> str | None:
    value = value.strip().lower()
    return value if value in ("col", "row") else None


def _between(low: int, high: int) -> Callable[[str], str | None]:
    def rule(value: str) -> str | None:
        if not _NUMBER.fullmatch(value) or not low <= int(value) <= high:
            return None
        return str(int(value))

    return rule


_RULES: dict[str, Callable[[str], str | None]] = {
    "href": safe_href,
    "lang": _language,
    "data-picture": _picture,
    "data-alt": _alt,
    "scope": _scope,
    "colspan": _between(2, MAX_SPAN),
    "rowspan": _between(2, MAX_SPAN),
    "start": _between(2, MAX_LIST_START),
}
