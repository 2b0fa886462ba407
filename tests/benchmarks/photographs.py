"""Photographs drawn in code: soft light, hard edges and grain, which cost a coder what real ones do."""

import io
import random

from PIL import Image, ImageChops, ImageDraw

SIZES = {12: (4000, 3000), 24: (6000, 4000)}


def photograph(megapixels: int, *, seed: int = 1, profile: bytes = b"") -> bytes:
    """A JPEG as a camera writes it; `profile`: of its colours, none for sRGB."""
    width, height = SIZES[megapixels]
    chance = random.Random(seed)
    light = _noise(chance, 8, width, height)
    for steps, strength in ((16, 0.5), (64, 0.2), (256, 0.06), (1024, 0.02)):
        light = Image.blend(light, _noise(chance, steps, width, height), strength)
    picture = Image.merge(
        "RGB", (light, ImageChops.offset(light, width // 7, height // 9), light.point(lambda v: v // 2))
    )
    _draw_things(chance, ImageDraw.Draw(picture), width, height)
    grain = Image.effect_noise((width, height), 14).convert("RGB")
    content = io.BytesIO()
    Image.blend(picture, grain, 0.12).save(content, "JPEG", quality=93, icc_profile=profile)
    return content.getvalue()


def _noise(chance: random.Random, steps: int, width: int, height: int) -> Image.Image:
    down = max(2, steps * height // width)
    small = Image.frombytes("L", (steps, down), chance.randbytes(steps * down))
    return small.resize((width, height), Image.Resampling.BICUBIC)


def _draw_things(chance: random.Random, pen: ImageDraw.ImageDraw, width: int, height: int) -> None:
    for _ in range(400):
        x, y = chance.randrange(width), chance.randrange(height)
        reach = int(width * chance.random() ** 3 * 0.15) + 4
        corners = [(x + chance.randint(-reach, reach), y + chance.randint(-reach, reach)) for _ in range(5)]
        pen.polygon(corners, fill=tuple(chance.randrange(256) for _ in range(3)))
