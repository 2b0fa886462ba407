"""Imports go down the floors only, and into other rooms only through their open doors."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2] / "news"
# Lowest first. A room may import those above it in this list, but nobody imports a house (floor 4).
FLOORS = [
    ["norwegian", "richtext", "pictures"],
    ["profile", "publishing", "body"],
    ["library", "articles", "links", "galleries", "notices", "inbox"],
    ["search", "feeds", "delivery", "backup"],
    ["front", "newsroom", "demo"],
]
HOUSES = FLOORS[-1]
ORDER = [room for floor in FLOORS for room in floor]
OPEN_DOORS = {
    "rules",
    "models",
    "fields",
    "queries",
    "actions",
    "signals",
    "content",
    "page",
    "paging",
    "kept",
    "prepared",
    "uploads",
    "documents",
    "removals",
    "ageing",
}
FREE_TO_ENTER = {"norwegian", "richtext", "pictures", "body"}
DOORS = {"apps.py", "models.py", "admin.py", "urls.py"}
DOOR_FOLDERS = {"management", "templatetags", "migrations", "locale"}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "base", "services"}

FILES = sorted(path for path in HOUSE.rglob("*.py") if "migrations" not in path.parts)


def imports_of(path):
    """The parts of every `news.…` module that a file imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("news"):
            yield node.module.split(".")
        elif isinstance(node, ast.Import):
            yield from (each.name.split(".") for each in node.names if each.name.startswith("news"))


def room_of(path):
    return path.relative_to(HOUSE).parts[0]


IN_ROOMS = [path for path in FILES if room_of(path) in ORDER]


class TestFloors:
    def test_know_every_room(self):
        folders = {path.name for path in HOUSE.iterdir() if path.is_dir() and not path.name.startswith("__")}

        assert folders - DOOR_FOLDERS == set(ORDER)

    @pytest.mark.parametrize("path", IN_ROOMS, ids=lambda path: str(path.relative_to(HOUSE)))
    def test_are_imported_downwards_through_open_doors(self, path):
        room = room_of(path)
        for parts in imports_of(path):
            assert len(parts) > 1 and parts[1] in ORDER, f"{path} imports a door: {'.'.join(parts)}"
            other = parts[1]
            if other == room:
                continue
            assert ORDER.index(other) < ORDER.index(room), f"{room} imports upwards: {'.'.join(parts)}"
            assert other not in HOUSES, f"{room} imports a house: {'.'.join(parts)}"
            assert other in FREE_TO_ENTER or (len(parts) > 2 and parts[2] in OPEN_DOORS), ".".join(parts)

    @pytest.mark.parametrize("path", IN_ROOMS, ids=lambda path: str(path.relative_to(HOUSE)))
    def test_have_no_imports_inside_functions(self, path):
        for function in ast.walk(ast.parse(path.read_text())):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                assert not any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function)), path

    @pytest.mark.parametrize("floor", ["norwegian", "richtext", "pictures"])
    def test_at_the_bottom_know_no_tables_settings_or_requests(self, floor):
        for path in (HOUSE / floor).rglob("*.py"):
            text = path.read_text()
            assert not any(word in text for word in ("django.db", "django.conf", "django.http")), path


class TestFiles:
    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
    def test_begin_with_a_sentence_that_says_what_they_are_for(self, path):
        docstring = ast.get_docstring(ast.parse(path.read_text()))

        assert docstring and docstring.splitlines()[0].endswith((".", ":", ";", "!", "?")), path

    def test_are_not_called_by_names_that_say_nothing(self):
        assert [path for path in FILES if path.stem in FORBIDDEN_NAMES] == []

    def test_trust_html_in_one_place_only(self):
        trusting = [path for path in FILES if "mark_safe" in path.read_text() or "SafeString(" in path.read_text()]

        assert [path.relative_to(HOUSE).as_posix() for path in trusting] == ["templatetags/components.py"]

    @pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
    def test_annotate_every_function(self, path):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.returns is not None, f"{path}:{node.lineno} {node.name}"
