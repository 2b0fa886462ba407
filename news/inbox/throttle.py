"""How much one sender may send in an hour, without anybody's address being kept.

An address becomes a fingerprint with a salt that is made anew every day and never leaves the cache, so that after a day
nobody can tell whose it was, and during it only by trying them all with the salt in hand.
"""

import hmac
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address, ip_network
from typing import TypeVar

from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest

DAY_SECONDS = 24 * 60 * 60
HOUR_SECONDS = 60 * 60
FINGERPRINT_LENGTH = 16
NETWORK_OF_A_HOME = 64  # bits: whoever has one IPv6 address has all that share these
Answer = TypeVar("Answer")

log = logging.getLogger(__name__)
# In the memory of this process: counts on while the cache that all share does not answer.
own_memory = LocMemCache("throttle", {})


@dataclass(frozen=True, slots=True)
class Limit:
    """How many of `what` are taken in an hour from one sender, and from all together."""

    what: str
    from_one: int
    from_all: int


def is_too_much(request: HttpRequest, limit: Limit, *, now: datetime) -> bool:
    """Count one more; whether this sender, or all together, have now sent more than the limit."""

    def ask(store: BaseCache) -> bool:
        one, everybody = f"{limit.what}:{_fingerprint(store, request, now)}", f"{limit.what}:all"
        return _count(store, one, now) > limit.from_one or _count(store, everybody, now) > limit.from_all

    return _with_shared_cache(ask)


def sender(request: HttpRequest) -> str:
    """The address the request came from: what a proxy of ours says, where one stands in between."""
    nearest: str = request.META.get("REMOTE_ADDR", "")
    if nearest and nearest not in settings.TRUSTED_PROXIES and "*" not in settings.TRUSTED_PROXIES:
        return nearest
    return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or nearest


def _with_shared_cache(ask: Callable[[BaseCache], Answer]) -> Answer:
    try:
        return ask(cache)
    except Exception as fault:  # each cache fails with exceptions of its own, and here all mean the same
        log.warning("The cache does not answer (%s): counting in this process", type(fault).__name__)
        return ask(own_memory)


def _fingerprint(store: BaseCache, request: HttpRequest, now: datetime) -> str:
    salt = store.get_or_set(f"throttle:salt:{now:%Y-%m-%d}", lambda: secrets.token_hex(16), DAY_SECONDS)
    return hmac.digest(str(salt).encode(), _network(sender(request)).encode(), "sha256").hex()[:FINGERPRINT_LENGTH]


def _network(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((parsed, NETWORK_OF_A_HOME), strict=False)) if parsed.version == 6 else address


def _count(store: BaseCache, what: str, now: datetime) -> int:
    key = f"throttle:{what}:{now:%Y-%m-%dT%H}"
    store.add(key, 0, HOUR_SECONDS)
    try:
        return store.incr(key)
    except ValueError:  # thrown out between the two
        return 1
