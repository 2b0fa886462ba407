"""One page as ready bytes: its encodings, its validator and its headers, made once and sent many times."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.translation import gettext as _

from news.delivery.encodings import COMPRESS, IDENTITY
from news.profile.kept import holds

Headers = list[tuple[str, str]]
Environ = dict[str, Any]
StartResponse = Callable[..., Any]

# Browsers ask again each time and get 304. A proxy may answer for a second by itself, for five more while it asks,
# and for a day when nobody here answers (RFC 9111, RFC 5861).
CACHE_CONTROL = "public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=86400"
OK = "200 OK"
ETAG_BYTES = 12
OWN_HEADERS = frozenset({"cache-control", "content-length", "etag", "vary", "content-encoding", "set-cookie"})
# What a 304 repeats (RFC 9110, 15.4.5).
NOT_MODIFIED_HEADERS = frozenset({"cache-control", "content-location", "etag", "expires", "vary"})
OVERHEAD_BYTES = 2_000
COMPRESSIBLE = ("text/", "application/json", "application/rss+xml", "application/atom+xml", "application/xml")


# Where base.html leaves room for the sentence; in print and in the tree of a healthy page there is nothing.
COPY_MARK = b"<!--saved-copy-->"
COPY_AFTER = timedelta(minutes=1)
_LANGUAGE = re.compile(rb'<html lang="([a-z]{2,3})')


@dataclass(frozen=True, slots=True)
class Form:
    """The page in one encoding."""

    status: str
    etag: str
    headers: Headers
    not_modified: Headers
    body: bytes


@dataclass(slots=True)
class Page:
    """An answer as Django gave it, with the generation it shows and the moment it stops being true by itself."""

    generation: int
    until: datetime | None
    made_at: datetime
    headers: Headers
    body: bytes
    status: str = OK
    # What one asks for in an encoding gets; pictures and the like have the one form under every name.
    _forms: dict[str, Form] = field(default_factory=dict)
    _copy: "Page | None" = None

    @property
    def content_type(self) -> str:
        return self._own("content-type")

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes now, with the copy that says how old it is."""
        # A form that is not compressed has the page's own bytes.
        forms = sum(len(form.body) for form in self._forms.values() if form.body is not self.body)
        return OVERHEAD_BYTES + len(self.body) + forms + (self._copy.size if self._copy else 0)

    def is_of(self, kept: "Page") -> bool:
        """Whether it is what is kept, or the copy of it."""
        return self is kept or self is kept._copy

    def has(self, encoding: str) -> bool:
        """Whether its form in this encoding is made."""
        return encoding in self._forms

    def is_true(self, generation: int, now: datetime) -> bool:
        """Whether a reader may see it at `now` as today's."""
        return self.generation == generation and holds(self.made_at, self.until, now)

    def form(self, encoding: str) -> Form:
        """The page in this encoding; pictures and the like stay as they are."""
        found = self._forms.get(encoding)
        if found is None:
            # Two threads may both make it: the same bytes twice, no harm.
            compressible = self.content_type.startswith(COMPRESSIBLE)
            found = self._forms[encoding] = self._make(encoding if compressible else IDENTITY)
        return found

    def marked_as_copy(self, now: datetime) -> "Page":
        """The page for a time when nobody can say whether it still holds: past a minute it says how old it is."""
        if now - self.made_at <= COPY_AFTER or COPY_MARK not in self.body:
            return self
        if self._copy is None:
            body = self.body.replace(COPY_MARK, _copy_notice(self.made_at, self.body), 1)
            self._copy = Page(self.generation, self.until, self.made_at, self.headers, body)
        return self._copy

    def _own(self, header: str) -> str:
        return next((value for name, value in self.headers if name.lower() == header), "")

    def _make(self, encoding: str) -> Form:
        body = COMPRESS[encoding](self.body)
        digest = hashlib.blake2b(self.body, digest_size=ETAG_BYTES).hexdigest()
        etag = f'"{digest}"' if encoding == IDENTITY else f'"{digest}-{encoding}"'
        headers = [(name, value) for name, value in self.headers if name.lower() not in OWN_HEADERS]
        headers += [
            ("Cache-Control", self._own("cache-control") or CACHE_CONTROL),
            ("ETag", etag),
            ("Vary", "Accept-Encoding"),
            ("Content-Length", str(len(body))),
        ]
        if encoding != IDENTITY:
            headers.append(("Content-Encoding", encoding))
        unchanged = [(name, value) for name, value in headers if name.lower() in NOT_MODIFIED_HEADERS]
        return Form(self.status, etag, headers, unchanged, body)


def _copy_notice(made_at: datetime, body: bytes) -> bytes:
    found = _LANGUAGE.search(body)
    local = timezone.localtime(made_at)
    with translation.override(found[1].decode() if found else None):
        words = _("You see a saved copy from %(date)s at %(time)s. Something here does not work just now.") % {
            "date": date_format(local, "j. F"),
            "time": date_format(local, "TIME_FORMAT"),
        }
    return f'<p class="saved-copy" role="status">{escape(words)}</p>'.encode()


def send(form: Form, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """Answer with the page, or with 304 when the client has it, or with the head alone."""
    known = environ.get("HTTP_IF_NONE_MATCH")
    if known is not None and (form.etag in known or known.strip() == "*") and form.status == OK:
        start_response("304 Not Modified", list(form.not_modified))
        return ()
    start_response(form.status, list(form.headers))
    return () if environ["REQUEST_METHOD"] == "HEAD" else (form.body,)
