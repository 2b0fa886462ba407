"""What is kept of an upload: its pixels written anew, with the names of who made it and whose it is; nothing else."""

import io
import struct
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from PIL import Image, PngImagePlugin

from news.pictures.animation import Animation
from news.pictures.metadata import Authorship

_WRITTEN_LOSSLESS = ("PNG", "GIF")  # drawings and screenshots stay sharp
_IPTC_BYTES = 2_000  # of each field, as the standard's largest


@dataclass(frozen=True)
class Original:
    """The file that the library keeps and nobody is served."""

    content: bytes
    format: str
    extension: str


def written_anew(image: Image.Image, *, kind: str, by: Authorship, moving: Animation | None = None) -> Original:
    """`image`: upright sRGB, with transparency or without. `kind`: of the upload."""
    format_, extension, options = ("WEBP", "webp", moving.options()) if moving else _format_for(kind, image)
    buffer = io.BytesIO()
    # Pillow writes profile, comment and resolution from here unasked.
    image.info.clear()
    image.save(buffer, format_, **options, **_signature(format_, by))
    return Original(buffer.getvalue(), format_, extension)


def _format_for(kind: str, image: Image.Image) -> tuple[str, str, dict[str, Any]]:
    if kind in _WRITTEN_LOSSLESS:
        return "PNG", "png", {"compress_level": 4}
    if image.mode == "RGBA":
        return "WEBP", "webp", {"quality": 92, "method": 3}
    return "JPEG", "jpg", {"quality": 92}


def _signature(format_: str, by: Authorship) -> dict[str, Any]:
    """Creator and copyright where programs look for them: an XMP packet, and in a JPEG the older IPTC fields too."""
    if not (by.creator or by.copyright):
        return {}
    packet = _xmp_packet(by)
    if format_ == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", packet)
        return {"pnginfo": texts}
    if format_ == "JPEG":
        return {"xmp": packet.encode(), "extra": _iptc_segment(by)}
    return {"xmp": packet.encode()}


def _xmp_packet(by: Authorship) -> str:
    creator = f"<dc:creator><rdf:Seq><rdf:li>{escape(by.creator)}</rdf:li></rdf:Seq></dc:creator>"
    rights = f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{escape(by.copyright)}</rdf:li></rdf:Alt></dc:rights>'
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{creator if by.creator else ''}{rights if by.copyright else ''}"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def _iptc_segment(by: Authorship) -> bytes:
    """Photoshop's resource 1028 in a JPEG's thirteenth application segment; field 1:90 says that the text is UTF-8."""
    fields = _iptc_field(1, 90, b"\x1b%G")
    for number, text in ((80, by.creator), (116, by.copyright)):
        fields += _iptc_field(2, number, text.encode()[:_IPTC_BYTES]) if text else b""
    resource = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(fields)) + fields + b"\x00" * (len(fields) % 2)
    payload = b"Photoshop 3.0\x00" + resource
    return b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload


def _iptc_field(record: int, number: int, value: bytes) -> bytes:
    return b"\x1c" + bytes([record, number]) + struct.pack(">H", len(value)) + value
