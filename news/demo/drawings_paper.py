"""The paper and scissors: coloured sheets with soft shadows, drawn at twice the size and reduced once."""

# ruff: noqa: PLR0913 - shapes have places and sizes, and each is said by name
import io
import itertools
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
SCALE = 2
W, H = WIDTH * SCALE, HEIGHT * SCALE
SHADOW_REDUCTION = 16
GRAIN_SIDE = 400
JPEG_QUALITY = 88
GRADIENT_AT_EDGE = 180  # Pillow's radial gradient reaches 255 in the corners only

Colour = tuple[int, int, int]
Point = tuple[float, float]


def rgb(code: str) -> Colour:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """`share` 0 is the first colour, 1 the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def lighter(colour: Colour, share: float) -> Colour:
    return mix(colour, (255, 250, 240), share)


def darker(colour: Colour, share: float) -> Colour:
    return mix(colour, (18, 26, 38), share)


class Paper:
    """One picture being made. Places are fractions: x of the width, y of the height, sizes of the width."""

    def __init__(self, *, seed: int, top: Colour, bottom: Colour) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - pictures, not secrets
        self.image = _gradient(top, bottom).resize((W, H), Image.Resampling.BICUBIC)
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def sheet(self, points: Sequence[Point], colour: Colour, *, shadow: float = 0.0) -> None:
        """A shape cut from paper; with a shadow it lies above what was there."""
        pixels = [(x * W, y * H) for x, y in points]
        if shadow:
            self._shadow(pixels, shadow)
        self.pen.polygon(pixels, fill=colour)

    def box(
        self, x: float, y: float, w: float, h: float, colour: Colour, *, round_by: float = 0.0, alpha: float = 1.0
    ) -> None:
        """A rectangle; `h` is a fraction of the height."""
        corners = (x * W, y * H, (x + w) * W, (y + h) * H)
        fill = (*colour, round(255 * alpha))
        if corners[2] <= corners[0] or corners[3] <= corners[1]:
            return
        if round_by:
            self.pen.rounded_rectangle(corners, radius=round_by * W, fill=fill)
        else:
            self.pen.rectangle(corners, fill=fill)

    def dot(self, x: float, y: float, radius: float, colour: Colour, *, flat: float = 1.0, alpha: float = 1.0) -> None:
        """A disc; `flat` below 1 presses it into a lying oval."""
        rx, ry = radius * W, radius * W * flat
        self.pen.ellipse((x * W - rx, y * H - ry, x * W + rx, y * H + ry), fill=(*colour, round(255 * alpha)))

    def line(self, points: Sequence[Point], colour: Colour, width: float, *, alpha: float = 1.0) -> None:
        pixels = [(x * W, y * H) for x, y in points]
        self.pen.line(pixels, fill=(*colour, round(255 * alpha)), width=max(1, round(width * W)), joint="curve")

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Light round a lamp or the sun."""
        side = round(2 * radius * W)
        disc = Image.radial_gradient("L").point(
            lambda v: round(max(0.0, 1 - v / GRADIENT_AT_EDGE) ** 2 * 255 * strength)
        )
        self.image.paste(colour, (round(x * W) - side // 2, round(y * H) - side // 2), disc.resize((side, side)))

    def veil(self, top: float, bottom: float, colour: Colour, *, above: float, below: float) -> None:
        """Mist, haze or dusk from one height to another, as strong as said at each end."""
        mask = Image.linear_gradient("L").point(lambda v: round(255 * (above + (below - above) * v / 255)))
        box = (0, round(top * H), W, round(bottom * H))
        self.image.paste(colour, box, mask.resize((W, box[3] - box[1])))

    def reflect(self, line: float, *, depth: float, colour: Colour, calm: float = 0.5, squeeze: float = 1.0) -> None:
        """Water below the line that mirrors what stands above it."""
        height = round((1 - line) * H * depth)
        source = round(height * squeeze)
        top = round(line * H)
        mirror = self.image.crop((0, max(0, top - source), W, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        mirror = mirror.resize((W // 4, height)).filter(ImageFilter.BoxBlur(3)).resize((W, height))
        mirror = Image.blend(mirror, Image.new("RGB", mirror.size, colour), 1 - calm)
        self._paste_rippled(mirror, top)

    def ripples(self, top: float, bottom: float, colour: Colour, *, count: int, alpha: float = 0.35) -> None:
        """Thin strokes of light on water, wider towards the viewer."""
        for _ in range(count):
            near = self.chance.random() ** 0.7
            y = top + (bottom - top) * near
            x, length = self.chance.uniform(-0.05, 1), (0.01 + 0.07 * near) * self.chance.uniform(0.5, 1.4)
            self.box(x, y, length, 0.0011 + 0.0024 * near, colour, round_by=0.001, alpha=alpha)

    def mirror(self) -> None:
        """Left and right change places."""
        self.image = self.image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)

    def finish(self) -> bytes:
        """Reduced, with a little grain so that flat colours feel like paper."""
        small = self.image.reduce(SCALE)
        small = ImageChops.overlay(small, self._grain(small.size))
        buffer = io.BytesIO()
        small.save(buffer, "JPEG", quality=JPEG_QUALITY)
        return buffer.getvalue()

    def _shadow(self, pixels: Sequence[Point], strength: float) -> None:
        small = (W // SHADOW_REDUCTION, H // SHADOW_REDUCTION)
        mask = Image.new("L", small)
        lifted = [(x / SHADOW_REDUCTION, (y - 14) / SHADOW_REDUCTION) for x, y in pixels]
        ImageDraw.Draw(mask).polygon(lifted, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(2.4))
        box = mask.getbbox()
        if box:
            left, top, right, bottom = (edge * SHADOW_REDUCTION for edge in box)
            size = (right - left, bottom - top)
            self.image.paste((20, 28, 44), (left, top), mask.crop(box).resize(size, Image.Resampling.BILINEAR))

    def _paste_rippled(self, mirror: Image.Image, top: int) -> None:
        """Rows pushed sideways, the nearer the more, as small waves do."""
        phase, row = self.chance.uniform(0, 6), 0
        while row < mirror.height:
            step = 4 + row // 60
            shift = round(math.sin(row / 13 + phase) * (3 + row / 40))
            strip = mirror.crop((0, row, W, min(row + step, mirror.height)))
            self.image.paste(strip, (shift, top + row))
            if shift:
                edge = (0 if shift > 0 else W + shift, top + row)
                self.image.paste(strip.crop((0, 0, abs(shift), strip.height)), edge)
            row += step

    def _grain(self, size: tuple[int, int]) -> Image.Image:
        noise = Image.frombytes("L", (GRAIN_SIDE, GRAIN_SIDE), self.chance.randbytes(GRAIN_SIDE * GRAIN_SIDE))
        tile = noise.filter(ImageFilter.BoxBlur(0.6)).point(lambda v: round(128 + (v - 128) * 0.11))
        grain = Image.new("L", size)
        for x in range(0, size[0], GRAIN_SIDE):
            for y in range(0, size[1], GRAIN_SIDE):
                grain.paste(tile, (x, y))
        return Image.merge("RGB", (grain, grain, grain))


def ridge(
    paper: Paper,
    *,
    base: float,
    height: float,
    peaks: int,
    rough: float = 0.35,
    left: float = -0.02,
    right: float = 1.02,
) -> list[Point]:
    """The outline of a mountain range, peaks high and low, closed at the bottom of the picture."""
    chance = paper.chance
    tops: list[Point] = []
    for index in range(peaks * 2 + 1):
        x = left + (right - left) * (index + chance.uniform(-0.25, 0.25) * (0 < index < peaks * 2)) / (peaks * 2)
        lift = chance.uniform(0.6, 1.0) if index % 2 else chance.uniform(0.12, 0.4)
        tops.append((x, base - height * lift))
    line = _broken(chance, tops, rough=rough * height / peaks, times=5)
    return [*line, (right, 1.02), (left, 1.02)]


def hill(paper: Paper, *, base: float, height: float, waves: float = 1.4) -> list[Point]:
    """A soft outline of fields, snow or shore, closed at the bottom."""
    phase, second = paper.chance.uniform(0, 6), paper.chance.uniform(0, 6)
    top = [
        (
            x / 60,
            base - height * (0.5 + 0.34 * math.sin(waves * x / 10 + phase) + 0.16 * math.sin(waves * x / 4 + second)),
        )
        for x in range(-1, 62)
    ]
    return [*top, (1.03, 1.02), (-0.03, 1.02)]


def _broken(chance: random.Random, line: list[Point], *, rough: float, times: int) -> list[Point]:
    """Each stretch broken in its middle, over and over: how coast lines and ridges are drawn."""
    for _ in range(times):
        finer: list[Point] = []
        for (x1, y1), (x2, y2) in itertools.pairwise(line):
            finer.extend([(x1, y1), ((x1 + x2) / 2, (y1 + y2) / 2 + chance.uniform(-rough, rough))])
        line = [*finer, line[-1]]
        rough *= 0.48
    return line


def _gradient(top: Colour, bottom: Colour) -> Image.Image:
    strip = Image.new("RGB", (1, 64))
    for y in range(64):
        strip.putpixel((0, y), mix(top, bottom, (y / 63) ** 1.2))
    return strip.resize((8, 64))
