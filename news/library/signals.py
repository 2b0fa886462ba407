"""What the house is told when a picture leaves the readers or comes back: sent once the change is committed.

Each carries `removal` (which names picture, person and reason), `by` and `at`. `news.apps` lists who listens.
"""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.contrib.auth.models import User
from django.db import transaction
from django.dispatch import Signal

if TYPE_CHECKING:
    from news.library.models import Removal

picture_removed = Signal()
picture_shown_again = Signal()


def tell(signal: Signal, removal: "Removal", *, by: User | None, at: datetime) -> None:
    """Send `signal` when the transaction has committed; a listener that fails is logged and stops nobody else."""
    transaction.on_commit(partial(signal.send_robust, sender=type(removal), removal=removal, by=by, at=at))
