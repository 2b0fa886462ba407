"""Encrypts an archive as it is written, in chunks that can be neither read, changed, swapped nor cut off unseen.

AES-256-GCM on each chunk; the nonce is the chunk's number and whether it is the last (the STREAM construction of
Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key comes from the operator's words by scrypt (RFC 7914).
"""

import hashlib
import io
import os
import struct
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"news-sealed-1\n"
CHUNK_BYTES = 1024 * 1024
TAG_BYTES = 16
SALT_BYTES = 16
SHORTEST_KEY = 16
# About 0.1 s and 64 MB: a guesser pays that for each try.
SCRYPT = {"n": 2**16, "r": 8, "p": 1, "maxmem": 128 * 1024 * 1024}


class CannotOpen(Exception):
    """The key is another, or the file has been changed or cut off."""


class Sealing(io.RawIOBase):
    """Writes to `target` what is written here, sealed. Closing it seals the last chunk and leaves `target` open."""

    def __init__(self, target: BinaryIO, key: str) -> None:
        salt = os.urandom(SALT_BYTES)
        self._target = target
        self._cipher = _cipher(key, salt)
        self._waiting = bytearray()
        self._number = 0
        target.write(MAGIC + salt)

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._waiting += data
        while len(self._waiting) > CHUNK_BYTES:
            self._seal(bytes(self._waiting[:CHUNK_BYTES]), last=False)
            del self._waiting[:CHUNK_BYTES]
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._seal(bytes(self._waiting), last=True)
        super().close()

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last=last), chunk, None))
        self._number += 1


class Opening(io.RawIOBase):
    """Reads what Sealing wrote. Raises CannotOpen."""

    def __init__(self, source: BinaryIO, key: str) -> None:
        head = source.read(len(MAGIC) + SALT_BYTES)
        if not is_sealed(head) or len(head) != len(MAGIC) + SALT_BYTES:
            raise CannotOpen
        self._source = source
        self._cipher = _cipher(key, head[len(MAGIC) :])
        self._next = source.read(CHUNK_BYTES + TAG_BYTES)
        self._ready = memoryview(b"")
        self._number = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._ready and self._next:
            self._open()
        taken = self._ready[: len(buffer)]
        buffer[: len(taken)] = taken
        self._ready = self._ready[len(taken) :]
        return len(taken)

    def _open(self) -> None:
        chunk, self._next = self._next, self._source.read(CHUNK_BYTES + TAG_BYTES)
        try:
            opened = self._cipher.decrypt(_nonce(self._number, last=not self._next), chunk, None)
        except InvalidTag:
            raise CannotOpen from None
        self._ready = memoryview(opened)
        self._number += 1


def is_sealed(beginning: bytes) -> bool:
    """Whether a file that begins so is sealed."""
    return beginning.startswith(MAGIC)


def _cipher(key: str, salt: bytes) -> AESGCM:
    return AESGCM(hashlib.scrypt(key.encode(), salt=salt, dklen=32, **SCRYPT))


def _nonce(number: int, *, last: bool) -> bytes:
    return struct.pack(">QI", number, int(last))
