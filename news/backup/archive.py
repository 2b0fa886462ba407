"""One archive: rows and files of the same moment, with a checksum for each, in a tar that any machine can open."""

import gzip
import hashlib
import io
import json
import os
import shutil
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import SpooledTemporaryFile, TemporaryFile
from typing import IO, Any, BinaryIO, cast

from django.core.exceptions import SuspiciousOperation
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import DataError, IntegrityError, OperationalError, transaction
from django.utils import timezone

from news.backup.rows import Unreadable, lines, put_back, snapshot
from news.backup.sealing import CannotOpen, Opening, Sealing, is_sealed
from news.profile.actions import raise_generation
from news.profile.models import ONLY_PROFILE, SiteProfile
from news.profile.queries import current_generation
from news.search.actions import index_what_is_missing

FORMAT = 1
MANIFEST, ROWS, FILES = "manifest.json", "rows.jsonl", "files/"
BUFFER_BYTES = 1024 * 1024
LARGEST_MANIFEST_BYTES = 256 * 1024 * 1024


class CannotRestore(Exception):
    """Nothing was changed; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds."""

    made_at: datetime
    rows: int
    files: int
    sums: dict[str, str]


def write(path: Path, *, now: datetime, key: str = "") -> Contents:
    """Write the whole site into a new file while it runs; sealed when there is a key. Raises OSError.

    First the rows, of one moment, then every file: files never change under their name, so those that the rows
    speak of are there as they were. Written beside and moved into place: half an archive never bears the name.
    """
    draft = path.with_name(f".{path.name}.part")
    with ExitStack() as stack:
        file = stack.enter_context(_new_file(draft))
        # From here on it is ours: another that is being written under this name is none of our business.
        stack.callback(draft.unlink, missing_ok=True)
        contents = _write(file, now, key)
        os.fsync(file.fileno())
        draft.replace(path)
    return contents


def check(path: Path, *, key: str = "") -> Contents:
    """Read all of it and compare every checksum; change nothing. Raises CannotRestore."""
    sums: dict[str, str] = {}
    found: Contents | None = None
    with _in_words(), _opened(path, key) as tar:
        for name, content in _members(tar):
            if name == MANIFEST:
                found = _manifest(content)
            else:
                sums[name] = _sum(content)
    if found is None:
        raise CannotRestore("The archive is not whole: its list of contents is missing.")
    if found.sums != sums or ROWS not in sums:
        raise CannotRestore("The archive is damaged: its contents are not those that it lists.")
    return found


def restore(path: Path, *, key: str = "") -> Contents:
    """Replace the site by the archive's, while it runs: readers see the one or the other. Raises CannotRestore.

    Files come first and under names that nothing uses yet; the rows follow in one transaction.
    """
    contents = check(path, key=key)
    generation = current_generation()
    with transaction.atomic(), _in_words(), _opened(path, key) as tar:
        for name, content in _members(tar):
            if name.startswith(FILES):
                _store(name.removeprefix(FILES), content)
            elif name == ROWS:
                put_back(line.decode() for line in content)
        index_what_is_missing(timezone.now())
        # Higher than any that a page was ever kept under, here or where the archive comes from.
        archived = current_generation()
        SiteProfile.objects.filter(pk=ONLY_PROFILE).update(generation=max(generation, archived))
        raise_generation()
    return contents


