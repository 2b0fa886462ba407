"""What strangers send to the readers' forms: a clear answer to anything, and nothing stored that cannot be read."""

import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news.inbox import throttle
from news.inbox.models import Feedback, PictureReport
from news.inbox.throttle import Limit
from tests.kit.make import make_picture, make_published

pytestmark = pytest.mark.django_db

FEEDBACK = "/nyheter/brua/tilbakemelding/"
URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=B"
ANSWERS = {303, 400, 404, 413, 422}
BODIES = [
    (URLENCODED, b""),
    (URLENCODED, b"found=yes&words=%00"),
    (URLENCODED, b"found=no&words=a%00b"),
    (URLENCODED, b"found=no&words=\xff\xfe\xfd"),
    (URLENCODED, b"found=no&words=%ED%A0%80%ff"),
    (URLENCODED, b"found=no&words=%E2%80%AE%E2%80%8B%F0%9F%92%A9"),
    (URLENCODED, b"found=%00"),
    (URLENCODED, b"found=yes&found=no&words=a&words=b"),
    (URLENCODED, b"&&&===;;;%%%"),
    (URLENCODED, b"found=yes&" + b"x=1&" * 6000),
    (URLENCODED, b"title=%00&found=yes"),
    (URLENCODED, b"found=no&words=" + b"1" * 50_000),
    (URLENCODED, b"found=no&words=" + b"1+" * 25_000),
    (URLENCODED, b"found=no&words=" + b"a" * 1_000_000),
    (MULTIPART, b""),
    (MULTIPART, b"--B"),
    (MULTIPART, b'--B\r\nContent-Disposition: form-data; name="found"\r\n\r\nyes\r\n--B--\r\n'),
    (MULTIPART, b'--B\r\nContent-Disposition: form-data; name="found"; filename="x"\r\n\r\nyes\r\n--B--\r\n'),
    (MULTIPART, b'--B\r\nContent-Disposition: form-data; name="words"\r\n\r\n\xed\xa0\x80\x00\r\n--B--\r\n'),
    ("multipart/form-data", b"x"),
    ("multipart/form-data; boundary=" + "x" * 5000, b"x"),
    ("application/json", b'{"found": "yes"}'),
    ("text/plain", b"found=yes"),
    ("", b"found=yes"),
    ("\xff", b"found=yes"),
]
HEADERS = ["Sec-Fetch-Site", "Origin", "Referer", "X-Forwarded-For"]


@pytest.fixture
def browser(monkeypatch):
    """A browser on our page, with no limit to how often it sends."""
    cache.clear()
    throttle.own_memory.clear()
    for form in ("GiveFeedback", "ReportPicture"):
        monkeypatch.setattr(f"news.inbox.views.{form}.limit", Limit("test", from_one=10**9, from_all=10**9))
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    client.raise_request_exception = False
    return client


@pytest.fixture
def addresses():
    picture = make_picture()
    make_published(slug="brua", lead_picture=picture)
    return FEEDBACK, f"/nyheter/brua/er-du-pa-bildet/{picture.pk}/"


def is_readable(text):
    return "\x00" not in text and text.encode("utf-8", "strict") is not None


class TestForms:
    @pytest.mark.parametrize(("kind", "body"), BODIES, ids=range(len(BODIES)))
    def test_answer_anything_clearly(self, browser, addresses, kind, body):
        for address in addresses:
            response = browser.generic("POST", address, body, content_type=kind)
            assert response.status_code in ANSWERS, (address, response.status_code)
            assert b"Traceback" not in response.content
        assert all(is_readable(each.words) for each in [*Feedback.objects.all(), *PictureReport.objects.all()])

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(words=st.text(max_size=300), name=st.text(max_size=120), wish=st.text(max_size=12) | st.just("remove"))
    def test_take_any_text_or_say_why_not(self, browser, addresses, words, name, wish):
        told = {"words": words, "name": name, "wish": wish, "contact": name, "found": "no"}
        for address in addresses:
            data = {key: value.encode("utf-8", "surrogatepass") for key, value in told.items()}
            assert browser.post(address, data).status_code in {303, 422}

    @pytest.mark.parametrize("name", HEADERS)
    @pytest.mark.parametrize("value", ["", "null", "\x00", "http://[", "http://testserver:99999999", "ÆØÅ", "," * 5000])
    def test_are_not_taken_in_by_headers(self, browser, addresses, name, value):
        client = Client(headers={name: value})
        client.raise_request_exception = False

        assert client.post(FEEDBACK, {"found": "yes"}).status_code == 403

    @pytest.mark.parametrize(
        "value", ["", "x", "\x00", "::ffff:1.2.3.4", "fe80::1%eth0", "," * 500, "1" * 5000, "1.2.3.4:80"]
    )
    def test_count_any_sender(self, browser, addresses, value):
        response = browser.post(FEEDBACK, {"found": "yes"}, headers={"X-Forwarded-For": value})

        assert response.status_code == 303

    @pytest.mark.parametrize("length", ["-1", "abc", "9" * 30, "²", "1e3", ""])
    def test_are_not_taken_in_by_a_length(self, browser, addresses, length):
        response = browser.post(FEEDBACK, {"found": "yes"}, CONTENT_LENGTH=length)

        assert response.status_code in ANSWERS
