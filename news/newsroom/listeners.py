"""The audit trail: one line in the log for everything that came before the readers, changed there or left them."""

import logging
from datetime import datetime
from typing import Any

log = logging.getLogger("news.audit")


def note_went_public(**told: Any) -> None:
    """Somebody published, or planned to."""
    _note("went_public", **told)


def note_changed_in_public(**told: Any) -> None:
    """Somebody put a newer edition in the place of a public one."""
    _note("changed_in_public", **told)


def note_left_public(**told: Any) -> None:
    """Somebody withdrew."""
    _note("left_public", **told)


def _note(deed: str, *, subject: Any, interval: Any, by: Any, at: datetime, **_signal: Any) -> None:
    """Numbers only: no text, and of the person nothing but the account's number."""
    facts = {"article": subject.pk, "edition": interval.pk, "user": by.pk if by else None, "holds_from": at.isoformat()}
    log.info(deed, extra=facts)
