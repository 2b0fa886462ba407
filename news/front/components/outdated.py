"""«Innholdet kan være utdatert»: over an article that nobody has touched for as long as the site's profile says."""

from html import escape

from django.utils.translation import gettext as _

from news.articles.page import ArticlePage
from news.front.components.languages import our_words
from news.front.frame import Frame


def outdated(*, page: ArticlePage, frame: Frame) -> str:
    """The notice, under the line that has its date; nothing over an article that is young enough, or a preview."""
    if page.is_preview or not page.is_old(frame.profile.outdated_after_days):
        return ""
    words = escape(_("The content may be out of date."))
    return f'<p class="outdated"{our_words()}><strong>{words}</strong></p>'
