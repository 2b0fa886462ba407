"""What a page is about for search engines: JSON-LD with the types of schema.org, in a script that no browser runs."""

import json
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from news.articles.page import ArticlePage
from news.articles.rules import Kind
from news.front.components.words import absolute, media
from news.front.frame import Frame
from news.library.rules import PictureUse
from news.profile.models import SiteProfile

Facts = dict[str, Any]
# Within a script element: its end, an HTML comment, and line ends that JavaScript has and JSON has not.
ESCAPES = {ord(each): f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
TYPES: dict[str, str] = {
    Kind.NEWS: "NewsArticle",
    Kind.ANNOUNCEMENT: "Article",
    Kind.HEARING: "Article",
    Kind.PAGE: "WebPage",
}


def json_ld(facts: Facts) -> str:
    """The script element for `facts`; whatever stands in them, it cannot end the element."""
    text = json.dumps({"@context": "https://schema.org", **filled(facts)}, ensure_ascii=False)
    whole = text.encode("utf-8", "replace").decode()
    return f'<script type="application/ld+json">{whole.translate(ESCAPES)}</script>'


def filled(facts: Facts) -> Facts:
    """Without what is unknown: schema.org leaves out, it has no nulls."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def structured(*, page: ArticlePage, frame: Frame) -> str:
    """The article and the way to it. Nothing for a preview, which is not on the web."""
    return "" if page.is_preview else json_ld({"@graph": [_article(page, frame), _breadcrumbs(page)]})


def organisation(profile: SiteProfile) -> Facts:
    """The municipality."""
    logo = {"@type": "ImageObject", "url": absolute(path=profile.logo.url)} if profile.logo else None
    url = absolute(path="/")
    return filled({"@type": "GovernmentOrganization", "name": profile.name, "url": url, "logo": logo})


def image(use: PictureUse) -> Facts | None:
    """A picture with who made it, as search engines show it beside a hit."""
    file = use.for_sharing()
    if file is None:
        return None
    return filled(
        {
            "@type": "ImageObject",
            "url": absolute(path=media(name=file.name)),
            "width": file.width,
            "height": file.height,
            "caption": use.caption or use.alt,
            "creditText": use.credit,
        }
    )


def _article(page: ArticlePage, frame: Frame) -> Facts:
    content, address = page.content, absolute(path=page.path)
    publisher = organisation(frame.profile)
    lead = content.lead_picture
    return filled(
        {
            "@type": TYPES.get(content.kind, "Article"),
            "@id": address,
            "url": address,
            "mainEntityOfPage": address if content.kind != Kind.PAGE else None,
            "headline": content.title,
            "description": content.lead,
            "inLanguage": content.language,
            "datePublished": _moment(page.published_at),
            "dateModified": _moment(page.changed_at or page.published_at),
            "author": {"@type": "Person", "name": content.byline} if content.byline else publisher,
            "publisher": publisher,
            "image": [found] if lead and (found := image(lead)) else None,
            "articleSection": content.section.name if content.section and content.kind != Kind.PAGE else None,
            "keywords": [topic.name for topic in content.topics],
            "identifier": content.case_number,
            "expires": _moment(content.deadline) if content.deadline else None,
            "isAccessibleForFree": True,
            "workTranslation": _translations(page, frame),
        }
    )


def _translations(page: ArticlePage, frame: Frame) -> list[Facts]:
    others = page.translations(frame.profile.generation)
    return [{"@id": absolute(path=each.path), "inLanguage": each.language} for each in others]


def _breadcrumbs(page: ArticlePage) -> Facts:
    section = page.content.section
    ways = [("/", _("Front page"))]
    if page.is_about:
        ways.append((f"/{Kind.PAGE}/", _("About the site")))
    elif section:
        ways.append((f"/seksjon/{section.slug}/", section.name))
    ways.append((page.path, page.content.title))
    steps = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute(path=path)}
        for place, (path, name) in enumerate(ways, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
