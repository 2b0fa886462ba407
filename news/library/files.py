"""A picture's files in the storage, each under a name that nobody can guess and that never gets another content."""

import dataclasses
import logging
from collections.abc import Iterable
from pathlib import Path

from django.core.files.storage import default_storage

from news.library.darkroom import Developed, MadeFile
from news.library.models import Picture, new_token
from news.library.rules import Rendition
from news.pictures.refusals import NOT_STORED, Unacceptable

logger = logging.getLogger(__name__)

PICTURES = "pictures"
ORIGINALS = "originals"
CONSENTS = "consents"


class Stored:
    """Files on their way into the storage: all of them are taken back when what they belong to fails.

    A storage that is full or does not answer raises Unacceptable.
    """

    def __init__(self) -> None:
        self._names: list[str] = []

    def original(self, developed: Developed) -> str:
        """Under a name of its own: whoever knows the pages' files knows nothing of where the original lies."""
        if developed.original is None:
            raise ValueError("No original was asked for")
        return self._save(developed.original, f"{ORIGINALS}/{new_token()}{developed.original.suffix}")

    def renditions(self, picture: Picture, developed: Developed) -> list[Rendition]:
        """New names each time: who keeps an old file for a year keeps what it was."""
        time = new_token()[:8]
        return [
            dataclasses.replace(
                each, name=self._save(developed.folder / each.name, f"{PICTURES}/{picture.token}/{time}-{each.name}")
            )
            for each in developed.renditions
        ]

    def take_back(self) -> None:
        remove_files(self._names)

    def _save(self, path: Path, name: str) -> str:
        with MadeFile(path) as file:
            try:
                stored = default_storage.save(name, file)
            except OSError as fault:
                logger.warning("A file could not be stored: %s", type(fault).__name__)
                raise Unacceptable(NOT_STORED) from fault
        self._names.append(stored)
        return stored


def remove_files(names: Iterable[str]) -> int:
    """Delete them and return how many; what a storage cannot delete now, `manage.py pictures --remove` finds again."""
    return sum(_is_removed(name) for name in names)


def _is_removed(name: str) -> bool:
    try:
        default_storage.delete(name)
    except OSError as fault:
        logger.warning("A file stays that nothing names any more: %s", type(fault).__name__)
        return False
    return True


def files_under(token: str) -> list[str]:
    """Every file made from a picture, those too that only old editions name; none where there is no folder."""
    folder = f"{PICTURES}/{token}"
    try:
        return [f"{folder}/{name}" for name in default_storage.listdir(folder)[1]]
    except FileNotFoundError:
        return []
