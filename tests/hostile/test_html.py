"""Hostile HTML: whatever comes in, a second parser finds only what the allow-list names."""

import json
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.body.fields import MAX_BODY_CHARACTERS
from news.richtext.allowlist import ATTRIBUTES, SCHEMES
from news.richtext.clean import clean
from news.richtext.figures import figures, replace_figures
from news.richtext.outline import skipped_levels
from news.richtext.text import links, plain_text
from news.richtext.word import tidy_word
from tests.kit.effort import cpu_seconds

TRIES = 3
UNNOTICED = 0.5  # seconds that nobody minds when a text of the greatest length is saved
CORPUS = json.loads((Path(__file__).parent / "corpora" / "html.json").read_text())

PIECES = [
    *(f"<{tag}>" for tag in (*ATTRIBUTES, "div", "b", "h1", "img", "svg", "script", "center", "dd", "o:p")),
    *(f"</{tag}>" for tag in (*ATTRIBUTES, "div", "b", "h1", "svg", "script", "center")),
    "<a href='/x'>",
    "<a href=javascript:x>",
    "<span lang=en>",
    "<span style='font-weight:bold'>",
    "<figure data-picture=7 data-alt='a \" b'>",
    "<ol start=3>",
    "<td colspan=2>",
    "<th scope=row>",
    "<p class=MsoListParagraph>1. ",
    "<p style='mso-list:l0 level2 lfo1'>",
    "• ",
    "·\u00a0",
    "&nbsp;",
    "\u00a0",
    "&lt;",
    "<br>",
    "<!--",
    "-->",
    '"',
    "x y",
    " \n",
    "\u200b",
    "<",
    ">",
]


def assert_harmless(html: str) -> None:
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag in ("DOCUMENT_FRAGMENT", "html"):
            continue
        assert element.tag in ATTRIBUTES
        assert set(element.attrib) <= set(ATTRIBUTES[element.tag])
        if "href" in element.attrib:
            assert_harmless_address(element.attrib["href"])


def assert_harmless_address(address: str) -> None:
    scheme = urlsplit(address).scheme
    assert scheme in SCHEMES or (not scheme and address[0] in "/#")
    assert not address.startswith(("//", "/\\"))
    assert not set(address) & set("\t\r\n\\\"' <>\x00") - {"'"}


class TestCorpus:
    @pytest.mark.parametrize("evil", CORPUS, ids=[evil["title"] for evil in CORPUS])
    def test_leaves_only_what_the_list_names(self, evil):
        cleaned = clean(evil["payload"])

        assert_harmless(cleaned)
        assert clean(cleaned) == cleaned

    @pytest.mark.parametrize("evil", CORPUS, ids=[evil["title"] for evil in CORPUS])
    def test_is_read_by_every_reader_of_bodies(self, evil):
        for html in (evil["payload"], clean(evil["payload"])):
            plain_text(html)
            links(html)
            skipped_levels(html)
            tidy_word(html)
            figures(html)
            replace_figures(html, lambda figure: f"[{figure.picture_id}]")

    def test_holds_enough_evil(self):
        assert len(CORPUS) >= 80
        assert len({evil["title"] for evil in CORPUS}) == len(CORPUS)


class TestAnything:
    @settings(max_examples=300, deadline=None)
    @given(st.text(max_size=300))
    def test_any_text_comes_through(self, text):
        cleaned = clean(text)

        assert_harmless(cleaned)
        assert clean(cleaned) == cleaned

    @settings(max_examples=800, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
    def test_any_heap_of_tags_comes_out_in_one_shape(self, markup):
        cleaned = clean(markup)

        assert_harmless(cleaned)
        assert clean(cleaned) == cleaned
        # A browser that reads what was stored and writes it again must not change its shape either.
        assert clean(html5lib.serialize(html5lib.parseFragment(cleaned), quote_attr_values="always")) == cleaned


def least_effort(markup):
    """Of a few tries: what else the machine does makes one dearer, and none cheaper. Each is a little shorter,
    for what was cleaned once is remembered.
    """
    return min(cpu_seconds(partial(clean, markup[: len(markup) - shorter])) for shorter in range(TRIES))


def assert_in_proportion(endless, *, before=""):
    """Four times as much takes about four times as long; sixteen times if every piece looked at every other one."""
    quarter = least_effort(before + endless[: len(endless) // 4])
    assert least_effort(before + endless) < 10 * quarter + UNNOTICED


class TestEndlessInput:
    @pytest.mark.parametrize(
        "piece",
        [
            "<div>",
            "<b>",
            "<a href=/x>",
            "<table><tr><td>",
            "<li>",
            "<ul><li>",
            "<p>",
            "<blockquote>",
            "<x>",
            "</x>",
            "<",
            "<!--",
            "&",
            '<a "',
            '<a =">"',
            "<strong><p>",
            "<p>• ",
            "<p class=MsoListParagraph>1. ",
            "<br>",
            "&#",
        ],
    )
    def test_takes_time_in_proportion(self, piece):
        assert_in_proportion(piece * (MAX_BODY_CHARACTERS // len(piece)))

    @pytest.mark.parametrize("piece", ["<td>", "<th>x", "<td></td>", "<tr><th>x", "x<tr>"])
    def test_takes_time_in_proportion_within_a_table(self, piece):
        assert_in_proportion(piece * (MAX_BODY_CHARACTERS // len(piece)), before="<table><tr>")
