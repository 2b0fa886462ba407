"""Fills in the site's profile as Vefsn's, unless somebody has filled it in already."""

import io
from datetime import date, timedelta

from django.core.files.base import ContentFile

from news.demo.drawings import draw_mark
from news.pictures.intake import take_in
from news.profile.actions import save_icons
from news.profile.models import SiteProfile
from news.profile.queries import site_profile

VEFSN = {
    "name": "Vefsn kommune",
    "tagline": "Nyheter og kunngjøringer fra kommunen",
    "organisation_number": "844 824 122",  # Vefsn's own, as public registers of municipalities have it
    "visiting_address": "Rådhuset, Mosjøen",
    "postal_address": "Postboks 560, 8651 Mosjøen",
    "telephone": "75 10 10 00",
    "email": "postmottak@vefsn.kommune.no",
    "opening_hours": "Mandag–fredag kl. 9–15",
    "privacy_statement_url": "/om/personvern/",
    "accessibility_statement_url": "/om/tilgjengelighet/",
    "security_contact": "postmottak@vefsn.kommune.no",
    "supplier_name": "CustomPublish AS",
    "supplier_url": "https://www.custompublish.com",
    "footer_text": "Dette er et demonstrasjonsnettsted. De fleste sakene, personene og telefonnumrene er oppdiktet.",
}
SECURITY_CONTACT_HOLDS = timedelta(days=300)
MARK_NAME = "merke"


def fill_in_profile(*, today: date) -> None:
    """Vefsn's facts and a mark of our own (the arms are the municipality's to upload), where nothing is written yet."""
    profile = site_profile()
    if _is_touched(profile):
        return
    for field, value in VEFSN.items():
        setattr(profile, field, value)
    profile.security_expires_on = today + SECURITY_CONTACT_HOLDS
    mark = draw_mark()
    taken = take_in(io.BytesIO(mark), size_bytes=len(mark))
    profile.logo.save(f"{MARK_NAME}.{taken.extension}", ContentFile(taken.content), save=False)
    profile.save(update_fields=[*VEFSN, "security_expires_on", "logo"])
    save_icons(profile)


def _is_touched(profile: SiteProfile) -> bool:
    fresh = SiteProfile()
    return bool(profile.logo) or any(getattr(profile, field) != getattr(fresh, field) for field in VEFSN)
