"""What an administrator hears of the profile before something runs out: `manage.py check --deploy`."""

from datetime import timedelta
from typing import Any

from django.core.checks import CheckMessage, Warning
from django.db import DatabaseError
from django.utils import timezone

from news.profile.models import ONLY_PROFILE, SiteProfile

WARN_BEFORE = timedelta(days=30)
HINT = "Set contact and date under “Security” in the site profile: RFC 9116 asks for both, at most a year ahead."


def security_contact(**_check: Any) -> list[CheckMessage]:
    """Warn when security.txt is missing, has run out, or will within 30 days. Without a database: nothing to say."""
    try:
        profile = SiteProfile.objects.filter(pk=ONLY_PROFILE).first()
    except DatabaseError:
        return []
    if profile is None:
        return []
    if not profile.security_contact or profile.security_expires_on is None:
        return [Warning("Nobody is told whom to warn of a security hole.", hint=HINT, id="news.W001")]
    if profile.security_expires_on - timezone.localdate() <= WARN_BEFORE:
        words = f"The security contact runs out on {profile.security_expires_on:%Y-%m-%d}."
        return [Warning(words, hint=HINT, id="news.W002")]
    return []
