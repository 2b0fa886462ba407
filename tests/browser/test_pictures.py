"""Pictures in a browser: twenty photos on an article, a bad connection, the keyboard alone, a focal point."""

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from news.articles.models import Edition
from news.library.models import Basis, Picture
from news.library.uploads import store_picture
from tests.browser.conftest import AXE_ITSELF, PHONE
from tests.kit.make import make_article, make_editor, make_section
from tests.kit.picture_files import SECRET, jpeg, phone_photo

pytestmark = pytest.mark.django_db(transaction=True)

SEVERAL = "/admin/news/picture/legg-til-flere/"
NO_CONNECTION = "net::ERR_"
WHILE_FILES_ARE_MADE = 120_000  # milliseconds; a machine that runs other tests beside this one is slow
HOW_MANY = 20
SHARPNESS = 2  # a phone's pixels to each of CSS
MOST_BYTES_OF_A_PICTURE = 60_000

# The file that the browser chose, and how it is shown: naturalWidth alone tells what `sizes` promised.
AS_SHOWN = """async (img) => {
  img.loading = "eager";
  await img.decode();
  const file = new Image();
  file.src = img.currentSrc;
  await file.decode();
  return { address: img.currentSrc, pixels: file.naturalWidth, shown: img.getBoundingClientRect().width };
}"""


def photo(number):
    return {"name": f"IMG_{number:04d}.JPG", "mimeType": "image/jpeg", "buffer": phone_photo(number)}


def tiny(number):
    content = jpeg(Image.new("RGB", (64, 64), (number, 90, 90)))
    return {"name": f"{number:03d}.jpg", "mimeType": "image/jpeg", "buffer": content}


BROKEN = {"name": "ødelagt.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff\xe0" + bytes(300)}


@pytest.fixture
def editor(db):
    return make_editor(username="stina")


