"""What stands around every page: the site's profile and its sections."""

from dataclasses import dataclass
from datetime import datetime

from news.articles.models import Section
from news.profile.kept import Kept
from news.profile.models import SiteProfile
from news.profile.queries import site_profile

_sections: Kept[tuple[Section, ...]] = Kept(most=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """The furniture of a page. One query; the sections are kept until the site's next generation."""

    profile: SiteProfile
    sections: tuple[Section, ...]

    def section(self, pk: int | None) -> Section | None:
        """The section with this number."""
        return next((section for section in self.sections if section.pk == pk), None)

    def section_at(self, slug: str) -> Section | None:
        """The section at this address."""
        return next((section for section in self.sections if section.slug == slug), None)


def frame_at(now: datetime) -> Frame:
    """The frame as it is at `now`."""
    profile = site_profile()
    sections = _sections.get("sections", generation=profile.generation, now=now, build=_all_sections)
    return Frame(profile, sections)


def _all_sections() -> tuple[tuple[Section, ...], None]:
    return tuple(Section.objects.order_by("position", "name")), None
