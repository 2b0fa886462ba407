"""Ports of this machine: one that nobody has, and waiting until somebody listens."""

import socket
import time
from contextlib import suppress
from random import SystemRandom

START_SECONDS = 30
# Below those that the system gives to clients (Linux: from 32768): one of those could be somebody's before the server
# has it, and a client that tries one too early may find itself at the other end.
LOWEST, HIGHEST = 20_000, 32_000


def free_port() -> int:
    while True:
        port = SystemRandom().randint(LOWEST, HIGHEST)
        with socket.socket() as free, suppress(OSError):
            free.bind(("127.0.0.1", port))
            return port


def wait_for(port: int) -> None:
    """Until somebody listens there; raises TimeoutError."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nobody listens on port {port} after {START_SECONDS} s")
