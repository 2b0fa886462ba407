"""How gunicorn serves the site: a few workers with threads, so that slow readers hold nobody up; logs as JSON lines."""

import ctypes
import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from vefsn_site.logs import json_lines

# mallopt(3): one heap for all threads, for with one each what a thread once needed is held for good. (Pages outside it,
# by M_MMAP_THRESHOLD, would save some more and cost 5 % of every page that is rendered.)
M_ARENA_MAX, HEAPS = -8, 1
GIVE_BACK_SECONDS = 60
FOLLOW_AGAIN_SECONDS = 30
LOCAL = os.environ.get("VEFSN_LOCAL") == "1"

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Threads, which nobody holds by being slow.
worker_class = "vefsn_site.worker.PatientWorker"
# Four may be with Django at once (news/delivery/door.py); the others hand out what is kept, files and 304s.
threads = 16
# A socket for remote control is one more door to guard.
control_socket_disable = True
# Loading once before the workers part saves memory.
preload_app = True
timeout = 60
graceful_timeout = 30
keepalive = 5
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190
# No header sets what a request is about: not even a proxy's, which might hand on a reader's SCRIPT_NAME.
forwarder_headers = ""

# One JSON object a line, without readers (vefsn_site/access.py); a laptop's terminal is left to the site's own words.
accesslog = os.environ.get("ACCESS_LOG", "" if LOCAL else "-") or None
logger_class = "vefsn_site.access.AccessLog"
errorlog = "-"
logconfig_dict = json_lines(os.environ.get("LOG_LEVEL", "INFO").upper())


def when_ready(server: Any) -> None:
    """Beside the workers one process follows the site and keeps the crisis copy up to date (CRISIS_COPY)."""
    if os.environ.get("CRISIS_COPY", "laptop" if LOCAL else ""):
        threading.Thread(target=_follow_for_ever, daemon=True).start()


def _follow_for_ever() -> None:
    """Another one where it was killed: nobody would miss it before the day on which the copy is all there is."""
    while True:
        subprocess.Popen([sys.executable, "manage.py", "crisiscopy", "--follow"]).wait()
        time.sleep(FOLLOW_AGAIN_SECONDS)


def post_fork(server: Any, worker: Any) -> None:
    """How the C library keeps memory."""
    with suppress(OSError, AttributeError):  # another C library than glibc
        library = ctypes.CDLL(None)
        library.mallopt(M_ARENA_MAX, HEAPS)
        threading.Thread(target=_give_back, args=(library.malloc_trim,), daemon=True).start()


def _give_back(trim: Callable[[int], int]) -> None:
    """Once a minute what pages and renderings left behind in the heap goes back to the system (malloc_trim(3))."""
    while True:
        time.sleep(GIVE_BACK_SECONDS)
        trim(0)


def pre_fork(server: Any, worker: Any) -> None:
    """What was loaded is there to stay: no worker's collector walks through it and copies its memory."""
    gc.freeze()
