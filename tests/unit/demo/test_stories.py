"""The demo's stories as they are written: enough of them, of every sort, and each fit to print."""

from datetime import UTC, datetime

import pytest

from news.articles.rules import Kind, Language
from news.demo.letters import ANSWERS, WISH
from news.demo.moments import moment
from news.demo.shots import SHOTS
from news.demo.stories import EVERY_STORY
from news.demo.story import Corrected
from news.demo.subjects import SECTIONS, TOPICS
from news.demo.telling import slug_of_story
from news.norwegian.linktext import says_nothing
from news.norwegian.slugs import slug_of

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
SLUGS = {slug_of_story(story) for story in EVERY_STORY}


class TestTheStories:
    def test_are_more_than_forty_besides_the_lean_story(self):
        assert len(EVERY_STORY) > 42
        assert len(SLUGS) == len(EVERY_STORY)

    def test_cover_every_section_kind_and_year(self):
        assert {story.section for story in EVERY_STORY if story.kind != Kind.PAGE} == set(SECTIONS)
        assert {story.kind for story in EVERY_STORY} == set(Kind)
        assert {moment(story.at, NOW).year for story in EVERY_STORY} == set(range(2016, 2027))
        assert {Language.BOKMAL, Language.NYNORSK, Language.ENGLISH} <= {story.language for story in EVERY_STORY}

    def test_have_long_titles_galleries_and_missing_pictures_among_them(self):
        assert max(len(story.title) for story in EVERY_STORY) >= 130
        assert sum(1 for story in EVERY_STORY if story.picture is None) >= 5
        assert sum(1 for story in EVERY_STORY if story.gallery) >= 4

    @pytest.mark.parametrize("story", EVERY_STORY, ids=lambda story: story.title[:40])
    def test_keep_within_what_the_form_allows(self, story):
        assert len(story.title) <= 150
        assert len(story.lead) <= 600
        assert len(slug_of_story(story)) <= 120
        assert set(story.topics) <= set(TOPICS)
        assert set(story.related) <= SLUGS
        assert not story.translation_of or story.translation_of in SLUGS
        assert {shown.shot for shown in story.gallery} <= set(SHOTS)
        assert not any(says_nothing(out.text) for out in story.links)

    @pytest.mark.parametrize("story", [each for each in EVERY_STORY if isinstance(each.fate, Corrected)])
    def test_correct_words_that_stand_in_the_text(self, story):
        assert story.fate.was in story.body.replace("\n", " ")


class TestMoment:
    def test_reads_a_fixed_moment_by_the_clock_in_norway(self):
        assert moment("2017-07-05 10:15", NOW) == datetime(2017, 7, 5, 8, 15, tzinfo=UTC)

    def test_counts_days_back_from_today_in_norway(self):
        shortly_after_midnight_in_norway = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)

        assert moment("-1 08:30", shortly_after_midnight_in_norway) == datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


class TestLetters:
    def test_are_about_stories_that_are_told(self):
        assert {slug_of(title) for title, *_answer in ANSWERS} | {WISH[0]} <= SLUGS
