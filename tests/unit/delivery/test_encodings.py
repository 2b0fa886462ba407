"""The encoding that a client likes best."""

import gzip

import brotli
import pytest

from news.delivery.encodings import COMPRESS, LONGEST_HEADER, best_encoding


@pytest.mark.parametrize(
    ("accepted", "best"),
    [
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip;q=0.9", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", "identity"),
        ("*", "br"),
        ("*;q=0.5, br;q=0", "gzip"),
        ("identity", "identity"),
        ("identity;q=1, br;q=0.5", "identity"),
        ("identity;q=0, *;q=0", "identity"),
        ("identity;q=0", "identity"),
        ("GZIP", "gzip"),
        ("gzip;q=abc", "identity"),
        ("gzip;q=nan", "identity"),
        (" , ;q=1,,br ; q=1", "br"),
        ("gzip," * LONGEST_HEADER, "identity"),
    ],
)
def test_follows_the_client_s_weights(accepted, best):
    assert best_encoding(accepted) == best


def test_bodies_come_back_as_they_were():
    body = "Kokevarsel på Olderskog".encode() * 100

    assert gzip.decompress(COMPRESS["gzip"](body)) == body
    assert brotli.decompress(COMPRESS["br"](body)) == body
    assert COMPRESS["identity"](body) == body
