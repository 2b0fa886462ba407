"""The two accounts for a laptop: made once, kept privately, never taken back from somebody who changed them."""

import json
import stat

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from news.newsroom.accounts import ADMINISTRATOR, EDITOR, local_accounts

pytestmark = pytest.mark.django_db


class TestLocalAccounts:
    def test_let_both_sign_in(self, tmp_path):
        for account in local_accounts(tmp_path):
            assert authenticate(username=account.username, password=account.password)

    def test_let_the_editor_publish_but_not_rule_over_people(self, tmp_path):
        local_accounts(tmp_path)

        editor = User.objects.get(username=EDITOR)
        assert editor.is_staff and editor.has_perm("news.publish_article")
        assert not editor.is_superuser and not editor.has_perm("auth.change_user")
        assert User.objects.get(username=ADMINISTRATOR).is_superuser

    def test_keep_the_same_passwords(self, tmp_path):
        assert local_accounts(tmp_path) == local_accounts(tmp_path)

    def test_keep_them_for_the_owner_s_eyes_only(self, tmp_path):
        local_accounts(tmp_path)

        path = tmp_path / "accounts.json"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert set(json.loads(path.read_text())) == {EDITOR, ADMINISTRATOR}

    def test_close_a_file_that_others_could_read(self, tmp_path):
        path = tmp_path / "accounts.json"
        path.write_text("not json")
        path.chmod(0o644)

        local_accounts(tmp_path)

        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_say_so_when_a_password_was_changed_and_leave_it(self, tmp_path):
        local_accounts(tmp_path)
        editor = User.objects.get(username=EDITOR)
        editor.set_password("mitt-eget-passord")
        editor.save()

        passwords = {account.username: account.password for account in local_accounts(tmp_path)}

        assert passwords[EDITOR] is None
        assert passwords[ADMINISTRATOR] is not None
        assert authenticate(username=EDITOR, password="mitt-eget-passord")

    def test_do_not_take_over_an_account_that_was_there(self, tmp_path):
        User.objects.create_user(ADMINISTRATOR, password="helt-mitt-eget")

        passwords = {account.username: account.password for account in local_accounts(tmp_path)}

        assert passwords[ADMINISTRATOR] is None
        assert not User.objects.get(username=ADMINISTRATOR).is_superuser


class TestTheCommand:
    def test_prints_the_address_and_both_passwords(self, settings, tmp_path, capsys):
        settings.LOCAL_DIR = tmp_path

        call_command("accounts")

        printed = capsys.readouterr().out
        assert f"{settings.SITE_URL}/admin/" in printed
        assert all(password in printed for password in json.loads((tmp_path / "accounts.json").read_text()).values())

    def test_is_refused_in_production(self, settings):
        settings.LOCAL = False

        with pytest.raises(CommandError, match="createsuperuser"):
            call_command("accounts")

        assert not User.objects.exists()
