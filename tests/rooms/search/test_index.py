"""The index follows the site: what is public is found, at that very moment, and nothing else is."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from news.articles.models import Article, ContactPerson, Edition
from news.library.models import Basis, DepictedPerson, Removal
from news.publishing.actions import call_off, publish, withdraw
from news.publishing.rules import Refused
from news.search import actions
from news.search.actions import index_what_is_missing, rebuild, tidy_index
from news.search.document import terms_of
from news.search.editions import readings_of
from news.search.engine import engine
from news.search.models import SearchRow, SearchState, SearchText
from news.search.queries import find
from tests.kit.make import make_article, make_picture, make_published
from tests.kit.moments import EARLIER, LATER, MUCH_LATER, NOON, OSLO, TICK
from tests.kit.notices import make_running

pytestmark = pytest.mark.django_db


def found(text, at=LATER, **filters):
    """The titles that a search shows, in order."""
    return ["".join(segment.text for segment in hit.title) for hit in find(text, now=at, **filters).hits]


def bytes_of_terms():
    """What each database stores of the terms themselves."""
    stored = {"sqlite": ("block", "news_searchterms_data"), "postgresql": ("terms", "news_searchtext")}
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(length({})) FROM {}".format(*stored[connection.vendor]))
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_a_site_that_was_emptied_starts_anew():
    make_published(title="Ismaskin til salgs", slug="sak", now=NOON)
    call_command("flush", interactive=False, verbosity=0)
    make_published(title="Loppemarked", slug="sak", now=NOON)

    assert found("ismaskin") == []
    assert found("loppemarked") == ["Loppemarked"]


def test_every_term_of_a_text_is_found_and_no_other():
    article = make_published(
        title="Bøkene på barneskolen", lead="Vannavstenging 3. juni, sak 2026/1234", body="<p>Veien til Ørsted AS.</p>"
    )
    (reading,) = readings_of(article.editions.get())
    terms = sorted(terms_of(reading.document).all())

    assert engine().counts(terms, now=LATER, most=2) == [1] * len(terms)
    assert engine().counts(["abok", "bveien", "ibarnehage"], now=LATER, most=2) == [0, 0, 0]
    assert {"abøkene", "bbok", "cskol", "dvannavstenging", "fvann", "gørsted", "hvei"} <= set(terms)


class TestPublishing:
    def test_makes_an_article_found_from_that_very_moment(self):
        make_published(title="Ismaskin til salgs", now=NOON)

        assert found("ismaskin", NOON) == ["Ismaskin til salgs"]
        assert found("ismaskin", NOON - TICK) == []

    def test_keeps_drafts_and_later_changes_out(self):
        make_article(title="Ismaskin i kjelleren")
        article = make_published(title="Loppemarked")
        article.title = "Ismaskin på loppemarked"
        article.save()

        assert found("ismaskin") == []

    def test_finds_what_is_planned_when_its_time_has_come(self):
        make_published(title="Ismaskin", now=NOON, starts_at=LATER, ends_at=MUCH_LATER)

        assert found("ismaskin", LATER - TICK) == []
        assert found("ismaskin", LATER) == ["Ismaskin"]
        assert found("ismaskin", MUCH_LATER - TICK) == ["Ismaskin"]
        assert found("ismaskin", MUCH_LATER) == []

    def test_suggests_no_word_that_is_only_in_what_is_planned(self):
        make_published(title="Hemmeligheten", now=NOON, starts_at=LATER)

        assert find("hemeligheten", now=NOON).did_you_mean == ""
        assert find("hemeligheten", now=LATER).did_you_mean == "hemmeligheten"

    def test_forgets_the_words_of_the_edition_before(self):
        article = make_published(title="Ismaskin")
        article.title = "Kaffemaskin"
        article.save()
        publish(article, by=None, now=LATER)

        assert found("ismaskin", LATER) == []
        assert found("kaffemaskin", LATER) == ["Kaffemaskin"]

    def test_takes_back_what_is_withdrawn_and_brings_back_what_was_cut_short(self):
        article = make_published(title="Ismaskin")
        article.title = "Kaffemaskin"
        article.save()
        publish(article, by=None, now=NOON, starts_at=LATER)
        call_off(article, by=None, now=NOON + TICK)
        assert found("ismaskin", MUCH_LATER) == ["Ismaskin"]

        withdraw(article, by=None, now=LATER)

        assert found("ismaskin", LATER) == found("kaffemaskin", LATER) == []

    def test_is_undone_with_the_change_when_indexing_fails(self, monkeypatch):
        article = make_article(title="Ismaskin")
        monkeypatch.setattr(actions, "terms_of", lambda document: 1 / 0)

        with pytest.raises(ZeroDivisionError):
            publish(article, by=None, now=NOON)

        assert not Edition.objects.filter(article=article).exists()

    def test_finds_nothing_of_an_article_that_was_deleted(self):
        article = make_published(title="Ismaskin")

        Article.objects.filter(pk=article.pk).delete()

        assert found("ismaskin") == []
        assert not SearchRow.objects.exists()

    def test_sweeps_out_what_is_over(self):
        make_published(title="Ismaskin", now=EARLIER, ends_at=NOON)
        make_published(title="Noe annet", now=LATER)

        assert SearchRow.objects.count() == 1


class Life(HypothesisTestCase):
    """Whatever is done to an article in whatever order, the search shows what the site shows, at every moment."""

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.tuples(st.sampled_from(["publish", "plan", "end", "call off", "withdraw"]), st.integers(0, 4))))
    def test_never_parts_search_and_site(self, deeds):
        article = make_article(title="Ismaskin")
        moments = [NOON + timedelta(days=number) for number in range(12)]
        for day, (deed, days) in enumerate(deeds[:8]):
            now = moments[day]
            article.lead = f"Utgave {day}"
            article.save()
            try:
                match deed:
                    case "publish":
                        publish(article, by=None, now=now)
                    case "plan":
                        publish(article, by=None, now=now, starts_at=now + timedelta(days=days))
                    case "end":
                        publish(article, by=None, now=now, ends_at=now + timedelta(days=days, hours=1))
                    case "call off":
                        call_off(article, by=None, now=now)
                    case "withdraw":
                        withdraw(article, by=None, now=now)
            except Refused:
                pass
            for later in moments[day:]:
                public = Edition.objects.public(later).filter(article=article).first()
                hits = find("ismaskin", now=later).hits
                assert ["".join(part.text for part in hit.snippet) for hit in hits] == ([public.lead] if public else [])


class TestPictures:
    def test_are_found_by_their_captions_and_not_when_they_are_gone(self):
        picture = make_picture()
        make_published(title="Korpset", lead_picture=picture, lead_picture_caption="Dirigent Alvhild Rask")
        assert found("Alvhild Rask") == ["Korpset"]

        removal = Removal.objects.create(picture=picture, at=NOON, reason="Ba om det")
        assert found("Alvhild Rask") == []

        removal.ended_at = LATER
        removal.save()
        assert found("Alvhild Rask") == ["Korpset"]

    def test_are_found_until_the_last_day_of_a_consent_without_anybody_doing_anything(self):
        picture = make_picture(basis=Basis.CONSENT)
        DepictedPerson.objects.create(
            picture=picture, name="Alvhild Rask", consent_given_on=date(2026, 6, 1), valid_until=date(2026, 6, 10)
        )
        make_published(title="Korpset", lead_picture=picture, lead_picture_caption="Dirigent Alvhild Rask")
        midnight = NOON.replace(day=11, hour=0, tzinfo=OSLO)

        assert found("Alvhild Rask", midnight - TICK) == ["Korpset"]
        assert found("Alvhild Rask", midnight) == []
        assert found("korpset", midnight - TICK) == found("korpset", midnight) == ["Korpset"]

    def test_captions_are_in_no_snippet_when_they_are_gone(self):
        picture = make_picture()
        make_published(title="Korpset", lead_picture=picture, lead_picture_caption="Dirigent Alvhild Rask")
        Removal.objects.create(picture=picture, at=NOON, reason="Ba om det")

        shown = "".join(segment.text for segment in find("korpset", now=LATER).hits[0].snippet)

        assert "Alvhild" not in shown


class TestMessages:
    def test_are_found_by_area_and_text_and_stand_first_while_they_run(self):
        make_published(title="Vannet i Andåsen før og nå", now=NOON)
        make_running(title="Vannet er borte i Andåsen", area="Andåsen", text="Vi leter etter lekkasjen.", now=EARLIER)

        assert found("vannet andåsen") == ["Vannet er borte i Andåsen", "Vannet i Andåsen før og nå"]
        assert find("lekkasje", now=LATER).hits[0].is_open


class TestNumbers:
    def test_that_are_taken_are_given_to_nobody_else(self, monkeypatch):
        monkeypatch.setattr("news.search.editions.row_id", lambda published_at, pk, **_which: 1 << 40)

        make_published(title="Ismaskin")
        make_published(title="Kaffemaskin", now=NOON + timedelta(days=1))

        assert found("ismaskin") + found("kaffemaskin") == ["Ismaskin", "Kaffemaskin"]


class TestRebuilding:
    def test_answers_all_the_while_and_is_the_same_afterwards(self, monkeypatch):
        for number in range(3):
            make_published(title=f"Ismaskin {number}", now=NOON + timedelta(minutes=number))
        before = found("ismaskin")
        during = []
        terms_of = actions.terms_of
        monkeypatch.setattr(
            actions, "terms_of", lambda document: during.append(found("ismaskin")) or terms_of(document)
        )

        rebuild(LATER)

        assert during == [before] * 3
        assert found("ismaskin") == before
        assert SearchRow.objects.count() == SearchText.objects.count() == 3

    def test_holds_what_was_published_meanwhile(self, monkeypatch):
        make_published(title="Ismaskin")
        terms_of, meanwhile = actions.terms_of, []

        def and_publish(document):
            if not meanwhile:
                meanwhile.append("once")
                make_published(title="Kaffemaskin", now=NOON)
            return terms_of(document)

        monkeypatch.setattr(actions, "terms_of", and_publish)

        rebuild(LATER)

        assert found("kaffemaskin") == ["Kaffemaskin"]
        assert SearchRow.objects.count() == 2

    @pytest.mark.django_db(transaction=True)
    def test_leaves_nothing_of_the_old_one_behind(self):
        for number in range(20):
            make_published(title=f"Sak {number}", slug=f"sak-{number}", lead=f"Ord{number} " * 200, now=NOON)
        tidy_index()
        before = bytes_of_terms()
        rebuild(LATER)

        assert bytes_of_terms() <= before * 1.1

    def test_can_be_done_twice_and_begun_again(self, capsys):
        make_published(title="Ismaskin")

        call_command("reindex")
        call_command("reindex")

        assert found("ismaskin") == ["Ismaskin"]

    def test_is_done_by_migrate_where_words_are_understood_otherwise(self, monkeypatch):
        make_published(title="Ismaskin")
        monkeypatch.setattr(actions, "understanding", lambda: "as of today")

        call_command("migrate", verbosity=0)
        state = SearchState.objects.get()
        call_command("migrate", verbosity=0)

        assert (state.active, state.building, state.understanding) == (1, None, "as of today")
        assert SearchState.objects.get().active == 1
        assert found("ismaskin") == ["Ismaskin"]

    def test_puts_in_what_an_older_database_holds(self):
        make_published(title="Ismaskin")
        SearchRow.objects.all().delete()
        assert found("ismaskin") == []

        assert index_what_is_missing(LATER) == 1

        assert found("ismaskin") == ["Ismaskin"]


class TestFields:
    def test_keep_a_telephone_number_apart_from_the_hours_before_it(self):
        article = make_article(title="Ismaskin")
        ContactPerson.objects.create(article=article, name="Kari", role="kl. 10–14", telephone="75 10 15 80")
        publish(article, by=None, now=NOON)

        assert found("75101580") == ["Ismaskin"]

    @pytest.mark.parametrize(
        "text", ["Solfrid", "postmottak", "planvedtak", "Rana", "bakgrunn", "Bålbrenner", "forrige"]
    )
    def test_are_all_searched(self, text):
        article = make_article(
            title="Ismaskin",
            kicker="Bakgrunn",
            byline="Solfrid Bålbrenner",
            links=[{"url": "https://example.no/", "text": "Planvedtak i nabokommunen", "source": "Rana Blad"}],
            body="<p>Den forrige var fra 1968.</p>",
        )
        ContactPerson.objects.create(article=article, name="Kari", email="postmottak@vefsn.example")
        publish(article, by=None, now=NOON)

        assert found(text) == ["Ismaskin"]
