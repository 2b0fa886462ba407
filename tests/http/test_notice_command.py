"""`manage.py notice`: the way out when the newsroom cannot be used."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from news.notices.models import Notice, NoticeEdition

pytestmark = pytest.mark.django_db


class TestNotice:
    def test_is_on_every_page_at_once(self, client, capsys):
        call_command("notice", "Kok vannet", text="I fem minutter.", area="Andåsen", severity="danger", hours=3)

        page = client.get("/").content.decode()
        assert all(words in page for words in ("Kok vannet", "I fem minutter.", "Andåsen", "notices__item--danger"))
        edition = NoticeEdition.objects.get()
        assert edition.live_until - edition.live_from == timedelta(hours=3)
        assert f"{edition.notice_id}: Fare: Kok vannet" in capsys.readouterr().out

    def test_is_published_whatever_the_keyboard_sent(self, client):
        call_command("notice", "Kok\x00 <vannet>\n nå")

        assert "Kok &lt;vannet&gt; nå" in client.get("/").content.decode()

    def test_is_taken_down_by_its_number(self, client):
        call_command("notice", "Kok vannet")

        call_command("notice", end=Notice.objects.get().pk)

        assert "Kok vannet" not in client.get("/").content.decode()

    @pytest.mark.parametrize(
        "wrong",
        [
            {"title": " "},
            {"title": "x" * 5_000},
            {"title": "x", "text": "x" * 5_000},
            {"title": "x", "area": "x" * 5_000},
            {"title": "x", "hours": 0},
            {"title": "x", "hours": 10**9},
            {"title": "", "end": 4711},
        ],
    )
    def test_says_in_a_sentence_what_is_wrong(self, wrong):
        title = wrong.pop("title")

        with pytest.raises(CommandError) as refused:
            call_command("notice", title, **wrong)

        assert str(refused.value).strip()
        assert not Notice.objects.exists()
