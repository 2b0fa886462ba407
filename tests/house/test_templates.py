"""The readers' templates and style sheets keep the house's rules."""

import re
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.template import engines

from news.templatetags.components import register
from vefsn_site.staticfiles import one_sheet

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
CSS = ROOT / "static" / "css"
DELIVERY = ROOT / "news" / "delivery"
PAGES = sorted(path for path in TEMPLATES.rglob("*.html"))
SHEETS = sorted(path for path in CSS.rglob("*.css") if "newsroom" not in path.name)
# Tags that answer with words, addresses or a single link: there is no box to draw.
WORDS = {
    *("absolute", "clock", "date", "hours", "media", "moment", "month_name", "page_language", "paragraphs"),
    *(
        "alternates",
        "disruption_data",
        "notice_data",
        "shared",
        "sharing",
        "structured",
        "language_of",
        "site_language",
        "size",
        "telephone",
        "theme",
    ),
}
# Tags that are drawn by a sheet of another name.
DRAWN_ELSEWHERE = {
    "standing": "components/disruption.css",
    "body": "prose.css",
    "caption": "components/figure.css",
    "kept_footer": "components/footer.css",
    "kept_masthead": "components/masthead.css",
    "picture": "reset.css",
}
MOST_BYTES_OF_A_SHEET_BEFORE_COMPRESSION = 40_000


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", PAGES, ids=name)
class TestTemplates:
    def test_start_with_what_they_are_for(self, path):
        assert path.read_text().startswith("{#")

    def test_declare_nothing_safe(self, path):
        assert not re.search(r"\|\s*safe\b|autoescape off|\bsafeseq\b", path.read_text())

    def test_hold_no_style_and_no_script_of_their_own(self, path):
        text = path.read_text()

        assert not re.search(r"\sstyle=|\son[a-z]+=\"", text)
        assert [tag for tag in re.findall(r"<script\b[^>]*>", text) if "src=" not in tag] == []

    def test_can_be_read_by_django(self, path):
        engines["django"].get_template(str(path.relative_to(TEMPLATES)))


class TestReadersTemplates:
    @pytest.mark.parametrize("path", [page for page in PAGES if "admin" not in page.parts], ids=name)
    def test_hand_a_part_only_what_it_needs(self, path):
        """The parts of Django's own admin read the whole context; ours get what they are given."""
        includes = re.findall(r"{% include (.*?) %}", path.read_text())

        assert [each for each in includes if not each.endswith(" only")] == []


class TestComponents:
    @pytest.mark.parametrize("tag", sorted(set(register.tags) - WORDS))
    def test_have_a_sheet_of_their_name(self, tag):
        sheet = DRAWN_ELSEWHERE.get(tag, f"components/{tag}.css")

        assert (CSS / sheet).exists()

    def test_that_are_put_above_saved_pages_have_one_too(self):
        """In the hour in which they are needed nobody mends a sheet."""
        written = "".join((DELIVERY / name).read_text() for name in ("pages.py", "crisis.py"))
        names = set(re.findall(r'class="([\w-]+)"', written))
        sheet = (CSS / "components/saved.css").read_text()

        assert names == {"saved-copy", "saved-notice"}
        assert [each for each in names if f".{each}" not in sheet] == []

    def test_in_templates_are_reached_through_a_tag_or_an_include(self):
        included = {match for path in PAGES for match in re.findall(r'"components/(\w+)\.html"', path.read_text())}
        there = {path.stem for path in (TEMPLATES / "components").glob("*.html")}

        assert there - included - set(register.tags) == set()


class TestSheets:
    CONTENTS = (CSS / "site.css").read_text()

    def test_put_every_rule_in_a_layer(self):
        order, *rest = re.sub(r"/\*.*?\*/", "", self.CONTENTS, flags=re.DOTALL).strip().splitlines()

        assert order.startswith("@layer tokens, ")
        assert [
            line for line in rest if line and not re.fullmatch(r'@import url\("[^"]+"\) layer\([a-z]+\);', line)
        ] == []

    def test_are_all_listed(self):
        listed = set(re.findall(r'url\("([^"]+)"\)', self.CONTENTS))

        assert listed == {str(path.relative_to(CSS)) for path in SHEETS} - {"site.css"}

    @pytest.mark.parametrize("path", SHEETS, ids=name)
    def test_start_with_what_they_are_for(self, path):
        assert path.read_text().startswith("/*")

    @pytest.mark.parametrize("path", [each for each in SHEETS if each.name != "tokens.css"], ids=name)
    def test_leave_colours_to_the_tokens(self, path):
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;,\s)])", path.read_text()) == []

    @pytest.mark.parametrize("path", SHEETS, ids=name)
    def test_shout_only_about_motion_and_paper(self, path):
        if path.name not in {"base.css", "print.css"}:
            assert "!important" not in path.read_text()

    def test_become_one_file_when_they_are_collected(self):
        storage = FileSystemStorage(location=CSS.parent)
        paths = {name: (storage, name) for name in (f"css/{path.relative_to(CSS)}" for path in SHEETS)}

        sheet = one_sheet(paths)

        assert "@import" not in sheet
        assert "@layer components {" in sheet
        assert ".card__title" in sheet
        assert sheet.count("{") == sheet.count("}")
        assert len(sheet) < MOST_BYTES_OF_A_SHEET_BEFORE_COMPRESSION


class TestTheme:
    def test_has_every_name_that_a_theme_may_set_in_its_document(self):
        read = set(re.findall(r"var\((--ds-[a-z0-9-]+)", (CSS / "tokens.css").read_text()))
        document = (ROOT / "docs" / "theme.md").read_text()

        assert read
        assert [name for name in sorted(read) if f"`{name}`" not in document] == []
