"""The evidence for the accessibility statement: the criteria of the law in its order, each with tests that exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs/uu/krav.md").read_text()
ROWS = re.findall(r"^\| (\d\.\d\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", DOCUMENT, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", DOCUMENT)))
# WCAG 2.1, levels A and AA, without 1.2.3 and 1.2.4: forskrift om universell utforming av IKT, as Digdir counts them.
LAW = """
1.1.1 1.2.1 1.2.2 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.5.1 2.5.2 2.5.3 2.5.4
3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 4.1.1 4.1.2 4.1.3
""".split()
NEWER = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"]


class TestCriteria:
    def test_are_those_of_the_law_in_the_order_of_the_declaration(self):
        assert len(LAW) == 48
        assert [number for number, *_rest in ROWS] == [*LAW, *NEWER]

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
    def test_say_how_they_are_met_and_which_test_shows_it(self, row):
        _number, _name, how, shown = row

        assert len(how) > 20
        assert re.search(r"`tests/[\w/]+\.py::\w+`", shown)

    @pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda part: part.rsplit("/", 1)[-1])
    def test_name_tests_that_are_there(self, path, name):
        tree = ast.parse((ROOT / path).read_text())

        assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
