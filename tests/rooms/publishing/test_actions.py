"""Publish, schedule, end, call off, withdraw: what readers see at each moment."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.articles.models import Edition
from news.profile.queries import site_profile
from news.publishing.actions import call_off, publish, withdraw
from news.publishing.rules import CannotPublish, CannotWithdraw, Refused
from news.publishing.signals import changed_in_public, left_public, went_public
from tests.kit.make import make_article, make_editor, make_published
from tests.kit.moments import AWKWARD, EARLIER, LATER, MUCH_LATER, NOON, TICK

pytestmark = pytest.mark.django_db


def seen(article, at):
    """The title that readers see at a moment; None: nothing."""
    edition = Edition.objects.public(at).filter(article=article).first()
    return edition and edition.title


def refused(action, *arguments, **named):
    with pytest.raises(Refused) as caught:
        action(*arguments, **named)
    return [reason.code for reason in caught.value.reasons]


class TestPublish:
    def test_shows_the_article_from_that_very_moment(self):
        article = make_article(title="Brua åpner")

        publish(article, by=None, now=NOON)

        assert seen(article, NOON) == "Brua åpner"
        assert seen(article, NOON - TICK) is None

    def test_keeps_what_is_written_afterwards_from_readers(self):
        article = make_published(title="Brua åpner")

        article.title = "Noe helt annet"
        article.save()

        assert seen(article, LATER) == "Brua åpner"

    def test_shows_the_newer_edition_and_keeps_the_older_in_the_records(self):
        article = make_published(title="Første")
        article.title = "Andre"
        article.save()

        publish(article, by=None, now=LATER)

        assert [seen(article, LATER - TICK), seen(article, LATER)] == ["Første", "Andre"]

    def test_waits_until_the_time_that_was_chosen(self):
        article = make_article(title="Om en uke")

        publish(article, by=None, now=NOON, starts_at=LATER)

        assert [seen(article, LATER - TICK), seen(article, LATER)] == [None, "Om en uke"]

    def test_ends_at_the_time_that_was_chosen(self):
        article = make_published(title="En uke", ends_at=LATER)

        assert [seen(article, LATER - TICK), seen(article, LATER)] == ["En uke", None]

    def test_calls_off_what_was_planned_before(self):
        article = make_article(title="Planlagt")
        publish(article, by=None, now=EARLIER, starts_at=LATER)
        article.title = "Nå"
        article.save()

        publish(article, by=None, now=NOON)

        assert [seen(article, NOON), seen(article, MUCH_LATER)] == ["Nå", "Nå"]

    @pytest.mark.parametrize("name", AWKWARD)
    def test_keeps_the_time_when_clocks_stumble(self, name):
        moment = AWKWARD[name]
        article = make_article(title="Presis")

        publish(article, by=None, now=moment - timedelta(days=1), starts_at=moment)

        assert [seen(article, moment - TICK), seen(article, moment)] == [None, "Presis"]

    def test_gives_all_the_reasons_against_it_at_once(self):
        article = make_article(title="", lead="", section=None)

        assert refused(publish, article, by=None, now=NOON, starts_at=EARLIER, ends_at=EARLIER) == [
            "no_title",
            "no_lead",
            "no_section",
            "start_passed",
            "end_passed",
        ]

    def test_leaves_everything_as_it_was_when_it_refuses(self):
        article = make_published(title="Står")
        article.title = ""
        article.save()

        with pytest.raises(CannotPublish):
            publish(article, by=None, now=LATER)

        assert seen(article, LATER) == "Står"

    def test_refuses_an_end_before_the_start(self):
        article = make_article()

        reasons = refused(publish, article, by=None, now=NOON, starts_at=MUCH_LATER, ends_at=LATER)

        assert reasons == ["end_before_start"]

    def test_remembers_who_did_it(self):
        editor = make_editor()

        edition = publish(make_article(), by=editor, now=NOON)

        assert (edition.created_by, edition.created_at) == (editor, NOON)

    def test_raises_the_generation(self):
        before = site_profile().generation

        publish(make_article(), by=None, now=NOON)

        assert site_profile().generation == before + 1

    def test_refuses_an_address_that_another_article_had(self):
        make_published(slug="brua")
        newcomer = make_article(slug="brua-2")
        newcomer.slug = "brua"

        assert "address_taken" in [reason.code for reason in newcomer.why_not_publish(NOON)]


class TestEdition:
    def test_never_changes_what_it_says(self):
        edition = make_published().editions.get()
        edition.title = "Omskrevet historie"

        with pytest.raises(ValidationError):
            edition.save()

        assert Edition.objects.get(pk=edition.pk).title != "Omskrevet historie"


class TestCallOff:
    def test_lets_the_public_edition_live_on(self):
        article = make_published(title="Står")
        article.title = "Planlagt"
        article.save()
        publish(article, by=None, now=NOON, starts_at=LATER)

        call_off(article, by=None, now=NOON)

        assert seen(article, MUCH_LATER) == "Står"

    def test_gives_back_the_end_that_was_planned_before(self):
        article = make_published(title="Til da", ends_at=MUCH_LATER)
        publish(article, by=None, now=NOON, starts_at=LATER)

        call_off(article, by=None, now=NOON)

        assert [seen(article, MUCH_LATER - TICK), seen(article, MUCH_LATER)] == ["Til da", None]

    def test_says_when_nothing_is_planned(self):
        assert refused(call_off, make_published(), by=None, now=NOON) == ["nothing_planned"]


class TestWithdraw:
    def test_takes_it_from_the_readers_at_once_and_for_good(self):
        article = make_published(now=EARLIER)

        withdraw(article, by=None, now=NOON)

        assert [bool(seen(article, at)) for at in (NOON - TICK, NOON, MUCH_LATER)] == [True, False, False]

    def test_takes_what_is_planned_too(self):
        article = make_published(now=EARLIER)
        publish(article, by=None, now=EARLIER, starts_at=LATER)

        withdraw(article, by=None, now=NOON)

        assert seen(article, MUCH_LATER) is None

    def test_says_when_there_is_nothing_to_take_back(self):
        with pytest.raises(CannotWithdraw):
            withdraw(make_article(), by=None, now=NOON)


class TestAnnouncements:
    @pytest.fixture
    def heard(self):
        heard = []
        listeners = []
        for signal in (went_public, changed_in_public, left_public):

            def listen(subject, interval, at, signal=signal, **_):
                heard.append((signal, at))

            signal.connect(listen, weak=False)
            listeners.append((signal, listen))
        yield heard
        for signal, listen in listeners:
            signal.disconnect(listen)

    def test_tell_the_story_once_each_step_is_committed(self, heard, django_capture_on_commit_callbacks):
        article = make_article()

        with django_capture_on_commit_callbacks(execute=True):
            publish(article, by=None, now=EARLIER)
            assert heard == []
        with django_capture_on_commit_callbacks(execute=True):
            publish(article, by=None, now=NOON, starts_at=LATER)
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(article, by=None, now=NOON)

        assert heard == [(went_public, EARLIER), (changed_in_public, LATER), (left_public, NOON)]

    def test_are_not_sent_for_what_was_refused(self, heard, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True), pytest.raises(CannotPublish):
            publish(make_article(title=""), by=None, now=NOON)

        assert heard == []


steps = st.lists(
    st.tuples(
        st.sampled_from(["publish", "schedule", "call off", "withdraw"]),
        st.integers(1, 20),
        st.one_of(st.none(), st.integers(1, 60)),
    ),
    max_size=12,
)


class IntervalTests(HypothesisTestCase):
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps)
    def test_never_overlap_whatever_an_editor_does(self, steps):
        article = make_article()
        now = NOON
        for verb, ahead, length in steps:
            now += timedelta(hours=ahead)
            starts_at = now + timedelta(hours=ahead) if verb == "schedule" else None
            ends_at = length and now + timedelta(hours=length)
            try:
                if verb in {"publish", "schedule"}:
                    publish(article, by=None, now=now, starts_at=starts_at, ends_at=ends_at)
                else:
                    {"call off": call_off, "withdraw": withdraw}[verb](article, by=None, now=now)
            except Refused:
                continue

        intervals = sorted((e.live_from, e.live_until) for e in article.editions.shown())
        for (_, ends), (starts, _) in pairwise(intervals):
            assert ends is not None
            assert ends <= starts
