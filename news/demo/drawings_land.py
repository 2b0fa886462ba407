"""Pictures of Helgeland: fjord, river, wood, northern lights, harbour and the trail."""

import itertools
import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from news.demo.drawings_hours import (
    BRICK,
    CREAM,
    DUSK,
    LIGHT_HOURS,
    NIGHT,
    OCHRE,
    SLATE,
    SNOW,
    SNOW_HOURS,
    WINTER,
    Hour,
    birch,
    ground,
    mountains,
    open_air,
    pick_hour,
    spruce,
    wood,
)
from news.demo.drawings_paper import Colour, H, Paper, W, darker, lighter, mix, rgb


def fjord(seed: int) -> Paper:
    hour = pick_hour(seed, (*LIGHT_HOURS, DUSK))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.6, height=0.4)
    wood(paper, mix(hour.near, hour.front, 0.6), base=0.6, size=0.035, count=90)
    paper.reflect(0.61, depth=1.0, colour=hour.water, calm=0.6)
    paper.ripples(0.63, 0.98, hour.light, count=70)
    _rowing_boat(paper, paper.chance.uniform(0.3, 0.7), 0.77, hour)
    _shore(paper, hour)
    return paper


def river(seed: int) -> Paper:
    """Vefsna between its banks, with a bridge."""
    hour = pick_hour(seed, (*LIGHT_HOURS, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.54, height=0.34)
    ground(paper, mix(hour.ground, hour.horizon, 0.25), base=0.58, height=0.04)
    wood(paper, mix(hour.near, hour.front, 0.7), base=0.575, size=0.05, count=60, snow=hour is WINTER)
    _bridge(paper, hour, deck=0.52)
    paper.reflect(0.6, depth=1.0, colour=hour.water, calm=0.5, squeeze=0.8)
    paper.ripples(0.62, 0.98, hour.light, count=90)
    _bank(paper, hour, side=paper.chance.choice((0, 1)))
    return paper


def waterfall(seed: int) -> Paper:
    """Laksforsen: white water between dark rocks, and those who look at it."""
    hour = pick_hour(seed, LIGHT_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.42, height=0.26, ranges=2)
    wood(paper, hour.front, base=0.46, size=0.13, count=46)
    rock = mix(rgb("#5b6168"), hour.near, 0.25)
    _cliff(paper, rock, inner=0.34, outer=-0.02)
    _cliff(paper, darker(rock, 0.12), inner=0.64, outer=1.02)
    _falling_water(paper, hour)
    paper.reflect(0.82, depth=1.0, colour=hour.water, calm=0.25)
    for _ in range(150):
        x = paper.chance.gauss(0.5, 0.1)
        paper.dot(x, paper.chance.uniform(0.79, 0.86), paper.chance.uniform(0.006, 0.022), SNOW, alpha=0.35)
    _rock_steps(paper, rock)
    return paper


def northern_lights(seed: int) -> Paper:
    paper = open_air(NIGHT, seed=seed)
    colours = (("#6fe0a8", "#4fb9b0"), ("#7fe3b0", "#a58ad6"), ("#62d3c2", "#7fb0e0"))[seed % 3]
    for index, code in enumerate((*colours, colours[0])):
        _curtain(paper, rgb(code), strength=0.75 - 0.15 * index)
    mountains(paper, NIGHT, base=0.72, height=0.34, ranges=2)
    paper.reflect(0.73, depth=0.62, colour=NIGHT.water, calm=0.72)
    ground(paper, mix(NIGHT.ground, NIGHT.near, 0.35), base=0.93, height=0.09)
    wood(paper, darker(NIGHT.near, 0.4), base=0.93, size=0.16, count=16)
    _cabin(paper, paper.chance.uniform(0.3, 0.6), 0.915, NIGHT)
    return paper


def forest(seed: int) -> Paper:
    """Birches in front of spruces, with a trail."""
    hour = pick_hour(seed, LIGHT_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.5, height=0.28, ranges=2)
    for base, size, share in ((0.55, 0.14, 0.35), (0.62, 0.22, 0.7)):
        wood(paper, mix(hour.near, hour.front, share), base=base, size=size, count=30)
        paper.veil(base - 0.14, base + 0.02, hour.horizon, above=0.0, below=0.35)
    ground(paper, hour.ground, base=0.66, height=0.05)
    _trail(paper, lighter(hour.ground, 0.5), start=0.63)
    leaves = rgb("#d9a441") if seed % 2 else rgb("#8fa65c")
    for x in (0.06, 0.17, 0.27, 0.72, 0.83, 0.95):
        birch(paper, x + paper.chance.uniform(-0.02, 0.02), paper.chance.uniform(0.78, 0.94), 0.62, leaves)
    _signpost(paper, 0.61, 0.8)
    return paper


def ski_trail(seed: int) -> Paper:
    hour = pick_hour(seed, SNOW_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.52, height=0.34)
    ground(paper, hour.ground, base=0.57, height=0.06)
    wood(paper, mix(hour.near, (40, 66, 72), 0.5), base=0.57, size=0.11, count=44, snow=True)
    ground(paper, lighter(hour.ground, 0.4), base=0.7, height=0.08)
    for shift in (-0.012, 0.012):
        _ski_track(paper, shift, darker(hour.front, 0.12))
    for x in (0.08, 0.2, 0.86, 0.96):
        foot = paper.chance.uniform(0.8, 0.95)
        spruce(paper, x, foot, paper.chance.uniform(0.35, 0.5), mix(hour.near, (36, 62, 66), 0.75), snow=True)
    _skier(paper, 0.5, 0.76, BRICK if seed % 2 else rgb("#2f6f8f"))
    return paper


def harbour(seed: int) -> Paper:
    hour = pick_hour(seed, LIGHT_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.56, height=0.34)
    for index in range(7):
        width = paper.chance.uniform(0.07, 0.12)
        _boat_house(paper, 0.02 + index * 0.14, 0.575, width, (BRICK, OCHRE, CREAM, SLATE)[(index + seed) % 4])
    paper.reflect(0.58, depth=1.0, colour=hour.water, calm=0.55)
    paper.ripples(0.6, 0.98, hour.light, count=70)
    _fishing_boat(paper, 0.3, 0.75, 0.24, BRICK if seed % 2 else rgb("#35617a"))
    _fishing_boat(paper, 0.7, 0.67, 0.14, OCHRE)
    for x in (0.02, 0.12, 0.22):
        paper.box(x, 0.86, 0.014, 0.2, darker(SLATE, 0.35))
    paper.sheet([(0, 0.86), (0.3, 0.88), (0.3, 0.905), (0, 0.9)], rgb("#7b6650"), shadow=0.3)
    return paper


def _shore(paper: Paper, hour: Hour) -> None:
    colour = darker(hour.front, 0.15)
    paper.sheet(
        [(-0.01, 0.88), (0.12, 0.9), (0.24, 0.95), (0.42, 0.985), (0.5, 1.02), (-0.01, 1.02)], colour, shadow=0.3
    )
    for x, y, size in ((0.03, 0.93, 0.34), (0.1, 0.95, 0.25), (0.17, 0.97, 0.3)):
        spruce(paper, x, y, size, mix(colour, (20, 40, 44), 0.45))


def _rowing_boat(paper: Paper, x: float, y: float, hour: Hour) -> None:
    hull = BRICK if not hour.dark else darker(BRICK, 0.3)
    paper.dot(x, y + 0.012, 0.055, darker(hour.water, 0.4), flat=0.1, alpha=0.5)
    paper.sheet([(x - 0.055, y - 0.014), (x + 0.055, y - 0.014), (x + 0.038, y + 0.012), (x - 0.036, y + 0.012)], hull)
    paper.box(x - 0.055, y - 0.018, 0.11, 0.006, CREAM)
    paper.line([(x - 0.01, y - 0.014), (x + 0.07, y + 0.018)], CREAM, 0.003)
    paper.sheet([(x - 0.016, y - 0.016), (x - 0.012, y - 0.06), (x + 0.012, y - 0.06), (x + 0.016, y - 0.016)], SLATE)
    paper.dot(x, y - 0.074, 0.011, rgb("#d9b08f"))
    paper.dot(x, y - 0.081, 0.0105, OCHRE, flat=0.7)


def _bridge(paper: Paper, hour: Hour, *, deck: float) -> None:
    """Steel arches on stone piers."""
    steel = mix(SLATE, hour.near, 0.25)
    spans = 3 if paper.chance.random() < 0.5 else 2
    for index in range(spans):
        left, right = index / spans, (index + 1) / spans
        arch = [(left + (right - left) * step / 24, deck - 0.14 * math.sin(math.pi * step / 24)) for step in range(25)]
        paper.line(arch, steel, 0.007)
        for x, y in arch[2:-2:2]:
            paper.line([(x, y), (x, deck)], steel, 0.0022)
        paper.box(left - 0.014, deck, 0.028, 0.09, mix(rgb("#9a948a"), hour.near, 0.25))
    paper.box(0, deck, 1, 0.014, darker(steel, 0.25))
    for x in (0.22, 0.58):
        place = x + paper.chance.uniform(-0.08, 0.08)
        paper.box(place, deck - 0.022, 0.034, 0.02, BRICK, round_by=0.003)
        paper.box(place + 0.008, deck - 0.034, 0.019, 0.014, CREAM, round_by=0.003)


def _bank(paper: Paper, hour: Hour, *, side: int) -> None:
    outline = [(0, 0.78), (0.1, 0.8), (0.22, 0.88), (0.36, 0.94), (0.46, 1.02), (0, 1.02)]
    placed = [(1 - x if side else x, y) for x, y in outline]
    paper.sheet(placed, darker(hour.ground, 0.12), shadow=0.3)
    for x in (0.03, 0.1, 0.17):
        leaves = mix(hour.front, OCHRE, paper.chance.uniform(0.1, 0.6))
        birch(paper, 1 - x if side else x, 0.84 + x * 0.4, 0.42, leaves if hour is not WINTER else rgb("#d5dde4"))


def _cliff(paper: Paper, rock: Colour, *, inner: float, outer: float) -> None:
    """Rock in ledges, each lower and farther out than the one behind."""
    lean = 1 if inner > outer else -1
    for index in range(5):
        edge = inner + lean * (0.06 - 0.045 * index) + paper.chance.uniform(-0.012, 0.012)
        top = 0.45 + 0.085 * index + paper.chance.uniform(-0.015, 0.015)
        shape = [(outer, top - 0.02)]
        for step in range(1, 9):
            shape.append((outer + (edge - outer) * step / 8, top + paper.chance.uniform(-0.014, 0.014)))
        shape += [(edge + lean * 0.012, top + 0.09), (edge + lean * 0.02, 0.86), (outer, 0.86)]
        paper.sheet(shape, lighter(rock, 0.05 * index), shadow=0.35)


def _falling_water(paper: Paper, hour: Hour) -> None:
    white = lighter(hour.water, 0.7)
    fall = [
        (0.36, 0.45),
        (0.44, 0.462),
        (0.55, 0.45),
        (0.63, 0.455),
        (0.655, 0.6),
        (0.645, 0.84),
        (0.345, 0.84),
        (0.33, 0.62),
    ]
    paper.sheet(fall, white, shadow=0.3)
    for _ in range(130):
        x = paper.chance.uniform(0.355, 0.635)
        lean = (x - 0.495) * 0.1
        top, length = paper.chance.uniform(0.46, 0.72), paper.chance.uniform(0.05, 0.2)
        shade = mix(hour.water, SNOW, paper.chance.random())
        end = min(0.84, top + length)
        paper.line([(x, top), (x + lean, end)], shade, paper.chance.uniform(0.001, 0.005), alpha=0.6)


def _rock_steps(paper: Paper, rock: Colour) -> None:
    paper.sheet([(0, 0.9), (0.16, 0.87), (0.27, 0.93), (0.3, 1.02), (0, 1.02)], lighter(rock, 0.12), shadow=0.35)
    for x, coat in ((0.1, OCHRE), (0.14, rgb("#4c7d8f"))):
        paper.sheet([(x - 0.013, 0.905), (x - 0.01, 0.83), (x + 0.01, 0.83), (x + 0.013, 0.905)], coat)
        paper.dot(x, 0.81, 0.011, rgb("#c99c7a"))
        paper.dot(x, 0.803, 0.011, SLATE, flat=0.7)


def _curtain(paper: Paper, colour: Colour, *, strength: float) -> None:
    """A band of light that hangs in folds: drawn small, blurred and laid over the sky as light."""
    small = (W // 10, H // 10)
    mask = Image.new("L", small)
    pen, chance = ImageDraw.Draw(mask), paper.chance
    phase, waves, level = chance.uniform(0, 6), chance.uniform(4, 7), chance.uniform(0.22, 0.42)
    for x in range(small[0]):
        part = x / small[0]
        foot = level + 0.1 * math.sin(part * waves + phase) + 0.03 * math.sin(part * waves * 3.1 + phase)
        reach = 0.2 + 0.08 * math.sin(part * 19 + phase)
        bright = strength * (0.55 + 0.45 * math.sin(part * 27 + 2 * phase) * math.sin(part * 9))
        for step in range(14):
            top = (foot - reach * (step + 1) / 14) * small[1]
            pen.line(
                [(x, (foot - reach * step / 14) * small[1]), (x, top)],
                fill=round(255 * bright * (1 - step / 14) ** 1.5),
            )
    soft = mask.filter(ImageFilter.GaussianBlur(3)).resize((W, H), Image.Resampling.BILINEAR)
    paper.image.paste(colour, (0, 0), ImageChops.multiply(soft, Image.new("L", (W, H), 225)))


def _cabin(paper: Paper, x: float, y: float, hour: Hour) -> None:
    paper.glow(x + 0.045, y - 0.03, 0.09, hour.lamp, 0.5)
    paper.box(x, y - 0.065, 0.09, 0.075, darker(BRICK, 0.5))
    paper.sheet([(x - 0.012, y - 0.062), (x + 0.045, y - 0.125), (x + 0.102, y - 0.062)], mix(SNOW, hour.near, 0.35))
    for offset in (0.016, 0.054):
        paper.box(x + offset, y - 0.045, 0.02, 0.028, hour.lamp)
        paper.box(x + offset + 0.009, y - 0.045, 0.002, 0.028, darker(BRICK, 0.5))


def _trail(paper: Paper, colour: Colour, *, start: float) -> None:
    left, right = [], []
    for step in range(25):
        near = step / 24
        middle = 0.56 + 0.06 * math.sin(near * 4.2) - 0.12 * near
        wide = 0.006 + 0.13 * near**1.6
        y = start + (1.02 - start) * near
        left.append((middle - wide, y))
        right.append((middle + wide, y))
    paper.sheet([*left, *reversed(right)], colour)


def _signpost(paper: Paper, x: float, y: float) -> None:
    post = rgb("#7b6650")
    paper.box(x, y - 0.2, 0.009, 0.2, post)
    for index, turn in enumerate((1, -1)):
        top = y - 0.195 + index * 0.05
        tip = x + 0.005 + turn * 0.085
        back = x + 0.005 - turn * 0.02
        paper.sheet(
            [
                (back, top),
                (tip - turn * 0.014, top),
                (tip, top + 0.017),
                (tip - turn * 0.014, top + 0.034),
                (back, top + 0.034),
            ],
            BRICK,
        )
        paper.box(min(x + 0.012 * turn, x + 0.062 * turn), top + 0.013, 0.05, 0.008, CREAM)


def _ski_track(paper: Paper, shift: float, colour: Colour) -> None:
    points = []
    for step in range(30):
        near = step / 29
        points.append(
            (0.56 - 0.1 * near + 0.08 * math.sin(near * 3) + shift * (0.35 + 5 * near**1.5), 0.66 + 0.38 * near)
        )
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        paper.line([(x1, y1), (x2, y2)], colour, 0.0015 + 0.008 * (y1 - 0.66), alpha=0.75)


def _skier(paper: Paper, x: float, y: float, jacket: Colour) -> None:
    paper.dot(x + 0.005, y + 0.004, 0.06, (60, 80, 110), flat=0.1, alpha=0.25)
    paper.line([(x - 0.055, y), (x + 0.06, y - 0.004)], SLATE, 0.0045)
    paper.line([(x - 0.002, y - 0.1), (x + 0.022, y - 0.05), (x + 0.012, y - 0.004)], rgb("#2f3c4a"), 0.013)
    paper.line([(x - 0.004, y - 0.1), (x - 0.018, y - 0.05), (x - 0.04, y - 0.006)], rgb("#263340"), 0.012)
    paper.line([(x - 0.004, y - 0.105), (x + 0.014, y - 0.18)], jacket, 0.027)
    paper.line([(x + 0.012, y - 0.175), (x + 0.034, y - 0.13), (x + 0.05, y - 0.145)], jacket, 0.009)
    paper.line([(x + 0.05, y - 0.145), (x + 0.03, y)], SLATE, 0.0025)
    paper.line([(x + 0.008, y - 0.175), (x - 0.022, y - 0.13)], darker(jacket, 0.2), 0.009)
    paper.line([(x - 0.022, y - 0.13), (x - 0.06, y - 0.004)], SLATE, 0.0025)
    paper.dot(x + 0.022, y - 0.212, 0.0125, rgb("#d9b08f"))
    paper.dot(x + 0.02, y - 0.22, 0.0128, OCHRE, flat=0.75)


def _boat_house(paper: Paper, x: float, y: float, width: float, colour: Colour) -> None:
    height = width * 0.75
    paper.box(x, y - height, width, height, colour)
    paper.sheet(
        [(x - 0.006, y - height), (x + width / 2, y - height * 1.75), (x + width + 0.006, y - height)],
        darker(colour, 0.12),
    )
    paper.line(
        [(x - 0.008, y - height), (x + width / 2, y - height * 1.8), (x + width + 0.008, y - height)], SLATE, 0.005
    )
    paper.box(x + width * 0.32, y - height * 0.72, width * 0.36, height * 0.72, darker(colour, 0.45))
    paper.box(x + width * 0.42, y - height * 1.25, width * 0.16, height * 0.24, CREAM)


def _fishing_boat(paper: Paper, x: float, y: float, size: float, hull: Colour) -> None:
    paper.dot(x, y + 0.03 * size / 0.24, size * 0.52, (30, 50, 65), flat=0.09, alpha=0.45)
    s = size
    paper.box(x - 0.16 * s, y - 0.42 * s, 0.3 * s, 0.3 * s, CREAM, round_by=0.01 * s)
    paper.box(x - 0.19 * s, y - 0.46 * s, 0.36 * s, 0.06 * s, darker(hull, 0.1), round_by=0.006 * s)
    for index in range(3):
        paper.box(x + (-0.13 + 0.09 * index) * s, y - 0.36 * s, 0.065 * s, 0.1 * s, rgb("#3f5a6b"))
    paper.line([(x + 0.06 * s, y - 0.44 * s), (x + 0.06 * s, y - 0.95 * s)], SLATE, 0.014 * s)
    paper.line([(x + 0.06 * s, y - 0.9 * s), (x + 0.46 * s, y - 0.18 * s)], SLATE, 0.005 * s)
    paper.line([(x + 0.06 * s, y - 0.9 * s), (x - 0.46 * s, y - 0.15 * s)], SLATE, 0.005 * s)
    paper.sheet(
        [
            (x - 0.5 * s, y - 0.16 * s),
            (x + 0.3 * s, y - 0.13 * s),
            (x + 0.54 * s, y - 0.27 * s),
            (x + 0.4 * s, y + 0.1 * s),
            (x - 0.42 * s, y + 0.1 * s),
        ],
        hull,
        shadow=0.2,
    )
    paper.line(
        [(x - 0.5 * s, y - 0.15 * s), (x + 0.3 * s, y - 0.12 * s), (x + 0.54 * s, y - 0.26 * s)], CREAM, 0.022 * s
    )
