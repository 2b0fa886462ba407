"""The whole way: an editor enters the Lean story through the form, all of it, and a resident reads it."""

import pytest
from playwright.sync_api import expect

from news.articles.models import Article, Edition, Section
from news.demo.drawings import draw
from tests.browser.conftest import AXE_ITSELF, DESK, PHONE
from tests.kit.make import make_article, make_editor, make_picture, make_published

pytestmark = pytest.mark.django_db(transaction=True)

CAPTIONS = [
    "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS), prosjektleder Lean Stina-Marie Utnes Kvandal "
    "og daværende rådmann Magne Pettersen Gleinar",
    "Ansatte ved Omsorg sør diskuterer sitt forbedringsarbeid",
    "Strategisk ledelse jobber iherdig i gruppe",
    "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS)",
]
FILES = ["LeanLederseminar.JPG", "LeanLederseminarOmsorg.JPG", "LeanLederseminarStrategisk.JPG", "Lean-seminar.jpg"]
MOTIFS = ["seminar_speaker", "seminar_table", "seminar_leaders", "seminar_portrait"]


def photo(name, motif, seed=1):
    return {"name": name, "mimeType": "image/jpeg", "buffer": draw(motif, seed=seed)}


@pytest.fixture
def editor(db):
    return make_editor(username="stina")


