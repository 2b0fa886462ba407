"""The editor's pickers: our own articles and the library's pictures, for those who may see them."""

import pytest
from django.test import Client

from tests.kit.make import make_article, make_editor, make_picture

pytestmark = pytest.mark.django_db

ARTICLES = "/admin/news/article/pick/"
PICTURES = "/admin/news/picture/pick/"


@pytest.fixture
def editor(client):
    client.force_login(make_editor())
    return client


class TestArticles:
    def test_are_found_by_the_words_of_their_title(self, editor):
        wanted = make_article(title="Ålgård og Lean", slug="lean")
        make_article(title="Noe annet")

        found = editor.get(ARTICLES, {"q": "lean ålgård"}).json()["results"]

        assert [(each["id"], each["url"]) for each in found] == [(wanted.pk, "/nyheter/lean/")]

    def test_are_the_latest_when_nothing_is_asked(self, editor):
        first, second = make_article(), make_article()

        assert [each["id"] for each in editor.get(ARTICLES).json()["results"]] == [second.pk, first.pk]


class TestPictures:
    def test_are_found_by_what_is_said_about_them(self, editor):
        wanted = make_picture(alt="En buss ved Øyra", credit="Ola")
        make_picture(alt="Et hus")

        [found] = editor.get(PICTURES, {"q": "øyra"}).json()["results"]

        assert found["id"] == wanted.pk
        assert found["alt"] == "En buss ved Øyra"
        assert "Ola" in found["credit"]
        assert found["thumbnail"].endswith("/480.jpg")

    def test_are_found_by_their_numbers(self, editor):
        wanted = make_picture()
        make_picture()

        found = editor.get(PICTURES, {"ids": f"{wanted.pk},nonsense,-1,{'9' * 40}"}).json()["results"]

        assert [each["id"] for each in found] == [wanted.pk]


class TestWhoMayAsk:
    @pytest.mark.parametrize("address", [ARTICLES, PICTURES])
    def test_is_nobody_who_is_not_signed_in(self, address):
        assert Client().get(address).status_code == 302

    @pytest.mark.parametrize("address", [ARTICLES, PICTURES])
    def test_is_nobody_without_the_right_to_see(self, client, address):
        client.force_login(make_editor(is_superuser=False))

        assert client.get(address).status_code == 403

    @pytest.mark.parametrize("address", [ARTICLES, PICTURES])
    @pytest.mark.parametrize("question", ["%_\\'\"", "x" * 5000, "a " * 500, "\u202e\ud83d\ude00"])
    def test_gets_an_answer_whatever_is_asked(self, editor, address, question):
        assert editor.get(address, {"q": question.encode("utf-8", "replace").decode()}).status_code == 200
