"""How a page looks where somebody shares its address: Open Graph, which all such places read."""

from html import escape

from news.articles.page import ArticlePage
from news.front.components.words import absolute, media, page_language
from news.front.frame import Frame
from news.library.rules import PictureUse

LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB", "sma": "sma_NO"}


def sharing(*, page: ArticlePage, frame: Frame) -> str:
    """The meta elements of an article; the picture is the crop that such places show."""
    content = page.content
    facts = [
        ("og:type", "website" if page.is_about else "article"),
        ("og:site_name", frame.profile.name),
        ("og:title", content.title),
        ("og:description", content.lead),
        ("og:url", absolute(path=page.path)),
        ("og:locale", LOCALES.get(content.language, "")),
    ]
    if not page.is_about:
        facts.append(("article:published_time", page.published_at.isoformat()))
        facts.append(("article:modified_time", page.changed_at.isoformat() if page.changed_at else ""))
    return _elements(facts, content.lead_picture)


def shared(*, title: str, path: str, frame: Frame, description: str = "", picture: PictureUse | None = None) -> str:
    """Those of a page that is no article: the front page, a list, one picture of a gallery."""
    facts = [
        ("og:type", "website"),
        ("og:site_name", frame.profile.name),
        ("og:title", title),
        ("og:description", description),
        ("og:url", absolute(path=path)),
        ("og:locale", LOCALES.get(page_language(), "")),
    ]
    return _elements(facts, picture)


def _elements(facts: list[tuple[str, str]], use: PictureUse | None) -> str:
    picture = _picture(use) if use else []
    properties = "".join([_meta(name, str(value)) for name, value in [*facts, *picture] if value])
    card = "summary_large_image" if picture else "summary"
    return f'{properties}<meta name="twitter:card" content="{card}">'


def _meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{escape(value)}">'


def _picture(use: PictureUse) -> list[tuple[str, str]]:
    file = use.for_sharing()
    if file is None:
        return []
    return [
        ("og:image", absolute(path=media(name=file.name))),
        ("og:image:width", str(file.width)),
        ("og:image:height", str(file.height)),
        ("og:image:alt", use.alt),
    ]
