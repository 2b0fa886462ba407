"""`python -m tests`: the whole suite on SQLite, then what touches the database again on PostgreSQL and Redis.

What a machine lacks is left out and named; with CI set, lacking something is a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
from urllib.parse import urlsplit

from tests.kit.checker import can_check

POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "postgres://root@127.0.0.1:5432/postgres")
REDIS = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
WITH_DATABASE = ["tests/rooms", "tests/http", "tests/hostile"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def main() -> int:
    missing = []
    print("== SQLite", flush=True)
    left_out = []
    if not CHROMIUM:
        missing.append("the browser tests (no Chromium)")
        left_out.append("not browser")
    if not can_check():
        missing.append("the check of every page's HTML (it needs Java, and npm to fetch the checker the first time)")
        left_out.append("not markup")
    failed = _pytest(["-m", " and ".join(left_out), "tests"], {"DATABASE_URL": "", "REDIS_URL": ""})
    if _answers(POSTGRESQL) and _answers(REDIS):
        print("== PostgreSQL and Redis", flush=True)
        failed |= _pytest(WITH_DATABASE, {"DATABASE_URL": POSTGRESQL, "REDIS_URL": REDIS})
    else:
        missing.append(f"the database tests on PostgreSQL and Redis (nobody answers at {POSTGRESQL} and {REDIS})")
    for each in missing:
        print(f"LEFT OUT: {each}")
    return int(failed or bool(missing and os.environ.get("CI")))


def _pytest(arguments: list[str], environment: dict[str, str]) -> bool:
    """Run pytest in a process of its own; True when it failed."""
    kept = {name: value for name, value in {**os.environ, **environment}.items() if value}
    command = [sys.executable, "-m", "pytest", "-n", "2", *arguments]
    return subprocess.run(command, env=kept, check=False).returncode != 0


def _answers(address: str) -> bool:
    parts = urlsplit(address)
    try:
        with socket.create_connection((parts.hostname, parts.port), timeout=2):
            return True
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
