"""The icons of a site, made from its logo: for the browser's tab, phones' home screens, and the head of every page."""

import io

from PIL import Image

ICO, ICO_SIZES = ".ico", [(16, 16), (32, 32), (48, 48)]
# Apple's home screen, which paints what one can see through black, and the two that a web manifest is expected to name.
APPLE_SIDE, MANIFEST_SIDES = 180, (192, 512)
# The head of a page shows it at most 60 pixels high, and most screens have two for each.
MASTHEAD, MASTHEAD_SIDE, MASTHEAD_QUALITY = "-120.webp", 120, 90
PAPER = (255, 255, 255, 255)
CLEAR = (255, 255, 255, 0)
MARGIN = 0.08


def icons_of(logo: bytes) -> dict[str, bytes]:
    """The files by how their names end, such as "-192.png". `logo`: a picture that came in through intake's door."""
    with Image.open(io.BytesIO(logo)) as opened:
        picture = opened.convert("RGBA")
    largest = _square(picture, MANIFEST_SIDES[-1])
    return {
        ICO: _written(largest, "ICO", sizes=ICO_SIZES),
        f"-{APPLE_SIDE}.png": _written(_on_paper(picture, APPLE_SIDE), "PNG", optimize=True),
        MASTHEAD: _written(_square(picture, MASTHEAD_SIDE), "WEBP", quality=MASTHEAD_QUALITY, method=6),
        **{f"-{side}.png": _written(_square(picture, side), "PNG", optimize=True) for side in MANIFEST_SIDES},
    }


def _on_paper(picture: Image.Image, side: int) -> Image.Image:
    """With some air around: phones cut the corners off."""
    paper = Image.new("RGBA", (side, side), PAPER)
    air = round(side * MARGIN)
    paper.alpha_composite(_square(picture, side - 2 * air), (air, air))
    return paper.convert("RGB")


def _square(picture: Image.Image, side: int) -> Image.Image:
    """All of the picture in the middle of a square; a small one is made larger."""
    scale = side / max(picture.size)
    width, height = (max(1, round(each * scale)) for each in picture.size)
    square = Image.new("RGBA", (side, side), CLEAR)
    square.paste(picture.resize((width, height), Image.Resampling.LANCZOS), ((side - width) // 2, (side - height) // 2))
    return square


def _written(picture: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()
