"""Every page that a reader can meet, of the demo and in each language of the interface."""

import pytest

from tests.kit.checker import can_check


def pytest_collection_modifyitems(items):
    for item in items:
        if "/markup/" in str(item.path):
            item.add_marker(pytest.mark.markup)


@pytest.fixture(scope="session")
def checker():
    if not can_check():
        pytest.skip("no Nu HTML checker on this machine")
