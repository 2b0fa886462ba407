"""Of all who ask at once, one works."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from news.delivery.flights import Flights


def test_who_waits_in_vain_gets_nothing_rather_than_hanging():
    flights = Flights()
    working, release = threading.Event(), threading.Event()

    def work():
        working.set()
        release.wait(60)

    with ThreadPoolExecutor(1) as first:
        first.submit(flights.share, "/", work, patience=60)
        working.wait(60)
        assert flights.share("/", lambda: "never asked", patience=0.01) is None
        release.set()


def test_a_failure_is_not_remembered():
    flights = Flights()

    def fail():
        raise OSError

    with pytest.raises(OSError):
        flights.share("/", fail, patience=1)
    assert flights.share("/", lambda: "page", patience=1) == "page"
