"""What the house is told when something changes for readers: three announcements, sent once the change is committed.

Each carries `subject` (the working copy), `interval` (what came, changed or went), `by` (the person) and `at` (from
when it holds; it may lie ahead). Rooms above listen, `news.apps` lists who; sending goes through `announce`.
"""

from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.dispatch import Signal

went_public = Signal()
changed_in_public = Signal()
left_public = Signal()


def announce(signal: Signal, subject: Any, *, interval: Any, by: Any, at: datetime) -> None:
    """Send `signal` when the transaction has committed; a listener that fails is logged and stops nobody else."""
    transaction.on_commit(
        partial(signal.send_robust, sender=type(subject), subject=subject, interval=interval, by=by, at=at)
    )
