"""The access log: one JSON object a line for each request, without a word about who asked or what they searched for."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import unquote

from gunicorn.glogging import Logger

LONGEST_PATH = 300
LONGEST_METHOD = 20
# Whoever knows such an address may see what is not public yet: its last part stays out.
SECRET_PATHS = ("/forhandsvis/",)
# What gunicorn says with the sender's address, the whole request line or a header behind it.
TOLD_TOO_MUCH = ("Invalid request from ip=", "Error handling request")


class AccessLog(Logger):
    """gunicorn's logger. Nothing is gathered for a request where no access log is written (ACCESS_LOG)."""

    @property
    def access_log_enabled(self) -> bool:
        return bool(self.cfg.accesslog)

    def access(self, resp: Any, req: Any, environ: dict[str, Any], request_time: timedelta) -> None:
        if self.access_log_enabled:
            self.access_log.info(line(resp, environ, request_time, at=datetime.now(UTC)))

    def warning(self, msg: Any, *args: Any, **kwargs: Any) -> None:
        super().warning(*_without_the_request(msg, args), **kwargs)

    def exception(self, msg: Any, *args: Any, **kwargs: Any) -> None:
        super().exception(*_without_the_request(msg, args), **kwargs)


def line(resp: Any, environ: dict[str, Any], request_time: timedelta, *, at: datetime) -> str:
    """The request as one line of ASCII: whatever stood in its path, nothing in it ends the line."""
    length = 0 if environ.get("REQUEST_METHOD") == "HEAD" else resp.response_length or 0
    said = {
        "at": at.isoformat(timespec="milliseconds"),
        "method": str(environ.get("REQUEST_METHOD"))[:LONGEST_METHOD],
        "path": _path(str(environ.get("RAW_URI") or "")),
        "status": int(str(resp.status)[:3]),
        # Files are handed to the system to send: then only their length is known.
        "bytes": resp.sent or length,
        "ms": round(request_time / timedelta(milliseconds=1), 1),
    }
    return json.dumps(said)


def _path(raw: str) -> str:
    """What stands before the query, as it was sent."""
    path = raw.partition("?")[0].partition("#")[0]
    # However it is spelt, and with a host in front too, it leads there.
    return next((f"{secret}…" for secret in SECRET_PATHS if secret in unquote(path)), path[:LONGEST_PATH])


def _without_the_request(msg: Any, args: tuple[Any, ...]) -> tuple[Any, ...]:
    told = next((told for told in TOLD_TOO_MUCH if str(msg).startswith(told)), None)
    return (told.removesuffix(" from ip="),) if told else (msg, *args)