def _new_file(path: Path) -> BinaryIO:
    """For its owner alone: passwords and readers' letters go into it. Raises FileExistsError."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode=0o600), "wb")


def _write(file: BinaryIO, now: datetime, key: str) -> Contents:
    with ExitStack() as stack:
        target: Any = stack.enter_context(Sealing(file, key)) if key else file
        zipped = stack.enter_context(gzip.GzipFile(fileobj=target, mode="wb", compresslevel=6))
        tar = stack.enter_context(tarfile.open(fileobj=zipped, mode="w|", format=tarfile.PAX_FORMAT))
        contents = _fill(tar, now)
    file.flush()
    return contents


def _fill(tar: tarfile.TarFile, now: datetime) -> Contents:
    sums: dict[str, str] = {}
    rows = 0
    with TemporaryFile() as written, snapshot():
        for line in lines():
            written.write(line.encode())
            rows += 1
        sums[ROWS] = _add(tar, ROWS, cast(BinaryIO, written), written.tell())
    for name in _stored_files():
        # A file that an editor erased since it was listed is in no archive.
        with suppress(FileNotFoundError), default_storage.open(name) as file:
            sums[FILES + name] = _add(tar, FILES + name, cast(BinaryIO, file), file.size)
    manifest = {"format": FORMAT, "made_at": now.isoformat(), "rows": rows, "sums": sums}
    encoded = json.dumps(manifest, indent=1).encode()
    _add(tar, MANIFEST, io.BytesIO(encoded), len(encoded))
    return Contents(now, rows, len(sums) - 1, sums)


def _add(tar: tarfile.TarFile, name: str, content: BinaryIO, size: int) -> str:
    """Put one member in and return its checksum."""
    content.seek(0)
    counting = _Counting(content)
    member = tarfile.TarInfo(name)
    member.size = size
    tar.addfile(member, cast(IO[bytes], counting))
    return counting.sum.hexdigest()


class _Counting:
    """A file that sums up what is read from it."""

    def __init__(self, content: BinaryIO) -> None:
        self._content = content
        self.sum = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._content.read(size)
        self.sum.update(data)
        return data


def _stored_files(folder: str = "") -> Iterator[str]:
    """The name of every file in the storage."""
    folders, files = default_storage.listdir(folder)
    for name in sorted(files):
        yield f"{folder}{name}"
    for name in sorted(folders):
        yield from _stored_files(f"{folder}{name}/")


def _members(tar: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    for member in tar:
        content = tar.extractfile(member)
        if content is not None:
            yield member.name, content


@contextmanager
def _in_words() -> Iterator[None]:
    """Whatever is wrong with an archive, wherever in it that is found, as one sentence."""
    try:
        yield
    except CannotOpen:
        raise CannotRestore("The archive cannot be opened: another key, or it has been changed.") from None
    except (tarfile.TarError, zlib.error, EOFError, OSError, UnicodeDecodeError) as fault:
        raise CannotRestore(f"The archive cannot be read: {fault}.") from None
    except Unreadable as fault:
        raise CannotRestore("The archive was written by a newer program than this one.") from fault
    except (IntegrityError, DataError) as fault:
        raise CannotRestore("The rows of the archive do not fit together.") from fault
    except OperationalError as fault:
        raise CannotRestore(f"The database does not take the rows just now: {fault}") from fault
    except SuspiciousOperation:
        raise CannotRestore("The archive has a file that would lie outside of the storage.") from None


@contextmanager
def _opened(path: Path, key: str) -> Iterator[tarfile.TarFile]:
    with ExitStack() as stack:
        source: Any = stack.enter_context(path.open("rb"))
        sealed = is_sealed(source.peek(64))
        if sealed and not key:
            raise CannotRestore("The archive is sealed: give the key that it was sealed with.")
        if sealed:
            source = io.BufferedReader(Opening(source, key), BUFFER_BYTES)
        zipped = stack.enter_context(gzip.GzipFile(fileobj=source, mode="rb"))
        yield stack.enter_context(tarfile.open(fileobj=zipped, mode="r|"))
        # What comes after the last member is filling, but its end shows that nothing was cut off.
        while zipped.read(BUFFER_BYTES):
            pass


def _manifest(content: IO[bytes]) -> Contents:
    try:
        said = json.loads(content.read(LARGEST_MANIFEST_BYTES))
        if said["format"] != FORMAT:
            raise CannotRestore("The archive was written by a newer program than this one.")
        return Contents(datetime.fromisoformat(said["made_at"]), said["rows"], len(said["sums"]) - 1, said["sums"])
    except (ValueError, KeyError, TypeError):
        raise CannotRestore("The archive is damaged: its list of contents cannot be read.") from None


def _sum(content: IO[bytes]) -> str:
    found = hashlib.sha256()
    while data := content.read(BUFFER_BYTES):
        found.update(data)
    return found.hexdigest()


def _store(name: str, content: IO[bytes]) -> None:
    """Put a file where it was, unless it is there: its name never had another content."""
    try:
        if default_storage.exists(name):
            return
        # A stream that only runs forward is none that every storage takes.
        with SpooledTemporaryFile(max_size=BUFFER_BYTES) as whole:
            shutil.copyfileobj(content, whole)
            stored = default_storage.save(name, File(whole))
    except OSError as fault:
        raise CannotRestore(f"The storage does not take the files: {fault}") from None
    if stored != name:
        default_storage.delete(stored)
        raise CannotRestore(f"The storage does not take a file by its name: {name}")
