"""What an editor has typed and not saved outlives a closed tab, and never takes the place of anything unasked."""

import pytest
from playwright.sync_api import expect

from news.articles.models import Article
from news.links.models import ExternalLink
from tests.browser.conftest import AXE_ITSELF
from tests.kit.make import make_article, make_editor

pytestmark = pytest.mark.django_db(transaction=True)

BOX = "[data-backup]"
LEFT_UNSAVED = "() => Object.keys(localStorage).some(name => name.startsWith('newsroom-backup:'))"


@pytest.fixture
def editor(db):
    return make_editor(username="stina")


@pytest.fixture
def article(editor):
    return make_article(title="Lean i Vefsn", slug="lean", body="<p>Først.</p>")


@pytest.fixture
def page(sign_in, article):
    """The article's form; leaving it is never asked about, as when a browser falls."""
    page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina")
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def write(page, words):
    text = page.locator(".ProseMirror")
    text.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words)


def save(page):
    page.get_by_role("button", name="Lagre kladd").click()
    expect(page.locator(".messagelist .success")).to_have_count(1)


def offered(page):
    return page.locator(f"{BOX} [data-changes-form]")


class TestBackup:
    def test_is_offered_with_its_time_and_brings_everything_back(self, page, article):
        page.locator("#id_kicker").fill("Forbedring")
        write(page, " Og så mer.")
        page.get_by_role("button", name="Legg til en lenke").or_(
            page.get_by_role("link", name="Legg til en lenke")
        ).click()
        page.locator("[name=external_links-0-url]").fill("https://www.helg.no/")
        page.reload()

        expect(page.locator("#id_kicker")).to_have_value("")
        offered(page).click()

        expect(page.locator("#id_kicker")).to_have_value("Forbedring")
        expect(page.locator(".ProseMirror")).to_have_text("Først. Og så mer.")
        expect(page.locator("[name=external_links-0-url]")).to_have_value("https://www.helg.no/")
        page.locator("[name=external_links-0-text]").fill("Helgelendingen")
        save(page)
        assert Article.objects.get().body == "<p>Først. Og så mer.</p>"
        assert ExternalLink.objects.get().text == "Helgelendingen"
        expect(page.locator(BOX)).to_be_hidden()

    def test_stays_away_once_it_is_discarded(self, page):
        page.locator("#id_kicker").fill("Forbedring")
        page.reload()
        page.locator(f"{BOX} button").last.click()
        expect(page.locator(BOX)).to_be_hidden()
        page.reload()
        expect(page.locator(".editor-toolbar")).to_be_visible()

        expect(page.locator(BOX)).to_be_hidden()

    def test_is_gone_when_the_text_is_saved(self, page):
        write(page, " Og så mer.")
        save(page)
        page.reload()
        expect(page.locator(".editor-toolbar")).to_be_visible()

        expect(page.locator(BOX)).to_be_hidden()
        assert not page.evaluate(LEFT_UNSAVED)

    def test_tells_when_a_newer_version_was_saved_meanwhile_and_leaves_it_shown(self, page, article):
        page.locator("#id_title").fill("Min tittel")
        page.goto("/admin/")
        Article.objects.filter(pk=article.pk).update(title="Den andres tittel", version=article.version + 1)
        page.goto(f"/admin/news/article/{article.pk}/change/")

        expect(page.locator(f"{BOX} p")).to_have_count(3)
        expect(page.locator("#id_title")).to_have_value("Den andres tittel")
        offered(page).click()
        expect(page.locator("#id_title")).to_have_value("Min tittel")
        assert Article.objects.get().title == "Den andres tittel"

    def test_outlives_a_conflict_that_nobody_solved(self, page, article):
        page.locator("#id_title").fill("Min tittel")
        Article.objects.filter(pk=article.pk).update(title="Den andres tittel", version=article.version + 1)
        page.get_by_role("button", name="Lagre kladd").click()
        expect(page.locator(".conflict")).to_be_visible()
        page.goto(f"/admin/news/article/{article.pk}/change/")

        expect(page.locator("#id_title")).to_have_value("Den andres tittel")
        offered(page).click()
        save(page)
        assert Article.objects.get().title == "Min tittel"
        expect(page.locator(BOX)).to_be_hidden()
        assert not page.evaluate(LEFT_UNSAVED)

    def test_of_a_new_article_is_offered_in_the_next_new_one_and_gone_once_saved(self, page):
        page.goto("/admin/news/article/add/")
        page.locator("#id_title").fill("Helt ny")
        page.goto("/admin/")
        page.goto("/admin/news/article/add/")

        offered(page).click()
        expect(page.locator("#id_title")).to_have_value("Helt ny")
        save(page)
        page.goto("/admin/news/article/add/")
        expect(page.locator(".editor-toolbar")).to_be_visible()
        expect(page.locator(BOX)).to_be_hidden()
        assert not page.evaluate(LEFT_UNSAVED)

    def test_is_for_its_writer_alone(self, page, article):
        page.locator("#id_title").fill("Min tittel")
        page.goto("/admin/")
        make_editor(username="kari")
        page.locator("#logout-form button").click()
        page.goto(f"/admin/login/?next=/admin/news/article/{article.pk}/change/")
        page.locator("input[name=username]").fill("kari")
        page.locator("input[name=password]").fill("hemmelig-og-langt")
        page.locator("[type=submit]").click()
        expect(page.locator(".editor-toolbar")).to_be_visible()

        expect(page.locator(BOX)).to_be_hidden()

    def test_has_no_fault_that_axe_finds(self, sign_in, article, faults):
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina", allowed=[AXE_ITSELF])
        page.on("dialog", lambda dialog: dialog.accept())
        page.locator("#id_title").fill("Min tittel")
        page.reload()
        expect(offered(page)).to_be_visible()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)

            assert faults(page) == []
