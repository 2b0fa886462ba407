"""Order, filters, phrases, corrections and marks, as a resident meets them."""

from datetime import timedelta

import pytest

from news.search.queries import find, suggest
from news.search.rules import PER_PAGE
from tests.kit.make import make_published, make_section
from tests.kit.moments import LATER, NOON

pytestmark = pytest.mark.django_db


def found(text, **named):
    return ["".join(segment.text for segment in hit.title) for hit in find(text, now=LATER, **named).hits]


def marked(segments):
    return [segment.text for segment in segments if segment.marked]


def publish(title, *, days=0, **named):
    named = {"lead": "Kort fortalt.", "body": "<p>Mer om saken.</p>", **named}
    return make_published(title=title, now=NOON + timedelta(hours=days), **named)


class TestOrder:
    def test_has_title_before_lead_before_text(self):
        publish("I teksten", days=3, body="<p>Her er en ismaskin.</p>")
        publish("I ingressen", days=2, lead="Her er en ismaskin.")
        publish("Ismaskin i tittelen", days=1)

        assert found("ismaskin") == ["Ismaskin i tittelen", "I ingressen", "I teksten"]

    def test_has_the_word_itself_before_its_forms_before_compounds(self):
        publish("Skoleveien", days=3)
        publish("Veien hjem", days=2)
        publish("Vei til kaia", days=1)

        assert found("vei") == ["Vei til kaia", "Veien hjem", "Skoleveien"]

    def test_has_the_newer_first_where_nothing_else_tells_them_apart(self):
        publish("Ismaskin en", days=1)
        publish("Ismaskin to", days=2)

        assert found("ismaskin") == ["Ismaskin to", "Ismaskin en"]

    def test_has_open_hearings_on_top_and_closed_ones_where_they_belong(self):
        case = {
            "kind": "horinger",
            "case_number": "2026/1",
            "legal_basis": "lov",
            "submission_email": "a@vefsn.example",
        }
        publish("Skole til debatt", days=5)
        publish("Skole på høring", days=1, deadline=LATER + timedelta(days=20), **case)

        assert found("skole") == ["Skole på høring", "Skole til debatt"]
        long_after = LATER + timedelta(days=30)
        assert find("skole", now=long_after).hits[0].is_open is False
        assert [hit.path for hit in find("skole", now=long_after).hits] == [
            hit.path for hit in reversed(find("skole", now=LATER).hits)
        ]

    def test_keeps_names_as_they_are_spelt_before_those_that_look_alike(self):
        publish("Hans fikk prisen", days=2)
        publish("Hansen fikk prisen", days=1)

        assert found("Hansen")[0] == "Hansen fikk prisen"

    def test_is_the_same_over_the_pages_and_ends(self):
        for number in range(PER_PAGE + 3):
            publish(f"Ismaskin {number}", days=number)

        first, second = find("ismaskin", now=LATER), find("ismaskin", now=LATER, page=2)

        titles = ["".join(part.text for part in hit.title) for hit in (*first.hits, *second.hits)]
        assert titles == [f"Ismaskin {number}" for number in reversed(range(PER_PAGE + 3))]
        assert (first.total, first.last, first.next, second.next) == (PER_PAGE + 3, 2, 2, None)
        assert find("ismaskin", now=LATER, page=3).hits == ()


class TestDays:
    @pytest.mark.parametrize(
        "text", ["24.12", "24.12.", "24/12", "24. desember", "24 des", "24.12.2026", "julaften 24.12"]
    )
    def test_are_found_however_somebody_types_them(self, text):
        publish("Åpent julaften", lead="Vi holder åpent 24. desember 2026 til klokka 12.")

        assert found(text) == ["Åpent julaften"]

    def test_are_not_read_out_of_a_time_or_a_case_number(self):
        publish("Møte klokka 10.12 om sak 10/12")

        assert found("10. desember") == []
        assert found("10/12") == ["Møte klokka 10.12 om sak 10/12"]
        publish("Sak 26/13")
        assert found("26/13") == ["Sak 26/13"]


