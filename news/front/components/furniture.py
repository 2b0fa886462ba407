"""Head and foot of every page, the same for all: rendered once a generation (design D3)."""

from django.core.files.storage import default_storage
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone

from news.front.components.words import page_language
from news.front.frame import Frame
from news.notices.rules import PLACE as MESSAGES
from news.pictures.icons import MASTHEAD
from news.profile.kept import Kept
from news.profile.models import SiteProfile
from news.profile.rules import icon_name

ALL_NEWS = "/nyheter/"
MOST_KEPT = 100
_kept: Kept[str] = Kept(most=MOST_KEPT)


def masthead(*, frame: Frame, path: str) -> str:
    """`path` of the page, which is marked where it is one of the menu's own."""
    own = (ALL_NEWS, MESSAGES, *(each.get_absolute_url() for each in frame.sections))
    marked = path if path in own else ""
    return _render("masthead", frame, marked)


def footer(*, frame: Frame) -> str:
    """Who stands behind the site, and how to reach them."""
    return _render("footer", frame, "")


def _render(name: str, frame: Frame, path: str) -> str:
    def build() -> tuple[str, None]:
        facts = {"frame": frame, "path": path, "mark": _mark(frame.profile)}
        return render_to_string(f"components/{name}.html", facts), None

    generation = frame.profile.generation
    # A profile that is not from the database stands in for one that did not answer: nothing to remember.
    if frame.profile._state.adding:
        return build()[0]
    return _kept.get((name, page_language(), path), generation=generation, now=timezone.now(), build=build)


def _mark(profile: SiteProfile) -> str:
    """Where the mark in the head lies: the logo as small as it is shown, the logo itself if that is lost, or ours."""
    logo = profile.logo.name
    if not logo:
        return static("img/mark.svg")
    small = icon_name(logo, MASTHEAD)
    return default_storage.url(small) if default_storage.exists(small) else profile.logo.url
