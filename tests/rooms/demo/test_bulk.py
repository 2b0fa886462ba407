"""Bulk articles are what publishing each of them would have given."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from news.articles.models import Article, Edition, Section
from news.articles.requirements import why_not
from news.articles.rules import Kind, State
from news.demo.bulk import fill_up_to
from news.profile.queries import site_profile
from news.richtext.clean import clean
from tests.rooms.demo.conftest import NOW

ENOUGH_FOR_EVERY_SORT = 160
TIDY = {
    "sqlite": "SELECT count(DISTINCT segid) = 1 FROM news_searchterms_idx",
    "postgresql": "SELECT reltuples > 100 FROM pg_class WHERE relname = 'news_searchrow'",
}


@pytest.fixture(scope="module")
def bulk(made_once):
    with made_once(lambda: fill_up_to(ENOUGH_FOR_EVERY_SORT, now=NOW)):
        yield


@pytest.fixture
def filled(bulk, db):
    """Enough articles for every sort, and a database of one's own on top of them."""


@pytest.mark.usefixtures("filled")
class TestFillingUp:
    def test_makes_as_many_as_were_asked_for(self):
        assert Article.objects.count() == Edition.objects.count() == ENOUGH_FOR_EVERY_SORT

    def test_leaves_the_search_index_tidy(self):
        with connection.cursor() as cursor:
            cursor.execute(TIDY[connection.vendor])
            assert cursor.fetchone()[0]

    def test_freezes_exactly_what_the_working_copies_hold(self):
        articles = {article.pk: article for article in Article.objects.all()}

        for edition in Edition.objects.all():
            article = articles[edition.article_id]
            assert edition.document() == article.content(NOW)
            assert edition.digest == article.digest
            assert set(edition.topics.all()) == set(article.topics.all())

    def test_writes_nothing_that_could_not_be_published(self):
        editions = list(Edition.objects.all())

        assert [
            reason for edition in editions for reason in why_not(edition.document(), published_at=edition.published_at)
        ] == []
        assert [edition.slug for edition in editions if clean(edition.document().body) != edition.document().body] == []

    def test_has_articles_of_every_kind_over_many_years(self):
        years = {edition.published_at.year for edition in Edition.objects.all()}

        assert set(Edition.objects.values_list("kind", flat=True)) == set(Kind) - {Kind.PAGE}
        assert len(years) > 10
        assert Edition.objects.filter(published_at__gt=NOW).count() == 0

    def test_ends_old_announcements(self):
        states = set(Article.objects.with_state(NOW).values_list("state", flat=True))

        assert states == {State.PUBLISHED, State.EXPIRED}

    def test_varies_what_hangs_on_an_article(self):
        documents = [edition.document() for edition in Edition.objects.all()]

        assert 0 < sum(1 for each in documents if each.gallery) < len(documents)
        assert 0 < sum(1 for each in documents if each.lead_picture is None) < len(documents)
        assert any(each.links for each in documents)
        assert any(each.contacts for each in documents)
        assert any(each.related for each in documents)

    def test_tells_the_caches(self):
        before = site_profile().generation

        fill_up_to(ENOUGH_FOR_EVERY_SORT + 1, now=NOW)

        assert site_profile().generation > before

    def test_adds_nothing_when_there_are_enough(self):
        assert fill_up_to(ENOUGH_FOR_EVERY_SORT, now=NOW) == 0

    def test_takes_a_section_that_was_renamed_for_what_it_was(self):
        Section.objects.filter(slug="kultur-og-fritid").update(name="Kultur")

        assert fill_up_to(ENOUGH_FOR_EVERY_SORT + 5, now=NOW) == 5

    def test_goes_on_where_it_stopped(self):
        assert fill_up_to(ENOUGH_FOR_EVERY_SORT + 20, now=NOW) == 20
        assert Article.objects.values("slug").distinct().count() == ENOUGH_FOR_EVERY_SORT + 20


class TestTheCommand:
    @pytest.mark.parametrize("number", [-1, 1_000_001])
    def test_refuses_a_number_that_makes_no_sense(self, db, number):
        with pytest.raises(CommandError, match="from 0 to"):
            call_command("demo", articles=number)