class TestFaintWords:
    def test_put_hits_in_order_and_need_not_be_there(self):
        publish("Avgifter for vann", days=2)
        publish("Avgifter i kommunal regi", days=1)

        assert found("kommunale avgifter") == ["Avgifter i kommunal regi", "Avgifter for vann"]

    def test_are_words_as_others_in_a_phrase_and_alone(self):
        publish("Avgifter for vann")
        publish("Kommunale avgifter")

        assert found('"kommunale avgifter"') == found("kommunale") == ["Kommunale avgifter"]


class TestCompounds:
    def test_are_found_by_their_parts_and_not_by_what_only_looks_like_one(self):
        publish("Vannavstenging")
        publish("Vanlig hverdag")

        assert found("vann") == ["Vannavstenging"]
        assert found("van") == []

    def test_are_found_when_they_are_typed_apart_and_apart_when_typed_together(self):
        publish("Barnehageplass")
        publish("Kort i kulda", lead="Plass til flere i barnehagen.")

        assert found("barnehage plass") == ["Barnehageplass", "Kort i kulda"]
        assert found("barnehageplass") == ["Barnehageplass", "Kort i kulda"]

    def test_whose_parts_stand_in_title_and_lead_come_after_the_word_itself(self):
        publish("Folkevalgte", lead="Møte om penger.", days=2)
        publish("Kort fortalt", lead="Nytt.", body="<p>Det blir folkemøte.</p>", days=1)

        assert found("folkemøte") == ["Kort fortalt", "Folkevalgte"]

    def test_stand_apart_in_a_text_by_chance_and_count_when_there_is_nothing_else(self):
        publish("Kulturnatt", body="<p>Huset var fullt. Vi har mange råd til deg.</p>")

        assert found("rådhus") == ["Kulturnatt"]
        publish("Nytt rådhus")
        assert found("rådhus") == ["Nytt rådhus"]


class TestPhrasesAndMinus:
    def test_want_the_words_in_that_order(self):
        publish("Godt i gang")
        publish("I gang, og godt")

        assert found('"godt i gang"') == ["Godt i gang"]
        assert found("«godt i gang»") == ["Godt i gang"]
        assert find('"gang godt i"', now=LATER).total == 0

    def test_leave_out_what_is_not_wanted(self):
        publish("Skole og hage")
        publish("Skole og buss")

        assert found("skole -bussen") == ["Skole og hage"]
        assert found('skole -"og hage"') == ["Skole og buss"]


class TestFilters:
    def test_narrow_and_count_what_there_would_be(self):
        school, road = make_section(name="Skole", slug="skole"), make_section(name="Vei", slug="vei")
        publish("Ismaskin i skolen", section=school)
        publish("Ismaskin i veien", section=road)

        both, one = find("ismaskin", now=LATER), find("ismaskin", now=LATER, section="skole")

        assert [(facet.value, facet.count) for facet in both.sections] == [("skole", 1), ("vei", 1)]
        assert one.total == 1
        assert [(facet.value, facet.count, facet.chosen) for facet in one.sections] == [
            ("skole", 1, True),
            ("vei", 1, False),
        ]
        assert [(facet.value, facet.count) for facet in one.years] == [("2026", 1)]
        assert [(facet.value, facet.count) for facet in one.kinds] == [("nyheter", 1)]

    @pytest.mark.parametrize(
        "filters", [{"section": "finnes-ikke"}, {"kind": "' OR 1=1"}, {"year": 1}, {"page": 0}, {"page": 10**9}]
    )
    def test_that_fit_nothing_show_nothing(self, filters):
        publish("Ismaskin")

        assert found("ismaskin", **filters) == []


