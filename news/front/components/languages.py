"""The languages of a page and of its parts: the same text in other languages, and words that are not the page's own."""

from html import escape

from django.conf import settings

from news.articles.page import ArticlePage
from news.articles.rules import Language
from news.front.components.words import absolute, page_language
from news.front.frame import Frame

# Each is said in its own language, so no catalogue has them.
READ_IN: dict[str, str] = {
    Language.BOKMAL: "Les på bokmål",
    Language.NYNORSK: "Les på nynorsk",
    Language.ENGLISH: "Read in English",
    Language.SOUTH_SAMI: "Åarjelsaemien",
}


def alternates(*, page: ArticlePage, frame: Frame) -> str:
    """For search engines: every language the text is in, its own among them; nothing when there is only one.

    Whoever reads none of them is led to the English text, where there is one.
    """
    others = page.translations(frame.profile.generation)
    if not others:
        return ""
    all_of_them = [(page.content.language, page.path), *((each.language, each.path) for each in others)]
    all_of_them += [("x-default", path) for language, path in all_of_them if language == Language.ENGLISH]
    return "".join(
        [
            f'<link rel="alternate" hreflang="{escape(language)}" href="{escape(absolute(path=path))}">'
            for language, path in all_of_them
        ]
    )


def translations(*, page: ArticlePage, frame: Frame) -> str:
    """Links to the same text in other languages; nothing when there is none."""
    links = [
        f'<li><a class="translations__link" href="{escape(each.path)}" hreflang="{escape(each.language)}" '
        f'lang="{escape(each.language)}">{escape(READ_IN.get(each.language, each.title))}</a></li>'
        for each in page.translations(frame.profile.generation)
    ]
    return f'<ul class="translations">{"".join(links)}</ul>' if links else ""


def language_of(*, language: str) -> str:
    """A `lang` attribute for words in `language`; nothing where the page is in it."""
    return f' lang="{escape(language)}"' if language and language != page_language() else ""


def our_words(*, around: str | None = None) -> str:
    """The other way round: for the page's own words inside a text whose language is `around`.

    Empty: the page's. None: any, for an article may be in a language without an interface.
    """
    return "" if around in {"", page_language()} else f' lang="{escape(page_language())}"'


def site_language() -> str:
    """The same for the site's own words, such as names of sections, on a page in another language."""
    return language_of(language=settings.LANGUAGE_CODE)
