"""Behind nginx: the front page from its cache, beside nginx giving out the same bytes as a file."""

import getpass
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.content import ROOT, Site
from tests.benchmarks.crowd import crowd
from tests.benchmarks.load import fetch
from tests.benchmarks.server import Server, serve
from tests.kit.ports import free_port, wait_for

ROUNDS = 5
REQUESTS = 10_000
CONNECTIONS = 16


def show_proxy(site: Site) -> None:
    """Requests for a second of nginx' and the site's processors together: what a machine that is full would give."""
    if not shutil.which("nginx"):
        print("LEFT OUT: nginx is not on this machine")
        return
    with serve("vefsn_site.wsgi", site.environment) as ours, _nginx(ours.port, fetch(ours.port, "/")) as nginx:
        rounds = [
            (_per_cpu_second(nginx, ours, "/"), _per_cpu_second(nginx, ours, "/as-a-file/")) for _ in range(ROUNDS)
        ]
    cached, file = (median(each[i] for each in rounds) for i in (0, 1))
    ratio = median(a / b for a, b in rounds)
    print(
        f"nginx: its cache {cached:,.0f}, a file {file:,.0f} requests per second of processor; ratio {ratio:.2f}",
        flush=True,
    )


def _per_cpu_second(nginx: Server, site: Server, path: str) -> float:
    crowd(nginx.port, path, connections=CONNECTIONS, requests=CONNECTIONS * 4)
    before = nginx.cpu_seconds() + site.cpu_seconds()
    told = crowd(nginx.port, path, connections=CONNECTIONS, requests=REQUESTS)
    if told.failed:
        raise RuntimeError(f"{path} failed {told.failed} times")
    return told.answered / (nginx.cpu_seconds() + site.cpu_seconds() - before)


@contextmanager
def _nginx(upstream: int, page: bytes) -> Iterator[Server]:
    """The configuration that we deliver without TLS, which would cost both the same, and without its limits."""
    with TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        (folder / "as-a-file").mkdir()
        (folder / "as-a-file/index.html").write_bytes(page)
        (folder / "nginx.conf").write_text(_configuration(folder, port, upstream))
        process = subprocess.Popen(["nginx", "-c", folder / "nginx.conf", "-p", folder], stderr=subprocess.DEVNULL)
        try:
            wait_for(port)
            yield Server(port, process.pid)
        finally:
            process.terminate()
            process.wait()


def _configuration(folder: Path, port: int, upstream: int) -> str:
    delivered = (ROOT / "deploy/nginx/news.conf").read_text()
    dropped = ("listen [::]", "listen 80", "ssl_", "limit_req", "limit_conn", "return 301")
    lines = [line for line in delivered.splitlines() if not line.strip().startswith(dropped)]
    text = "\n".join(lines)
    for before, after in (
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{port} default_server;"),
        ("127.0.0.1:8000", f"127.0.0.1:{upstream}"),
        ("X-Forwarded-Proto https", "X-Forwarded-Proto http"),
        ("/var/cache/nginx/news", f"{folder}/cache"),
        ("/var/log/nginx/", f"{folder}/"),
        (
            "    location /static/ {",
            f"    location /as-a-file/ {{ root {folder}; default_type text/html; }}\n    location /static/ {{",
        ),
    ):
        text = text.replace(before, after)
    text = text.replace("server {", f"server {{ listen 127.0.0.1:{free_port()};", 1)
    temporary = " ".join(
        f"{each}_temp_path {folder}/{each};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    head = f"user {getpass.getuser()}; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log; daemon off;"
    return f"{head}\nevents {{}}\nhttp {{ sendfile on; keepalive_requests 1000000; {temporary}\n{text}\n}}"
