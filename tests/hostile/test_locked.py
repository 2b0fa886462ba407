"""Somebody holds what a reader's form wants to write: it says so in good time, and nothing is half stored."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from news.inbox.models import Feedback
from tests.kit.make import make_published

pytestmark = pytest.mark.django_db(transaction=True)
HOLD = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "BEGIN; LOCK TABLE news_feedback IN EXCLUSIVE MODE"}
IMPATIENT = {"sqlite": "PRAGMA busy_timeout = 50", "postgresql": "SET lock_timeout = '50ms'"}
WAIT = {
    "sqlite": "PRAGMA busy_timeout",
    "postgresql": "SELECT setting::int FROM pg_settings WHERE name = 'lock_timeout'",
}


@pytest.fixture
def another():
    """A connection of somebody else's."""
    other = connection.copy()
    yield other
    other.close()


def run(at, statements):
    with at.cursor() as cursor:
        cursor.execute(statements[connection.vendor])
        return cursor.fetchone() if cursor.description else None


def test_nobody_waits_for_ever_for_others_who_write(another):
    assert run(another, WAIT) == (settings.LOCK_WAIT_SECONDS * 1000,)


def test_a_form_says_that_nothing_was_saved(another):
    make_published(slug="brua")
    reader = Client(headers={"sec-fetch-site": "same-origin"}, raise_request_exception=False)
    run(connection, IMPATIENT)
    run(another, HOLD)
    answer = reader.post("/nyheter/brua/tilbakemelding/", {"found": "yes"})

    assert answer.status_code == 503
    assert "Det du sendte, er ikke lagret" in answer.content.decode()
    another.close()
    assert not Feedback.objects.exists()
    assert reader.post("/nyheter/brua/tilbakemelding/", {"found": "yes"}).status_code == 303
