"""Raise or hold the site's generation, the one thing every change that a reader could see does; make a logo's icons."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F

from news.pictures.icons import icons_of
from news.profile.models import ONLY_PROFILE, SiteProfile
from news.profile.queries import site_profile
from news.profile.rules import icon_name
from news.profile.signals import generation_raised


def raise_generation() -> None:
    """Count one up, inside the caller's transaction: other processes see it exactly when the change itself shows."""
    if not SiteProfile.objects.filter(pk=ONLY_PROFILE).update(generation=F("generation") + 1):
        site_profile()
    transaction.on_commit(_tell)


def hold_generation() -> None:
    """Let no other transaction raise the generation, or hold it, before the caller's own ends."""
    SiteProfile.objects.select_for_update().filter(pk=ONLY_PROFILE).values_list("pk").first()


def save_icons(profile: SiteProfile) -> None:
    """Put the icons beside a logo that was just saved, so that no reader waits for them."""
    if not profile.logo.name:
        return
    with profile.logo.open() as logo:
        icons = icons_of(logo.read())
    for ending, content in icons.items():
        profile.logo.storage.save(icon_name(profile.logo.name, ending), ContentFile(content))


def _tell() -> None:
    generation_raised.send(sender=SiteProfile)
