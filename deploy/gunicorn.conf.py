"""How gunicorn serves the site: a few workers with threads, so that slow readers hold nobody up; logs as JSON lines."""

import os

from vefsn_site.logs import json_lines

bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
# A socket for remote control is one more door to guard.
control_socket_disable = True
# Loading once before the workers part saves memory.
preload_app = True
max_requests = 20_000
max_requests_jitter = 2_000
timeout = 60
graceful_timeout = 30
keepalive = 5
limit_request_line = 4094
limit_request_fields = 60
limit_request_field_size = 8190

accesslog = None
errorlog = "-"
logconfig_dict = json_lines(os.environ.get("LOG_LEVEL", "INFO").upper())
