"""Are we alive, and are we ready: for the machines that watch over this one."""

import logging
import os
from collections.abc import Callable

from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

log = logging.getLogger(__name__)


@never_cache
@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """200 as long as this process answers at all."""
    return JsonResponse({"alive": True})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 when database, migrations, cache and storage all answer, else 503; names what does not, never why."""
    answers = {name: _holds(check) for name, check in CHECKS.items()}
    return JsonResponse({"ready": all(answers.values()), **answers}, status=200 if all(answers.values()) else 503)


def _holds(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception as fault:  # each service fails with exceptions of its own, and here all mean the same
        log.warning("Not ready: %s", type(fault).__name__)
        return False


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _cache() -> bool:
    cache.set("ready", "yes", timeout=10)
    return cache.get("ready") == "yes"


def _storage() -> bool:
    if isinstance(default_storage, FileSystemStorage):
        return os.access(default_storage.path(""), os.W_OK)
    # Any name: that it answers is what we want to know.
    return default_storage.exists("ready") in {True, False}


CHECKS = {"database": _database, "migrations": _migrations, "cache": _cache, "storage": _storage}