class TestHelp:
    def test_corrects_a_slip_and_says_so(self):
        publish("Reguleringsplan for kaia")

        answer = find("reguleringspaln", now=LATER)

        assert (answer.did_you_mean, answer.corrected, answer.total) == ("reguleringsplan", True, 1)

    @pytest.mark.parametrize(
        ("typed", "there"),
        [
            ("kloakk", "Klokka på kaia er kommet på plass"),
            ("flyktninger", "Flytting av kaia"),
            ("barnevernet", "Barnebarn på besøk"),
            ("bålbrenninga", "Bålbenken er ny"),
            ("Marit", "Mari og merit"),
            ("Lund", "Land og strand"),
            ("Hemnes", "Hamna er stengt"),
            ("Korgen", "Kort om kommunen"),
            ("Larsen", "Lars er ordfører"),
        ],
    )
    def test_takes_no_word_that_we_know_for_another_one(self, typed, there):
        publish(there)

        answer = find(typed, now=LATER)

        assert (answer.did_you_mean, answer.total) == ("", 0)

    def test_offers_no_other_word_where_nothing_is_about_the_one_that_was_meant(self):
        publish("Farlig vei")

        assert find("fasslege", now=LATER).did_you_mean == ""

    def test_offers_a_word_that_stands_in_compounds_alone(self):
        publish("Kort fortalt", lead="Formannskapssekretæren svarer.")

        assert find("formanskap", now=LATER).did_you_mean == "formannskap"

    def test_knows_what_residents_call_things_when_it_is_misspelt(self):
        publish("Søppeldunken er ny")

        assert find("søpledunk", now=LATER).did_you_mean.startswith("søppeldunk")

    def test_finds_most_of_the_words_and_names_the_missing_one(self):
        publish("Ismaskin på kaia")

        answer = find("ismaskin kaia xyzzyplugh", now=LATER)

        assert (answer.partial, answer.missing, answer.total) == (True, ("xyzzyplugh",), 1)

    def test_suggests_words_of_equally_many_titles_in_the_order_of_the_alphabet(self):
        publish("Isvann, iskaffe, ismaskin, isbjørn, isbit, isflak og isfjell på kaia")

        words = ["isbit", "isbjørn", "isfjell", "isflak", "iskaffe", "ismaskin", "isvann"]
        assert suggest("is", now=LATER)[:7] == words

    def test_suggests_from_public_titles(self):
        publish("Ismaskin på kaia")

        assert suggest("isma", now=LATER) == ["ismaskin", "Ismaskin på kaia"]
        assert suggest("isma", now=NOON - timedelta(days=1)) == []


class TestMarks:
    def test_stand_on_every_form_in_title_and_snippet_and_change_no_text(self):
        publish("Veien til <b>kaia</b>", lead="Ny veg & bru.")

        (hit,) = find("vei", now=LATER).hits

        assert marked(hit.title) == ["Veien"] and marked(hit.snippet) == ["veg"]
        assert "".join(segment.text for segment in hit.title) == "Veien til <b>kaia</b>"

    def test_bring_the_place_in_a_long_text_into_the_snippet(self):
        publish("Kort", body=f"<p>{'Ord om annet. ' * 200}Så kom en ismaskin på besøk. {'Mer om annet. ' * 50}</p>")

        (hit,) = find("ismaskin", now=LATER).hits

        assert marked(hit.snippet) == ["ismaskin"]
        assert len("".join(segment.text for segment in hit.snippet)) < 300


class TestManyHits:
    def test_are_all_counted_and_the_best_of_them_shown(self, monkeypatch):
        for name in ("queries.MOST_PAGES", "queries.MOST_SHOWN", "ranking.MOST_SHOWN", "rules.MOST_SHOWN"):
            monkeypatch.setattr(f"news.search.{name}", 2 if name.endswith("PAGES") else 2 * PER_PAGE)
        school, road = make_section(name="Skole", slug="skole"), make_section(name="Vei", slug="vei")
        many = 2 * PER_PAGE + 3
        for number in range(many):
            publish(f"Ismaskin {number}", days=number, section=school if number % 2 else road)

        answer, last, beyond = (find("ismaskin", now=LATER, page=page) for page in (1, 2, 3))

        assert (answer.total, answer.shown, answer.last) == (many, 2 * PER_PAGE, 2)
        assert [(facet.value, facet.count) for facet in answer.sections] == [
            ("skole", many // 2),
            ("vei", many - many // 2),
        ]
        assert [facet.count for facet in (*answer.kinds, *answer.years)] == [many, many]
        assert (len(last.hits), len(beyond.hits)) == (PER_PAGE, 0)
        assert find("ismaskin", now=LATER, section="skole").total == many // 2