@pytest.mark.usefixtures("editor")
class TestTwentyPhotosFromAPhone:
    def test_are_put_on_an_article_in_one_go_and_shown_upright_small_and_sharp(self, sign_in, open_page):
        article = make_article(slug="skolestart", section=make_section(), gallery_heading="Skolestart i bilder")
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina")

        page.locator("[name=gallery_pictures-credit]").fill("Kari Nordmann")
        page.locator("[name=gallery_pictures-basis]").select_option(Basis.SITUATION)
        page.locator("[name=gallery_pictures-files]").set_input_files([photo(number) for number in range(HOW_MANY)])
        expect(page.locator("[data-uploader-go-on]")).to_be_visible(timeout=WHILE_FILES_ARE_MADE)
        for row in range(HOW_MANY):
            page.locator(f"[name=gallery_pictures-{row}-caption]").fill(f"Elever i klasse {row + 1} på skoleplassen")
            page.locator(f"[name=gallery_pictures-{row}-alt]").fill(
                f"Fargede felter malt på asfalten, nummer {row + 1}."
            )
        page.get_by_role("button", name="Publiser", exact=True).click()
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert Edition.objects.filter(slug="skolestart").exists()
        assert set(Picture.objects.values_list("credit", "basis")) == {("Kari Nordmann", Basis.SITUATION)}
        self.read(open_page("/nyheter/skolestart/", width=PHONE, device_scale_factor=SHARPNESS))

    def read(self, page):
        pictures = page.locator(".gallery img").all()
        assert len(pictures) == HOW_MANY
        text = page.locator("main").inner_text().replace("\xa0", " ")
        assert text.count("Foto © Kari Nordmann") == HOW_MANY
        captions = [f"Elever i klasse {number + 1} på skoleplassen" for number in range(HOW_MANY)]
        places = [text.index(f"{caption}") for caption in captions]
        assert places == sorted(places)
        for picture in pictures:
            assert "malt på asfalten" in picture.get_attribute("alt")
            self.is_upright_small_and_sharp(page, picture.evaluate(AS_SHOWN))

    def is_upright_small_and_sharp(self, page, seen):
        content = page.request.get(seen["address"]).body()
        file = Image.open(io.BytesIO(content))
        assert len(content) < MOST_BYTES_OF_A_PICTURE
        assert seen["pixels"] >= min(seen["shown"] * SHARPNESS, 800) - 1
        assert (not file.getexif(), SECRET.encode() in content, b"GPS" in content) == (True, False, False)
        red, green, blue = file.convert("RGB").getpixel((file.width // 8, file.height // 8))
        assert (red > 180, green < 90, blue < 90) == (True, True, True)


@pytest.mark.usefixtures("editor")
class TestABadConnection:
    def test_loses_no_picture_and_a_bad_file_stops_no_other(self, sign_in):
        page = sign_in(SEVERAL, username="stina", allowed=[NO_CONNECTION, "422", "403"])
        state = page.locator("[data-line-state]")
        page.locator("[name=credit]").fill("Kari Nordmann")

        page.context.set_offline(True)
        page.locator("[name=files]").set_input_files([photo(1), BROKEN, photo(2)])
        expect(state.first).to_contain_text("ingen forbindelse")
        self.break_the_next(page)
        page.context.set_offline(False)

        expect(page.locator("[data-uploader-go-on]")).to_be_visible(timeout=WHILE_FILES_ARE_MADE)
        expect(state).to_have_text(["Lagt til", re.compile("^Bildet er ødelagt"), "Lagt til"])
        page.context.clear_cookies()
        page.locator("[name=files]").set_input_files([photo(3)])
        expect(page.locator("[data-uploader-signed-out]")).to_be_visible()
        self.sign_in_in_another_tab(page)
        page.evaluate("window.dispatchEvent(new Event('focus'))")  # as when one comes back to a tab
        expect(page.locator(".picture-grid__item")).to_have_count(3, timeout=WHILE_FILES_ARE_MADE)

        for number in range(3):
            page.locator(f"[name=form-{number}-alt]").fill(f"Fargede felter på asfalten, {number}")
        page.get_by_role("button", name="Lagre").click()
        expect(page.locator(".messagelist .success")).to_have_count(1)
        assert [picture.alt[-1] for picture in Picture.objects.order_by("original_name")] == ["0", "1", "2"]

    def break_the_next(self, page):
        """The first file leaves and no answer comes."""
        page.route("**/last-opp/", lambda route: route.abort("connectionreset"), times=1)

    def sign_in_in_another_tab(self, page):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name="Logg inn i en ny fane").click()
        tab = opened.value
        tab.locator("input[name=username]").fill("stina")
        tab.locator("input[name=password]").fill("hemmelig-og-langt")
        tab.locator("[type=submit]").click()
        tab.wait_for_url("**/admin/")
        tab.close()


@pytest.mark.usefixtures("editor")
class TestMoreThanAHundred:
    def test_are_taken_up_to_the_limit_and_not_left_behind_unasked(self, sign_in):
        page = sign_in(SEVERAL, username="stina", allowed=[NO_CONNECTION])
        page.locator("[name=event]").fill("Skolestart")
        page.context.set_offline(True)  # so that all of them wait

        page.locator("[name=files]").set_input_files([tiny(number) for number in range(101)])

        lines = page.locator("[data-uploader-list] li")
        expect(lines).to_have_count(100)
        expect(lines.last).to_contain_text("099.jpg")
        expect(page.locator("[data-uploader-left-out]")).to_contain_text("1 fil ble ikke lagt til: høyst 100 om gangen")
        with page.expect_event("dialog") as asked:
            page.close(run_before_unload=True)
        assert asked.value.type == "beforeunload"
        asked.value.dismiss()
        expect(lines).to_have_count(100)


@pytest.mark.usefixtures("editor")
class TestTheLibrarysWords:
    def test_are_offered_wherever_a_picture_is_chosen_and_leave_with_it(self, sign_in):
        words = {"alt": "Fargede felter på asfalten", "caption": "Ny skolegård"}
        store_picture(io.BytesIO(phone_photo(1)), name="a.jpg", by=None, **words)
        store_picture(io.BytesIO(phone_photo(2)), name="b.jpg", by=None, alt="En elv mellom bjørker")
        article = make_article(slug="skolestart", section=make_section())
        page = sign_in(f"/admin/news/article/{article.pk}/change/", username="stina")

        page.locator("[name=gallery_pictures-files]").set_input_files([photo(1)])
        expect(page.locator("[name=gallery_pictures-0-alt]")).to_have_value(words["alt"], timeout=WHILE_FILES_ARE_MADE)
        expect(page.locator("[name=gallery_pictures-0-caption]")).to_have_value(words["caption"])

        lead = page.locator("#id_lead_picture_alt")
        choose_lead(page, "Fargede felter")
        expect(lead).to_have_value(words["alt"])
        choose_lead(page, "En elv")
        expect(lead).to_have_value("En elv mellom bjørker")
        lead.fill("Elva en høstdag")
        choose_lead(page, "Fargede felter")
        expect(page.locator("#id_lead_picture_caption")).to_have_value(words["caption"])
        expect(lead).to_have_value("Elva en høstdag")

    def test_ask_for_reasons_where_the_basis_is_a_decision_of_our_own(self, sign_in):
        picture = store_picture(io.BytesIO(phone_photo(1)), name="a.jpg", by=None)
        page = sign_in(f"/admin/news/picture/fyll-inn/?id={picture.pk}", username="stina")
        reasons = page.locator("[name=form-0-basis_note]")
        expect(reasons).to_be_hidden()

        page.locator("[name=form-0-basis]").select_option(Basis.OWN_DECISION)
        expect(reasons).to_be_visible()
        expect(page.locator("[data-field=basis_note] [data-told]")).to_contain_text("Skriv ned begrunnelsen")
        reasons.fill("Avklart med rektor")
        page.get_by_role("button", name="Lagre").click()

        expect(page.locator(".messagelist .success")).to_have_count(1)
        assert Picture.objects.get().basis_note == "Avklart med rektor"


def choose_lead(page, words):
    page.locator("[aria-labelledby=select2-id_lead_picture-container]").click()
    page.locator(".select2-container--open .select2-search__field").fill(words)
    page.locator(".select2-results__option", has_text=words).click()


@pytest.mark.usefixtures("editor")
class TestTheKeyboardAlone:
    def test_adds_and_describes_pictures(self, sign_in, faults):
        page = sign_in(SEVERAL, username="stina", allowed=[AXE_ITSELF])
        tab_to(page, "[name=files]")  # from here on the browser's own window is asked
        page.locator("[name=files]").set_input_files([photo(1), photo(2)])
        expect(page.locator("[data-uploader-go-on]")).to_be_visible(timeout=WHILE_FILES_ARE_MADE)

        tab_to(page, "[data-uploader-go-on]")
        page.keyboard.press("Enter")
        page.keyboard.type("Fargede felter på asfalten")
        tab_to(page, "[name=form-0-decorative]")
        page.keyboard.press("Space")
        told = page.locator("[data-field=decorative] [data-told]").first
        expect(told).to_contain_text("har ingen beskrivelse")
        page.keyboard.press("Space")
        expect(told).to_be_empty()
        tab_to(page, "[name=form-0-caption]")
        page.keyboard.type("Ny skolegård")
        tab_to(page, "[data-same-caption]")
        page.keyboard.press("Enter")
        expect(page.locator("[name=form-1-caption]")).to_be_focused()
        assert faults(page) == []
        tab_to(page, "[data-grid-part] [type=submit]")
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist .success")).to_have_count(1)

        assert set(Picture.objects.values_list("alt", "caption")) == {
            ("Fargede felter på asfalten", "Ny skolegård"),
            ("", "Ny skolegård"),
        }

    def test_sets_the_focal_point_and_sees_what_each_crop_keeps(self, sign_in, faults):
        picture = store_picture(io.BytesIO(phone_photo(1)), name="a.jpg", by=None, credit="Kari", alt="Malt asfalt")
        page = sign_in(f"/admin/news/picture/{picture.pk}/change/", username="stina", allowed=[AXE_ITSELF])

        tab_to(page, "[name=focal_point_x]")
        for key in ("ArrowRight", "ArrowRight", "Shift+ArrowLeft"):
            page.keyboard.press(key)
        tab_to(page, "[name=focal_point_y]")
        for key in ("Shift+ArrowDown", "ArrowDown"):
            page.keyboard.press(key)
        square = page.locator("[data-focal-crop]").last
        expect(square).to_have_css("object-position", "42% 61%")
        assert faults(page) == []
        page.get_by_role("button", name="Lagre", exact=True).focus()
        page.keyboard.press("Enter")
        expect(page.locator(".messagelist .success")).to_have_count(1)

        picture.refresh_from_db()
        assert (picture.focal_x, picture.focal_y) == (0.42, 0.61)

    def test_has_a_mouse_beside_it(self, sign_in):
        picture = store_picture(io.BytesIO(phone_photo(2)), name="a.jpg", by=None)
        page = sign_in(f"/admin/news/picture/{picture.pk}/change/", username="stina")
        place = page.locator("[data-focal-picture]")
        box = place.bounding_box()

        place.click(position={"x": box["width"] * 0.25, "y": box["height"] * 0.75})

        expect(page.locator("[name=focal_point_x]")).to_have_value("25")
        expect(page.locator("[name=focal_point_y]")).to_have_value("75")


def tab_to(page, selector, most=60):
    """Press Tab until the element has the keyboard."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never comes to {selector}")
