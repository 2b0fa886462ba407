"""What a process keeps is bounded in bytes."""

from news.delivery.memory import LARGEST_PAGE_BYTES, Memory
from news.delivery.pages import Page
from tests.kit.moments import NOON

HTML = [("Content-Type", "text/html; charset=utf-8")]


def page(body=b"x" * 10_000):
    return Page(1, None, NOON, HTML, body)


def test_never_grows_past_its_bound_and_keeps_what_is_read():
    memory = Memory(plain_bytes=200_000, query_bytes=50_000)
    memory.put(("/", ""), page())
    for number in range(1000):
        memory.put((f"/nyheter/{number}/", ""), page())
        assert memory.get(("/", ""))

    assert memory.bytes <= 200_000
    assert memory.get(("/nyheter/0/", "")) is None
    assert memory.get(("/nyheter/999/", ""))


def test_invented_queries_push_out_no_page():
    memory = Memory(plain_bytes=200_000, query_bytes=50_000)
    memory.put(("/", ""), page())
    for number in range(1000):
        memory.put(("/sok/", f"q={number}"), page())

    assert memory.get(("/", ""))
    assert memory.bytes <= 250_000


def test_another_encoding_is_weighed_too():
    memory = Memory()
    kept = page()
    memory.put(("/", ""), kept)
    before = memory.bytes
    kept.form("gzip")
    memory.put(("/", ""), kept)

    assert memory.bytes > before


def test_a_page_too_large_is_not_kept():
    memory = Memory()
    memory.put(("/", ""), page(b"x" * LARGEST_PAGE_BYTES))

    assert memory.get(("/", "")) is None
    assert memory.bytes == 0


def test_a_dropped_page_is_gone():
    memory = Memory()
    memory.put(("/", ""), page())
    memory.drop(("/", ""))
    memory.drop(("/", ""))

    assert memory.get(("/", "")) is None
    assert memory.bytes == 0
