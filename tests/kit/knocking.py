"""Asks a WSGI application as a server would, without one."""

import io
from dataclasses import dataclass


@dataclass(frozen=True)
class Reply:
    """What the server would send."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def knock(application, path="/", query="", method="GET", **more):
    """The reply to one request; `more` are WSGI variables such as HTTP_HOST."""
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "127.0.0.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.version": (1, 0),
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **more,
    }
    said = []
    chunks = application(environ, lambda status, headers, *_: said.append((int(status[:3]), dict(headers))))
    body = b"".join(chunks)
    getattr(chunks, "close", lambda: None)()
    return Reply(*said[0], body)
