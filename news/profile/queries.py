"""The one profile, found or made."""

from news.profile.models import ONLY_PROFILE, SiteProfile


def site_profile() -> SiteProfile:
    """The site's profile; a fresh installation gets one with its defaults."""
    profile = SiteProfile.objects.filter(pk=ONLY_PROFILE).first()
    return profile or SiteProfile.objects.get_or_create(pk=ONLY_PROFILE)[0]
