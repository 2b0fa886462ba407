"""The marks of demo stories become the very HTML that a body is stored as."""

import pytest

from news.demo.markup import to_html
from news.demo.shots import SHOTS
from news.demo.stories import EVERY_STORY
from news.richtext.clean import clean

PICTURE_IDS = {key: number for number, key in enumerate(SHOTS, start=1)}


class TestMarkup:
    @pytest.mark.parametrize(
        ("written", "html"),
        [
            ("Én linje\nog én til", "<p>Én linje og én til</p>"),
            ("## Mer", "<h2>Mer</h2>"),
            ("- én\n- to", "<ul><li>én</li><li>to</li></ul>"),
            ("- én\nog mer\n- to", "<ul><li>én og mer</li><li>to</li></ul>"),
            ("1. én\n2. to", "<ol><li>én</li><li>to</li></ol>"),
            ("> Det er sant.", "<blockquote><p>Det er sant.</p></blockquote>"),
            ("Tom & **Jerry**", "<p>Tom &amp; <strong>Jerry</strong></p>"),
            ("Se [planen](/horinger/plan/).", '<p>Se <a href="/horinger/plan/">planen</a>.</p>'),
            ("Heter {sma|jaevrie}", '<p>Heter <span lang="sma">jaevrie</span></p>'),
            (
                "![fjord] Båten",
                f'<figure data-picture="{PICTURE_IDS["fjord"]}"><figcaption>Båten</figcaption></figure>',
            ),
            (
                "| A | B |\n| 1 | 2 |",
                '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
                "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            ),
        ],
    )
    def test_writes_each_kind_of_block(self, written, html):
        assert to_html(written, PICTURE_IDS) == html

    @pytest.mark.parametrize("story", EVERY_STORY, ids=lambda story: story.title[:40])
    def test_needs_no_cleaning(self, story):
        html = to_html(story.body, PICTURE_IDS)

        assert clean(html) == html
