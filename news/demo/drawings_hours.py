"""The hours and seasons: which colours the sky, the land and the water have then."""

# ruff: noqa: PLR0913 - trees and hills have places, sizes and colours, each said by name

import math
import random
from dataclasses import dataclass

from news.demo.drawings_paper import Colour, Paper, hill, mix, rgb, ridge


@dataclass(frozen=True)
class Hour:
    """A palette: everything in a picture takes its colours from one of these."""

    sky: Colour
    horizon: Colour
    far: Colour
    near: Colour
    ground: Colour
    front: Colour
    water: Colour
    light: Colour
    lamp: Colour
    dark: bool = False


def _hour(*codes: str, dark: bool = False) -> Hour:
    sky, horizon, far, near, land, front, water, light, lamp = (rgb(code) for code in codes)
    return Hour(sky, horizon, far, near, land, front, water, light, lamp, dark)


MORNING = _hour("#8fb3c4", "#f3dcc3", "#a3b6bf", "#5f7f8c", "#7c8d6b", "#44584c", "#8fb0ba", "#fff1d9", "#ffe2a8")
DAY = _hour("#6fa3bf", "#dcebea", "#9bb8c4", "#4f7485", "#86976a", "#4a6350", "#6f9db0", "#fffaf0", "#fff2cc")
EVENING = _hour("#5b6f92", "#f0b88f", "#8c8fa8", "#4d5a78", "#6b6a58", "#343d47", "#7a87a3", "#ffdcae", "#ffc66e")
AUTUMN = _hour("#8aa7b3", "#efdfc4", "#a0acac", "#64757a", "#b8924f", "#47543f", "#84a0a6", "#fff3da", "#ffd98c")
WINTER = _hour("#93acc2", "#f2e3dc", "#b9c7d4", "#7c93aa", "#e6ebef", "#c9d5df", "#a3bac9", "#fffaf4", "#ffdf9e")
DUSK = _hour(
    "#2e4468", "#d99f8a", "#5f6f91", "#384a6b", "#aab6c9", "#8496b0", "#54698c", "#ffe0bd", "#ffc765", dark=True
)
NIGHT = _hour(
    "#101c33", "#2f5068", "#2b405a", "#1a2b42", "#8d9fb6", "#5f7390", "#21384f", "#e7f1f0", "#ffc765", dark=True
)

LIGHT_HOURS = (MORNING, DAY, EVENING, AUTUMN)
SNOW_HOURS = (WINTER, DUSK)
BRICK, OCHRE, CREAM, SLATE = rgb("#a8503f"), rgb("#cf9a4a"), rgb("#efe4cf"), rgb("#3f4d59")
SNOW = rgb("#f1f4f6")
FACADES = tuple(
    rgb(code)
    for code in ("#efe4cf", "#cf9a4a", "#a8503f", "#8fa8ae", "#dcd3c0", "#7d8f7a", "#c9b18a", "#5f7a8c", "#e8d7b0")
)


def pick_hour(seed: int, hours: tuple[Hour, ...]) -> Hour:
    return hours[seed % len(hours)]


def open_air(hour: Hour, *, seed: int) -> Paper:
    """A sky with its light, ready for the land."""
    paper = Paper(seed=seed, top=hour.sky, bottom=hour.horizon)
    if hour is NIGHT:
        stars(paper, hour)
        return paper
    x, y = paper.chance.uniform(0.18, 0.82), paper.chance.uniform(0.16, 0.34)
    paper.glow(x, y, 0.34, hour.light, 0.75)
    paper.dot(x, y, 0.035, hour.light)
    clouds(paper, hour)
    return paper


def stars(paper: Paper, hour: Hour) -> None:
    for _ in range(170):
        size = paper.chance.choice((0.0006, 0.0008, 0.0008, 0.0013))
        paper.dot(paper.chance.random(), paper.chance.random() ** 1.4 * 0.6, size, hour.light, alpha=0.8)


def clouds(paper: Paper, hour: Hour) -> None:
    colour = mix(hour.horizon, hour.light, 0.55)
    for _ in range(paper.chance.randint(2, 4)):
        x, y, length = paper.chance.random(), paper.chance.uniform(0.06, 0.34), paper.chance.uniform(0.1, 0.24)
        for step in range(3):
            inset = length * 0.16 * step
            paper.box(x + inset, y - 0.013 * step, length - 1.7 * inset, 0.02, colour, round_by=0.007, alpha=0.42)


