"""The limit for a Python server: a WSGI function that returns the same bytes from memory."""

import os
from pathlib import Path

BODY = Path(os.environ["BARE_BYTES"]).read_bytes()
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(BODY)))]


def application(environ, start_response):
    start_response("200 OK", HEADERS)
    return [BODY]
