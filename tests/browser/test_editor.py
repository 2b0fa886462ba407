"""The rich text editor in the newsroom, under its strict content security policy."""

import pytest
from playwright.sync_api import expect

from news.articles.models import Article
from news.richtext.clean import clean
from tests.browser.conftest import AXE_ITSELF
from tests.kit.make import make_article, make_editor, make_picture

FROM_WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style><!-- p.MsoNormal{margin:0cm} --></style>"
    "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=NO-BOK>"
    "<h1 style='mso-x:1'>Tittel<o:p></o:p></h1><p class=MsoNormal style='margin:0'><b><span lang=EN-US"
    " style='font-size:12pt'>Fet</span></b> tekst<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
    "<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span"
    " style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span><![endif]>En</p>"
    "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;"
    "</span></span>Under<o:p></o:p></p><p onclick='alert(1)'>til <img src=x onerror='alert(1)'> slutt</p></body></html>"
)


NO_FILES = "404"  # the pictures of these tests have none


@pytest.fixture
def page(sign_in, request):
    """The form of an article with an empty body, in a browser that fails the test for every breach of the policy."""
    person = make_editor()
    article = make_article(title="Lean i Vefsn", slug="lean", body="")
    allowed = [NO_FILES, AXE_ITSELF] if "faults" in request.fixturenames else [NO_FILES]
    page = sign_in(f"/admin/news/article/{article.pk}/change/", username=person.username, allowed=allowed)
    # Not asked whether to leave: the tests do.
    page.on("dialog", lambda dialog: dialog.accept())
    return page


@pytest.fixture
def editor(page):
    """The editor, ready to be typed in."""
    page.locator(".editor-toolbar").wait_for()
    text = page.locator(".ProseMirror")
    text.click()
    return text


def stored(page):
    """What would be saved now."""
    return clean(page.locator("textarea[name=body]").input_value())


def toolbar_button(page, name):
    return page.locator(f".editor-toolbar [data-button={name}]")


class TestEditor:
    def test_is_a_text_field_of_many_lines_named_by_its_label(self, page, editor):
        expect(editor).to_have_attribute("role", "textbox")
        expect(editor).to_have_attribute("aria-multiline", "true")
        expect(editor).to_have_accessible_name(page.locator("label[for=id_body]").inner_text())

    def test_takes_a_paste_from_word_and_keeps_its_lists(self, page, editor):
        editor.evaluate(
            """(element, html) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/html", html);
                element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""",
            FROM_WORD,
        )

        assert stored(page) == (
            "<h2>Tittel</h2><p><strong>Fet</strong> tekst</p>"
            "<ul><li>En<ul><li>Under</li></ul></li></ul><p>til slutt</p>"
        )

    def test_makes_tables_that_begin_with_headings(self, page, editor):
        toolbar_button(page, "table").click()
        page.locator("dialog input[name=columns]").fill("2")
        page.locator("dialog input[name=rows]").fill("2")
        page.keyboard.press("Enter")
        expect(page.locator("dialog")).to_have_count(0)
        for word in ("År", "Sum", "2024"):
            page.keyboard.type(word)
            page.keyboard.press("Tab")

        assert '<thead><tr><th scope="col">År</th><th scope="col">Sum</th></tr></thead>' in stored(page)

    def test_can_be_used_with_the_keyboard_alone(self, page, editor):
        page.keyboard.type("Bakgrunn")
        page.keyboard.press("Alt+F10")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")

        assert stored(page) == "<h2>Bakgrunn</h2>"
        page.keyboard.press("Escape")
        expect(editor).to_be_focused()

    def test_links_to_one_of_our_own_articles(self, page, editor):
        make_article(title="Om Lean", slug="om-lean")
        page.keyboard.press("Control+k")
        page.locator("dialog input[type=search]").fill("om lean")
        page.locator("dialog .editor-picker__result", has_text="Om Lean").click()
        page.locator("dialog button[type=submit]").click()

        assert stored(page) == '<p><a href="/nyheter/om-lean/">Om Lean</a></p>'

    def test_shows_a_picture_of_the_library_with_its_caption(self, page, editor):
        picture = make_picture(alt="En buss", caption="Bussen går")
        toolbar_button(page, "picture").click()
        page.locator("dialog .editor-picker__result", has_text="En buss").click()
        page.locator("dialog button[type=submit]").click()

        expect(page.locator(".editor-picture img")).to_have_attribute("alt", "En buss")
        figure = f'<figure data-picture="{picture.pk}"><figcaption>Bussen går</figcaption></figure>'
        assert stored(page) == figure

    def test_offers_the_library_s_text_and_keeps_the_words_of_this_place(self, page, editor):
        bus, _boat = make_picture(alt="En buss"), make_picture(alt="En båt")
        toolbar_button(page, "picture").click()
        words = page.get_by_label("Alternativ tekst her")
        page.locator("dialog .editor-picker__result", has_text="En buss").click()
        expect(words).to_have_value("En buss")
        page.locator("dialog .editor-picker__result", has_text="En båt").click()
        expect(words).to_have_value("En båt")
        words.fill("Båten ved kaia")
        page.locator("dialog .editor-picker__result", has_text="En buss").click()
        page.locator("dialog button[type=submit]").click()

        assert stored(page) == f'<figure data-picture="{bus.pk}" data-alt="Båten ved kaia"></figure>'

    def test_leaves_the_selected_text_where_a_picture_is_inserted(self, page, editor):
        make_picture(alt="En buss")
        page.keyboard.type("Hei på deg")
        page.keyboard.press("Control+a")
        toolbar_button(page, "picture").click()
        page.locator("dialog .editor-picker__result", has_text="En buss").click()
        page.locator("dialog button[type=submit]").click()

        expect(page.locator(".editor-picture")).to_have_count(1)
        assert stored(page).startswith("<p>Hei på deg</p><figure")

    def test_puts_a_picture_after_the_selected_word(self, page, editor):
        make_picture(alt="En buss")
        page.keyboard.type("Hei du")
        page.keyboard.press("Shift+Home")
        toolbar_button(page, "picture").click()
        page.locator("dialog .editor-picker__result", has_text="En buss").click()
        page.locator("dialog button[type=submit]").click()

        expect(page.locator(".editor-picture")).to_have_count(1)
        assert stored(page).startswith("<p>Hei du</p><figure")

    def test_keeps_the_text_when_the_form_is_saved_and_opened_again(self, page, editor):
        page.keyboard.type("Hei på deg")
        page.get_by_role("button", name="Lagre kladd").click()
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert Article.objects.get(slug="lean").body == "<p>Hei på deg</p>"


class TestEveryDialog:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("button", ["link", "picture", "table"])
    def test_is_accessible(self, page, editor, faults, button, scheme):
        make_picture(alt="En buss")
        page.emulate_media(color_scheme=scheme)
        toolbar_button(page, button).click()
        page.wait_for_load_state("networkidle")

        assert faults(page) == []
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
