"""The demo is made once for all tests of a file; each test's own changes are rolled back to it."""

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import transaction
from PIL import Image

from news.demo import album

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def small_drawing(motif: str, *, seed: int) -> bytes:
    """Drawing forty pictures takes half a minute; here any colour of its own will do."""
    shade = zlib.crc32(f"{motif} {seed}".encode())
    buffer = io.BytesIO()
    Image.new("RGB", (96, 64), (shade & 255, shade >> 8 & 255, shade >> 16 & 255)).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def quick_drawings(monkeypatch):
    monkeypatch.setattr(album, "draw", small_drawing)


@pytest.fixture(scope="module")
def made_once(django_db_setup, django_db_blocker) -> Callable:
    """A context in which something is made that all tests of the file see, and that is gone after the last of them."""

    @contextmanager
    def making(make: Callable[[], object]) -> Iterator[None]:
        with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as monkeypatch, transaction.atomic():
            monkeypatch.setattr(album, "draw", small_drawing)
            make()
            yield
            transaction.set_rollback(True)

    return making
