"""The block of data for machines: true JSON, and nothing in it can end the element."""

import json

import pytest

from news.front.components.structured import json_ld

EVIL = ["</script><script>alert(1)</script>", "<!--<script>", "]]>", "\u2028\u2029", '"\\', "&lt;", "א😀", "\x01\x7f"]


class TestDataBlock:
    @pytest.mark.parametrize("text", EVIL)
    def test_says_what_was_said_and_ends_nowhere_but_at_its_end(self, text):
        block = json_ld({"@type": "SpecialAnnouncement", "name": text})

        inside = block.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
        assert not set(inside) & set("<>&\u2028\u2029")
        assert json.loads(inside)["name"] == text

    def test_leaves_out_what_is_not_known(self):
        assert "expires" not in json_ld({"@type": "SpecialAnnouncement", "expires": None})
