"""What readers find: lists, addresses, where something went."""

from datetime import datetime, timedelta

import pytest

from news.articles.actions import withdraw
from news.articles.models import Article, Topic
from news.articles.paging import PER_PAGE, NoSuchPage, page_of
from news.articles.queries import (
    Gone,
    Moved,
    cards,
    edition_at,
    in_month,
    lead_story,
    months_with_news,
    newest_by_section,
    of_articles,
    public,
    whereabouts,
)
from news.articles.rules import State
from news.profile.queries import site_profile
from news.publishing.actions import publish
from news.publishing.rules import CannotWithdraw
from tests.kit.make import make_article, make_picture, make_published, make_section
from tests.kit.moments import EARLIER, LATER, MUCH_LATER, NOON, OSLO, TICK

pytestmark = pytest.mark.django_db


def titles(editions):
    return [card.title for card in cards(editions, NOON)]


class TestLists:
    def test_hold_what_is_public_newest_first(self):
        make_published(title="Eldst", now=EARLIER)
        make_published(title="Nyest", now=NOON)
        make_published(title="Utløpt", now=EARLIER, ends_at=NOON)
        make_published(title="Planlagt", now=EARLIER, starts_at=LATER)
        make_article(title="Kladd")

        assert titles(public(NOON)) == ["Nyest", "Eldst"]

    def test_read_the_newest_in_their_order_and_sort_nothing(self):
        """Whatever the site holds, a front page costs the few articles on it. The words are SQLite's."""
        assert "TEMP B-TREE" not in public(NOON)[:7].explain()

    def test_keep_an_article_in_its_place_when_it_is_changed(self):
        first = make_published(title="Først", now=EARLIER)
        make_published(title="Så", now=NOON)

        publish(first, by=None, now=LATER)

        assert titles(public(LATER)) == ["Så", "Først"]

    def test_of_a_month_go_by_the_clock_in_norway(self):
        make_published(title="Nyttårsnatt", now=datetime(2027, 1, 1, 0, 30, tzinfo=OSLO))

        assert titles(in_month(2027, 1, MUCH_LATER + timedelta(days=365))) == ["Nyttårsnatt"]
        assert titles(in_month(2026, 12, MUCH_LATER + timedelta(days=365))) == []

    def test_of_the_archive_count_each_month(self):
        make_published(now=datetime(2025, 12, 31, 23, 30, tzinfo=OSLO))
        make_published(now=datetime(2026, 1, 1, 0, 30, tzinfo=OSLO))
        make_published(now=datetime(2026, 1, 9, 12, 0, tzinfo=OSLO))

        months = months_with_news(generation=site_profile().generation, now=NOON)

        assert [(month.year, month.month, month.count) for month in months] == [(2026, 1, 2), (2025, 12, 1)]

    def test_of_sections_hold_the_newest_three_of_each(self):
        culture, roads = make_section(), make_section()
        for day in range(4):
            make_published(title=f"Kultur {day}", section=culture, now=EARLIER + timedelta(days=day))
        make_published(title="Vei", section=roads, now=EARLIER)

        newest = newest_by_section([culture, roads], generation=1, now=NOON)

        assert [card.title for card in newest[culture.pk]] == ["Kultur 3", "Kultur 2", "Kultur 1"]
        assert [card.title for card in newest[roads.pk]] == ["Vei"]

    def test_carry_the_picture_of_the_card(self):
        make_published(lead_picture=make_picture(alt="Båt"))

        assert cards(public(NOON), NOON)[0].picture.alt == "Båt"

    def test_put_the_newest_chosen_story_on_top(self):
        make_published(title="Valgt", on_front=True, now=EARLIER)
        make_published(title="Nyere")

        assert lead_story(NOON).title == "Valgt"

    def test_of_chosen_articles_keep_their_order_and_leave_out_what_is_not_public(self):
        chosen = [make_published(now=EARLIER), make_article(), make_published()]

        chosen_last_first = [article.pk for article in reversed(chosen)]

        found = of_articles(chosen_last_first, NOON)

        assert [card.article_id for card in found] == [chosen[2].pk, chosen[0].pk]


class TestPaging:
    def show(self, number, now=NOON):
        return page_of(public(now), number, name="all", generation=site_profile().generation, now=now)

    def test_walks_through_everything_once(self):
        section = make_section()
        made = [make_published(section=section, now=EARLIER + timedelta(minutes=i)).pk for i in range(PER_PAGE * 2 + 1)]

        pages = [self.show(number) for number in (1, 2, 3)]

        assert [card.article_id for page in pages for card in page.cards] == made[::-1]
        assert [(page.previous, page.next) for page in pages] == [(None, 2), (1, 3), (2, None)]

    def test_keeps_articles_of_the_same_moment_apart(self):
        section = make_section()
        made = {make_published(section=section).pk for _ in range(PER_PAGE + 3)}

        assert {card.article_id for number in (1, 2) for card in self.show(number).cards} == made

    def test_shows_what_was_published_a_moment_ago(self):
        self.show(1)
        make_published(title="Helt fersk")

        assert [card.title for card in self.show(1).cards] == ["Helt fersk"]

    def test_shows_by_itself_what_was_planned(self):
        make_published(title="Planlagt", now=EARLIER, starts_at=LATER)
        assert self.show(1).cards == []

        assert [card.title for card in self.show(1, now=LATER).cards] == ["Planlagt"]

    @pytest.mark.parametrize("number", [0, -1, 2, 10**9])
    def test_has_no_other_pages(self, number):
        with pytest.raises(NoSuchPage):
            self.show(number)


