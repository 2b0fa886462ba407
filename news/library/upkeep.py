"""The library's files held against its rows: what a picture lacks, and what lies there that no row names."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.core.files.storage import default_storage

from news.library.darkroom import FOLDER_PREFIX
from news.library.files import CONSENTS, ORIGINALS, PICTURES
from news.library.models import DepictedPerson, Picture
from news.library.remaking import remake
from news.library.rules import MOVING, WHOLE
from news.pictures.shapes import shapes_of

ROWS_AT_ONCE = 500


def crops_lacking(picture: Picture) -> list[str]:
    """The crops of which a file is not there, or was never made."""
    present = set(_files_in(f"{PICTURES}/{picture.token}"))
    there = {(each.get("crop", WHOLE), each["width"]) for each in picture.renditions if each["name"] in present}
    gone = {each.get("crop", WHOLE) for each in picture.renditions if each["name"] not in present}
    shapes = shapes_of(picture.width, picture.height, focal=(picture.focal_x, picture.focal_y))
    lacking = gone | {shape.crop for shape in shapes if (shape.crop, shape.width) not in there}
    return sorted(lacking | {WHOLE, MOVING} if lacking & {WHOLE, MOVING} else lacking)


def has_original(picture: Picture) -> bool:
    return default_storage.exists(str(picture.original.name))


def mend(picture: Picture, *, now: datetime) -> None:
    """Make what is lacking anew. Raises Unacceptable when its original cannot be read, Replaced when it changed."""
    remake(picture, crops_lacking(picture), focal=(picture.focal_x, picture.focal_y), now=now)


def files_without_row(*, older_than: datetime) -> list[str]:
    """Files of pictures and consents that no row names, old enough to belong to no upload that is under way.

    An edition may still name them: ask it after this, for a file that no row names any more comes into none.
    """
    found = list(_all_files())
    named = _names_in_rows()
    # Few are left to ask for their age: in a bucket each is a question.
    return [name for name in found if name not in named and _is_older(name, older_than)]


def is_erased(name: str) -> bool:
    """Whether it belongs to a picture whose files were erased for good: then no edition keeps it."""
    token = name.removeprefix(f"{PICTURES}/").partition("/")[0]
    return Picture.objects.filter(token=token).exclude(files_erased_at=None).exists()


def _is_older(name: str, moment: datetime) -> bool:
    try:
        return default_storage.get_modified_time(name) < moment
    except FileNotFoundError:
        return False


def folders_left_behind(*, older_than: datetime) -> list[Path]:
    """What a darkroom left in the temporary folder when its server was killed."""
    left = Path(tempfile.gettempdir()).glob(f"{FOLDER_PREFIX}*")
    return [folder for folder in left if folder.stat().st_mtime < older_than.timestamp()]


def remove_folder(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _names_in_rows() -> set[str]:
    rows = Picture.objects.order_by().values_list("original", "renditions").iterator(chunk_size=ROWS_AT_ONCE)
    named = {name for original, renditions in rows for name in (original, *(each["name"] for each in renditions))}
    return named.union(DepictedPerson.objects.order_by().values_list("document", flat=True).iterator())


def _all_files() -> Iterator[str]:
    yield from _files_in(ORIGINALS)
    yield from _files_in(CONSENTS)
    for folder in _entries(PICTURES)[0]:
        yield from _files_in(f"{PICTURES}/{folder}")


def _files_in(folder: str) -> list[str]:
    return [f"{folder}/{name}" for name in _entries(folder)[1]]


def _entries(folder: str) -> tuple[list[str], list[str]]:
    """Folders and files; none where the folder is not there, as in a new library."""
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        return [], []
