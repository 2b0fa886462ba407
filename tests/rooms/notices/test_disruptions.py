"""Operational messages by the clock: what runs, what is over, the timeline, corrections, addresses."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.notices.actions import withdraw
from news.notices.models import Disruption, DisruptionUpdate
from news.notices.page import public_page
from news.notices.queries import next_boundary, over, running, whereabouts
from news.notices.rules import RAISED_STAYS, SOLVED_STAYS, Status
from news.profile.queries import site_profile
from news.publishing.actions import publish
from news.publishing.rules import CannotPublish, Gone, Moved
from tests.kit.moments import AWKWARD, NOON, TICK
from tests.kit.notices import forget_kept, make_disruption, make_running, solve, tell

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def listed(now):
    return [(each.title, each.status) for each in running(generation=site_profile().generation, now=now)]


def page_of(disruption, now):
    return public_page(DisruptionUpdate.objects.public(now).get(disruption=disruption), now)


def told(disruption, now):
    return [(entry.status, entry.text) for entry in page_of(disruption, now).timeline]


def refused(disruption, now=NOON):
    with pytest.raises(CannotPublish) as caught:
        publish(disruption, by=None, now=now)
    return [reason.code for reason in caught.value.reasons]


class TestMessage:
    def test_runs_from_its_first_notice_until_it_is_solved_and_a_while_after(self):
        disruption = make_running(title="Vannet er borte")
        solve(disruption, now=NOON + HOUR)
        solved = NOON + HOUR

        assert listed(NOON) == [("Vannet er borte", Status.ONGOING)]
        assert listed(solved) == [("Vannet er borte", Status.SOLVED)]
        assert len(listed(solved + SOLVED_STAYS - TICK)) == 1
        assert listed(solved + SOLVED_STAYS) == []
        assert [each.title for each in over(solved + SOLVED_STAYS, place="", start=0, most=9)] == ["Vannet er borte"]

    def test_is_not_there_before_it_is_published(self):
        make_disruption()

        assert listed(NOON) == []

    def test_becomes_ongoing_by_itself_when_what_was_announced_starts(self):
        make_running(title="Stengt", status=Status.PLANNED, starts_at=NOON + HOUR)

        assert listed(NOON + HOUR - TICK) == [("Stengt", Status.PLANNED)]
        assert listed(NOON + HOUR) == [("Stengt", Status.ONGOING)]

    def test_becomes_solved_by_itself_where_an_editor_said_so(self):
        end = NOON + 5 * HOUR
        make_running(
            title="Stengt", status=Status.PLANNED, starts_at=NOON + HOUR, expected_end=end, ends_by_itself=True
        )

        assert listed(end - TICK) == [("Stengt", Status.ONGOING)]
        assert listed(end) == [("Stengt", Status.SOLVED)]
        assert listed(end + SOLVED_STAYS) == []

    def test_stays_ongoing_past_its_expected_end_and_says_that_it_is_late(self):
        disruption = make_running(expected_end=NOON + HOUR)

        assert not page_of(disruption, NOON + HOUR - TICK).now_stands.is_late
        assert page_of(disruption, NOON + HOUR).now_stands.is_late
        assert page_of(disruption, NOON + HOUR).now_stands.status == Status.ONGOING

    def test_never_promises_an_update_for_a_time_that_has_passed(self):
        disruption = make_running(next_update_at=NOON + HOUR)

        assert page_of(disruption, NOON).now_stands.next_update_at == NOON + HOUR
        assert page_of(disruption, NOON + HOUR).now_stands.next_update_at is None

    def test_stands_in_order_of_urgency(self):
        make_running(title="Varslet sent", status=Status.PLANNED, starts_at=NOON + 9 * HOUR)
        make_running(title="Varslet snart", status=Status.PLANNED, starts_at=NOON + 5 * HOUR)
        solve(make_running(title="Løst"), now=NOON + HOUR)
        make_running(title="Eldre")
        make_running(title="Nyere", now=NOON + HOUR)

        titles = [title for title, _status in listed(NOON + HOUR)]

        assert titles == ["Nyere", "Eldre", "Varslet snart", "Varslet sent", "Løst"]


class TestTimeline:
    def test_holds_every_update_newest_first(self):
        disruption = make_running(text="Vi leter.")
        tell(disruption, "Vi graver.", now=NOON + HOUR)
        solve(disruption, now=NOON + 2 * HOUR, text="Tett igjen.")

        assert told(disruption, NOON + 2 * HOUR) == [
            (Status.SOLVED, "Tett igjen."),
            (Status.ONGOING, "Vi graver."),
            (Status.ONGOING, "Vi leter."),
        ]

    def test_tells_what_came_to_pass_by_the_clock(self):
        end = NOON + 5 * HOUR
        disruption = make_running(
            text="Vi stenger.", status=Status.PLANNED, starts_at=NOON + HOUR, expected_end=end, ends_by_itself=True
        )

        assert told(disruption, end) == [
            (Status.SOLVED, ""),
            (Status.ONGOING, ""),
            (Status.PLANNED, "Vi stenger."),
        ]

    def test_shows_a_correction_in_the_place_of_what_was_wrong_and_keeps_both(self):
        disruption = make_running(text="Kok vannet i fem timer.")
        update = disruption.editions.get()
        update.corrections.create(text="Kok vannet i fem minutter.", at=NOON + HOUR)

        (entry,) = page_of(disruption, NOON + HOUR).timeline

        assert (entry.text, entry.corrected_at) == ("Kok vannet i fem minutter.", NOON + HOUR)
        assert disruption.editions.get().text == "Kok vannet i fem timer."

    def test_tells_that_the_title_was_put_right(self):
        disruption = make_running(title="Vannet i Andåsn")
        tell(disruption, "Ny tittel.", now=NOON + HOUR, title="Vannet i Andåsen")

        assert [entry.title_before for entry in page_of(disruption, NOON + HOUR).timeline] == ["Vannet i Andåsn", ""]

    def test_is_never_rewritten(self):
        update = make_running().editions.get()
        update.text = "Noe annet"

        with pytest.raises(ValidationError):
            update.save()

    @pytest.mark.parametrize("name", AWKWARD)
    def test_keeps_the_time_when_clocks_stumble(self, name):
        moment = AWKWARD[name]
        make_running(title="Stengt", status=Status.PLANNED, starts_at=moment, now=moment - timedelta(days=1))

        assert listed(moment - TICK) == [("Stengt", Status.PLANNED)]
        assert listed(moment) == [("Stengt", Status.ONGOING)]


class TestRequirements:
    def test_are_all_given_at_once(self):
        empty = Disruption.objects.create(slug="tom", status=Status.PLANNED, ends_by_itself=True, link_text="Kart")

        assert refused(empty) == ["no_title", "no_area", "no_text", "no_start", "no_end", "no_link"]

    @pytest.mark.parametrize(
        ("wrong", "code"),
        [
            ({"area": "\u200b\u2060"}, "no_area"),
            ({"starts_at": NOON, "expected_end": NOON - HOUR}, "end_before_start"),
            ({"starts_at": NOON + HOUR}, "starts_later"),
            ({"next_update_at": NOON}, "next_update_passed"),
            ({"link_url": "https://kart.example/", "link_text": "les mer"}, "vague_link"),
            ({"expected_end": NOON.replace(year=9999)}, "year"),
        ],
    )
    def test_refuse_what_cannot_be(self, wrong, code):
        assert code in refused(make_disruption(**wrong))

    def test_refuse_the_same_text_twice_by_a_slip(self):
        disruption = make_running()
        disruption.refresh_from_db()

        assert refused(disruption, NOON + HOUR) == ["no_text"]

    def test_refuse_an_address_that_another_message_had(self):
        make_running(slug="brudd")
        newcomer = make_disruption(slug="annet")
        newcomer.slug = "brudd"

        assert refused(newcomer) == ["address_taken"]


class TestAddress:
    def test_leads_on_to_the_new_one(self):
        disruption = make_running(slug="gammel")
        tell(disruption, "Ny adresse.", now=NOON + HOUR, slug="ny")

        assert whereabouts("gammel", NOON + HOUR) == Moved("/driftsmeldinger/ny/")

    def test_tells_why_a_message_was_taken_away(self):
        disruption = make_running(title="Øvelse", slug="oevelse")
        withdraw(disruption, by=None, now=NOON + HOUR, reason="Det var en øvelse.")

        assert whereabouts("oevelse", NOON + HOUR) == Gone("Øvelse", "Det var en øvelse.")

    def test_of_what_never_was_is_nowhere(self):
        assert whereabouts("aldri", NOON) is None


class TestNextBoundary:
    @pytest.mark.parametrize(
        ("facts", "ahead"),
        [
            ({"status": Status.PLANNED, "starts_at": NOON + HOUR}, HOUR),
            ({"expected_end": NOON + HOUR}, HOUR),
            ({"next_update_at": NOON + HOUR}, HOUR),
            ({}, timedelta(hours=12)),  # midnight, when the hour alone is not enough any more
        ],
    )
    def test_is_the_nearest_moment_at_which_a_page_changes_by_itself(self, facts, ahead):
        make_running(**facts)

        assert next_boundary(NOON) == NOON + ahead

    def test_is_none_where_nothing_is(self):
        assert next_boundary(NOON) is None

    def test_counts_the_end_of_what_was_raised(self):
        disruption = make_running(is_raised=True)

        assert disruption.editions.get().live_from + RAISED_STAYS in disruption.editions.get().moments()


steps = st.lists(
    st.tuples(
        st.sampled_from(Status),
        st.integers(1, 30),
        st.one_of(st.none(), st.integers(-5, 40)),
        st.one_of(st.none(), st.integers(-5, 40)),
        st.booleans(),
    ),
    max_size=8,
)


class DisruptionTests(HypothesisTestCase):
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps)
    def test_stays_true_until_its_next_boundary_whatever_an_editor_does(self, steps):
        """Between now and the next boundary nothing that a page shows changes by itself, and no text is ever lost."""
        forget_kept()
        disruption, now, published = make_disruption(), NOON, []
        for status, ahead, start, end, by_itself in steps:
            now += timedelta(hours=ahead)
            disruption.status, disruption.text = status, f"Oppdatering {len(published)}"
            disruption.starts_at = None if start is None else now + timedelta(hours=start)
            disruption.expected_end = None if end is None else now + timedelta(hours=end)
            disruption.ends_by_itself = by_itself
            try:
                publish(disruption, by=None, now=now)
            except CannotPublish:
                continue
            published.append(f"Oppdatering {len(published)}")

        if published:
            boundary = next_boundary(now) or now + timedelta(days=400)
            before = [page_of(disruption, at) for at in (now, boundary - TICK)]
            assert before[0] == before[1]
            first = listed(now)
            forget_kept()
            assert first == listed(boundary - TICK)
            assert [entry.text for entry in reversed(before[0].timeline) if entry.text] == published
