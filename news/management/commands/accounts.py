"""A door: `manage.py accounts` makes two accounts for a laptop, and prints how to sign in each time it is run."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from news.newsroom.accounts import local_accounts


class Command(BaseCommand):
    help = "Make an editor's and an administrator's account for a laptop (VEFSN_LOCAL=1), and print their passwords."

    def handle(self, **_options: Any) -> None:
        if not settings.LOCAL:
            raise CommandError("These accounts are for a laptop (VEFSN_LOCAL=1). Here, use manage.py createsuperuser.")
        self.stdout.write(f"Sign in at {settings.SITE_URL}{reverse('admin:index')}")
        for account in local_accounts(settings.LOCAL_DIR):
            secret = account.password or (
                f"(the password was changed; a new one: manage.py changepassword {account.username})"
            )
            self.stdout.write(f"  {account.username:<15} {secret}")
