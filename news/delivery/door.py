"""The door in front of Django: a reader's page from memory where it is still true, else asked for once and kept."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from http import HTTPStatus

from django.conf import settings
from django.db import Error
from django.http.request import split_domain_port, validate_host
from django.template.loader import render_to_string
from django.utils import timezone

from news.delivery.asking import Answer, Application, ask
from news.delivery.encodings import best_encoding
from news.delivery.flights import Flights
from news.delivery.memory import Address, Memory
from news.delivery.moments import next_moment
from news.delivery.pages import CACHE_CONTROL, Environ, Page, StartResponse, send
from news.delivery.pulse import Pulse
from news.delivery.room import LONGEST_WAIT_SECONDS, Room
from news.delivery.rules import kept_address
from news.delivery.saved import SavedCopies
from news.notices.queries import banners_without_database
from news.profile.rules import KNOWN_GENERATION

READ_METHODS = frozenset({"GET", "HEAD"})
# Of a worker's threads (deploy/gunicorn.conf.py has sixteen) so many may be with Django at once for pages, and so many
# for pictures, forms and editors: however long the database or the store of files lets them hang there, the others go
# on handing out what is kept.
AT_DJANGO_AT_ONCE = 4
OTHERS_AT_ONCE = 8
# What neither of the two is asked for has a way of its own: sheets and scripts, and whether the process is alive.
NEEDS_NOBODY = ("/static/", "/healthz")
NEEDLESS_AT_ONCE = 2
PATIENCE_SECONDS = 2.0


class Door:
    """A WSGI application. `django` stands behind it."""

    def __init__(
        self,
        django: Application,
        pulse: Pulse,
        memory: Memory,
        saved: SavedCopies,
    ) -> None:
        self._django = django
        self._pulse = pulse
        self._memory = memory
        self._saved = saved
        self._flights: Flights[Answer | Page] = Flights()
        self._room = Room(AT_DJANGO_AT_ONCE)
        self._room_for_others = Room(OTHERS_AT_ONCE)
        self._room_for_needless = Room(NEEDLESS_AT_ONCE)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        address = self._address(environ)
        if address is None:
            return self._let_through(environ, start_response)
        generation, now = self._pulse.generation(), timezone.now()
        page = self._memory.get(address)
        if page is not None and page.is_true(generation, now) and not self._pulse.is_lost():
            return self._send(address, page, environ, start_response)
        found = self._find(address, page, generation, now)
        if isinstance(found, Page):
            return self._send(address, found, environ, start_response)
        return _pass_on(found, environ, start_response)

    def _let_through(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """What is not ours to answer."""
        needs_nobody = environ.get("PATH_INFO", "").startswith(NEEDS_NOBODY)
        room = self._room_for_needless if needs_nobody else self._room_for_others
        environ[KNOWN_GENERATION] = self._pulse.generation()
        if not room.enter():
            return _pass_on(_too_busy(was_sent=environ["REQUEST_METHOD"] == "POST"), environ, start_response)
        try:
            return self._django(environ, start_response)
        finally:
            room.leave()

    def _address(self, environ: Environ) -> Address | None:
        """What a page is kept under; None for whom only Django can answer: editors, forms, strange hosts."""
        if environ["REQUEST_METHOD"] not in READ_METHODS:
            return None
        if settings.SESSION_COOKIE_NAME in environ.get("HTTP_COOKIE", ""):
            return None
        if settings.SECURE_SSL_REDIRECT and environ["wsgi.url_scheme"] != "https":
            return None
        if not _is_ours(environ.get("HTTP_HOST", "")):
            return None
        return kept_address(environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", ""))

    def _find(self, address: Address, former: Page | None, generation: int, now: datetime) -> Answer | Page:
        is_lost = self._pulse.is_lost()
        copy = self._copy(address, former, now) if is_lost else None
        if copy is not None:
            return copy
        patience = PATIENCE_SECONDS if former or is_lost else LONGEST_WAIT_SECONDS
        found = self._flights.share(address, lambda: self._ask(address, generation, now), patience=patience)
        if found is None or (isinstance(found, Answer) and found.is_failure):
            return self._copy(address, former, now) or found or _too_busy()
        return found

    def _ask(self, address: Address, generation: int, now: datetime) -> Answer | Page | None:
        # Somebody may have kept it between this reader's look and now.
        page = self._memory.get(address)
        if page is not None and page.is_true(generation, now):
            return page
        if not self._room.enter():
            return None
        try:
            return self._keep(address, ask(self._django, address), generation, now)
        finally:
            self._room.leave()

    def _keep(self, address: Address, answer: Answer, generation: int, now: datetime) -> Answer | Page:
        """The page that is kept from now on; the answer itself where it may not be, or nobody can say how long."""
        if not answer.may_be_kept:
            if not answer.is_failure:
                self._memory.drop(address)
            return answer
        try:
            until = next_moment(now, generation=generation)
        except Error:  # the database has gone away since the page was made
            return answer
        page = Page(generation, until, now, answer.headers, answer.body, answer.status)
        self._memory.put(address, page)
        return page

    def _copy(self, address: Address, former: Page | None, now: datetime) -> Page | None:
        """What was true not long ago: this process' own, else the crisis copy on disk."""
        told_at = self._saved.told_at()
        if former is None or (told_at and former.made_at < told_at):
            former = self._saved.find(address) or former
        return former.marked_as_copy(now) if former else None

    def _send(self, address: Address, page: Page, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        encoding = best_encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))
        known = page.has(encoding)
        form = page.form(encoding)
        if not known:
            self._memory.weigh(address, page)
        return send(form, environ, start_response)


@lru_cache(maxsize=64)
def _is_ours(host: str) -> bool:
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


def _pass_on(answer: Answer, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """What is not kept here. Nobody else may think it good for longer than a page: neither a 404 nor a 301 or a 410.

    A proxy does keep it as long as a page, so that what was there before is not what it gives when nobody answers.
    """
    headers = [*answer.headers]
    said = {name.lower() for name, _ in headers}
    if "content-length" not in said:
        headers.append(("Content-Length", str(len(answer.body))))
    if "cache-control" not in said:
        headers.append(("Cache-Control", "no-store" if answer.is_failure else CACHE_CONTROL))
    start_response(answer.status, headers)
    return () if environ["REQUEST_METHOD"] == "HEAD" else (answer.body,)


def _too_busy(*, was_sent: bool = False) -> Answer:
    """The page that asks nothing of the database, for it is what does not answer."""
    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Retry-After", "10")]
    facts = {"notices": banners_without_database(timezone.now()), "is_away": True, "was_sent": was_sent}
    return Answer(f"{status.value} {status.phrase}", headers, render_to_string("500.html", facts).encode())
