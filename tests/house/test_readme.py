"""The README tells the truth: every variable, every command, every room."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
READ_BY = ("vefsn_site/settings.py", "deploy/gunicorn.conf.py")
VARIABLES = sorted(
    {
        name
        for source in READ_BY
        for name in re.findall(r'(?:env\.\w+|required|environ\.get)\(\s*"([A-Z_]+)"', (ROOT / source).read_text())
    }
)
TARGETS = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
COMMANDS = [path.stem for path in (ROOT / "news/management/commands").glob("[a-z]*.py")]
ROOMS = [path.name for path in (ROOT / "news").iterdir() if path.is_dir() and not path.name.startswith("_")]
PRESCRIBED = {
    *("manage.py", "vefsn_site", "news", "media", "templates", "static", "tests", "requirements.txt", "README.md"),
    *("Makefile", "pyproject.toml", "LICENSE", "docs", "deploy"),
}


class TestReadme:
    @pytest.mark.parametrize("name", VARIABLES)
    def test_explains_every_variable(self, name):
        assert re.search(rf"^\|.*`{name}`", README, re.MULTILINE)

    @pytest.mark.parametrize("name", sorted({*TARGETS} - {"help", "demo", "setup"}))
    def test_names_every_command_of_make(self, name):
        assert f"make {name}" in README

    @pytest.mark.parametrize("name", COMMANDS)
    def test_names_every_command_of_the_site(self, name):
        assert f"manage.py {name}" in README

    @pytest.mark.parametrize("name", ROOMS)
    def test_shows_every_room_on_its_map(self, name):
        assert f"{name}/" in README


class TestTopLevel:
    def test_holds_what_is_prescribed_and_nothing_else(self):
        found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}

        assert found - {"node_modules"} == PRESCRIBED