def mountains(paper: Paper, hour: Hour, *, base: float, height: float = 0.36, ranges: int = 3) -> None:
    """Ranges behind one another, paler the farther, with mist at their feet and snow on the first."""
    height *= paper.chance.uniform(0.78, 1.18)
    fewest = paper.chance.randint(2, 4)
    for index in range(ranges):
        nearness = index / max(1, ranges - 1)
        colour = mix(hour.far, hour.near, nearness)
        lift = height * (1.0 - 0.3 * nearness)
        line = ridge(paper, base=base - 0.005, height=lift, peaks=fewest + index, rough=0.3)
        paper.sheet(line, colour, shadow=0.2)
        if index < 2:
            _snow_caps(paper, line, mix(colour, hour.light, 0.62 if not hour.dark else 0.4), base=base, height=lift)
        paper.veil(base - lift * 0.62, base, mix(hour.horizon, colour, 0.25), above=0.0, below=0.5 - 0.16 * index)


def _snow_caps(paper: Paper, line: list[tuple[float, float]], colour: Colour, *, base: float, height: float) -> None:
    """White above a ragged line under the peaks."""
    chance: random.Random = paper.chance
    limit = base - height * 0.56
    run: list[tuple[float, float]] = []
    for x, y in [*line[:-2], (2.0, 1.0)]:
        if y < limit:
            run.append((x, y))
            continue
        if len(run) > 4:
            ragged = [
                (px, min(limit + 0.012, py + (limit - py) * chance.uniform(0.35, 0.95)))
                for px, py in reversed(run[1:-1:2])
            ]
            paper.sheet([*run, *ragged], colour)
        run = []


def ground(paper: Paper, colour: Colour, *, base: float, height: float = 0.05, shadow: float = 0.25) -> None:
    paper.sheet(hill(paper, base=base, height=height), colour, shadow=shadow)


def spruce(paper: Paper, x: float, y: float, size: float, colour: Colour, *, snow: bool = False) -> None:
    """A spruce with its foot at the place; `size` is its height as a fraction of the picture's."""
    half = size * 0.19
    paper.box(x - half * 0.1, y - size * 0.12, half * 0.2, size * 0.12, mix(colour, (60, 45, 35), 0.5))
    for tier in range(4):
        low = y - size * (0.08 + 0.21 * tier)
        wide = half * (1 - 0.21 * tier)
        paper.sheet(
            [(x - wide, low), (x, low - size * 0.36), (x + wide, low)], mix(colour, (255, 255, 255), 0.035 * tier)
        )
        if snow:
            tip = low - size * 0.36
            paper.sheet(
                [
                    (x - wide * 0.55, low - size * 0.12),
                    (x, tip),
                    (x + wide * 0.3, low - size * 0.22),
                    (x, low - size * 0.16),
                ],
                SNOW,
            )


def birch(paper: Paper, x: float, y: float, size: float, leaves: Colour) -> None:
    """A white trunk under a light crown."""
    paper.line([(x, y), (x + size * 0.012, y - size * 0.72)], (228, 224, 214), size * 0.02)
    for step in range(7):
        mark = y - size * (0.06 + 0.09 * step)
        paper.box(x - size * 0.004, mark, size * 0.012, 0.003, (92, 88, 84), alpha=0.7)
    for index in range(44):
        lift = paper.chance.random()
        spread = 0.1 * math.sin(math.pi * min(1, 0.12 + 0.88 * lift)) + 0.025
        dx, dy = paper.chance.uniform(-spread, spread) * size, -(0.42 + 0.58 * lift) * size
        shade = mix(mix(leaves, (24, 44, 34), 0.22), (255, 240, 190), paper.chance.uniform(0, 0.1) + 0.007 * index)
        paper.dot(x + dx, y + dy, size * paper.chance.uniform(0.02, 0.042), shade, flat=0.9, alpha=0.95)


def wood(paper: Paper, colour: Colour, *, base: float, size: float, count: int, snow: bool = False) -> None:
    """A row of spruces, uneven as nature is, the far ones first."""
    places = sorted((paper.chance.uniform(-0.01, 0.02), paper.chance.uniform(-0.02, 1.02)) for _ in range(count))
    for depth, x in places:
        height = size * paper.chance.uniform(0.6, 1.15)
        spruce(paper, x, base + depth, height, mix(colour, (150, 170, 175), paper.chance.uniform(0, 0.16)), snow=snow)
