"""What happens to every new connection to the database."""

from typing import Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper


def limit_waiting(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Nobody waits longer for others who write than on SQLite, where it is an option of the connection."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, false)", [f"{settings.LOCK_WAIT_SECONDS}s"])
