"""A door: `manage.py notice "Kok vannet i Mosjøen"` publishes an important message when the newsroom cannot be used."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from news.notices.actions import end_notice, tell_everybody
from news.notices.models import Notice, NoticeEdition
from news.notices.rules import MOST_DAYS, SUGGESTED_HOURS, Severity
from news.publishing.rules import Refused

NUL = "\x00"  # what no database stores


class Command(BaseCommand):
    help = "Publish an important message above every page at once; without words: list those that stand there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("title", nargs="?", default="", help="the message, in one sentence")
        parser.add_argument("--text", default="", help="more about it")
        parser.add_argument("--area", default="", help="where it applies; nothing: everywhere")
        parser.add_argument("--severity", choices=Severity.values, default=Severity.IMPORTANT)
        parser.add_argument("--hours", type=int, default=SUGGESTED_HOURS, help="how long it stays (24)")
        parser.add_argument("--end", type=int, metavar="NUMBER", help="take the message with this number down")

    def handle(self, *, title: str, end: int | None, hours: int, **options: Any) -> None:
        """One deed, then what stands above every page."""
        if not 1 <= hours <= MOST_DAYS * 24:
            raise CommandError(f"--hours takes a number from 1 to {MOST_DAYS * 24}.")
        now = timezone.now()
        said = {"title": title, **{name: options[name] for name in ("text", "area", "severity")}}
        words = {name: " ".join(each.replace(NUL, "").split()) for name, each in said.items()}
        try:
            if end is not None:
                end_notice(end, now=now)
            elif title:
                ends_at = now + timedelta(hours=hours)
                tell_everybody(Notice(**words, language=settings.LANGUAGE_CODE, ends_at=ends_at), now=now)
        except Refused as refusal:
            raise CommandError(" ".join(str(reason.message) for reason in refusal.reasons)) from refusal
        for each in NoticeEdition.objects.standing(now):
            until = f"{timezone.localtime(each.live_until):%Y-%m-%d %H:%M}" if each.live_until else "for good"
            self.stdout.write(f"{each.notice_id}: {each.get_severity_display()}: {each.title} (until {until})")
