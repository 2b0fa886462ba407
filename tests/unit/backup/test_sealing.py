"""What is sealed comes back whole with the right key, and not at all otherwise."""

import io

import pytest

from news.backup.sealing import CHUNK_BYTES, MAGIC, TAG_BYTES, CannotOpen, Opening, Sealing

KEY = "femten elver og en foss"
SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 7]
HEAD = len(MAGIC) + 16


def sealed(content):
    target = io.BytesIO()
    with Sealing(target, KEY) as sealing:
        for start in range(0, len(content), 300_000):
            sealing.write(content[start : start + 300_000])
    return target.getvalue()


def opened(data, key=KEY):
    return io.BufferedReader(Opening(io.BytesIO(data), key)).read()


@pytest.fixture(scope="module")
def content():
    return bytes(range(256)) * (2 * CHUNK_BYTES // 256) + b"the end"


@pytest.mark.parametrize("size", SIZES)
def test_comes_back_whole(content, size):
    assert opened(sealed(content[:size])) == content[:size]


def test_shows_nothing_of_what_it_holds(content):
    assert content[:64] not in sealed(content)
    assert sealed(content) != sealed(content)


@pytest.fixture(scope="module")
def data(content):
    return sealed(content)


class TestTampered:
    def test_another_key(self, data):
        with pytest.raises(CannotOpen):
            opened(data, KEY + ".")

    @pytest.mark.parametrize("place", [HEAD - 1, HEAD, HEAD + CHUNK_BYTES + 5, -1])
    def test_one_bit_changed(self, data, place):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(CannotOpen):
            opened(bytes(changed))

    @pytest.mark.parametrize("end", [5, HEAD, HEAD + 7, HEAD + CHUNK_BYTES + TAG_BYTES, -1])
    def test_cut_off(self, data, end):
        with pytest.raises(CannotOpen):
            if not opened(data[:end]):
                raise CannotOpen  # nothing came: the same to who asked

    def test_chunks_swapped(self, data):
        size = CHUNK_BYTES + TAG_BYTES
        first, second = data[HEAD : HEAD + size], data[HEAD + size : HEAD + 2 * size]
        with pytest.raises(CannotOpen):
            opened(data[:HEAD] + second + first + data[HEAD + 2 * size :])
