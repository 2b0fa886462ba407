"""Which operational messages are for somebody at a place."""

import pytest

from news.notices.rules import concerns


@pytest.mark.parametrize(
    ("place", "area", "is_for_them"),
    [
        ("Andåsen", "Olderskog og nedre del av Andåsen", True),
        ("andås", "Andåsen", True),
        ("ANDÅSEN NEDRE", "nedre del av Andåsen", True),
        ("Andåsveien", "Andås", True),
        ("And", "Andåsen", False),
        ("Drevja", "Andåsen", False),
        ("Andåsen Drevja", "Andåsen", False),
        ("Drevja", "Hele kommunen", True),
        ("Drevja", "Gjelder heile kommunen", True),
        ("Drevja", "Hele Andåsen i kommunen", False),
        ("Kulstadveien", "Fra rundkjøringen til brua", True),
        ("", "Andåsen", True),
    ],
)
def test_a_message_is_for_a_place_that_it_names_or_for_everybody(place, area, is_for_them):
    assert concerns(place, title="Kulstadveien stenges", area=area) is is_for_them
