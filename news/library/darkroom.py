"""The darkroom's door: files are handed in here and come out as pictures, while this process answers its readers.

Decoding and encoding a photograph takes seconds of work. Done beside the server, at a lower priority and one picture
at a time for each server process, no reader waits for it, and a file that fells the decoder fells nothing else.
"""

import atexit
import json
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import IO, Any, cast

from django.conf import settings
from django.core.files.base import File

from news.library.developing import ORDER, RESULT, UPLOAD
from news.library.rules import Rendition
from news.pictures.refusals import BROKEN, BY_NAME, TRY_AGAIN, Unacceptable

logger = logging.getLogger(__name__)

FOLDER_PREFIX = "darkroom-"
# Django's own defaults in the place of the site's settings: a decoder of strangers' files needs no secret of ours.
_ENVIRONMENT = {"DJANGO_SETTINGS_MODULE": "django.conf.global_settings"}
_INHERITED = ("PATH", "LANG", "LC_ALL", "TMPDIR", "PYTHONPATH", "LD_LIBRARY_PATH")


@dataclass(frozen=True)
class Developed:
    """What came out. The files lie in `folder` until the darkroom's door is closed; `original` may be none.

    `kept_still`: the name of the reason why a picture that moved does not any more; empty for any other.
    """

    folder: Path
    original: Path | None
    width: int
    height: int
    placeholder: str
    credit: str
    taken_on: date | None
    kept_still: str
    renditions: tuple[Rendition, ...]


class MadeFile(File):
    """A file that a storage on the same disk takes over as it is, without copying."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.open("rb"), name=path.name)
        self._path = str(path)

    def temporary_file_path(self) -> str:
        return self._path


@contextmanager
def developed(
    content: bytes, *, focal: tuple[float, float], crops: tuple[str, ...] | None = None, original: bool = True
) -> Iterator[Developed]:
    """The picture in `content`, in all its shapes or those of `crops`. Raises Unacceptable in words."""
    with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / UPLOAD).write_bytes(content)
        (folder / ORDER).write_text(json.dumps({"focal": focal, "crops": crops, "original": original}))
        _darkroom.develop(folder)
        yield _result(folder)


class _Darkroom:
    """The process behind the door: started by the first picture, ended with this one."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process: subprocess.Popen[str] | None = None

    def develop(self, folder: Path) -> None:
        """Returns when the order in the folder is carried out."""
        with self._one_at_a_time:
            code = self._ask(folder)
            if code is None:  # it had been ended, perhaps for want of memory: once more with a new one
                code = self._ask(folder)
        if code == 0:
            return
        logger.warning("The darkroom ended with %s", code)
        # Ended by a signal: the file made the decoder fall over, or asked for more than any picture may.
        raise Unacceptable(BROKEN if code is not None and code < 0 else TRY_AGAIN)

    def close(self) -> None:
        """It ends when its orders do."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(BrokenPipeError), process:
                pass

    def forget(self) -> None:
        """In a process that was forked from ours: the darkroom is our parent's."""
        self.__init__()  # type: ignore[misc]

    def _ask(self, folder: Path) -> int | None:
        """How the work ended, as a process' exit code; None when nobody answers any more."""
        self._process = self._process or _started()
        orders, answers = cast(IO[str], self._process.stdin), cast(IO[str], self._process.stdout)
        try:
            orders.write(f"{folder}\n")
            orders.flush()
            answer = answers.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            self.close()
        return int(answer) if answer else None


def _started() -> subprocess.Popen[str]:
    inherited = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-m", "news.library.developing"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=settings.BASE_DIR,
        env={**inherited, **_ENVIRONMENT},
    )


def _result(folder: Path) -> Developed:
    result: dict[str, Any] = json.loads((folder / RESULT).read_text())
    if "refused" in result:
        raise Unacceptable(BY_NAME[result["refused"]])
    original = folder / result.pop("original")
    renditions = tuple(Rendition(**each) for each in result.pop("renditions"))
    day = result.pop("taken_on")
    return Developed(
        folder=folder,
        original=original if original != folder else None,
        taken_on=date.fromisoformat(day) if day else None,
        renditions=renditions,
        **result,
    )


_darkroom = _Darkroom()
atexit.register(_darkroom.close)
os.register_at_fork(after_in_child=_darkroom.forget)
