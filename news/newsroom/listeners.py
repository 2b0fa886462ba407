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
    what = subject._meta.model_name
    facts = {what: subject.pk, "edition": interval.pk, "user": by.pk if by else None, "holds_from": at.isoformat()}
    log.info(deed, extra=facts)


def note_picture_removed(*, removal: Any, by: Any, at: datetime, **_signal: Any) -> None:
    """A picture left the readers. Why, in words, is kept in the row of the removal, which may name people."""
    log.info("picture_removed", extra=_of_a_picture(removal, by, at))


def note_picture_shown_again(*, removal: Any, by: Any, at: datetime, **_signal: Any) -> None:
    """A picture came back, or one of the reasons that kept it away ended."""
    log.info("picture_shown_again", extra=_of_a_picture(removal, by, at))


def _of_a_picture(removal: Any, by: Any, at: datetime) -> dict[str, Any]:
    why = "consent_withdrawn" if removal.person_id else "taken_down"
    facts = {"picture": removal.picture_id, "removal": removal.pk, "person": removal.person_id, "why": why}
    return {**facts, "user": by.pk if by else None, "holds_from": at.isoformat()}
