"""Hands out ready-made pictures and attachments where no web server in front does it."""

import re
from typing import IO

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

# Only what was made for readers, under a name that nobody can guess; originals have another folder and stay inside.
PUBLIC_NAME = re.compile(r"(pictures/[0-9a-f]{32}|files/[0-9a-f]{32}|profile)/[a-zA-Z0-9_.-]{1,120}\.([a-z0-9]{2,5})")
TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "png": "image/png",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
YEAR_SECONDS = 365 * 24 * 60 * 60


@require_safe
def public_file(request: HttpRequest, name: str) -> FileResponse:
    """A file that pages show or offer; its name never gets another content, so it may be kept for ever."""
    match = PUBLIC_NAME.fullmatch(name)
    if match is None or match[2] not in TYPES:
        raise Http404
    headers = {
        "Cache-Control": f"public, max-age={YEAR_SECONDS}, immutable",
        "X-Content-Type-Options": "nosniff",
    }
    return FileResponse(_open(name), content_type=TYPES[match[2]], headers=headers)


def _open(name: str) -> IO[bytes]:
    try:
        return default_storage.open(name)
    except (FileNotFoundError, IsADirectoryError):
        raise Http404 from None
