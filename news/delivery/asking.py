"""Asks Django for a page on behalf of every reader: with nothing in the request that tells one from another."""

import io
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from news.delivery.memory import Address
from news.delivery.pages import Environ, Headers

Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
# Words in a Cache-Control that forbid keeping a page for others.
FOR_ONE_ONLY = ("private", "no-store", "no-cache")


@dataclass(frozen=True, slots=True)
class Answer:
    """What Django said, whole."""

    status: str
    headers: Headers
    body: bytes

    @property
    def is_page(self) -> bool:
        """Whether it is a page that is there, and equal for all who ask."""
        return self.status.startswith("200 ") and self._is_for_everybody

    @property
    def may_be_kept(self) -> bool:
        """A page, or the way to an icon: every browser asks for that. Of all else anybody could invent any number."""
        return self.status.startswith(("200 ", "302 ")) and self._is_for_everybody

    @property
    def leads_to(self) -> str:
        """The address that it sends the client on to."""
        return next((value for name, value in self.headers if name.lower() == "location"), "")

    @property
    def _is_for_everybody(self) -> bool:
        return not any(
            name == "set-cookie"
            or (name == "cache-control" and any(word in value for word in FOR_ONE_ONLY))
            or (name == "vary" and "cookie" in value.lower())
            or (name.startswith("content-security-policy") and "'nonce-" in value)
            for name, value in ((name.lower(), value) for name, value in self.headers)
        )

    @property
    def is_our_fault(self) -> bool:
        """Whether the page itself cannot be made, whoever answers or not."""
        return self.status.startswith("500 ")

    @property
    def is_failure(self) -> bool:
        """Whether it is Django's fault rather than the address'."""
        return self.status.startswith("5")


def ask(django: Application, address: Address) -> Answer:
    """Django's answer to a GET of the address by nobody in particular."""
    said: list[tuple[str, Headers]] = []

    def start_response(status: str, headers: Headers, exc_info: Any = None) -> None:
        said[:] = [(status, headers)]

    chunks = django(_nobodys_request(address), start_response)
    try:
        body = b"".join(chunks)
    finally:
        close = getattr(chunks, "close", None)
        if close:
            close()
    status, headers = said[0]
    return Answer(status, headers, body)


def _nobodys_request(address: Address) -> Environ:
    """No cookie, no language, no forwarding, our own name as the host: what is not here cannot colour a page."""
    site = urlsplit(settings.SITE_URL)
    path, query = address
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": site.netloc,
        "HTTP_ACCEPT": "*/*",
        "SERVER_NAME": site.hostname or "",
        "SERVER_PORT": str(site.port or (443 if site.scheme == "https" else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
