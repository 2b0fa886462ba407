"""Collects the static files: the readers' sheet becomes one, so that a page waits for one request, not for twenty."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("(?P<name>[^"]+)"\) layer\((?P<layer>[a-z]+)\);')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
Paths = dict[str, tuple[Storage, str]]


class OneSheetStorage(CompressedManifestStaticFilesStorage):
    """Hashed names and compressed copies as before; the sources of the sheet stay as they are."""

    def post_process(self, paths: Paths, dry_run: bool = False, **options: Any) -> Iterator[tuple[str, str, bool]]:
        if SHEET in paths and not dry_run:
            memory = InMemoryStorage()
            memory.save(SHEET, ContentFile(one_sheet(paths)))
            paths = {**paths, SHEET: (memory, SHEET)}
        yield from super().post_process(paths, dry_run, **options)


def one_sheet(paths: Paths) -> str:
    """The sheet with every file it imports in its place, inside the layer it is imported into."""

    def content_of(found: re.Match[str]) -> str:
        name = posixpath.join(posixpath.dirname(SHEET), found["name"])
        return f"@layer {found['layer']} {{\n{_read(paths, name)}}}"

    return IMPORT.sub(content_of, _read(paths, SHEET))


def _read(paths: Paths, name: str) -> str:
    storage, path = paths[name]
    with storage.open(path) as file:
        return _plain(file.read().decode())


def _plain(sheet: str) -> str:
    """Without what only its writers read: comments, indentation, empty lines."""
    return "".join(f"{line.strip()}\n" for line in COMMENT.sub("", sheet).splitlines() if line.strip())
