"""The one profile, found or made."""

from news.profile.models import ONLY_PROFILE, SiteProfile
from news.profile.prepared import Prepared

_profile = Prepared(lambda pk: SiteProfile.objects.filter(pk=pk), pk=999)


def site_profile() -> SiteProfile:
    """The site's profile; a fresh installation gets one with its defaults."""
    return next(iter(_profile(pk=ONLY_PROFILE)), None) or SiteProfile.objects.get_or_create(pk=ONLY_PROFILE)[0]


def current_generation() -> int:
    """The site's generation as the database has it now; a fresh installation begins with 1."""
    return SiteProfile.objects.filter(pk=ONLY_PROFILE).values_list("generation", flat=True).first() or 1
