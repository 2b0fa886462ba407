"""The editor offers exactly what the sanitiser keeps."""

import re
from pathlib import Path

from news.body.extensions import EXTENSIONS, OUR_MODULE, editor_configuration, written_tags
from news.richtext.allowlist import ATTRIBUTES

STATIC = Path(__file__).parents[3] / "static"


class TestExtensions:
    def test_write_what_the_list_allows_and_nothing_else(self):
        assert written_tags() == ATTRIBUTES

    def test_of_ours_are_exported_by_our_module(self):
        exported = set(re.findall(r"\bOur[A-Za-z]+", (STATIC / OUR_MODULE).read_text()))

        assert {one.name for one in EXTENSIONS if one.name.startswith("Our")} <= exported

    def test_replace_the_toolbar_of_the_library(self):
        assert editor_configuration()["extensions"]["Menu"] is False
