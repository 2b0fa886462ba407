"""A municipality's own theme file: linked after our sheet, and whoever forgot something is told before a reader is."""

import pytest
from django.conf import settings as site
from django.core.management import call_command
from django.test import override_settings

from news.front.checks import theme as check

pytestmark = pytest.mark.django_db

LIGHT = ":root { --ds-color-accent-text-subtle: #0b5f41; }"
THEME = LIGHT + "@media (prefers-color-scheme: dark) { :root { --ds-color-accent-text-subtle: #8fd6b4; } }"
AS_SERVED = {**site.STORAGES, "staticfiles": {"BACKEND": "vefsn_site.staticfiles.OneSheetStorage"}}


@pytest.fixture
def theme(tmp_path):
    """`theme(content)`: the settings that THEME_DIR makes, for a folder with this file; None: without one."""

    def theme(content):
        folder = tmp_path / "theme"
        folder.mkdir()
        if content is not None:
            (folder / "theme.css").write_text(content)
        return override_settings(THEME_DIR=folder, STATICFILES_DIRS=[*site.STATICFILES_DIRS, ("theme", folder)])

    return theme


class TestPages:
    @pytest.mark.parametrize("path", ["/", "/sok/", "/finnes-ikke/"])
    def test_link_the_theme_after_our_own_sheet(self, client, theme, path):
        with theme(THEME):
            page = client.get(path).content.decode()

        assert 0 < page.index("css/site.css") < page.index('<link rel="stylesheet" href="/static/theme/theme.css">')

    def test_know_of_no_theme_on_a_site_without_one(self, client):
        assert "theme.css" not in client.get("/").content.decode()

    def test_come_in_our_colours_until_the_theme_is_collected(self, client, theme, tmp_path):
        with override_settings(STORAGES=AS_SERVED, STATIC_ROOT=tmp_path / "static"):
            call_command("collectstatic", verbosity=0, interactive=False)
            with theme(THEME):
                before = client.get("/")
                call_command("collectstatic", verbosity=0, interactive=False)
                after = client.get("/")

        assert before.status_code == 200
        assert "theme" not in before.content.decode()
        assert '<link rel="stylesheet" href="/static/theme/theme.' in after.content.decode()


class TestCheck:
    @pytest.mark.parametrize(
        ("content", "complaints"),
        [
            (THEME, []),
            (None, ["news.E002"]),
            (LIGHT, ["news.W004"]),
            ("h1 { color: green; }", ["news.W003"]),
            ("@import url(//fonts.example.no/a.css);" + THEME, ["news.W005"]),
        ],
    )
    def test_tells_what_a_theme_lacks(self, theme, content, complaints):
        with theme(content):
            assert [each.id for each in check()] == complaints

    def test_tells_of_a_folder_that_is_not_there(self, settings, tmp_path):
        settings.THEME_DIR = tmp_path / "nowhere"

        (complaint,) = check()

        assert str(tmp_path / "nowhere") in complaint.msg

    def test_is_content_without_a_theme(self):
        assert check() == []
