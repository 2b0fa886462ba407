"""A bounded load on a server of this machine: connections stay open, each asks again as soon as it is answered."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.benchmarks.server import Server

CONNECTIONS = 8
WARM_UP = 40
REQUESTS = 800
ACCEPT = {"Accept": "text/html"}


@dataclass(frozen=True)
class Figures:
    """What one page cost."""

    cpu_ms: float
    per_second: float
    p99_ms: float


def fetch(port: int, path: str) -> bytes:
    """The page's bytes; raises RuntimeError unless it is there."""
    return _get(port, path)[0]


def etag(port: int, path: str) -> str:
    """The page's validator."""
    return _get(port, path)[1].get("ETag", "")


def _get(port: int, path: str) -> tuple[bytes, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers=ACCEPT)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path} answers {answer.status}")
    return body, answer.headers


def measure(
    server: Server,
    path: str,
    *,
    connections: int = CONNECTIONS,
    requests: int = REQUESTS,
    headers: dict[str, str] = ACCEPT,
) -> Figures:
    """So many requests of one page over so many connections, after a warm-up."""
    _ask(server.port, path, WARM_UP, headers)
    cpu, clock = server.cpu_seconds(), time.perf_counter()
    with ThreadPoolExecutor(connections) as threads:
        shares = [threads.submit(_ask, server.port, path, requests // connections, headers) for _ in range(connections)]
        times = sorted(seconds for share in shares for seconds in share.result())
    clock = time.perf_counter() - clock
    cpu = server.cpu_seconds() - cpu
    return Figures(cpu / len(times) * 1000, len(times) / clock, times[int(len(times) * 0.99)] * 1000)


def _ask(port: int, path: str, requests: int, headers: dict[str, str]) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    times = []
    for _ in range(requests):
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status not in {200, 304}:
            raise RuntimeError(f"{path} answers {answer.status}")
        times.append(time.perf_counter() - start)
    connection.close()
    return times
