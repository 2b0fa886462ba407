"""What every test shares: kept values are forgotten between tests, and each has a media folder when it asks."""

import pytest

from news.profile.kept import EVERY_ONE


@pytest.fixture(autouse=True)
def _forget_kept_values():
    """Tests roll back, so a generation may come twice with other content."""
    for kept in EVERY_ONE:
        kept.clear()
    yield


@pytest.fixture
def media(settings, tmp_path):
    """An empty media folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT


@pytest.fixture
def bucket(settings, monkeypatch):
    """The site's files lie in a bucket of the test's own."""
    from tests.kit.store import KEYS, running_store
    from vefsn_site.media import media_storage

    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    with running_store() as store:
        settings.STORAGES = {**settings.STORAGES, "default": media_storage(store.address)}
        yield store
