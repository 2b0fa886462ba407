"""Raise the site's generation: the one thing every change that a reader could see does."""

from django.db.models import F

from news.profile.models import ONLY_PROFILE, SiteProfile
from news.profile.queries import site_profile


def raise_generation() -> None:
    """Count one up, inside the caller's transaction: other processes see it exactly when the change itself shows."""
    if not SiteProfile.objects.filter(pk=ONLY_PROFILE).update(generation=F("generation") + 1):
        site_profile()
