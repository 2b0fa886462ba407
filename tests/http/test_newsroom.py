"""The newsroom's main job over HTTP: write, see what is missing, publish, plan, withdraw, look at what was."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.articles.models import Article, Edition, Section, Topic, Withdrawal
from news.galleries.models import GalleryPicture
from news.profile.queries import site_profile
from tests.kit.make import make_article, make_picture, make_published, make_section
from tests.kit.newsroom import ADD, form_of, press, sign_in_editor, typed

pytestmark = pytest.mark.django_db

LIST = "/admin/news/article/"


@pytest.fixture(autouse=True)
def _in_english(settings):
    """The words as they are written in the code, whatever the catalogues make of them."""
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def editor(client):
    return sign_in_editor(client)


def later(**ahead):
    moment = timezone.localtime(timezone.now() + timedelta(**ahead))
    return {"publish_at_0": f"{moment:%Y-%m-%d}", "publish_at_1": f"{moment:%H:%M:%S}"}


class TestDrafts:
    def test_may_be_quite_empty(self, client, editor):
        answer = press(client, ADD)

        article = Article.objects.get()
        assert answer.status_code == 302
        assert answer.url == form_of(article)
        assert article.slug == "uten-tittel"

    def test_remember_who_saved_them(self, client, editor):
        press(client, ADD, title="Brua åpner")

        assert Article.objects.get().changed_by == editor

    def test_of_one_title_get_addresses_of_their_own(self, client, editor):
        for _again in range(3):
            press(client, ADD, title="Brua åpner på Øra")

        assert set(Article.objects.values_list("slug", flat=True)) == {
            "brua-aapner-paa-oera",
            "brua-aapner-paa-oera-2",
            "brua-aapner-paa-oera-3",
        }

    def test_get_a_new_address_with_a_new_title(self, client, editor):
        article = make_article(title="Brua", slug="brua")

        press(client, form_of(article), title="Brua åpner")

        article.refresh_from_db()
        assert article.slug == "brua-aapner"

    def test_keep_an_address_that_was_chosen_by_hand(self, client, editor):
        article = make_article(title="Brua", slug="min-egen")

        press(client, form_of(article), title="Brua åpner")

        article.refresh_from_db()
        assert article.slug == "min-egen"

    def test_keep_their_address_once_they_were_public(self, client, editor):
        article = make_published(now=timezone.now(), title="Brua", slug="brua")

        press(client, form_of(article), title="Brua åpner")

        article.refresh_from_db()
        assert article.slug == "brua"

    def test_say_what_is_missing_before_any_button_is_pressed(self, client, editor):
        article = make_article(title="", lead="")

        page = client.get(form_of(article)).content.decode()

        assert "The article has no title." in page
        assert '<a href="#id_lead">The article has no lead.</a>' in page

    def test_are_deleted_only_when_they_never_were_public(self, client, editor):
        draft, published = make_article(), make_published(now=timezone.now())

        assert client.post(f"{form_of(draft).replace('change', 'delete')}", {"post": "yes"}).status_code == 302
        assert client.post(f"{form_of(published).replace('change', 'delete')}", {"post": "yes"}).status_code == 403
        assert list(Article.objects.all()) == [published]


class TestPublishing:
    def test_puts_what_was_just_typed_before_the_readers(self, client, editor):
        article = make_article()

        answer = press(client, form_of(article), "_publish", title="Brua åpner i dag")

        assert answer.status_code == 302
        article.refresh_from_db()
        assert client.get(article.path).content.decode().count("Brua åpner i dag") > 1

    def test_of_an_unready_article_saves_it_and_gives_every_reason(self, client, editor):
        answer = press(client, ADD, "_publish", body="<p>Viktig tekst</p>")

        page = answer.content.decode()
        assert answer.status_code == 422
        assert Article.objects.get().body == "<p>Viktig tekst</p>"
        assert not Edition.objects.exists()
        assert all(f"#id_{field}" in page for field in ("title", "lead", "section"))
        assert "Viktig tekst" in page

    def test_of_an_unready_article_leads_on_to_its_own_form(self, client, editor):
        answer = press(client, ADD, "_publish", title="Brua")

        assert f'action="{form_of(Article.objects.get())}"' in answer.content.decode()

    def test_at_once_is_refused_while_a_later_time_stands_in_the_form(self, client, editor):
        article = make_article()

        answer = press(client, form_of(article), "_publish", **later(days=1))

        assert answer.status_code == 422
        assert not Edition.objects.exists()

    def test_needs_the_permission(self, client, editor):
        editor.groups.get().permissions.remove(*editor.groups.get().permissions.filter(codename="publish_article"))
        article = make_article()

        answer = press(client, form_of(article), "_publish")

        assert answer.status_code == 302
        assert not Edition.objects.exists()
        assert b'name="_publish"' not in client.get(form_of(article)).content

    def test_writes_one_line_in_the_log(self, client, editor, caplog, django_capture_on_commit_callbacks):
        article = make_article()

        with caplog.at_level("INFO", logger="news.audit"), django_capture_on_commit_callbacks(execute=True):
            press(client, form_of(article), "_publish")

        (line,) = [record for record in caplog.records if record.name == "news.audit"]
        assert (line.message, line.article, line.user) == ("went_public", article.pk, editor.pk)


class TestPlanning:
    def test_makes_it_public_by_itself_later(self, client, editor):
        article = make_article()

        press(client, form_of(article), "_schedule", **later(days=2))

        edition = article.editions.get()
        assert edition.live_from > timezone.now() + timedelta(days=1)
        assert "badge--scheduled" in client.get(form_of(article)).content.decode()

    def test_asks_for_a_time(self, client, editor):
        answer = press(client, form_of(make_article()), "_schedule")

        assert answer.status_code == 422
        assert "#id_publish_at_0" in answer.content.decode()

    def test_is_called_off_with_a_button(self, client, editor):
        article = make_article()
        press(client, form_of(article), "_schedule", **later(days=2))

        press(client, form_of(article), "_call_off")

        assert not article.editions.upcoming(timezone.now()).exists()

    def test_in_the_past_is_refused_in_words(self, client, editor):
        answer = press(client, form_of(make_article()), "_schedule", **later(days=-2))

        assert answer.status_code == 422
        assert "The time of publishing has passed." in answer.content.decode()


class TestWithdrawing:
    def test_asks_for_a_reason(self, client, editor):
        article = make_published(now=timezone.now())

        answer = client.post(f"{LIST}{article.pk}/trekk-tilbake/", {"reason": " "})

        assert answer.status_code == 422
        assert client.get(article.path).status_code == 200

    def test_tells_readers_why(self, client, editor):
        article = make_published(now=timezone.now())

        answer = client.post(f"{LIST}{article.pk}/trekk-tilbake/", {"reason": "Møtet er avlyst.", "moved_to": ""})

        gone = client.get(article.path)
        assert answer.status_code == 302
        assert gone.status_code == 410
        assert "Møtet er avlyst." in gone.content.decode()
        assert Withdrawal.objects.get().by == editor

    def test_of_a_draft_is_refused_in_words(self, client, editor):
        answer = client.post(f"{LIST}{make_article().pk}/trekk-tilbake/", {"reason": "Feil"})

        assert answer.status_code == 422
        assert "Nothing is published or planned" in answer.content.decode()


class TestLooking:
    def test_ahead_saves_first_and_shows_the_readers_page(self, client, editor):
        article = make_article()

        answer = press(client, form_of(article), "_preview", title="Slik blir det")
        page = client.get(answer.url)

        assert "Slik blir det" in page.content.decode()
        assert form_of(article) in page.content.decode()
        assert "noindex" in page["X-Robots-Tag"]
        assert "no-store" in page["Cache-Control"]

    def test_back_shows_every_version_as_it_was(self, client, editor):
        article = make_published(now=timezone.now() - timedelta(days=2), title="Slik var det")
        press(client, form_of(article), "_publish", title="Slik er det")

        versions = client.get(f"{LIST}{article.pk}/versjoner/").content.decode()
        first = article.editions.order_by("live_from").first()
        page = client.get(f"{LIST}{article.pk}/versjoner/{first.pk}/").content.decode()

        assert "Slik var det" in versions and "Slik er det" in versions
        assert "Slik var det" in page

    def test_is_for_those_who_are_signed_in(self, client):
        article = make_article()

        for page in ("forhandsvis/", "versjoner/", "trekk-tilbake/", "change/"):
            assert client.get(f"{LIST}{article.pk}/{page}").status_code == 302


class TestList:
    @pytest.fixture
    def all_states(self, editor):
        now = timezone.now()
        week = timedelta(days=7)
        changed = make_published(now=now - week, title="Endret")
        Article.objects.filter(pk=changed.pk).update(digest="another")
        make_article(title="Kladden")
        make_published(now=now, starts_at=now + week, title="Planlagt sak")
        make_published(now=now - week, title="Publisert sak")
        make_published(now=now - 2 * week, ends_at=now - week, title="Utgått sak")

    @pytest.mark.parametrize(
        ("state", "title"),
        [
            ("draft", "Kladden"),
            ("scheduled", "Planlagt sak"),
            ("published", "Publisert sak"),
            ("changed", "Endret"),
            ("expired", "Utgått sak"),
        ],
    )
    def test_is_narrowed_down_by_state(self, client, all_states, state, title):
        found = client.get(LIST, {"state": state}).context["cl"].result_list

        assert [article.title for article in found] == [title]

    def test_finds_words_with_norwegian_capitals(self, client, editor):
        make_article(title="Økonomiplan for neste år")

        assert client.get(LIST, {"q": "økonomiplan"}).context["cl"].result_count == 1

    def test_finds_words_in_the_text(self, client, editor):
        make_article(body="<p>Om rassikring ved Trofors</p>")
        make_article()

        assert client.get(LIST, {"q": "rassikring trofors"}).context["cl"].result_count == 1

    def test_is_narrowed_down_by_year(self, client, all_states):
        year = timezone.localtime().year

        assert client.get(LIST, {"year": year}).context["cl"].result_count >= 2
        assert client.get(LIST, {"year": year + 7}).status_code == 200

    def test_costs_as_many_queries_with_many_articles(self, client, editor, django_assert_max_num_queries):
        section = make_section()
        for number in range(30):
            make_article(section=section, title=f"Sak {number}", changed_by=editor)

        with django_assert_max_num_queries(16):
            client.get(LIST)


class TestTwoEditors:
    @pytest.fixture
    def article(self, editor):
        return make_article(title="Utgangspunkt")

    @pytest.fixture
    def overtaken(self, client, article):
        """A form that was opened before somebody else saved."""
        mine = typed(client, form_of(article), title="Min tittel", lead="Min ingress")
        press(client, form_of(article), title="Den andres tittel")
        return mine

    def test_do_not_overwrite_each_other(self, client, article, overtaken):
        answer = client.post(form_of(article), {**overtaken, "_continue": "1"})

        article.refresh_from_db()
        page = answer.content.decode()
        assert article.title == "Den andres tittel"
        assert "Kari Moen saved this article at" in page
        assert "Min tittel" in page and "Min ingress" in page

    def test_are_told_to_correct_something_only_when_there_is_more(self, client, article, overtaken):
        alone = client.post(form_of(article), overtaken).content.decode()
        not_alone = client.post(form_of(article), {**overtaken, "slug": "Ø Ø"}).content.decode()

        assert "conflict--alone" in alone
        assert 'class="conflict"' in not_alone

    def test_may_save_anyway_knowingly(self, client, article, overtaken):
        again = client.post(form_of(article), {**overtaken, "_continue": "1"})
        version = again.context["adminform"].form.newer.version

        client.post(form_of(article), {**overtaken, "_save_anyway": str(version)})

        article.refresh_from_db()
        assert article.title == "Min tittel"

    def test_are_warned_again_when_a_third_one_saves_before_they_do(self, client, article, overtaken):
        again = client.post(form_of(article), {**overtaken, "_continue": "1"})
        version = again.context["adminform"].form.newer.version
        press(client, form_of(article), title="En tredje tittel")

        client.post(form_of(article), {**overtaken, "_save_anyway": str(version)})

        article.refresh_from_db()
        assert article.title == "En tredje tittel"

    def test_are_not_published_unseen(self, client, article, overtaken):
        client.post(form_of(article), {**overtaken, "_publish": "1"})

        assert not Edition.objects.exists()

    def test_do_not_save_anyway_by_pressing_enter(self, client, article, overtaken):
        page = client.post(form_of(article), {**overtaken, "_continue": "1"}).content.decode()
        form = page[page.index('id="article_form"') :]

        assert form.index('name="_continue"') < form.index('name="_save_anyway"')

    def test_may_save_rows_that_the_other_one_removed(self, client, article):
        row = GalleryPicture.objects.create(article=article, picture=make_picture(), caption="Ved brua", position=1)
        kept = GalleryPicture.objects.create(article=article, picture=make_picture(), caption="På brua", position=2)
        mine = typed(client, form_of(article), title="Min tittel")
        press(client, form_of(article), **{"gallery_pictures-0-DELETE": "on"})
        article.refresh_from_db()

        client.post(form_of(article), {**mine, "_save_anyway": str(article.version)})

        article.refresh_from_db()
        assert article.title == "Min tittel"
        assert {row.caption for row in article.gallery_pictures.all()} == {"Ved brua", "På brua"}
        assert kept in article.gallery_pictures.all() and row.pk


class TestSubjects:
    def test_get_their_address_from_their_name_once(self, admin_client):
        admin_client.post("/admin/news/section/add/", {"name": "Skole og øving", "position": "1", "description": ""})
        section = Section.objects.get(name="Skole og øving")
        from_form = admin_client.get(f"/admin/news/section/{section.pk}/change/")

        assert "skole-og-oeving" in from_form.content.decode()
        assert 'name="slug"' not in from_form.content.decode()

    def test_of_nearly_the_same_name_are_refused_in_words(self, admin_client):
        make_section(name="Skole", slug="skole")

        answer = admin_client.post("/admin/news/section/add/", {"name": "Skole!", "position": "1", "description": ""})

        assert answer.status_code == 200
        assert "Choose a name that differs more." in answer.content.decode()

    def test_show_at_once_on_every_page(self, admin_client):
        before = site_profile().generation

        admin_client.post("/admin/news/section/add/", {"name": "Skole", "position": "1", "description": ""})

        assert site_profile().generation > before

    def test_that_hold_articles_are_not_deleted(self, admin_client):
        section = make_article().section

        admin_client.post(f"/admin/news/section/{section.pk}/delete/", {"post": "yes"})

        assert type(section).objects.filter(pk=section.pk).exists()

    def test_that_something_was_published_under_are_not_deleted(self, admin_client):
        used, unused = (Topic.objects.create(name=name, slug=name.lower()) for name in ("Lean", "Vei"))
        make_published(now=timezone.now(), topics=[used])

        for topic in (used, unused):
            admin_client.post(f"/admin/news/topic/{topic.pk}/delete/", {"post": "yes"})

        assert list(Topic.objects.all()) == [used]


class TestProfile:
    def test_is_reached_at_once(self, admin_client):
        assert admin_client.get("/admin/news/siteprofile/").url == "/admin/news/siteprofile/1/change/"

    def test_is_not_added_or_deleted(self, admin_client):
        site_profile()

        assert admin_client.get("/admin/news/siteprofile/add/").status_code == 403
        assert admin_client.post("/admin/news/siteprofile/1/delete/", {"post": "yes"}).status_code == 403

    def test_is_an_administrators(self, client, editor):
        site_profile()

        assert client.get("/admin/news/siteprofile/1/change/").status_code == 403
