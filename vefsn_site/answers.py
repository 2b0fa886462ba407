"""gunicorn's answer, which reads the same headers once: those of a kept page cost as much as all else about it."""

from functools import lru_cache
from typing import Any

from gunicorn.http.wsgi import Response

Headers = tuple[tuple[str, str], ...]
# About a kilobyte each. A page that is asked for again and again has the same each time.
REMEMBERED = 256


class Answer(Response):
    """Takes what gunicorn makes of headers from where it did so before."""

    def process_headers(self, headers: Any) -> None:
        read = _read(tuple(headers))
        self.headers, self.response_length, self.upgrade = read.headers, read.response_length, read.upgrade


@lru_cache(REMEMBERED)
def _read(headers: Headers) -> Any:
    """An answer that has read them. Raises what gunicorn does where they are none: that is never remembered."""
    answer = Response(None, None, None)
    answer.process_headers(headers)
    return answer
