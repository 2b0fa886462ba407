"""The page that shows every component: there for those who build the site, and for nobody else."""

import pytest

from news.front.examples import WORDS
from tests.kit.make import make_picture

pytestmark = pytest.mark.django_db


class TestMonster:
    @pytest.mark.parametrize("name", WORDS)
    def test_shows_every_component_in_any_words(self, client, name):
        for _number in range(4):
            make_picture()

        response = client.get(f"/monster/{name}/")
        page = response.content.decode()

        assert response.status_code == 200
        for part in (
            "notices",
            "card--lead",
            "card--tile",
            "card--row",
            "card--line",
            "disruption",
            "prose",
            "pagination",
            "case",
            "hit",
            "timeline",
            "form",
            "tools",
            "translations",
            "removed",
            "related",
        ):
            assert f'class="{part}' in page or f" {part}" in page, part
        assert "<script>alert" not in page
        assert "<img src=x" not in page

    @pytest.mark.parametrize("path", ["/monster/", "/monster/plain/"])
    def test_is_not_there_in_production(self, client, settings, path):
        settings.LOCAL = False

        assert client.get(path).status_code == 404

    def test_has_no_other_words(self, client):
        assert client.get("/monster/other/").status_code == 404
