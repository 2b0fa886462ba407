"""The part of a file that somebody asks for, such as the page a PDF is open at, or what a broken download lacks."""

import io
import re
from collections.abc import Mapping
from typing import IO

# One part. Of several (RFC 9110, 14.2 lets us choose) the whole is sent: no browser asks for them.
_ONE_PART = re.compile(r"bytes=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*", re.IGNORECASE | re.ASCII)


class NotThere(Exception):
    """The file ends before the part begins."""


def asked_part(headers: Mapping[str, str], *, etag: str, size: int) -> range | None:
    """The bytes that a GET of a file of `size` bytes asks for; None: all of it (RFC 9110, 13.1.5 and 14).

    What is no range at all counts as not said, and so does one of another file than `etag`. Raises NotThere.
    """
    match = _ONE_PART.fullmatch(headers.get("Range", ""))
    if match is None or headers.get("If-Range", etag) != etag:
        return None
    first, last = match.groups()
    if not first and not last:
        return None
    if not first:
        part = range(max(size - int(last), 0), size)
    elif last and int(last) < int(first):
        return None
    else:
        part = range(int(first), min(int(last) + 1, size) if last else size)
    if not part:
        raise NotThere
    return part


class Part(io.RawIOBase):
    """Reads only that part of a file, and closes all of it."""

    def __init__(self, file: IO[bytes], part: range) -> None:
        file.seek(part.start)
        self._file = file
        self._left = len(part)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._file.read(min(len(buffer), self._left))
        buffer[: len(data)] = data
        self._left -= len(data)
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()
