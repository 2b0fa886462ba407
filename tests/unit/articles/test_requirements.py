"""What stands in the way of publishing, read off a content."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from news.articles.content import Change, Content, File, Gallery, Link, Named, Submission
from news.articles.requirements import why_not
from news.library.rules import PictureUse
from tests.kit.moments import EARLIER, NOON, OSLO

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


def reasons(published_at=NOON, **changes):
    return [(reason.code, reason.field) for reason in why_not(replace(READY, **changes), published_at=published_at)]


class TestWhyNot:
    def test_finds_nothing_against_a_text_that_is_ready(self):
        assert reasons() == []

    @pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u200b\u2060\ufeff", "\u00ad\u202e"])
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


class TestBirthNumbers:
    NUMBER = "15108695088"  # nobody's, with the right check digits

    @pytest.mark.parametrize(
        ("field", "content"),
        [
            ("title", {"title": f"Vedtak for {NUMBER}"}),
            ("slug", {"slug": f"vedtak-{NUMBER}"}),
            ("lead", {"lead": "Født 151086 95088."}),
            ("body", {"body": "<h2>Søker</h2><p>Født <strong>151086</strong> 95088.</p>"}),
            ("body", {"body_pictures": (replace(PICTURE, caption=NUMBER),)}),
            ("lead_picture", {"lead_picture": replace(PICTURE, caption=f"Kari ({NUMBER})")}),
            ("gallery", {"gallery": Gallery("Bilder", (PICTURE, replace(PICTURE, alt=f"Skjemaet til {NUMBER}")))}),
            ("change_note", {"changes": (Change(NOON, f"Tok bort {NUMBER}."),)}),
            ("attachments", {"attachments": (File(f"Søknad {NUMBER}", "a.pdf", "PDF", 1),)}),
        ],
    )
    def test_are_never_published(self, field, content):
        assert reasons(**content) == [("birth_number", field)]

    def test_are_told_from_numbers_that_residents_need(self):
        body = "<p>Konto 1510.86.95088, telefon 75 10 10 00, saksnummer 2026/12345, vilkårlig 15108695089.</p>"

        assert reasons(title="Organisasjonsnummer 844 824 122", body=body) == []

    def test_are_not_made_out_of_neighbouring_cells(self):
        assert reasons(body="<table><tr><td>151086</td><td>95088</td></tr></table>") == []


class TestContent:
    def test_comes_back_whole_from_what_is_stored(self):
        assert Content.from_json(READY.to_json()) == READY

    def test_has_another_fingerprint_when_anything_differs(self):
        assert READY.digest() == replace(READY).digest()
        assert READY.digest() != replace(READY, gallery=Gallery("Andre bilder", (PICTURE,))).digest()


class TestHearings:
    HEARING = {"kind": "horinger", "deadline": NOON + timedelta(days=50), "submission": Submission("a@b.no", "", "")}

    def test_ask_for_a_deadline_and_a_way_to_answer(self):
        assert reasons(kind="horinger") == [("no_deadline", "deadline"), ("no_submission", "submission_email")]

    @pytest.mark.parametrize(
        ("published_at", "deadline", "found"),
        [
            (datetime(2026, 6, 3, 23, 59, tzinfo=OSLO), datetime(2026, 7, 15, 0, 0, tzinfo=OSLO), []),
            (
                datetime(2026, 6, 3, 0, 0, tzinfo=OSLO),
                datetime(2026, 7, 14, 23, 59, tzinfo=OSLO),
                ["too_short_for_plan"],
            ),
            (datetime(2026, 9, 20, 12, 0, tzinfo=OSLO), datetime(2026, 11, 1, 12, 0, tzinfo=OSLO), []),
            (datetime(2026, 3, 1, 0, 30, tzinfo=OSLO), datetime(2026, 4, 12, 0, 0, tzinfo=OSLO), []),
        ],
        ids=["six weeks to the day", "a day too few", "over the night clocks are put back", "over the night in spring"],
    )
    def test_of_plans_lie_open_for_six_weeks(self, published_at, deadline, found):
        hearing = {**self.HEARING, "is_plan": True, "deadline": deadline}

        assert [code for code, _field in reasons(published_at, **hearing)] == found

    def test_that_are_no_plans_may_be_shorter(self):
        assert reasons(**{**self.HEARING, "deadline": NOON + timedelta(days=1)}) == []

    def test_cannot_begin_when_they_are_over(self):
        assert reasons(**{**self.HEARING, "deadline": NOON}) == [("deadline_passed", "deadline")]

    def test_may_be_corrected_after_they_are_over(self):
        assert reasons(published_at=EARLIER, **{**self.HEARING, "deadline": NOON}) == []


class TestPages:
    def test_need_no_section(self):
        assert reasons(kind="om", section=None) == []


class TestAlternativeTexts:
    @pytest.mark.parametrize("alt", ["IMG_1234.JPG", "Bilde av kaia", "Foto: Kari Fotograf", "bilde"])
    def test_that_say_nothing_are_never_published(self, alt):
        reasons = why_not(replace(READY, lead_picture=replace(PICTURE, alt=alt)), published_at=NOON)

        assert [(reason.code, reason.field) for reason in reasons] == [("bad_alt", "lead_picture")]
