"""What stands in the way of publishing, read off a content."""

from dataclasses import replace

import pytest

from news.articles.content import Content, Gallery, Link, Named
from news.articles.requirements import why_not
from news.library.rules import PictureUse

PICTURE = PictureUse(
    picture_id=1,
    alt="En båt",
    decorative=False,
    caption="Ved kaia",
    credit="Kari",
    credit_kind="photo",
    width=1600,
    height=1067,
    placeholder="#cccccc",
)
READY = Content(
    kind="nyheter",
    language="nb",
    slug="brua",
    kicker="",
    title="Brua åpner",
    lead="I august.",
    body="<h2>Når</h2><p>Snart.</p>",
    byline="",
    section=Named(1, "Vei", "vei"),
    topics=(),
    lead_picture=PICTURE,
    body_pictures=(PICTURE,),
    gallery=Gallery("Bilder", (PICTURE,)),
    links=(Link("https://www.helg.no/", "Les om brua hos Helgelendingen", "Helgelendingen"),),
    related=(),
    attachments=(),
    contacts=(),
    changes=(),
)


def reasons(**changes):
    return [(reason.code, reason.field) for reason in why_not(replace(READY, **changes))]


class TestWhyNot:
    def test_finds_nothing_against_a_text_that_is_ready(self):
        assert reasons() == []

    @pytest.mark.parametrize("blank", ["", " ", "\n\t"])
    def test_asks_for_a_title_and_a_lead(self, blank):
        assert reasons(title=blank, lead=blank) == [("no_title", "title"), ("no_lead", "lead")]

    def test_asks_for_a_section(self):
        assert reasons(section=None) == [("no_section", "section")]

    @pytest.mark.parametrize(
        ("place", "field"), [("lead_picture", "lead_picture"), ("body_pictures", "body"), ("gallery", "gallery")]
    )
    def test_asks_for_alternative_text_and_credit_wherever_a_picture_stands(self, place, field):
        bare = replace(PICTURE, alt="", credit="")
        value = {"lead_picture": bare, "body_pictures": (bare,), "gallery": Gallery("", (bare,))}[place]

        assert reasons(**{place: value}) == [("no_alt", field), ("no_credit", field)]

    def test_lets_a_picture_be_decorative(self):
        assert reasons(lead_picture=replace(PICTURE, alt="", decorative=True)) == []

    def test_asks_for_a_caption_in_the_gallery_only(self):
        bare = replace(PICTURE, caption=" ")

        assert reasons(lead_picture=bare, gallery=Gallery("", (PICTURE, bare))) == [("no_caption", "gallery")]

    @pytest.mark.parametrize("text", ["trykk her", "Les mer", "https://www.helg.no/sak"])
    def test_refuses_links_that_say_nothing(self, text):
        found = reasons(links=(Link("https://www.helg.no/", text, ""),), body=f'<p><a href="/x/">{text}</a></p>')

        assert found == [("vague_link", "body"), ("vague_link", "links")]

    def test_refuses_headings_that_skip_a_level(self):
        assert reasons(body="<h2>En</h2><h4>To</h4>") == [("heading_skips", "body")]


class TestContent:
    def test_comes_back_whole_from_what_is_stored(self):
        assert Content.from_json(READY.to_json()) == READY

    def test_has_another_fingerprint_when_anything_differs(self):
        assert READY.digest() == replace(READY).digest()
        assert READY.digest() != replace(READY, gallery=Gallery("Andre bilder", (PICTURE,))).digest()
