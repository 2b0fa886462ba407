"""What comes to the WSGI door before anything of Django's own looks at it."""

import io

import pytest

from vefsn_site.wsgi import application

# The door closes its connection after a request, as a server must; no transaction of a test may hang on it.
pytestmark = pytest.mark.django_db(transaction=True)

CHARSETS = ["undefined", "hex", "rot13", "zlib", "punycode", "utf-7", "idna", "unicode_escape", "\x00", "x" * 5000]


def knock(path="/", query="", method="GET", **more):
    """The status and the body that the server would send."""
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
        **more,
    }
    statuses = []
    answer = application(environ, lambda status, headers, *_: statuses.append(int(status[:3])))
    return statuses[0], b"".join(answer)


class TestDoor:
    @pytest.mark.parametrize("charset", CHARSETS)
    @pytest.mark.parametrize("prefix", ["text/plain; charset=", "text/plain;CHARSET =", ";charset="])
    def test_takes_no_word_for_a_charset(self, charset, prefix):
        status, _ = knock("/nyheter/", "side=1&navn=%5Cud800", CONTENT_TYPE=prefix + charset)

        assert status == 200

    def test_sends_no_body_after_the_head(self):
        assert knock("/", method="HEAD") == (200, b"")
        assert knock("/finnes-ikke/", method="HEAD") == (404, b"")
        assert len(knock("/")[1]) > 1000
