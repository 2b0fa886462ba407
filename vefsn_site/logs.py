"""Logs as one JSON object a line on standard error: the site's and gunicorn's alike."""

import logging
from typing import Any


class NothingPrivate(logging.Filter):
    """Takes from a record what Django adds about the request: its address may hold the words somebody searched for."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.__dict__.pop("request", None)
        return True


def json_lines(level: str) -> dict[str, Any]:
    """A logging configuration in which everything from `level` up is one line of JSON."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": "pythonjsonlogger.json.JsonFormatter",
                "format": "{asctime}{levelname}{name}{message}",
                "style": "{",
                "datefmt": "%Y-%m-%dT%H:%M:%S%z",
                "rename_fields": {"asctime": "at", "levelname": "level", "name": "logger"},
            }
        },
        "filters": {"nothing private": {"()": "vefsn_site.logs.NothingPrivate"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["nothing private"]},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            # Every scanner on the internet tries other host names; it gets its 400, and the log stays readable.
            "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
            "gunicorn.error": {"handlers": [], "level": level, "propagate": True},
        },
    }
