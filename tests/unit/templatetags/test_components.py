"""The components: what a reader gets of a picture, a card, a body, and that nothing hostile gets through any."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.template import Context, Engine, TemplateSyntaxError
from django.utils import translation

from news.articles.content import Contact, Content, File, Gallery, Named, Submission
from news.articles.page import ArticlePage
from news.articles.paging import Page
from news.articles.queries import Card
from news.articles.rules import Kind
from news.front.examples import Words, examples, examples_of
from news.front.frame import Frame
from news.library.rules import PictureUse, Rendition
from news.profile.models import SiteProfile
from tests.kit.moments import LATER, NOON

EVIL = "\"'><script>alert(1)</script>&"
TOKEN = "a" * 32
ENGINE = Engine(
    dirs=["templates"],
    libraries={"i18n": "django.templatetags.i18n", "static": "django.templatetags.static"},
    builtins=["news.templatetags.components"],
)


@pytest.fixture(autouse=True)
def _in_the_language_of_the_messages():
    with translation.override("en"):
        yield


def show(source, **values):
    return ENGINE.from_string(source).render(Context(values))


def rendition(format, width):
    return Rendition(format, width, width * 2 // 3, f"pictures/{TOKEN}/{width}.{format}")


def use(**overrides):
    facts = {
        "picture_id": 7,
        "alt": "En båt ved kaia",
        "decorative": False,
        "caption": "Båten er rød.",
        "credit": "Kari Fotograf",
        "credit_kind": "photo",
        "width": 3000,
        "height": 2000,
        "placeholder": "#aabbcc",
        "renditions": tuple(rendition(format, width) for format in ("avif", "jpeg") for width in (480, 960, 1600)),
    }
    return PictureUse(**{**facts, **overrides})


def article(**overrides):
    facts = {
        "article_id": 1,
        "kind": "nyheter",
        "slug": "ny-bru",
        "language": "en",
        "kicker": "Vei",
        "title": "Ny bru",
        "lead": "Den åpner i august.",
        "section_id": 1,
        "published_at": datetime(2014, 6, 5, 22, 30, tzinfo=UTC),
        "changed_at": None,
        "picture": use(),
    }
    return Card(**{**facts, **overrides})


def content(body="", pictures=()):
    empty = dict.fromkeys(("kind", "slug", "kicker", "title", "lead", "byline"), "")
    nothing = dict.fromkeys(("topics", "links", "related", "attachments", "contacts", "changes"), ())
    return Content(
        **empty,
        **nothing,
        language="nb",
        body=body,
        section=None,
        lead_picture=None,
        body_pictures=tuple(pictures),
        gallery=None,
    )


class TestPicture:
    def test_lets_the_browser_choose_among_all_sizes(self):
        html = show('{% picture use=use sizes="50vw" %}', use=use())

        assert f'<source type="image/avif" srcset="/media/pictures/{TOKEN}/480.avif 480w, ' in html
        assert f'srcset="/media/pictures/{TOKEN}/480.jpeg 480w, /media/pictures/{TOKEN}/960.jpeg 960w, ' in html
        assert html.count('sizes="50vw"') == 2

    def test_keeps_its_place_on_the_page_while_it_loads(self):
        assert 'width="1600" height="1066"' in show('{% picture use=use sizes="50vw" %}', use=use())

    def test_waits_until_it_is_near_unless_it_leads(self):
        assert 'loading="lazy"' in show('{% picture use=use sizes="1px" %}', use=use())

        leading = show('{% picture use=use sizes="1px" lead=True %}', use=use())
        assert 'fetchpriority="high"' in leading
        assert "lazy" not in leading

    def test_says_nothing_when_it_is_decorative(self):
        assert 'alt=""' in show('{% picture use=use sizes="1px" %}', use=use(alt="", decorative=True))

    def test_that_one_can_see_through_comes_in_one_format(self):
        html = show('{% picture use=use sizes="1px" %}', use=use(renditions=(rendition("webp", 480),)))

        assert "<source" not in html
        assert "480.webp 480w" in html

    def test_without_files_shows_nothing(self):
        assert show('{% picture use=use sizes="1px" %}', use=use(renditions=())) == ""

    def test_has_no_style_of_its_own(self):
        assert "style" not in show('{% picture use=use sizes="1px" %}', use=use())

    def test_shows_the_crop_that_was_asked_for_and_no_other_file(self):
        cropped = Rendition("jpeg", 800, 450, "cropped.jpg", "16x9")
        html = show('{% picture use=use sizes="1px" crop="16x9" %}', use=use(renditions=(*use().renditions, cropped)))

        assert 'srcset="/media/cropped.jpg 800w"' in html
        assert 'width="800" height="450"' in html
        assert TOKEN not in html

    def test_of_which_no_crop_was_made_is_shown_whole(self):
        plain = show('{% picture use=use sizes="1px" %}', use=use())

        assert show('{% picture use=use sizes="1px" crop="16x9" %}', use=use()) == plain

    def test_keeps_its_crops_out_of_the_whole(self):
        cropped = Rendition("jpeg", 800, 450, "cropped.jpg", "16x9")

        assert "cropped" not in show(
            '{% picture use=use sizes="1px" %}', use=use(renditions=(cropped, *use().renditions))
        )

    def test_leaves_its_colour_until_it_has_come(self):
        html = show('{% picture use=use sizes="1px" %}', use=use(placeholder="#20c0ff"))
        sheet = (settings.BASE_DIR / "static/css/components/tones.css").read_text()

        assert 'class="tone r0 g3 b3"' in html
        assert all(
            rule in sheet for rule in (".tone.r0 { --r: 32; }", ".tone.g3 { --g: 224; }", ".tone.b3 { --b: 224; }")
        )

    def test_that_one_can_see_through_has_nothing_behind_it(self):
        html = show('{% picture use=use sizes="1px" %}', use=use(renditions=(rendition("webp", 480),)))

        assert "tone" not in html

    def test_moves_only_whole_and_for_those_who_have_not_asked_for_stillness(self):
        moving = Rendition("webp", 480, 320, "moving.webp", "moving")
        shown = use(renditions=(*use().renditions, moving))
        source = (
            '<source media="(prefers-reduced-motion: no-preference)" type="image/webp" srcset="/media/moving.webp 480w"'
        )

        assert show('{% picture use=use sizes="1px" %}', use=shown).startswith(f"<picture>{source}")
        assert "moving" not in show('{% picture use=use sizes="1px" crop="1x1" %}', use=shown)


class TestFigure:
    def test_names_the_photographer(self):
        html = show('{% figure use=use sizes="1px" %}', use=use())

        assert "Båten er rød." in html
        assert "Photo © Kari Fotograf" in html

    def test_names_the_illustrator(self):
        html = show('{% figure use=use sizes="1px" %}', use=use(credit_kind="illustration"))

        assert "Illustration: Kari Fotograf" in html

    def test_has_no_caption_when_there_is_nothing_to_say(self):
        assert "figcaption" not in show('{% figure use=use sizes="1px" %}', use=use(caption="", credit=""))

    def test_without_files_shows_nothing(self):
        assert show('{% figure use=use sizes="1px" %}', use=use(renditions=())) == ""


class TestWordsFromRightToLeft:
    """Words of a direction nobody knows beforehand must not move the words beside them."""

    NAME = "\N{ARABIC LETTER SEEN}\N{ARABIC LETTER LAM}\N{ARABIC LETTER ALEF}\N{ARABIC LETTER MEEM} (foto)"

    def test_in_a_caption_stand_by_themselves(self):
        html = show('{% figure use=use sizes="1px" %}', use=use(caption=self.NAME, credit=self.NAME))

        assert f'dir="auto">{self.NAME}</span>' in html
        assert f'dir="auto">Photo © {self.NAME}</span>' in html

    def test_in_a_title_give_it_its_direction(self):
        html = show('{% card article=article look="row" level=2 %}', article=replace(article(), title=self.NAME))

        assert '<h2 class="card__title" dir="auto">' in html

    def test_of_a_contact_stand_by_themselves(self):
        asked = replace(content(), contacts=(Contact(self.NAME, "", "", ""),))

        html = show("{% facts content=content profile=profile %}", content=asked, profile=SiteProfile())

        assert f"<bdi>{self.NAME}</bdi>" in html

    def test_of_a_notice_stand_by_themselves(self):
        words = Words(self.NAME, self.NAME, self.NAME, language="en")
        messages = examples_of(words, pictures=[], now=NOON).notices

        html = show("{% notices messages=messages %}", messages=messages[:1])

        # The title, which is the link, and the area; then the text.
        assert html.count(f"<bdi>{self.NAME}</bdi>") == 2
        assert f'<div class="notices__text" dir="auto"><p>{self.NAME}</p>' in html

    def test_of_a_message_stand_by_themselves(self):
        words = Words(self.NAME, self.NAME, self.NAME, language="en")
        message = examples_of(words, pictures=[], now=NOON).disruptions[0]

        html = show("{% disruption message=message level=2 %}", message=message)

        assert '<h2 class="disruption__title" dir="auto">' in html
        assert f"<bdi>{self.NAME}</bdi>" in html
        assert f'<p class="disruption__text" dir="auto">{self.NAME}</p>' in html


class TestCard:
    def test_leads_to_its_article_under_a_heading_of_the_level_asked_for(self):
        html = show('{% card article=article look="row" level=2 %}', article=article())

        assert (
            '<h2 class="card__title" dir="auto"><a class="card__link" href="/nyheter/ny-bru/">Ny bru</a></h2>' in html
        )

    def test_tells_the_date_by_the_clock_in_norway(self):
        html = show('{% card article=article look="line" level=3 %}', article=article())

        assert '<time datetime="2014-06-06T00:30:00+02:00">6\N{NO-BREAK SPACE}June 2014</time>' in html

    def test_leaves_its_picture_to_the_eyes_alone(self):
        assert 'alt=""' in show('{% card article=article look="tile" level=3 %}', article=article())

    @pytest.mark.parametrize("look", ["lead", "tile", "row"])
    def test_is_heard_before_who_made_its_picture(self, look):
        html = show("{% card article=article look=look level=2 %}", article=article(), look=look)

        assert html.index("</h2>") < html.index("Kari Fotograf")

    @pytest.mark.parametrize("look", ["lead", "tile", "row"])
    def test_names_the_photographer_at_the_picture(self, look):
        html = show("{% card article=article look=look level=2 %}", article=article(), look=look)

        assert "Photo © Kari Fotograf</" in html[html.index("<figure") : html.index("</figure>")]

    def test_names_nobody_where_nobody_is_known_or_nothing_is_shown(self):
        unknown = article(picture=use(credit=""))

        assert "figcaption" not in show('{% card article=article look="row" level=2 %}', article=unknown)
        assert "Kari Fotograf" not in show('{% card article=article look="line" level=2 %}', article=article())

    def test_small_in_a_list_leaves_the_caption_to_the_article(self):
        captioned = article(picture=use(caption="Båten ved kaia"))

        assert "Båten ved kaia" not in show('{% card article=article look="row" level=2 %}', article=captioned)

    @pytest.mark.parametrize("picture", [None, use(renditions=())], ids=["no picture", "no files"])
    def test_knows_that_it_is_bare(self, picture):
        html = show('{% card article=article look="tile" level=3 %}', article=article(picture=picture))

        assert "card--bare" in html
        assert "card__picture" not in html

    def test_says_its_language_where_that_is_another(self):
        assert '<article class="card card--row" lang="sma">' in show(
            '{% card article=article look="row" level=2 %}', article=article(language="sma")
        )

    def test_says_what_it_is_when_it_is_not_news_and_has_no_kicker(self):
        html = show('{% card article=article look="row" level=2 %}', article=article(kind="horinger", kicker=""))

        assert '<p class="card__kicker">Hearing</p>' in html

    @pytest.mark.parametrize("kind", ["nyheter", "om"])
    def test_does_not_say_what_its_list_says(self, kind):
        html = show('{% card article=article look="row" level=2 %}', article=article(kind=kind, kicker=""))

        assert "card__kicker" not in html


class TestBody:
    FIGURE = '<figure data-picture="7" data-alt="Kaia"><figcaption>Se <em>båten</em></figcaption></figure>'

    def test_without_pictures_is_left_as_it_is(self):
        assert show("{% body content=content %}", content=content("<p>Hei</p>")) == "<p>Hei</p>"

    def test_shows_its_pictures_with_caption_and_credit(self):
        html = show("{% body content=content %}", content=content(f"<p>A</p>{self.FIGURE}<p>B</p>", [use(alt="Kaia")]))

        assert "data-picture" not in html
        assert 'alt="Kaia"' in html
        assert "Se <em>båten</em>" in html
        assert "Photo © Kari Fotograf" in html

    def test_leaves_out_a_picture_that_has_left_the_library(self):
        gone = self.FIGURE.replace('"7"', '"8"')

        html = show("{% body content=content %}", content=content(gone + self.FIGURE, [use()]))

        assert html.count("<figure") == 1

    def test_tells_the_same_picture_twice_with_two_texts(self):
        twice = content(self.FIGURE * 2, [use(alt="Kaia"), use(alt="Båten")])

        html = show("{% body content=content %}", content=twice)

        assert 'alt="Kaia"' in html
        assert 'alt="Båten"' in html

    def test_lets_the_keyboard_scroll_a_wide_table(self):
        html = show("{% body content=content %}", content=content("<table><tbody></tbody></table>"))

        assert 'role="group" aria-label="Table" tabindex="0"><table>' in html
        assert html.endswith("</table></div>")


class TestGallery:
    def test_leads_from_each_picture_to_its_large_one(self):
        html = show('{% gallery gallery=gallery path="/nyheter/a/" %}', gallery=Gallery("Seminaret", (use(), use())))

        assert 'href="/nyheter/a/bilder/2/"' in html
        assert "Show large picture 2 of 2" in html
        assert html.count("Photo © Kari Fotograf") == 2

    def test_leads_to_the_files_in_a_preview(self):
        html = show('{% gallery gallery=gallery path="" %}', gallery=Gallery("", (use(),)))

        assert f'href="/media/pictures/{TOKEN}/1600.jpeg"' in html
        assert "data-gallery" not in html


class TestFacts:
    FULL = replace(
        content(""),
        section=Named(1, "Skole", "skole"),
        contacts=(Contact("Kari Nordmann", "Rektor", "75 10 10 00", "kari@vefsn.example"),),
        attachments=(File("Rapporten", "files/a/rapport.pdf", "PDF", 1_234_567),),
    )

    def test_let_the_telephone_call_and_the_mail_be_written(self):
        html = show("{% facts content=content profile=profile %}", profile=SiteProfile(), content=self.FULL)

        assert 'href="tel:75101000">75 10 10 00</a>' in html
        assert 'href="mailto:kari@vefsn.example"' in html

    def test_say_format_and_size_before_the_download(self):
        html = show("{% facts content=content profile=profile %}", profile=SiteProfile(), content=self.FULL)

        assert 'href="/media/files/a/rapport.pdf"' in html
        assert "(PDF, 1.2\N{NO-BREAK SPACE}MB)" in html

    def test_name_the_municipality_where_nobody_else_is_named(self):
        profile = SiteProfile(name="Vefsn kommune", telephone="75 10 10 00", email="post@vefsn.example")

        html = show("{% facts content=content profile=profile %}", content=content(""), profile=profile)

        assert "Vefsn kommune" in html
        assert 'href="tel:75101000"' in html
        assert "Vefsn kommune" not in show(
            "{% facts content=content profile=profile %}", content=self.FULL, profile=profile
        )

    def test_have_no_heading_over_nothing(self):
        assert "<h2" not in show(
            "{% facts content=content profile=profile %}", profile=SiteProfile(), content=content("")
        )


class TestNotice:
    def notice(self, **overrides):
        return replace(examples("plain", pictures=[], now=NOON).notices[0], **overrides)

    def test_that_is_a_message_leads_there_by_its_title_alone(self):
        message = self.notice(title="Vannet er borte", link_text="Vannet er borte", path="/driftsmeldinger/vann/")

        html = show("{% notices messages=messages %}", messages=[message])

        assert html.count("Vannet er borte") == 1
        assert '<a href="/driftsmeldinger/vann/">' in html

    def test_leads_to_more_by_the_name_of_that(self):
        html = show(
            "{% notices messages=messages %}", messages=[self.notice(title="Kok vannet", link_text="Slik koker du")]
        )

        assert 'Read more: <bdi lang="nb">Slik koker du</bdi></a>' in html


class TestDisruption:
    def test_that_was_solved_says_once_when(self):
        solved = examples("plain", pictures=[], now=NOON).disruptions[-1]

        html = show("{% standing message=message %}", message=solved)

        assert html.count("<dt>") == 1 and "Solved" in html

    def test_that_was_told_more_of_afterwards_says_that_too(self):
        solved = replace(examples("plain", pictures=[], now=NOON).disruptions[-1], updated_at=LATER)

        assert "Updated" in show("{% standing message=message %}", message=solved)


class TestPagination:
    def numbers(self, number, last):
        html = show('{% pagination page=page path="/nyheter/" %}', page=Page([], number, last))
        return html, [part.split("<")[0] for part in html.split("Page </span>")[1:]]

    def test_shows_first_last_and_neighbours(self):
        assert self.numbers(7, 14)[1] == ["1", "6", "7", "8", "14"]

    def test_never_hides_a_single_page_behind_a_gap(self):
        assert self.numbers(4, 6)[1] == ["1", "2", "3", "4", "5", "6"]

    def test_calls_the_first_page_by_the_address_of_the_list(self):
        html, _ = self.numbers(2, 3)

        assert 'href="/nyheter/" rel="prev"' in html
        assert 'href="/nyheter/?side=3" rel="next"' in html

    def test_is_not_there_for_one_page(self):
        assert "nav" not in self.numbers(1, 1)[0]


class HostilePage(ArticlePage):
    """An article that says nothing but evil, in two languages, without a database."""

    def __init__(self, evil_use):
        evil = replace(content(), title=EVIL, lead=EVIL, byline=EVIL, language=EVIL, lead_picture=evil_use)
        super().__init__(1, evil, EVIL, NOON, None, NOON, is_preview=False)

    def translations(self, generation):
        return [article(title=EVIL, slug=EVIL, language=EVIL)]


class TestHostileWords:
    """No value, wherever it comes from, becomes markup."""

    SOURCES = {
        "picture": "{% picture use=use sizes=evil alt=evil %}",
        "figure": '{% figure use=use sizes="1px" %}',
        "caption": "{% caption use=use %}",
        "card": '{% card article=article look="lead" level=2 %}',
        "facts": "{% facts content=content profile=profile %}",
        "gallery": "{% gallery gallery=gallery path=evil %}",
        "hours": "{% hours text=evil %}",
        "telephone": "{% telephone number=evil %}",
        "breadcrumbs": "{% breadcrumbs section=section path=evil name=evil %}",
        "body": "{% body content=content %}",
        "media": "{% media name=evil %}",
        "absolute": "{% absolute path=evil %}",
        "shared": "{% shared title=evil path=evil description=evil picture=use frame=frame %}",
        "sharing": "{% sharing page=page frame=frame %}",
        "structured": "{% structured page=page frame=frame %}",
        "alternates": "{% alternates page=page frame=frame %}",
        "translations": "{% translations page=page frame=frame %}",
        "case": "{% case content=content path=evil now=now %}",
    }

    @pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
    def test_become_text(self, source):
        evil_file = replace(rendition("jpeg", 480), name=EVIL, format=EVIL)
        evil_use = use(alt=EVIL, caption=EVIL, credit=EVIL, renditions=(rendition("avif", 480), evil_file))
        html = show(
            source,
            evil=EVIL,
            use=evil_use,
            article=article(title=EVIL, lead=EVIL, kicker=EVIL, slug=EVIL, language=EVIL, picture=evil_use),
            gallery=Gallery(EVIL, (evil_use,)),
            profile=SiteProfile(),
            section=Named(1, EVIL, EVIL),
            now=NOON,
            frame=Frame(SiteProfile(name=EVIL), (), NOON),
            page=HostilePage(evil_use),
            content=replace(
                content(TestBody.FIGURE, [evil_use]),
                section=Named(1, EVIL, EVIL),
                contacts=(Contact(EVIL, EVIL, EVIL, EVIL),),
                attachments=(File(EVIL, EVIL, EVIL, 1),),
                kind=Kind.HEARING,
                case_number=EVIL,
                legal_basis=EVIL,
                deadline=LATER,
                submission=Submission(EVIL, EVIL, EVIL),
            ),
        )

        assert "<script>alert" not in html
        assert "'>" not in html
        assert "&amp;" in html or "\\u0026" in html


class TestTags:
    @pytest.mark.parametrize("source", ["{% picture use=use %}", '{% picture use=use size="1px" %}', "{% icon %}"])
    def test_stop_the_template_when_an_argument_is_missing_or_misspelt(self, source):
        with pytest.raises(TemplateSyntaxError):
            ENGINE.from_string(source)