class TestAddress:
    def test_answers_with_the_edition_of_the_moment(self):
        article = make_published(slug="brua", title="Før", now=EARLIER)
        article.title = "Etter"
        article.save()
        publish(article, by=None, now=EARLIER, starts_at=LATER)

        assert [edition_at("brua", at).title for at in (LATER - TICK, LATER)] == ["Før", "Etter"]

    def test_leads_on_when_it_was_changed(self):
        article = make_published(slug="gammel", now=EARLIER)
        article.slug = "ny"
        article.save()
        publish(article, by=None, now=NOON)

        assert whereabouts("gammel", NOON) == Moved("/nyheter/ny/")

    def test_says_why_an_article_was_withdrawn(self):
        article = make_published(title="Feil tall", slug="tall", now=EARLIER)

        withdraw(article, by=None, now=NOON, reason="Tallene var feil.")

        assert whereabouts("tall", NOON) == Gone("Feil tall", "Tallene var feil.")

    def test_leads_on_to_what_replaced_it(self):
        article, better = make_published(slug="tall", now=EARLIER), make_published(slug="rett", now=EARLIER)

        withdraw(article, by=None, now=NOON, reason="Ny sak.", moved_to=better)

        assert whereabouts("tall", NOON) == Moved("/nyheter/rett/")

    def test_says_that_the_time_of_an_article_is_over(self):
        make_published(slug="loppemarked", title="Loppemarked", now=EARLIER, ends_at=NOON)

        assert whereabouts("loppemarked", NOON) == Gone("Loppemarked", "")

    def test_knows_nothing_of_drafts_and_plans(self):
        make_article(slug="kladd")
        make_published(slug="planlagt", now=EARLIER, starts_at=LATER)

        assert [whereabouts(slug, NOON) for slug in ("kladd", "planlagt")] == [None, None]


class TestWithdraw:
    def test_refuses_without_a_reason(self):
        article = make_published(now=EARLIER)

        with pytest.raises(CannotWithdraw):
            withdraw(article, by=None, now=NOON, reason="  ")

        assert edition_at(article.slug, NOON) is not None


class TestState:
    def state(self, article, now=NOON):
        return Article.objects.with_state(now).get(pk=article.pk).state

    def test_follows_the_article_through_its_life(self):
        article = make_article()
        states = [self.state(article)]
        publish(article, by=None, now=EARLIER, starts_at=NOON)
        states.append(self.state(article, NOON - TICK))
        states.append(self.state(article))
        article.title = "Endret"
        article.save()
        article.remember_digest()
        states.append(self.state(article))
        publish(article, by=None, now=NOON, ends_at=LATER)
        states.append(self.state(article))
        states.append(self.state(article, LATER))

        assert states == [
            State.DRAFT,
            State.SCHEDULED,
            State.PUBLISHED,
            State.CHANGED,
            State.PUBLISHED,
            State.EXPIRED,
        ]

    def test_tells_withdrawn_from_expired(self):
        article = make_published(now=EARLIER)

        withdraw(article, by=None, now=NOON, reason="Feil.")

        assert self.state(article) == State.WITHDRAWN

    def test_counts_a_change_in_the_gallery(self):
        article = make_published(gallery=[make_picture()])

        article.gallery_pictures.update(caption="En annen")
        article.remember_digest()

        assert self.state(article) == State.CHANGED

    def test_is_published_again_when_the_change_is_taken_back(self):
        article = make_published(title="Som før")
        for title in ("Annet", "Som før"):
            article.title = title
            article.save()
            article.remember_digest()

        assert self.state(article) == State.PUBLISHED


class TestChanges:
    def test_are_told_only_when_an_editor_says_that_they_matter(self):
        article = make_published(now=EARLIER)
        publish(article, by=None, now=NOON)
        quiet = edition_at(article.slug, NOON).changed_at

        article.change_matters, article.change_note = True, "Ny dato"
        article.save()
        publish(article, by=None, now=LATER)
        told = edition_at(article.slug, LATER)

        assert quiet is None
        assert told.changed_at == LATER
        assert [change.note for change in told.document().changes] == ["Ny dato"]

    def test_stay_on_the_page_when_a_slip_is_mended_afterwards(self):
        article = make_published(now=EARLIER)
        article.change_matters, article.change_note = True, "Ny dato"
        article.save()
        publish(article, by=None, now=NOON)

        publish(article, by=None, now=LATER)

        assert edition_at(article.slug, LATER).changed_at == NOON

    def test_that_matter_need_a_word_on_what_they_are(self):
        article = make_published(now=EARLIER)
        article.change_matters, article.change_note = True, " "
        article.save()

        assert [reason.code for reason in article.why_not_publish(NOON)] == ["no_change_note"]


class TestTopics:
    def test_of_a_list_are_those_that_were_published(self):
        water = Topic.objects.create(name="Vann", slug="vann")
        article = make_published(title="Kokevarsel", topics=[water])
        article.topics.clear()

        assert titles(public(NOON).filter(topics=water)) == ["Kokevarsel"]
