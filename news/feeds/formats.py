"""RSS and Atom with what Django's own writers lack: the whole text, pictures with credit, words that are no markup."""

from html import escape
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.xmlutils import SimplerXMLGenerator

from news.feeds.bodies import media_address
from news.library.rules import PictureUse

MEDIA = {"xmlns:media": "http://search.yahoo.com/mrss/"}
CONTENT = {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}
# What XML 1.0 cannot hold, however it got into a text.
NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


def in_xml(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return text.translate(NOT_IN_XML)


class Rss(Rss201rev2Feed):
    """RSS 2.0. Descriptions are plain words. An entry may bring `html`, the whole text, and `picture`, a PictureUse."""

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), **MEDIA, **CONTENT}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        # Readers take a description for HTML.
        super().add_item_elements(handler, {**item, "description": escape(item["description"])})
        if item.get("html"):
            handler.addQuickElement("content:encoded", item["html"])
        _add_picture(handler, item.get("picture"))


class Atom(Atom1Feed):
    """Atom 1.0, with the same. An entry says its `language` where that is not the feed's."""

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), **MEDIA}

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        language = item.get("language") or self.feed["language"]
        return {"xml:lang": language} if language != self.feed["language"] else {}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, {**item, "description": None})
        handler.addQuickElement("summary", item["description"], {"type": "text"})
        if item.get("html"):
            handler.addQuickElement("content", item["html"], {"type": "html"})
        _add_picture(handler, item.get("picture"))


def _add_picture(handler: SimplerXMLGenerator, use: PictureUse | None) -> None:
    """Media RSS: the picture, what it shows, and who made it."""
    file = use.for_sharing() if use else None
    if use is None or file is None:
        return
    kind = in_xml(f"image/{file.format}")
    size = {"width": str(file.width), "height": str(file.height)}
    facts = {"url": in_xml(media_address(file.name)), "type": kind, "medium": "image", **size}
    handler.startElement("media:content", AttributesImpl(facts))
    if use.alt:
        handler.addQuickElement("media:description", in_xml(use.alt), {"type": "plain"})
    if use.credit:
        role = "illustrator" if use.credit_kind == "illustration" else "photographer"
        handler.addQuickElement("media:credit", in_xml(use.credit), {"role": role, "scheme": "urn:ebu"})
    handler.endElement("media:content")
