"""The search's tables can be taken back to an older form and forward again, and are full afterwards."""

import pytest
from django.core.management import call_command
from django.db import connection

from news.search.models import SearchRow
from news.search.queries import find
from tests.kit.make import make_published
from tests.kit.moments import LATER

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _today():
    yield
    call_command("migrate", verbosity=0)


class TestTheSearch:
    @pytest.mark.parametrize("target", ["0012", "0013", "0014"])
    def test_is_taken_back_and_forward(self, target):
        make_published(title="Ismaskin på kaia")

        call_command("migrate", "news", target, verbosity=0)
        assert ("news_searchrow" in connection.introspection.table_names()) == (target != "0012")
        call_command("migrate", verbosity=0)

        assert find("ismaskin", now=LATER).total == 1
        assert SearchRow.objects.count() == 1

    def test_is_left_alone_on_the_way(self):
        make_published(title="Ismaskin på kaia")
        call_command("migrate", "news", "0012", verbosity=0)

        for target in ("0013", "0014", "0015"):
            call_command("migrate", "news", target, verbosity=0)

        assert find("ismaskin", now=LATER).total == 1