class TestEditor:
    def test_publishes_the_whole_lean_story_and_a_resident_reads_it(
        self, sign_in, open_page, shows_every_picture, editor
    ):
        section = Section.objects.create(name="Politikk og organisasjon", slug="politikk")
        more = make_published(title="Lean: forbedringsarbeid i vår kommune")
        page = sign_in("/admin/news/article/add/", username="stina")
        self.write(page, section)
        self.add_lead_picture(page)
        self.add_gallery(page)
        self.add_link(page)
        self.add_related(page, more)

        page.get_by_role("button", name="Publiser", exact=True).click()
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert Edition.objects.filter(slug="vi-er-godt-i-gang-med-lean").exists()
        for width in (PHONE, DESK):
            self.read(open_page("/nyheter/vi-er-godt-i-gang-med-lean/", width=width), shows_every_picture)

    def write(self, page, section):
        page.locator("#id_title").fill("Vi er godt i gang med Lean")
        page.locator("#id_kicker").fill("Forbedringsarbeid")
        page.locator("#id_lead").fill("Siden januar 2016 har 10 avdelinger hatt opplæring i Lean.")
        text = page.locator(".ProseMirror")
        text.click()
        page.keyboard.type("Avisen spurte: «Kan Vefsn Kommune bli like vellykket som Toyota?».")
        page.keyboard.press("Enter")
        page.keyboard.type("Det ventes på Lean-seminaret i 2017.")
        page.locator("#id_section").select_option(str(section.pk))

    def add_lead_picture(self, page):
        with page.expect_popup() as opened:
            page.locator("#add_id_lead_picture").click()
        popup = opened.value
        popup.locator("input[type=file]").set_input_files(photo("lean.jpg", "seminar_hall"))
        popup.locator("#id_credit").fill("Aleksander Nordaas")
        popup.locator("#id_alt").fill("En full sal hører på en foredragsholder.")
        popup.locator("#id_basis").select_option("situation")
        popup.locator("[name=_save]").click()
        expect(page.locator("#id_lead_picture option:checked")).to_have_count(1)
        expect(page.locator("#id_lead_picture")).not_to_have_value("")

    def add_gallery(self, page):
        page.locator("#id_gallery_heading").fill("Her er noen bilder fra opplæringsseminaret")
        page.locator("[name=gallery_pictures-credit]").fill("Aleksander Nordaas")
        page.locator("[name=gallery_pictures-basis]").select_option("situation")
        photos = [photo(name, motif) for name, motif in zip(FILES, MOTIFS, strict=True)]
        page.locator("[name=gallery_pictures-files]").set_input_files(photos)
        for place, caption in enumerate(CAPTIONS):
            row = f"gallery_pictures-{place}"
            page.locator(f"[name={row}-caption]").wait_for()
            page.locator(f"[name={row}-caption]").fill(caption)
            page.locator(f"[name={row}-alt]").fill(f"Mennesker på seminar, motiv {place + 1}.")

    def add_link(self, page):
        page.get_by_role("button", name="Legg til en lenke").or_(
            page.get_by_role("link", name="Legg til en lenke")
        ).click()
        page.locator("[name=external_links-0-url]").fill("https://www.helg.no/")
        page.locator("[name=external_links-0-text]").fill("Artikkel i Helgelendingen fra opplæringsseminaret")
        page.locator("[name=external_links-0-source]").fill("Helgelendingen")

    def add_related(self, page, more):
        add = "Legg til en relatert artikkel"
        page.get_by_role("button", name=add).or_(page.get_by_role("link", name=add)).click()
        page.locator("[name=related_articles-0-target] + .select2").click()
        page.locator(".select2-search__field").last.type("Lean")
        page.locator(".select2-results__option", has_text=more.title).click()

    def read(self, page, shows_every_picture):
        text = page.locator("body").inner_text().replace("\xa0", " ")
        for words in (
            "Vi er godt i gang med Lean",
            "10 avdelinger",
            "«Kan Vefsn Kommune bli like vellykket som Toyota?»",
            "Her er noen bilder fra opplæringsseminaret",
            *CAPTIONS,
            "Artikkel i Helgelendingen fra opplæringsseminaret",
            "Lean: forbedringsarbeid i vår kommune",
            "Web levert av CustomPublish AS",
        ):
            assert words in text, words
        assert text.count("Foto © Aleksander Nordaas") == 5
        assert not any(name in page.content() for name in FILES)
        assert page.locator("main a[href='https://www.helg.no/']").count() == 1
        assert page.locator("main img").count() == 5
        shows_every_picture(page)

    def test_is_told_everything_that_is_missing_before_and_after_pressing_publish(self, sign_in, editor):
        article = make_article(title="Halvferdig", slug="halvferdig", lead="", section=None)
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina", allowed=["422"])
        expect(page.locator("main")).to_contain_text("Artikkelen mangler ingress.")
        expect(page.locator("main")).to_contain_text("Velg seksjonen artikkelen hører hjemme i.")

        page.locator("#id_kicker").fill("Ikke mist meg")
        page.get_by_role("button", name="Publiser", exact=True).click()

        expect(page.locator(".panel__hindrances--refused")).to_contain_text("Artikkelen mangler ingress.")
        expect(page.locator("#id_kicker")).to_have_value("Ikke mist meg")
        assert not Edition.objects.exists()

    def test_can_do_it_all_with_the_keyboard(self, sign_in, editor):
        article = make_article(title="Med tastatur", slug="med-tastatur")
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina")

        page.get_by_role("button", name="Publiser", exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert Edition.objects.filter(article=article).exists()

    def test_takes_an_article_back_with_a_reason(self, sign_in, open_page, editor):
        article = make_published(title="Feil dato", slug="feil-dato")
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina")

        page.get_by_text("Trekk tilbake").first.click()
        page.locator("[name=reason]").fill("Datoen var feil.")
        page.locator("main [type=submit]").last.click()
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert "Datoen var feil." in open_page("/nyheter/feil-dato/", allowed=["410"]).locator("main").inner_text()


class TestNewsroom:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_has_no_page_with_a_fault_that_axe_finds(self, sign_in, faults, editor, scheme):
        article = make_published(title="Et eksempel", lead_picture=make_picture(), gallery=[make_picture()])
        draft, unused = make_article(), make_picture(alt="", credit="")
        pages = {
            "overview": "/admin/",
            "articles": "/admin/news/article/",
            "an article": f"/admin/news/article/{article.pk}/change/",
            "withdraw": f"/admin/news/article/{article.pk}/trekk-tilbake/",
            "delete": f"/admin/news/article/{draft.pk}/delete/",
            "pictures": "/admin/news/picture/",
            "a picture": f"/admin/news/picture/{unused.pk}/change/",
            "several": "/admin/news/picture/legg-til-flere/",
            "replace": f"/admin/news/picture/{unused.pk}/erstatt/",
            "fill in": f"/admin/news/picture/fyll-inn/?id={unused.pk}",
            "a user": f"/admin/auth/user/{editor.pk}/change/",
        }
        page = sign_in("/admin/news/article/", username="stina", color_scheme=scheme, allowed=[AXE_ITSELF, "404"])
        found = {}
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            for name, path in pages.items():
                assert page.goto(path).ok, path
                found[f"{name} {width}"] = faults(page)

        assert {name: each for name, each in found.items() if each} == {}


class TestDraft:
    def test_is_never_seen_by_a_resident(self, sign_in, open_page, editor):
        page = sign_in("/admin/news/article/add/", username="stina")
        page.locator("#id_title").fill("Ikke klar ennå")
        page.get_by_role("button", name="Lagre kladd").click()
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert Article.objects.get().title == "Ikke klar ennå"
        assert open_page("/nyheter/ikke-klar-ennaa/", allowed=["404"]).title().startswith("Siden finnes ikke")
