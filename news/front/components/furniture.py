"""Head and foot of every page, and the end of every article: the same for all, rendered once a generation (D3)."""

from functools import partial

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
MASTHEAD_TEMPLATE, FOOTER_TEMPLATE = "components/masthead.html", "components/footer.html"
MOST_KEPT = 100
_kept: Kept[str] = Kept(most=MOST_KEPT)


def masthead(*, frame: Frame, path: str) -> str:
    """`path` of the page, which is marked where it is one of the menu's own."""
    own = (ALL_NEWS, MESSAGES, *(each.get_absolute_url() for each in frame.sections))
    return _render(MASTHEAD_TEMPLATE, frame, path=path if path in own else "")


def footer(*, frame: Frame) -> str:
    """Who stands behind the site, and how to reach them."""
    return _render(FOOTER_TEMPLATE, frame)


def after(*, frame: Frame, has_pictures: bool) -> str:
    """What a reader can do with an article when it is read. Its addresses are relative: one serves every article."""
    return _render("inbox/_after.html", frame, has_pictures=has_pictures)


def kept_masthead() -> str:
    """The head as it was last rendered, for pages that ask nothing of the database; nothing before the first page."""
    return _kept.last(_key(MASTHEAD_TEMPLATE, "")) or ""


def kept_footer() -> str:
    """The foot likewise."""
    return _kept.last(_key(FOOTER_TEMPLATE)) or ""


def _render(template: str, frame: Frame, **facts: str | bool) -> str:
    def build() -> tuple[str, None]:
        # Called by the template that shows it: the storage is asked, which may be another machine.
        return render_to_string(template, {"frame": frame, "mark": partial(_mark, frame.profile), **facts}), None

    generation = frame.profile.generation
    # A profile that is not from the database stands in for one that did not answer: nothing to remember.
    if frame.profile._state.adding:
        return build()[0]
    key = _key(template, *facts.values())
    return _kept.get(key, generation=generation, now=timezone.now(), build=build)


def _key(template: str, *facts: str | bool) -> tuple[str | bool, ...]:
    return (template, page_language(), *facts)


def _mark(profile: SiteProfile) -> str:
    """Where the mark in the head lies: the logo as small as it is shown, the logo itself if that is lost, or ours."""
    logo = profile.logo.name
    if not logo:
        return static("img/mark.svg")
    small = icon_name(logo, MASTHEAD)
    return default_storage.url(small) if default_storage.exists(small) else profile.logo.url
