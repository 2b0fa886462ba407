"""What stands around every page: the site's profile, its sections, and the notices above it."""

from dataclasses import dataclass
from datetime import datetime

from news.articles.models import Section
from news.notices.queries import Banner, banners, banners_without_database
from news.profile.kept import Kept
from news.profile.models import SiteProfile
from news.profile.queries import site_profile

_sections: Kept[tuple[Section, ...]] = Kept(most=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """The furniture of a page. One query; all but the profile is kept until the site's next generation."""

    profile: SiteProfile
    sections: tuple[Section, ...]
    now: datetime

    @property
    def notices(self) -> tuple[Banner, ...]:
        """What stands above the page; asked for by readers' pages only, and without a database what was known last."""
        if self.profile._state.adding:
            return banners_without_database(self.now)
        return banners(generation=self.profile.generation, now=self.now)

    @property
    def has_closable_notice(self) -> bool:
        """Whether the page needs the script that closes notices."""
        return any(notice.may_be_closed for notice in self.notices)

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
    return Frame(profile, sections, now)


def _all_sections() -> tuple[tuple[Section, ...], None]:
    return tuple(Section.objects.order_by("position", "name")), None
