"""The pages that this process keeps: bounded in bytes, the longest unused thrown out first."""

from collections import OrderedDict
from threading import Lock

from news.delivery.pages import Page

Address = tuple[str, str]
MEGABYTE = 1024 * 1024
# Pages with a query have a store of their own, so that inventing queries never pushes out the front page.
PLAIN_BYTES = 14 * MEGABYTE
QUERY_BYTES = 4 * MEGABYTE
LARGEST_PAGE_BYTES = 2 * MEGABYTE


class Store:
    """At most `most_bytes` of pages. Safe between threads; reading takes no lock."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._pages: OrderedDict[Address, Page] = OrderedDict()
        self._sizes: dict[Address, int] = {}
        self._bytes = 0
        self._lock = Lock()

    @property
    def bytes(self) -> int:
        """What is used now."""
        return self._bytes

    def get(self, address: Address) -> Page | None:
        """The page kept under the address, whichever generation it is of."""
        page = self._pages.get(address)
        if page is not None:
            self._touch(address)
        return page

    def put(self, address: Address, page: Page) -> None:
        """Keep a page, or count anew one that is kept."""
        size = page.size
        with self._lock:
            self._bytes += size - self._sizes.get(address, 0)
            self._sizes[address] = size
            self._pages[address] = page
            self._pages.move_to_end(address)
            while self._bytes > self._most_bytes:
                dropped, _ = self._pages.popitem(last=False)
                self._bytes -= self._sizes.pop(dropped)

    def drop(self, address: Address) -> None:
        """Forget one page."""
        with self._lock:
            if self._pages.pop(address, None) is not None:
                self._bytes -= self._sizes.pop(address)

    def _touch(self, address: Address) -> None:
        with self._lock:
            if address in self._pages:
                self._pages.move_to_end(address)


class Memory:
    """Both stores of a process."""

    def __init__(self, plain_bytes: int = PLAIN_BYTES, query_bytes: int = QUERY_BYTES) -> None:
        self._plain = Store(plain_bytes)
        self._queries = Store(query_bytes)

    @property
    def bytes(self) -> int:
        return self._plain.bytes + self._queries.bytes

    def get(self, address: Address) -> Page | None:
        return self._of(address).get(address)

    def put(self, address: Address, page: Page) -> None:
        if page.size <= LARGEST_PAGE_BYTES:
            self._of(address).put(address, page)

    def weigh(self, address: Address, page: Page) -> None:
        """Count the page anew, which has got another encoding, if it is the one that is kept there or its copy."""
        kept = self.get(address)
        if kept is not None and page.is_of(kept):
            self._of(address).put(address, kept)

    def drop(self, address: Address) -> None:
        self._of(address).drop(address)

    def _of(self, address: Address) -> Store:
        return self._queries if address[1] else self._plain
