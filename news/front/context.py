"""Gives every template its `frame`, worked out only if the template looks at it."""

import logging
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from news.front.frame import Frame, frame_at
from news.profile.models import SiteProfile

log = logging.getLogger(__name__)


def frame(request: HttpRequest) -> dict[str, Any]:
    """`frame`: the site's profile, sections and notices; without a database those of a fresh installation."""
    return {"frame": SimpleLazyObject(frame_or_default)}


def frame_or_default() -> Frame:
    """The frame, or one with defaults when the database does not answer: an error page must still come out."""
    now = timezone.now()
    try:
        return frame_at(now)
    except DatabaseError:
        log.warning("No database: the page gets the default frame")
        return Frame(SiteProfile(), (), now)
