"""The crisis copy: every public page as files on disk, which outlive the process, its host and the database."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from news.delivery.memory import Address
from news.delivery.pages import Headers, Page
from news.delivery.rules import APPEARANCE_PATH

# A copy belongs to no generation: it is never taken for today's page.
OF_NO_GENERATION = -2
HEADERS_FILE = "headers.json"
NOTICE_FILE = "notice.txt"
# Until when its pictures may be seen, where that was known.
ENDS_FILE = ".ends.json"
INDEX = "index.html"
# What lies in the folder beside the pages.
NO_PAGES = ("media/", "static/", HEADERS_FILE, NOTICE_FILE)
LONGEST_NAME = 200


class SavedCopies:
    """The folder of copies; None where the installation keeps none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def told_at(self) -> datetime | None:
        """When somebody wrote a notice into the copies because nothing else worked; None: nobody did."""
        if self._folder is None:
            return None
        try:
            return datetime.fromtimestamp((self._folder / NOTICE_FILE).stat().st_mtime, UTC)
        except OSError:
            return None

    def find(self, address: Address) -> Page | None:
        """The copy of the page at this address."""
        if self._folder is None:
            return None
        name = file_name(address)
        if name is None:
            return None
        try:
            body = (self._folder / name).read_bytes()
            made_at = datetime.fromtimestamp((self._folder / name).stat().st_mtime, UTC)
            headers = _headers(self._folder)[headers_key(name)]
        except (OSError, KeyError, ValueError):
            return None
        return Page(OF_NO_GENERATION, None, made_at, headers, body)


def _headers(folder: Path) -> dict[str, Headers]:
    stored = json.loads((folder / HEADERS_FILE).read_text())
    return {kind: [(name, value) for name, value in headers] for kind, headers in stored.items()}


def file_name(address: Address) -> str | None:
    """Where the page lies below the folder; None: no copy has such an address, or it would lead out of the folder."""
    path, query = address
    if path == APPEARANCE_PATH:  # of one site at one time there is one, whichever colour a page asks for
        query = ""
    parts = path.strip("/").split("/") if path != "/" else []
    if any(not part or part.startswith(".") or "\0" in part or len(part) > LONGEST_NAME for part in parts):
        return None
    if "/" in query or "\0" in query or len(query) > LONGEST_NAME:
        return None
    if path.endswith("/"):
        parts.append(f"index.{query}.html" if query else INDEX)
    elif query:
        return None
    return os.path.join(*parts)


def address_of(name: str) -> Address:
    """The page that lies there, by its name below the folder: `file_name` the other way round."""
    folder, _, file = name.rpartition("/")
    if not file.startswith("index.") or not file.endswith(".html"):
        return f"/{name}", ""
    query = file.removeprefix("index").removesuffix(".html").removeprefix(".")
    return (f"/{folder}/" if folder else "/"), query


def headers_key(name: str) -> str:
    """What files with the same headers have in common: all pages alike, each kind of feed for itself."""
    return "html" if name.endswith(".html") else name.rpartition("/")[2]


def page_files(folder: Path) -> Iterator[tuple[Address, Path]]:
    """Every page of the copy with the address that it answers."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(NO_PAGES) and file_name(address_of(name)) == name:
            yield address_of(name), path
