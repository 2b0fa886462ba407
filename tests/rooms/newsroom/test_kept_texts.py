"""Alternative text written in an article, found again in the library."""

import pytest
from django.contrib.auth.models import Permission

from news.articles.models import Article
from tests.kit.forms import fields_of
from tests.kit.make import make_article, make_editor, make_picture
from tests.kit.newsroom import ADD, form_of, press

pytestmark = pytest.mark.django_db

FIRST = "gallery_pictures-0"


@pytest.fixture(autouse=True)
def _editor(client):
    client.force_login(make_editor())


def alt_of(picture):
    picture.refresh_from_db()
    return picture.alt


class TestAltText:
    def test_of_a_gallery_row_is_kept_for_the_next_use(self, client):
        picture = make_picture(alt="")

        press(client, form_of(make_article(gallery=[picture])), **{f"{FIRST}-alt": "En buss"})

        assert alt_of(picture) == "En buss"

    def test_of_a_new_row_is_kept(self, client):
        picture = make_picture(alt="")

        press(
            client,
            ADD,
            **{
                "gallery_pictures-TOTAL_FORMS": "1",
                f"{FIRST}-picture": str(picture.pk),
                f"{FIRST}-alt": "En buss",
            },
        )

        assert Article.objects.get().gallery_pictures.count() == 1
        assert alt_of(picture) == "En buss"

    def test_of_the_lead_picture_is_kept(self, client):
        picture = make_picture(alt="")

        press(client, form_of(make_article(lead_picture=picture)), lead_picture_alt="En buss")

        assert alt_of(picture) == "En buss"

    def test_of_a_row_serves_the_lead_picture_at_once(self, client):
        picture = make_picture(alt="")
        article = make_article(gallery=[picture], lead_picture=picture)

        answer = press(client, form_of(article), "_publish", **{f"{FIRST}-alt": "En buss"})

        assert answer.status_code == 302
        assert article.editions.get().document().lead_picture.alt == "En buss"

    @pytest.mark.parametrize("said", [{"alt": "En båt"}, {"alt": "", "decorative": True}])
    def test_never_replaces_what_the_library_says(self, client, said):
        picture = make_picture(**said)
        article = make_article(gallery=[picture], lead_picture=picture)

        described = {"lead_picture_decorative": None, f"{FIRST}-decorative": None}
        press(client, form_of(article), lead_picture_alt="En buss", **{f"{FIRST}-alt": "En buss"}, **described)

        assert Article.objects.get().lead_picture_alt == "En buss"
        assert alt_of(picture) == said["alt"]

    def test_that_was_there_before_is_not_taken_for_another_picture(self, client):
        other = make_picture(alt="")
        article = make_article(lead_picture=make_picture(), lead_picture_alt="En buss")

        press(client, form_of(article), lead_picture=str(other.pk))

        assert alt_of(other) == ""

    def test_is_not_kept_by_somebody_who_may_not_change_pictures(self, client):
        picture = make_picture(alt="")
        writer = make_editor(is_superuser=False)
        writer.user_permissions.add(*Permission.objects.filter(codename__in=["view_article", "change_article"]))
        client.force_login(writer)

        press(client, form_of(make_article(lead_picture=picture)), lead_picture_alt="En buss")

        assert Article.objects.get().lead_picture_alt == "En buss"
        assert alt_of(picture) == ""


class TestTheLeadPicture:
    def test_begins_with_the_library_s_text(self, client):
        article = make_article(lead_picture=make_picture(alt="En rød båt"))

        assert fields_of(client.get(form_of(article)), "#article_form")["lead_picture_alt"] == "En rød båt"

    def test_gets_the_library_s_words_when_none_are_written(self, client):
        article = make_article()

        press(client, form_of(article), lead_picture=str(make_picture(alt="En rød båt").pk))

        article.refresh_from_db()
        assert (article.lead_picture_alt, article.lead_picture_decorative) == ("En rød båt", False)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"lead_picture_alt": "IMG_2031.JPG"}, "lead_picture_alt"),
            ({"lead_picture_alt": "Ved kaia i går", "lead_picture_caption": "Ved kaia i går"}, "lead_picture_alt"),
            ({"lead_picture_alt": "En buss", "lead_picture_decorative": "on"}, "lead_picture_decorative"),
        ],
    )
    def test_is_judged_as_every_other_picture(self, client, changes, field):
        article = make_article(lead_picture=make_picture())

        answer = press(client, form_of(article), **changes)

        assert list(answer.context["adminform"].form.errors) == [field]
        assert fields_of(answer, "#article_form")[field] == changes[field]
