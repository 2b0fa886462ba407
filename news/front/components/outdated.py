"""«Innholdet kan være utdatert»: over an article that nobody has touched for as long as the site's profile says."""

from html import escape

from django.utils.translation import gettext as _

from news.articles.page import ArticlePage
from news.front.components.words import date, page_language
from news.front.frame import Frame


def outdated(*, page: ArticlePage, frame: Frame) -> str:
    """The notice with the date it goes by; nothing over an article that is young enough, or a preview."""
    if page.is_preview or not page.is_old(frame.profile.outdated_after_days):
        return ""
    when = _("Last changed %(date)s.") if page.changed_at else _("Published %(date)s.")
    said = escape(when) % {"date": date(at=page.changed_at or page.published_at)}
    words = escape(_("The content may be out of date."))
    return f'<p class="outdated" lang="{page_language()}"><strong>{words}</strong> {said}</p>'
