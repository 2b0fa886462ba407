"""Notices above every page: which, in which order, until when, and that nothing stays for ever."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.articles.actions import withdraw as withdraw_article
from news.notices.queries import banners, banners_without_database
from news.notices.rules import RAISED_STAYS, Severity
from news.profile.queries import site_profile
from news.publishing.actions import publish, withdraw
from tests.kit.make import make_published
from tests.kit.moments import EARLIER, NOON, TICK
from tests.kit.notices import forget_kept, make_notice, make_running, solve

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def shown(now):
    return banners(generation=site_profile().generation, now=now)


def titles(now):
    return [banner.title for banner in shown(now)]


class TestNotice:
    def test_stands_from_its_start_to_its_end(self):
        make_notice(title="Kok vannet", starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)

        assert [titles(NOON + at) for at in (HOUR - TICK, HOUR, 2 * HOUR - TICK, 2 * HOUR)] == [
            [],
            ["Kok vannet"],
            ["Kok vannet"],
            [],
        ]

    def test_ends_at_once(self):
        notice = make_notice()

        withdraw(notice, by=None, now=NOON + HOUR)

        assert titles(NOON + HOUR) == []

    def test_stands_behind_those_that_are_graver_and_before_those_that_are_older(self):
        make_notice(title="Info", severity=Severity.INFORMATION, now=NOON)
        make_notice(title="Eldre", severity=Severity.IMPORTANT, now=EARLIER, ends_at=NOON + HOUR)
        make_notice(title="Fare", severity=Severity.DANGER, now=EARLIER, ends_at=NOON + HOUR)
        make_notice(title="Nyere", severity=Severity.IMPORTANT, now=NOON)

        assert titles(NOON) == ["Fare", "Nyere", "Eldre", "Info"]

    def test_may_be_closed_only_when_it_is_merely_good_to_know(self):
        for severity in Severity:
            make_notice(title=severity, severity=severity)

        assert {banner.title: banner.may_be_closed for banner in shown(NOON)} == {
            "danger": False,
            "important": False,
            "information": True,
        }

    def test_has_another_key_once_its_words_change_and_the_same_when_only_its_end_does(self):
        notice = make_notice(severity=Severity.INFORMATION, text="Stengt i dag.")
        (first,) = shown(NOON)
        publish(notice, by=None, now=NOON + HOUR, ends_at=NOON + 9 * HOUR)
        (longer,) = shown(NOON + HOUR)
        notice.text = "Stengt i dag og i morgen."
        publish(notice, by=None, now=NOON + 2 * HOUR, ends_at=NOON + 9 * HOUR)
        (changed,) = shown(NOON + 2 * HOUR)

        assert first.key == longer.key != changed.key

    def test_keeps_every_wording(self):
        notice = make_notice(title="Kok vannet")
        notice.title = "Du kan drikke vannet"
        publish(notice, by=None, now=NOON + HOUR, ends_at=NOON + 9 * HOUR)

        assert list(notice.editions.order_by("live_from").values_list("title", flat=True)) == [
            "Kok vannet",
            "Du kan drikke vannet",
        ]

    def test_leads_to_an_article_for_as_long_as_that_is_public(self):
        article = make_published(now=EARLIER, title="Slik koker du vann")
        make_notice(article=article)
        assert [(each.path, each.link_text) for each in shown(NOON)] == [(article.path, "Slik koker du vann")]

        withdraw_article(article, by=None, now=NOON + HOUR, reason="Feil.")

        assert [(each.title, each.path) for each in shown(NOON + HOUR)] == [("Kok vannet i Mosjøen", "")]

    def test_forgets_an_article_that_ends_by_itself(self):
        article = make_published(now=EARLIER, ends_at=NOON + HOUR)
        make_notice(article=article)

        assert [bool(shown(NOON + at)[0].path) for at in (timedelta(0), HOUR - TICK, HOUR)] == [True, True, False]


class TestRaisedDisruption:
    def test_stands_among_the_notices_until_it_is_solved(self):
        disruption = make_running(title="Vannet er borte", is_raised=True)
        (banner,) = shown(NOON)
        assert (banner.title, banner.path, banner.severity) == ("Vannet er borte", disruption.path, Severity.IMPORTANT)

        solve(disruption, now=NOON + HOUR)

        assert titles(NOON + HOUR) == []

    def test_comes_down_when_nobody_looks_after_it(self):
        make_running(is_raised=True)

        assert [len(titles(NOON + at)) for at in (RAISED_STAYS - TICK, RAISED_STAYS)] == [1, 0]


class TestWithoutDatabase:
    def test_shows_what_this_process_knew_last_but_not_what_is_over(self, django_assert_num_queries):
        make_notice(title="Kort", ends_at=NOON + HOUR)
        make_notice(title="Lang", ends_at=NOON + 2 * HOUR)
        shown(NOON)

        with django_assert_num_queries(0):
            kept = banners_without_database(NOON + HOUR)

        assert [each.title for each in kept] == ["Lang"]

    def test_shows_nothing_where_nothing_was_known(self):
        assert banners_without_database(NOON) == ()


intervals = st.lists(
    st.tuples(st.sampled_from(Severity), st.integers(0, 20), st.integers(1, 20), st.booleans()), max_size=6
)


class BannerTests(HypothesisTestCase):
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(intervals, st.integers(0, 40))
    def test_are_kept_no_longer_than_they_are_true(self, intervals, after):
        """What is kept gives at every hour what a fresh look gives."""
        forget_kept()
        for number, (severity, start, length, ended) in enumerate(intervals):
            begins = NOON + start * HOUR if start else None
            ends_at = (begins or NOON) + length * HOUR
            notice = make_notice(title=f"{number}", severity=severity, starts_at=begins, ends_at=ends_at)
            if ended:
                withdraw(notice, by=None, now=NOON)
        generation = site_profile().generation
        banners(generation=generation, now=NOON)

        at = NOON + after * HOUR
        kept = banners(generation=generation, now=at)

        assert kept == banners(generation=generation + 1, now=at)
        gravity = [list(Severity).index(each.severity) for each in kept]
        assert gravity == sorted(gravity)
