"""Hands out ready-made pictures and attachments where no web server in front does it."""

import logging
import re
from contextlib import suppress
from http import HTTPStatus
from io import SEEK_END
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import DatabaseError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from news.library.queries import is_gone
from news.library.ranges import NotThere, Part, asked_part
from news.profile.rules import KNOWN_GENERATION

logger = logging.getLogger(__name__)

# Only what was made for readers, under a name that nobody can guess; originals have another folder and stay inside.
PUBLIC_NAME = re.compile(
    r"(?:pictures/(?P<token>[0-9a-f]{32})|files/[0-9a-f]{32}|profile)/[a-zA-Z0-9_.-]{1,120}\.(?P<extension>[a-z0-9]{2,5})"
)
TYPES = {
    "avif": "image/avif",
    "webp": "image/webp",
    "jpg": "image/jpeg",
    "png": "image/png",
    "ico": "image/vnd.microsoft.icon",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
}
DAY_SECONDS = 24 * 60 * 60
YEAR_SECONDS = 365 * DAY_SECONDS
# A person may say no at any time: from then on no server hands a picture out. So whoever keeps copies for many asks
# here before each use (RFC 9111, 5.2.2.10: s-maxage=0 means revalidate, and never serve stale), which costs a 304; a
# reader's own browser, which has shown it already, asks once a day. Attachments are under no such rule.
KEEP_PICTURE = f"public, max-age={DAY_SECONDS}, s-maxage=0, immutable"
KEEP_FILE = f"public, max-age={YEAR_SECONDS}, immutable"
KEEP_NOT = "private, no-store"
MAY_SEE_ALL = "news.view_picture"


@require_safe
def public_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A file that pages show or offer; its name never gets another content. 410 for a picture taken from readers."""
    match = PUBLIC_NAME.fullmatch(name)
    if match is None or match["extension"] not in TYPES:
        raise Http404
    keep = KEEP_PICTURE if match["token"] else KEEP_FILE
    try:
        generation = request.META.get(KNOWN_GENERATION)
        if match["token"] and is_gone(match["token"], generation=generation, now=timezone.now()):
            # Editors decide about it, so they may look at it; only for such a picture is anybody's session looked up.
            if not (request.user.is_staff and request.user.has_perm(MAY_SEE_ALL)):
                return _plain(HTTPStatus.GONE, _("The picture is removed"))
            keep = KEEP_NOT
    except DatabaseError:
        # A process that never knew goes by the crisis copy, which leaves out what is gone.
        if not _copied(name):
            return _plain(HTTPStatus.SERVICE_UNAVAILABLE, _("The picture cannot be shown just now."))
    return _sent(request, name, TYPES[match["extension"]], keep)


def _sent(request: HttpRequest, name: str, content_type: str, keep: str) -> HttpResponseBase:
    """The file, or the part of it that was asked for; whoever has it already costs no look into the storage."""
    etag = f'"{name}"'
    headers = {"Cache-Control": keep, "ETag": etag, "Accept-Ranges": "bytes", "X-Content-Type-Options": "nosniff"}
    unchanged = get_conditional_response(request, etag=etag, response=HttpResponse(headers=headers))
    if unchanged is not None and unchanged.status_code != HTTPStatus.OK:
        return unchanged
    try:
        file = _open(name)
    except (FileNotFoundError, IsADirectoryError):
        raise Http404 from None
    except OSError as fault:
        logger.warning("A file cannot be read: %s", type(fault).__name__)
        return _plain(
            HTTPStatus.SERVICE_UNAVAILABLE, _("The file cannot be sent just now. Try again in a little while.")
        )
    answer = _whole_or_part(request, file, etag=etag, headers=headers)
    answer["Content-Type"] = content_type
    return answer


def _whole_or_part(request: HttpRequest, file: IO[bytes], *, etag: str, headers: dict[str, str]) -> HttpResponseBase:
    size = file.seek(0, SEEK_END)
    file.seek(0)
    try:
        part = asked_part(request.headers, etag=etag, size=size) if request.method == "GET" else None
    except NotThere:
        file.close()
        answer = _plain(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "")
        answer["Content-Range"] = f"bytes */{size}"
        return answer
    if part is None:
        return FileResponse(file, headers={**headers, "Content-Length": str(size)})
    where = {"Content-Range": f"bytes {part.start}-{part.stop - 1}/{size}", "Content-Length": str(len(part))}
    return FileResponse(Part(file, part), status=HTTPStatus.PARTIAL_CONTENT, headers={**headers, **where})


def _plain(status: HTTPStatus, sentence: str) -> HttpResponse:
    """Kept by nobody: the next time the answer may be another."""
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8", headers=headers)


def _open(name: str) -> IO[bytes]:
    """From the storage; where that is another machine or has lost it, from the crisis copy if it lies there.

    A name never gets another content, so the copy is as good, nearer, and there when the storage is not.
    """
    if isinstance(default_storage, FileSystemStorage):
        with suppress(OSError):
            return default_storage.open(name)
    copy = _copied(name)
    return copy.open("rb") if copy else default_storage.open(name)


def _copied(name: str) -> Path | None:
    """The file in the crisis copy."""
    copy = settings.CRISIS_COPY / "media" / name if settings.CRISIS_COPY else None
    return copy if copy and copy.is_file() else None
