"""`manage.py demo` makes a site that one believes in: the Lean story, every state, nothing unfit to print."""

from datetime import timedelta

import pytest

from news.articles.models import Article, Edition, Section, Withdrawal
from news.articles.queries import whereabouts
from news.articles.requirements import why_not
from news.articles.rules import State
from news.demo.municipality import make_municipality
from news.demo.shots import PHOTOGRAPHER
from news.demo.stories.lean import LEAN_SLUG, LEAN_WORK_SLUG
from news.library.models import Picture
from news.library.queries import running_out, why_not_show
from news.newsroom.tasks import tasks_for
from news.profile.queries import site_profile
from news.publishing.rules import Moved
from news.richtext.text import plain_text
from tests.kit.make import make_editor
from tests.rooms.demo.conftest import NOW


@pytest.fixture(scope="module")
def municipality(made_once):
    with made_once(lambda: make_municipality(now=NOW)):
        yield


@pytest.fixture
def vefsn(municipality, db):
    """The whole demo, and a database of one's own on top of it."""


def lean():
    return Edition.objects.public(NOW).get(slug=LEAN_SLUG).document()


@pytest.mark.usefixtures("vefsn")
class TestTheLeanStory:
    def test_has_its_headline_its_spring_and_its_photographer(self):
        content = lean()

        assert content.title == "Vi er godt i gang med Lean"
        assert content.lead_picture.credit == PHOTOGRAPHER == "Aleksander Nordaas"
        assert content.lead_picture.credit_kind == "photo"
        assert Edition.objects.get(slug=LEAN_SLUG).published_at.isoformat().startswith("2017-04")

    @pytest.mark.parametrize(
        "fact",
        [
            "januar 2016",
            "10 avdelinger",
            "Omsorgsdistrikt sør",
            "økonomi",
            "plan og utvikling",
            "miljøterapitjenesten",
            "september 2016",
            "103",
            "venteliste",
            "Kan Vefsn Kommune bli like vellykket som Toyota?",
            "omsorgssektoren får flere og flere oppgaver, uten at budsjettene økes i særlig stor grad. For at tiden "
            "skal strekke til er det da viktig at tiden blir brukt på de rette oppgavene, og tidstyvene må derfor tas",
            "Lean-seminaret i 2017",
        ],
    )
    def test_tells_what_the_sample_tells(self, fact):
        assert fact in plain_text(lean().body)

    def test_shows_four_pictures_with_the_sample_s_own_captions(self):
        gallery = lean().gallery

        assert gallery.heading == "Her er noen bilder fra opplæringsseminaret"
        assert [picture.caption for picture in gallery.pictures] == [
            "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS), prosjektleder Lean "
            "Stina-Marie Utnes Kvandal og daværende rådmann Magne Pettersen Gleinar",
            "Ansatte ved Omsorg sør diskuterer sitt forbedringsarbeid",
            "Strategisk ledelse jobber iherdig i gruppe",
            "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS)",
        ]

    def test_leads_out_to_the_newspaper_and_on_to_more_about_lean(self):
        content = lean()

        assert [link.source for link in content.links] == ["Helgelendingen"]
        assert Article.objects.get(slug=LEAN_WORK_SLUG).pk in content.related


@pytest.mark.usefixtures("vefsn")
class TestTheMunicipality:
    def test_has_nothing_public_that_could_not_be_published(self):
        reasons = {
            edition.title: why_not(edition.document(), published_at=edition.published_at)
            for edition in Edition.objects.all()
        }

        assert {title: found for title, found in reasons.items() if found} == {}

    def test_has_articles_in_every_state(self):
        states = set(Article.objects.with_state(NOW).values_list("state", flat=True))

        assert states == set(State)

    def test_has_published_more_than_forty_articles(self):
        assert Edition.objects.public(NOW).count() >= 42

    def test_tells_readers_of_changes_that_matter(self):
        assert Edition.objects.public(NOW).filter(changed_at__isnull=False).count() >= 2

    def test_gives_reasons_for_what_was_withdrawn_and_leads_on_where_it_moved(self):
        withdrawals = Withdrawal.objects.all()

        assert all(withdrawal.reason for withdrawal in withdrawals)
        moved = withdrawals.exclude(moved_to=None).get()
        assert whereabouts(moved.edition.slug, NOW) == Moved(moved.moved_to.path)

    def test_brings_out_what_is_planned_when_its_time_comes(self):
        planned = Article.objects.with_state(NOW).get(state=State.SCHEDULED)

        assert Edition.objects.public(NOW + timedelta(days=6)).filter(article=planned).exists()

    def test_names_the_supplier_and_wears_a_mark_of_its_own(self):
        profile = site_profile()

        assert (profile.supplier_name, profile.supplier_url) == ("CustomPublish AS", "https://www.custompublish.com")
        assert profile.logo.size > 0

    def test_says_of_every_picture_what_it_shows_and_who_made_it(self):
        assert all(picture.alt and picture.credit for picture in Picture.objects.all())

    def test_has_a_consent_that_waits_for_somebody_to_renew_it(self):
        editor = make_editor()
        (waiting,) = Picture.objects.filter(running_out(NOW))

        assert waiting.persons.count() == 2 and waiting.edition_uses.exists()
        assert any("samtykke" in task.words for task in tasks_for(editor, now=NOW))
        assert not why_not_show([waiting.pk], NOW)
        assert Picture.objects.exclude(event="").exclude(taken_on=None).count() >= 5

    def test_has_attachments_that_are_there(self, client):
        attachments = [each for article in Article.objects.all() for each in article.attachments.all()]

        assert len(attachments) >= 8
        assert all(each.file.size == each.size and each.format == "PDF" for each in attachments)
        for each in attachments:
            answer = client.get(each.file.url)
            assert (answer.status_code, len(answer.getvalue())) == (200, each.size)


class TestTwice:
    def test_changes_nothing_the_second_time(self, vefsn):
        generation, articles = site_profile().generation, Article.objects.count()

        assert make_municipality(now=NOW + timedelta(days=1)) == 0

        assert (site_profile().generation, Article.objects.count()) == (generation, articles)
        assert Section.objects.count() == 7

    def test_does_not_bring_back_what_an_editor_changed_or_deleted(self, vefsn):
        Article.objects.filter(slug=LEAN_SLUG).update(slug="nytt-navn")
        Article.objects.filter(slug="takk-for-at-du-flyttet-bilen").delete()

        make_municipality(now=NOW)

        assert not Article.objects.filter(slug=LEAN_SLUG).exists()
        assert not Article.objects.filter(slug="takk-for-at-du-flyttet-bilen").exists()
