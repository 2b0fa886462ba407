"""From whatever a file holds to eight-bit sRGB, with transparency only where there is some."""

import io
import logging

from PIL import Image, ImageCms

from news.pictures.limits import MAX_PROFILE_BYTES

logger = logging.getLogger(__name__)

_SIXTEEN_BITS = ("I", "I;16", "I;16B", "I;16L", "I;16N")
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def to_srgb(image: Image.Image) -> Image.Image:
    """An RGB copy, or RGBA when at least one pixel is see-through."""
    alpha = _alpha_of(image)
    colours = _with_profile_applied(_without_alpha(image), image.info.get("icc_profile"))
    if alpha is not None:
        colours.putalpha(alpha)
    return colours


def average_colour(image: Image.Image) -> str:
    """The colour that stands where the picture will be until it has arrived."""
    small = image.resize((16, 16), Image.Resampling.BOX)
    if small.mode == "RGBA":
        small = Image.alpha_composite(Image.new("RGBA", small.size, "white"), small)
    red, green, blue = small.convert("RGB").resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"


def _alpha_of(image: Image.Image) -> Image.Image | None:
    if not image.has_transparency_data:
        return None
    alpha = image.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _without_alpha(image: Image.Image) -> Image.Image:
    """The colours alone, in a mode that a colour profile can be meant for."""
    if image.mode in _SIXTEEN_BITS:
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("RGB", "L", "CMYK", "LAB"):
        return image
    if image.mode in ("1", "LA", "La"):
        return image.convert("L")
    if image.mode == "F":
        raise ValueError("floating-point pictures have no known white")
    return image.convert("RGBA").convert("RGB")


def _with_profile_applied(image: Image.Image, profile: bytes | None) -> Image.Image:
    if not profile or len(profile) > MAX_PROFILE_BYTES:
        return image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode == "RGB":
            return _in_place(image.copy(), source)
        converted = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        # A picture with a damaged or foreign profile is still a picture: read its numbers as sRGB.
        logger.info("Colour profile not used: %s", error)
        converted = None
    return converted if converted is not None else image.convert("RGB")


def _in_place(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """Most photographs of phones: a fifth less work than into another picture."""
    ImageCms.profileToProfile(image, source, _SRGB, inPlace=True)
    return image


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turned and mirrored so that the first row is the top, as EXIF orientation 1 to 8 asks."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
