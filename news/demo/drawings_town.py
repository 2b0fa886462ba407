"""Pictures of the town: the wharf houses, school, library, town hall, roads, water tower and winter street."""

# ruff: noqa: PLR0913 - houses have places, sizes and colours, each said by name

import itertools
import math

from news.demo.drawings_hours import (
    AUTUMN,
    BRICK,
    CREAM,
    DUSK,
    EVENING,
    FACADES,
    LIGHT_HOURS,
    MORNING,
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
from news.demo.drawings_paper import Colour, Paper, darker, lighter, mix, rgb

GLASS = rgb("#5d7f92")
ASPHALT = rgb("#6d747c")


def wharf_houses(seed: int) -> Paper:
    """Sjøgata: timber houses in a row, mirrored in the river."""
    hour = pick_hour(seed, (*LIGHT_HOURS, DUSK, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.6, height=0.42, ranges=2)
    wood(paper, mix(hour.near, hour.front, 0.5), base=0.57, size=0.07, count=50, snow=hour in SNOW_HOURS)
    x, last = -0.02, -1
    while x < 1.0:
        width = paper.chance.uniform(0.095, 0.145)
        choice = paper.chance.randrange(len(FACADES))
        last = choice if choice != last else (choice + 1) % len(FACADES)
        timber_house(paper, hour, x, 0.645, width, height=paper.chance.uniform(0.15, 0.2), colour=FACADES[last])
        x += width + paper.chance.uniform(0.001, 0.012)
    paper.box(0, 0.645, 1, 0.012, rgb("#6b5a49"))
    for index in range(42):
        paper.box(index / 41, 0.65, 0.005, 0.03, darker(rgb("#6b5a49"), 0.35))
    paper.reflect(0.672, depth=1.0, colour=hour.water, calm=0.66)
    paper.ripples(0.69, 0.98, hour.light, count=60)
    return paper


def school(seed: int) -> Paper:
    hour = pick_hour(seed, LIGHT_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.58, height=0.36)
    wood(paper, hour.front, base=0.6, size=0.1, count=40)
    ground(paper, hour.ground, base=0.66, height=0.04)
    wall = (BRICK, CREAM, OCHRE)[seed % 3]
    _long_building(paper, hour, left=0.12, top=0.42, width=0.62, floors=2, colour=wall)
    _gabled_hall(paper, hour, left=0.66, width=0.22, colour=lighter(wall, 0.22))
    _yard(paper, hour)
    for x, coat in ((0.2, "#cf9a4a"), (0.25, "#4c7d8f"), (0.4, "#a8503f"), (0.56, "#7d8f7a"), (0.6, "#e0c37c")):
        child(paper, x + paper.chance.uniform(-0.03, 0.03), paper.chance.uniform(0.83, 0.92), 0.11, rgb(coat))
    _flagpole(paper, 0.07, 0.8)
    birch(paper, 0.94, 0.88, 0.48, rgb("#8fa65c") if hour is not AUTUMN else rgb("#d9a441"))
    return paper


def playground(seed: int) -> Paper:
    """A kindergarten with its swing, slide and children."""
    hour = pick_hour(seed, (*LIGHT_HOURS, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.5, height=0.28, ranges=2)
    wood(paper, mix(hour.near, hour.front, 0.7), base=0.54, size=0.09, count=44, snow=hour is WINTER)
    ground(paper, hour.ground, base=0.57, height=0.03)
    _kindergarten(paper, hour, (OCHRE, BRICK, rgb("#6f93a0"))[seed % 3])
    ground(paper, lighter(hour.ground, 0.16), base=0.76, height=0.05)
    _swing(paper, 0.17, 0.9)
    _slide(paper, 0.6, 0.93)
    paper.dot(0.44, 0.93, 0.09, rgb("#e2cfa4"), flat=0.22)
    for x, y, coat in (
        (0.4, 0.93, "#a8503f"),
        (0.47, 0.945, "#4c7d8f"),
        (0.54, 0.84, "#e0b64e"),
        (0.9, 0.9, "#5f8a72"),
    ):
        child(paper, x, y, 0.12, rgb(coat))
    return paper


def library(seed: int) -> Paper:
    """Shelves, lamps and readers."""
    wall = (rgb("#dfe5e2"), rgb("#e9dfcb"), rgb("#d5dfe4"))[seed % 3]
    paper = Paper(seed=seed, top=wall, bottom=darker(wall, 0.06))
    for left, width in ((0.03, 0.27), (0.33, 0.2), (0.72, 0.25)):
        _shelf(paper, left, width)
    _tall_window(paper, 0.555, 0.08, 0.14, 0.52)
    paper.sheet([(0, 0.76), (1, 0.76), (1, 1.02), (0, 1.02)], rgb("#b99a72"), shadow=0.3)
    paper.dot(0.5, 0.9, 0.36, (BRICK, rgb("#4c7080"), OCHRE)[seed % 3], flat=0.17, alpha=0.85)
    for x in (0.26, 0.7):
        paper.glow(x, 0.4, 0.16, rgb("#fff0c9"), 0.7)
        paper.line([(x, 0), (x, 0.3)], SLATE, 0.002)
        paper.sheet([(x - 0.045, 0.37), (x - 0.016, 0.3), (x + 0.016, 0.3), (x + 0.045, 0.37)], SLATE, shadow=0.15)
    _armchair(paper, 0.25, 0.9, rgb("#5b7d6d"))
    _armchair(paper, 0.74, 0.92, OCHRE)
    _low_table(paper, 0.5, 0.88)
    return paper


def town_hall(seed: int) -> Paper:
    hour = pick_hour(seed, (*LIGHT_HOURS, DUSK))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.56, height=0.36)
    ground(paper, hour.ground, base=0.64, height=0.03)
    wall = (CREAM, rgb("#c9b18a"), rgb("#b7c2c4"))[seed % 3]
    _long_building(paper, hour, left=0.1, top=0.37, width=0.8, floors=3, colour=wall)
    _entrance(paper, hour, wall)
    paper.sheet(
        [(-0.01, 0.71), (1.01, 0.71), (1.01, 1.02), (-0.01, 1.02)], mix(rgb("#b4b2ab"), hour.ground, 0.3), shadow=0.2
    )
    for row in range(6):
        y = 0.73 + 0.012 * row + 0.009 * row * row
        paper.line([(0, y), (1, y)], (255, 255, 255), 0.001, alpha=0.22)
    for index in range(-8, 9):
        paper.line([(0.5 + index * 0.06, 0.71), (0.5 + index * 0.19, 1.02)], (255, 255, 255), 0.001, alpha=0.2)
    for x in (0.08, 0.92):
        birch(paper, x, 0.83, 0.42, rgb("#93a765") if hour is not AUTUMN else rgb("#d9a441"))
    for x, y, coat in ((0.37, 0.86, "#3f5a6b"), (0.41, 0.865, "#a8503f"), (0.63, 0.8, "#7d8f7a")):
        walker(paper, x, y, 0.19, rgb(coat))
    _flagpole(paper, 0.2, 0.84)
    return paper


def sports_hall(seed: int) -> Paper:
    """The floor with its lines, two teams and the afternoon through the windows."""
    hour = pick_hour(seed, (MORNING, EVENING, AUTUMN))
    paper = Paper(seed=seed, top=rgb("#c9d3d4"), bottom=rgb("#e3e2d8"))
    for index in range(6):
        paper.box(0.03 + index * 0.163, 0.1, 0.13, 0.2, mix(GLASS, hour.horizon, 0.6), round_by=0.003)
        paper.box(0.094 + index * 0.163, 0.1, 0.003, 0.2, SLATE)
    paper.box(0, 0.34, 1, 0.3, rgb("#c2a377"))
    for index in range(26):
        paper.box(index / 25, 0.34, 0.0012, 0.3, darker(rgb("#c2a377"), 0.2))
    paper.sheet(
        [(0, 0.62), (1, 0.62), (1, 1.02), (0, 1.02)],
        (rgb("#d0915a"), rgb("#6c98a5"), rgb("#7fa084"))[seed % 3],
        shadow=0.25,
    )
    _court_lines(paper)
    _goal(paper, 0.5, 0.66)
    kits = (rgb("#f0ede4"), BRICK) if seed % 2 else (rgb("#2f5d7c"), OCHRE)
    for index, (x, y) in enumerate(((0.2, 0.82), (0.33, 0.74), (0.48, 0.9), (0.66, 0.78), (0.82, 0.86))):
        player(paper, x, y, 0.24, kits[index % 2], turn=1 if index % 2 else -1)
    paper.dot(0.575, 0.8, 0.012, rgb("#f4e6c2"))
    return paper


def snow_plough(seed: int) -> Paper:
    hour = pick_hour(seed, (WINTER, DUSK, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.5, height=0.32)
    wood(paper, mix(hour.near, (38, 64, 70), 0.55), base=0.55, size=0.13, count=40, snow=True)
    ground(paper, hour.ground, base=0.6, height=0.04)
    paper.sheet([(0.0, 0.74), (1.0, 0.7), (1.0, 0.9), (0.0, 0.98)], mix(ASPHALT, hour.ground, 0.35), shadow=0.15)
    for index in range(7):
        x = 0.02 + index * 0.16
        paper.sheet(
            [(x, 0.85 - x * 0.06), (x + 0.08, 0.845 - x * 0.06), (x + 0.08, 0.853 - x * 0.06), (x, 0.859 - x * 0.06)],
            SNOW,
        )
    _plough_truck(paper, 0.46, 0.84, hour, (rgb("#d9822b"), rgb("#cf9a4a"), BRICK)[seed % 3])
    ground(paper, lighter(hour.ground, 0.35), base=1.0, height=0.09)
    for x in (0.06, 0.36, 0.66, 0.95):
        paper.box(x, 0.86, 0.005, 0.12, BRICK)
        paper.box(x, 0.88, 0.005, 0.02, SNOW)
    for _ in range(240):
        size = paper.chance.uniform(0.0008, 0.0026)
        paper.dot(paper.chance.random(), paper.chance.random(), size, SNOW, alpha=0.75)
    return paper


def roadworks(seed: int) -> Paper:
    """A street dug open for new water pipes."""
    hour = pick_hour(seed, LIGHT_HOURS)
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.5, height=0.3, ranges=2)
    ground(paper, hour.ground, base=0.57, height=0.03)
    for index, x in enumerate((0.02, 0.2, 0.74)):
        timber_house(paper, hour, x, 0.6, 0.14, height=0.15, colour=FACADES[(seed + 3 * index) % len(FACADES)])
    paper.sheet([(0, 0.64), (1, 0.62), (1, 1.02), (0, 1.02)], ASPHALT, shadow=0.2)
    paper.sheet([(0.1, 0.86), (0.52, 0.83), (0.56, 0.96), (0.08, 0.99)], rgb("#5a4636"), shadow=0.3)
    paper.line([(0.1, 0.935), (0.55, 0.9)], rgb("#4f86a3"), 0.022)
    paper.line([(0.1, 0.925), (0.55, 0.89)], rgb("#86b3c9"), 0.004)
    _excavator(paper, 0.66, 0.85, rgb("#dba13a"))
    for x, y in ((0.06, 0.9), (0.3, 0.815), (0.6, 0.95), (0.88, 0.93)):
        _cone(paper, x, y)
    worker(paper, 0.2, 0.84, 0.2)
    worker(paper, 0.45, 0.81, 0.18)
    return paper


def water_tower(seed: int) -> Paper:
    hour = pick_hour(seed, (*LIGHT_HOURS, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.62, height=0.34)
    for base, size in ((0.66, 0.09), (0.72, 0.13)):
        ground(paper, mix(hour.ground, hour.front, 0.35), base=base, height=0.05)
        wood(paper, hour.front, base=base - 0.01, size=size, count=34, snow=hour is WINTER)
    concrete = mix(rgb("#d8d3c6"), hour.horizon, 0.3)
    x = 0.36 if seed % 2 else 0.64
    stem = [(x - 0.045, 0.36), (x + 0.045, 0.36), (x + 0.032, 0.84), (x - 0.032, 0.84)]
    paper.sheet(stem, concrete, shadow=0.3)
    paper.sheet([(x, 0.36), (x + 0.045, 0.36), (x + 0.032, 0.84), (x, 0.84)], darker(concrete, 0.14))
    paper.sheet([(x - 0.13, 0.2), (x + 0.13, 0.2), (x + 0.045, 0.4), (x - 0.045, 0.4)], concrete, shadow=0.3)
    paper.sheet([(x + 0.02, 0.2), (x + 0.13, 0.2), (x + 0.045, 0.4), (x + 0.01, 0.4)], darker(concrete, 0.12))
    paper.box(x - 0.135, 0.17, 0.27, 0.035, darker(concrete, 0.3), round_by=0.004)
    for index in range(9):
        paper.box(x - 0.115 + index * 0.027, 0.178, 0.014, 0.018, hour.lamp if hour.dark else GLASS)
    ground(paper, hour.ground, base=0.9, height=0.1)
    for place in (0.06, 0.16, 0.84, 0.94):
        spruce(paper, place, paper.chance.uniform(0.88, 0.95), 0.3, hour.front, snow=hour is WINTER)
    return paper


def winter_street(seed: int) -> Paper:
    """Houses with lit windows under the mountains, snow in the air."""
    hour = pick_hour(seed, (DUSK, NIGHT, WINTER))
    paper = open_air(hour, seed=seed)
    mountains(paper, hour, base=0.54, height=0.34, ranges=2)
    x = -0.03
    while x < 1.0:
        width = paper.chance.uniform(0.13, 0.18)
        colour = darker(paper.chance.choice(FACADES), 0.38 if hour.dark else 0.05)
        timber_house(paper, hour, x, 0.7, width, height=paper.chance.uniform(0.2, 0.27), colour=colour, snow=True)
        x += width + 0.006
    ground(paper, hour.ground, base=0.72, height=0.02)
    paper.sheet([(0.0, 0.8), (1.0, 0.8), (1.0, 1.02), (0.0, 1.02)], mix(hour.ground, hour.front, 0.4), shadow=0.1)
    for place in (0.14, 0.48, 0.82):
        _street_lamp(paper, place, 0.82, hour)
    for place, coat in ((0.3, BRICK), (0.34, rgb("#3f5a6b")), (0.68, OCHRE)):
        walker(paper, place, 0.92, 0.22, coat)
    for _ in range(260):
        size = paper.chance.uniform(0.0008, 0.0028)
        paper.dot(paper.chance.random(), paper.chance.random(), size, SNOW, alpha=0.7)
    return paper


def plan_map(seed: int) -> Paper:
    """A zoning plan of cut paper: river, streets, plots and green."""
    paper = Paper(seed=seed, top=rgb("#e9e3d3"), bottom=rgb("#e2dac6"))
    tones = [rgb(code) for code in ("#d9b36c", "#c98d6b", "#b7c29a", "#e6d3a3", "#cdbfae", "#a9b8bd")]
    turn = 0.16 * (seed % 3 - 1) + 0.05
    for row in range(6):
        for column in range(8):
            _block(paper, column, row, turn, paper.chance.choice(tones))
    river_line = [(x / 20, 0.62 + 0.14 * math.sin(x / 4.2 + seed) - 0.012 * x) for x in range(-1, 23)]
    banks = [*((x, y - 0.075) for x, y in river_line), *((x, y + 0.075) for x, y in reversed(river_line))]
    paper.sheet(banks, rgb("#7fa3b3"), shadow=0.3)
    paper.line(river_line, rgb("#a3c0cb"), 0.012, alpha=0.6)
    for x in (0.3, 0.68):
        y = 0.62 + 0.14 * math.sin(x * 20 / 4.2 + seed) - 0.012 * x * 20
        paper.line([(x - turn * 0.1, y - 0.12), (x + turn * 0.1, y + 0.12)], CREAM, 0.018)
    _dashed_border(paper)
    for x, y in ((0.24, 0.3), (0.62, 0.24), (0.84, 0.74)):
        _pin(paper, x, y, BRICK)
    return paper


def timber_house(
    paper: Paper, hour: Hour, x: float, y: float, width: float, *, height: float, colour: Colour, snow: bool = False
) -> None:
    """A wooden house with its gable to the street: boards, white frames, two floors of windows."""
    wall = mix(darker(colour, 0.28 if hour.dark else 0.0), hour.horizon, 0.06)
    peak = y - height - width * 0.62
    gable = [(x, y), (x, y - height), (x + width / 2, peak), (x + width, y - height), (x + width, y)]
    paper.sheet(gable, wall, shadow=0.25)
    for index in range(1, 14):
        paper.box(x + width * index / 14, y - height, 0.0008, height, darker(wall, 0.3), alpha=0.35)
    roof = mix(SNOW, hour.ground, 0.3) if snow else darker(SLATE, 0.1)
    paper.line(
        [(x - 0.006, y - height + 0.006), (x + width / 2, peak - 0.006), (x + width + 0.006, y - height + 0.006)],
        roof,
        0.009 if snow else 0.006,
    )
    frame = lighter(wall, 0.75)
    pane = hour.lamp if hour.dark else mix(GLASS, hour.sky, 0.25)
    for row in range(2):
        for column in range(3):
            lit = not hour.dark or paper.chance.random() < 0.7
            _window(
                paper,
                x + width * (0.13 + 0.28 * column),
                y - height * (0.9 - 0.47 * row),
                width * 0.18,
                frame=frame,
                pane=pane if lit else darker(wall, 0.5),
            )
    _window(paper, x + width * 0.43, y - height - width * 0.37, width * 0.14, frame=frame, pane=pane)


def child(paper: Paper, x: float, y: float, size: float, coat: Colour) -> None:
    """A child at play, `size` as a fraction of the picture's height."""
    s = size
    paper.dot(x, y, s * 0.2, (40, 50, 60), flat=0.2, alpha=0.25)
    step = paper.chance.uniform(0.03, 0.1) * s
    paper.line([(x, y - s * 0.36), (x - step, y)], SLATE, s * 0.07)
    paper.line([(x, y - s * 0.36), (x + step, y)], SLATE, s * 0.07)
    paper.sheet(
        [
            (x - s * 0.13, y - s * 0.28),
            (x - s * 0.08, y - s * 0.68),
            (x + s * 0.08, y - s * 0.68),
            (x + s * 0.13, y - s * 0.28),
        ],
        coat,
    )
    lift = paper.chance.uniform(-0.2, 0.12) * s
    paper.line([(x - s * 0.08, y - s * 0.62), (x - s * 0.2, y - s * 0.42 + lift)], darker(coat, 0.15), s * 0.05)
    paper.line([(x + s * 0.08, y - s * 0.62), (x + s * 0.2, y - s * 0.42 - lift)], darker(coat, 0.15), s * 0.05)
    skin = rgb(paper.chance.choice(("#e3bd9a", "#d0a17a", "#a87551", "#ecc9a8")))
    paper.dot(x, y - s * 0.8, s * 0.095, skin)
    paper.dot(x, y - s * 0.85, s * 0.098, lighter(coat, 0.25), flat=0.62)
    paper.dot(x, y - s * 0.95, s * 0.03, SNOW)


def walker(paper: Paper, x: float, y: float, size: float, coat: Colour) -> None:
    """A grown person on the way somewhere."""
    s = size
    paper.dot(x + s * 0.03, y, s * 0.16, (30, 40, 60), flat=0.2, alpha=0.25)
    paper.line([(x, y - s * 0.45), (x - s * 0.05, y)], darker(SLATE, 0.3), s * 0.05)
    paper.line([(x, y - s * 0.45), (x + s * 0.06, y)], darker(SLATE, 0.2), s * 0.05)
    paper.sheet(
        [
            (x - s * 0.1, y - s * 0.32),
            (x - s * 0.075, y - s * 0.8),
            (x + s * 0.075, y - s * 0.8),
            (x + s * 0.1, y - s * 0.32),
        ],
        coat,
    )
    paper.line([(x + s * 0.06, y - s * 0.75), (x + s * 0.1, y - s * 0.44)], darker(coat, 0.2), s * 0.04)
    skin = rgb(paper.chance.choice(("#e3bd9a", "#d0a17a", "#a87551")))
    paper.dot(x, y - s * 0.89, s * 0.058, skin)
    paper.dot(
        x - s * 0.004,
        y - s * 0.92,
        s * 0.06,
        rgb(paper.chance.choice(("#4a3a30", "#8a6a42", "#3a4450", "#b5956a"))),
        flat=0.7,
    )


def worker(paper: Paper, x: float, y: float, size: float) -> None:
    """Somebody at work in high-visibility yellow and a helmet."""
    walker(paper, x, y, size, rgb("#e2c23c"))
    for share in (0.42, 0.56):
        paper.box(x - size * 0.088, y - size * share, size * 0.176, size * 0.035, rgb("#d9dcd6"))
    paper.dot(x, y - size * 0.93, size * 0.066, rgb("#e9e6da"), flat=0.75)


def player(paper: Paper, x: float, y: float, size: float, kit: Colour, *, turn: int) -> None:
    """Somebody running in a hall."""
    s, t = size, turn
    paper.dot(x, y, s * 0.18, (40, 40, 40), flat=0.18, alpha=0.25)
    skin = rgb(paper.chance.choice(("#e3bd9a", "#c98f68", "#8d5f41", "#ecc9a8")))
    paper.line([(x, y - s * 0.44), (x + t * s * 0.13, y - s * 0.26), (x + t * s * 0.08, y)], skin, s * 0.05)
    paper.line([(x, y - s * 0.44), (x - t * s * 0.08, y - s * 0.22), (x - t * s * 0.22, y - s * 0.14)], skin, s * 0.05)
    paper.line([(x, y - s * 0.46), (x + t * s * 0.09, y - s * 0.33)], darker(kit, 0.35), s * 0.075)
    paper.line([(x, y - s * 0.46), (x - t * s * 0.055, y - s * 0.32)], darker(kit, 0.35), s * 0.075)
    paper.line([(x, y - s * 0.48), (x + t * s * 0.04, y - s * 0.78)], kit, s * 0.12)
    paper.line(
        [(x + t * s * 0.04, y - s * 0.74), (x + t * s * 0.16, y - s * 0.6), (x + t * s * 0.22, y - s * 0.72)],
        skin,
        s * 0.04,
    )
    paper.line(
        [(x + t * s * 0.02, y - s * 0.74), (x - t * s * 0.12, y - s * 0.62), (x - t * s * 0.13, y - s * 0.48)],
        skin,
        s * 0.04,
    )
    paper.dot(x + t * s * 0.06, y - s * 0.9, s * 0.06, skin)
    paper.dot(
        x + t * s * 0.052,
        y - s * 0.935,
        s * 0.061,
        rgb(paper.chance.choice(("#4a3a30", "#8a6a42", "#2e2a2a"))),
        flat=0.7,
    )


def _window(paper: Paper, x: float, y: float, width: float, *, frame: Colour, pane: Colour) -> None:
    height = width * 2.1
    edge = width * 0.12
    paper.box(x - edge, y - edge * 1.5, width + 2 * edge, height + 3 * edge, frame)
    paper.box(x, y, width, height, pane)
    paper.box(x + width / 2 - edge / 3, y, edge * 0.7, height, frame)
    paper.box(x, y + height * 0.36, width, edge, frame)


def _long_building(
    paper: Paper, hour: Hour, *, left: float, top: float, width: float, floors: int, colour: Colour
) -> None:
    wall = darker(colour, 0.25) if hour.dark else colour
    bottom = 0.73
    paper.sheet([(left, top), (left + width, top), (left + width, bottom), (left, bottom)], wall, shadow=0.3)
    paper.box(left - 0.01, top - 0.025, width + 0.02, 0.03, darker(SLATE, 0.1), round_by=0.002)
    height = (bottom - top) / floors
    count = round(width / 0.062)
    for floor in range(floors):
        for index in range(count):
            x = left + width * (index + 0.22) / count
            pane = hour.lamp if hour.dark and paper.chance.random() < 0.6 else mix(GLASS, hour.sky, 0.3)
            y = top + height * (floor + 0.24)
            paper.box(x - 0.003, y - 0.005, width / count * 0.56 + 0.006, height * 0.5 + 0.01, lighter(wall, 0.6))
            paper.box(x, y, width / count * 0.56, height * 0.5, pane)
            paper.box(x, y, width / count * 0.56, height * 0.12, lighter(pane, 0.25))
    for floor in range(1, floors):
        paper.box(left, top + height * floor - 0.003, width, 0.005, darker(wall, 0.14))


def _gabled_hall(paper: Paper, hour: Hour, *, left: float, width: float, colour: Colour) -> None:
    peak = 0.3
    paper.sheet(
        [(left, 0.74), (left, 0.44), (left + width / 2, peak), (left + width, 0.44), (left + width, 0.74)],
        colour,
        shadow=0.35,
    )
    paper.line(
        [(left - 0.01, 0.45), (left + width / 2, peak - 0.006), (left + width + 0.01, 0.45)], darker(SLATE, 0.1), 0.009
    )
    paper.dot(left + width / 2, 0.425, 0.026, lighter(colour, 0.7))
    paper.dot(left + width / 2, 0.425, 0.021, SLATE)
    paper.line([(left + width / 2, 0.425), (left + width / 2, 0.4)], CREAM, 0.003)
    paper.line([(left + width / 2, 0.425), (left + width / 2 + 0.011, 0.432)], CREAM, 0.003)
    paper.box(left + width * 0.32, 0.57, width * 0.36, 0.17, lighter(colour, 0.7))
    for index in range(2):
        paper.box(left + width * (0.35 + 0.16 * index), 0.59, width * 0.14, 0.15, mix(GLASS, hour.sky, 0.2))


def _yard(paper: Paper, hour: Hour) -> None:
    paper.sheet(
        [(-0.01, 0.735), (1.01, 0.735), (1.01, 1.02), (-0.01, 1.02)], mix(rgb("#b9b4a6"), hour.ground, 0.3), shadow=0.2
    )
    white = (255, 255, 255)
    for index in range(4):
        x, y = 0.42 + index * 0.036, 0.8 + index * 0.03
        paper.line(
            [(x, y), (x + 0.05, y), (x + 0.062, y + 0.03), (x + 0.012, y + 0.03), (x, y)], white, 0.003, alpha=0.6
        )


def _flagpole(paper: Paper, x: float, y: float) -> None:
    """Norway's flag, in its own proportions: 6-1-2-1-12 by 6-1-2-1-6."""
    paper.box(x - 0.0025, y - 0.58, 0.005, 0.58, rgb("#e8e6df"))
    paper.dot(x, y - 0.583, 0.005, OCHRE)
    unit = 0.0062
    tall = unit * 1.5
    left, top = x + 0.004, y - 0.57
    red, white, blue = rgb("#b3323f"), (245, 244, 240), rgb("#22375c")
    paper.box(left, top, 22 * unit, 16 * tall, red)
    for colour, inset, wide in ((white, 6, 4), (blue, 7, 2)):
        paper.box(left + inset * unit, top, wide * unit, 16 * tall, colour)
        paper.box(left, top + inset * tall, 22 * unit, wide * tall, colour)


def _kindergarten(paper: Paper, hour: Hour, colour: Colour) -> None:
    for left, width, tone in ((0.28, 0.22, colour), (0.47, 0.3, lighter(colour, 0.3))):
        paper.sheet([(left, 0.72), (left, 0.53), (left + width, 0.46), (left + width, 0.72)], tone, shadow=0.3)
        roof = SNOW if hour is WINTER else SLATE
        paper.line([(left - 0.012, 0.536), (left + width + 0.012, 0.46)], roof, 0.01)
        for index in range(3):
            x = left + width * (0.12 + 0.28 * index)
            paper.box(x - 0.003, 0.565, width * 0.2 + 0.006, 0.075, CREAM)
            paper.box(x, 0.57, width * 0.2, 0.065, mix(GLASS, hour.sky, 0.3))
    paper.box(0.44, 0.6, 0.035, 0.12, BRICK if colour is not BRICK else OCHRE)


def _swing(paper: Paper, x: float, y: float) -> None:
    wood_colour = rgb("#a9794c")
    for side in (-0.1, 0.1):
        paper.line([(x + side - 0.035, y), (x + side, y - 0.3), (x + side + 0.035, y)], wood_colour, 0.008)
    paper.line([(x - 0.11, y - 0.3), (x + 0.11, y - 0.3)], wood_colour, 0.01)
    for place, lean in ((-0.045, 0.03), (0.045, -0.02)):
        seat = (x + place + lean, y - 0.075)
        paper.line([(x + place - 0.012, y - 0.295), (seat[0] - 0.014, seat[1])], SLATE, 0.002)
        paper.line([(x + place + 0.012, y - 0.295), (seat[0] + 0.014, seat[1])], SLATE, 0.002)
        child(paper, seat[0], seat[1] + 0.035, 0.11, rgb("#c9704f") if lean > 0 else rgb("#4c7d8f"))
        paper.box(seat[0] - 0.017, seat[1], 0.034, 0.008, BRICK)


def _slide(paper: Paper, x: float, y: float) -> None:
    post = rgb("#a9794c")
    for side in (0, 0.075):
        paper.box(x + side, y - 0.31, 0.009, 0.31, post)
    paper.sheet([(x - 0.015, y - 0.3), (x + 0.042, y - 0.39), (x + 0.1, y - 0.3)], BRICK, shadow=0.2)
    for index in range(4):
        paper.box(x - 0.002, y - 0.05 - 0.04 * index, 0.085, 0.007, darker(post, 0.2))
    child(paper, x + 0.045, y - 0.16, 0.11, OCHRE)
    paper.sheet(
        [
            (x + 0.07, y - 0.2),
            (x + 0.1, y - 0.2),
            (x + 0.24, y - 0.02),
            (x + 0.29, y - 0.012),
            (x + 0.29, y + 0.006),
            (x + 0.225, y),
        ],
        rgb("#5b93ab"),
        shadow=0.25,
    )


def _shelf(paper: Paper, left: float, width: float) -> None:
    frame = rgb("#8a6847")
    paper.sheet([(left, 0.12), (left + width, 0.12), (left + width, 0.77), (left, 0.77)], frame, shadow=0.3)
    tones = [
        rgb(c)
        for c in ("#a8503f", "#cf9a4a", "#4c7080", "#7d8f7a", "#efe4cf", "#5b5a6e", "#b98a6a", "#8fa8ae", "#d8c7a0")
    ]
    for row in range(4):
        top = 0.14 + row * 0.158
        paper.box(left + 0.008, top, width - 0.016, 0.138, darker(frame, 0.5))
        x = left + 0.01
        while x < left + width - 0.026:
            thick, tall = paper.chance.uniform(0.006, 0.015), paper.chance.uniform(0.085, 0.126)
            tone = paper.chance.choice(tones)
            if paper.chance.random() < 0.1:
                x += thick * 2
                continue
            paper.box(x, top + 0.138 - tall, thick, tall, tone, round_by=0.0008)
            paper.box(x + thick * 0.2, top + 0.138 - tall * 0.8, thick * 0.6, 0.006, lighter(tone, 0.4))
            x += thick + 0.0007


def _tall_window(paper: Paper, x: float, y: float, width: float, height: float) -> None:
    paper.box(x - 0.008, y - 0.012, width + 0.016, height + 0.024, CREAM)
    paper.box(x, y, width, height, rgb("#a9c7d3"))
    paper.sheet(
        [
            (x, y + height),
            (x, y + height * 0.7),
            (x + width * 0.35, y + height * 0.42),
            (x + width * 0.6, y + height * 0.66),
            (x + width, y + height * 0.5),
            (x + width, y + height),
        ],
        rgb("#6f93a3"),
    )
    paper.box(x, y + height * 0.86, width, height * 0.14, rgb("#7f9a6a"))
    paper.box(x + width / 2 - 0.003, y, 0.006, height, CREAM)
    paper.box(x, y + height * 0.45, width, 0.008, CREAM)


def _armchair(paper: Paper, x: float, y: float, colour: Colour) -> None:
    """A reader with a book, deep in a chair."""
    paper.dot(x, y, 0.085, (50, 40, 30), flat=0.16, alpha=0.3)
    paper.box(x - 0.07, y - 0.25, 0.14, 0.22, colour, round_by=0.025)
    coat = rgb(paper.chance.choice(("#c9704f", "#3f5a6b", "#e0c37c", "#6b5f7d")))
    paper.box(x - 0.034, y - 0.235, 0.068, 0.14, coat, round_by=0.02)
    paper.dot(x, y - 0.272, 0.021, rgb(paper.chance.choice(("#e3bd9a", "#a87551", "#d0a17a"))))
    paper.dot(x, y - 0.287, 0.022, rgb(paper.chance.choice(("#4a3a30", "#8a6a42", "#c8c3ba"))), flat=0.72)
    paper.box(x - 0.075, y - 0.11, 0.15, 0.09, darker(colour, 0.12), round_by=0.014)
    for side in (-0.088, 0.058):
        paper.box(x + side, y - 0.16, 0.03, 0.15, darker(colour, 0.2), round_by=0.012)
    paper.sheet([(x - 0.036, y - 0.165), (x, y - 0.15), (x, y - 0.1), (x - 0.036, y - 0.115)], CREAM)
    paper.sheet([(x + 0.036, y - 0.165), (x, y - 0.15), (x, y - 0.1), (x + 0.036, y - 0.115)], darker(CREAM, 0.08))


def _low_table(paper: Paper, x: float, y: float) -> None:
    for side in (-0.055, 0.05):
        paper.box(x + side, y, 0.006, 0.07, darker(rgb("#8a6847"), 0.3))
    paper.dot(x, y, 0.08, rgb("#a37c52"), flat=0.2)
    for index, tone in enumerate((BRICK, CREAM, rgb("#4c7080"))):
        paper.box(x - 0.04 + 0.004 * index, y - 0.018 - 0.014 * index, 0.05, 0.013, tone)
    paper.box(x + 0.025, y - 0.035, 0.016, 0.03, rgb("#6f93a3"), round_by=0.003)


def _entrance(paper: Paper, hour: Hour, wall: Colour) -> None:
    """The middle of the town hall: a stair, tall columns and a clock under the roof."""
    front = lighter(wall, 0.35)
    paper.sheet([(0.4, 0.73), (0.4, 0.33), (0.5, 0.25), (0.6, 0.33), (0.6, 0.73)], front, shadow=0.35)
    paper.line([(0.39, 0.337), (0.5, 0.246), (0.61, 0.337)], darker(SLATE, 0.1), 0.008)
    paper.dot(0.5, 0.335, 0.024, darker(front, 0.3))
    paper.dot(0.5, 0.335, 0.02, CREAM)
    paper.line([(0.5, 0.335), (0.5, 0.316)], SLATE, 0.0025)
    paper.line([(0.5, 0.335), (0.51, 0.341)], SLATE, 0.0025)
    for index in range(4):
        paper.box(0.418 + index * 0.044, 0.42, 0.032, 0.3, hour.lamp if hour.dark else mix(GLASS, hour.sky, 0.25))
        paper.box(0.432 + index * 0.044, 0.42, 0.003, 0.3, front)
    for step in range(4):
        paper.box(
            0.385 - 0.008 * step, 0.7 + 0.012 * step, 0.23 + 0.016 * step, 0.014, darker(front, 0.05 + 0.06 * step)
        )


def _court_lines(paper: Paper) -> None:
    white = (250, 248, 240)
    paper.line([(0.05, 0.68), (0.95, 0.68), (1.1, 1.0), (-0.1, 1.0), (0.05, 0.68)], white, 0.004, alpha=0.85)
    arc = [(0.5 + 0.26 * math.cos(t / 20 * math.pi), 0.68 + 0.16 * math.sin(t / 20 * math.pi)) for t in range(21)]
    paper.line(arc, white, 0.004, alpha=0.85)
    paper.line([(0.0, 0.93), (1.0, 0.93)], rgb("#f1d58a"), 0.003, alpha=0.7)


def _goal(paper: Paper, x: float, y: float) -> None:
    for index in range(1, 10):
        paper.line([(x - 0.09 + 0.018 * index, y - 0.17), (x - 0.09 + 0.018 * index, y)], CREAM, 0.0008, alpha=0.6)
    for index in range(1, 6):
        paper.line(
            [(x - 0.09, y - 0.17 + 0.028 * index), (x + 0.09, y - 0.17 + 0.028 * index)], CREAM, 0.0008, alpha=0.6
        )
    paper.line([(x - 0.09, y + 0.01), (x - 0.09, y - 0.17), (x + 0.09, y - 0.17), (x + 0.09, y + 0.01)], BRICK, 0.008)


def _plough_truck(paper: Paper, x: float, y: float, hour: Hour, colour: Colour) -> None:
    paper.dot(x, y + 0.005, 0.25, (30, 40, 60), flat=0.08, alpha=0.35)
    paper.glow(x + 0.25, y - 0.08, 0.13, hour.lamp, 0.5)
    paper.sheet(
        [(x - 0.24, y - 0.2), (x + 0.05, y - 0.24), (x + 0.05, y - 0.05), (x - 0.22, y - 0.05)],
        darker(colour, 0.35),
        shadow=0.3,
    )
    paper.box(x - 0.24, y - 0.07, 0.42, 0.04, darker(SLATE, 0.4))
    cab = [
        (x + 0.06, y - 0.05),
        (x + 0.06, y - 0.33),
        (x + 0.155, y - 0.33),
        (x + 0.195, y - 0.19),
        (x + 0.2, y - 0.05),
    ]
    paper.sheet(cab, colour, shadow=0.25)
    paper.sheet(
        [(x + 0.085, y - 0.2), (x + 0.085, y - 0.3), (x + 0.145, y - 0.3), (x + 0.175, y - 0.2)], rgb("#cfe0e6")
    )
    paper.dot(x + 0.11, y - 0.345, 0.012, rgb("#f0a63c"))
    paper.glow(x + 0.11, y - 0.345, 0.06, rgb("#ffb84d"), 0.7)
    for place in (-0.17, -0.08, 0.12):
        paper.dot(x + place, y - 0.025, 0.036, rgb("#262c33"))
        paper.dot(x + place, y - 0.025, 0.016, rgb("#aeb6bd"))
    blade = [
        (x + 0.21, y - 0.14),
        (x + 0.25, y - 0.13),
        (x + 0.275, y + 0.03),
        (x + 0.215, y + 0.02),
        (x + 0.235, y - 0.06),
    ]
    paper.sheet(blade, rgb("#e0b64e"), shadow=0.25)
    for _ in range(80):
        far = paper.chance.random()
        thrown = y + 0.02 - paper.chance.random() * (0.16 * (1 - far) + 0.05)
        paper.dot(x + 0.27 + 0.16 * far, thrown, paper.chance.uniform(0.006, 0.022), SNOW, alpha=0.45)


def _excavator(paper: Paper, x: float, y: float, colour: Colour) -> None:
    paper.dot(x + 0.06, y + 0.01, 0.15, (30, 30, 30), flat=0.1, alpha=0.35)
    paper.box(x - 0.05, y - 0.06, 0.22, 0.065, rgb("#2d3238"), round_by=0.02)
    for index in range(5):
        paper.dot(x - 0.025 + 0.043 * index, y - 0.028, 0.014, rgb("#737b82"))
    paper.sheet(
        [(x - 0.04, y - 0.07), (x - 0.04, y - 0.17), (x + 0.17, y - 0.18), (x + 0.18, y - 0.07)], colour, shadow=0.25
    )
    paper.sheet(
        [(x - 0.035, y - 0.16), (x - 0.03, y - 0.31), (x + 0.05, y - 0.31), (x + 0.065, y - 0.16)], darker(colour, 0.1)
    )
    paper.sheet(
        [(x - 0.025, y - 0.17), (x - 0.02, y - 0.29), (x + 0.04, y - 0.29), (x + 0.05, y - 0.17)], rgb("#b9d0d8")
    )
    paper.line([(x - 0.03, y - 0.13), (x - 0.13, y - 0.4), (x - 0.24, y - 0.24), (x - 0.23, y - 0.06)], colour, 0.022)
    paper.line([(x - 0.06, y - 0.18), (x - 0.12, y - 0.33)], SLATE, 0.006)
    paper.sheet(
        [(x - 0.25, y - 0.08), (x - 0.2, y - 0.08), (x - 0.19, y - 0.02), (x - 0.25, y + 0.02), (x - 0.275, y - 0.02)],
        darker(colour, 0.35),
    )


def _cone(paper: Paper, x: float, y: float) -> None:
    orange = rgb("#d9692f")
    paper.box(x - 0.022, y - 0.008, 0.044, 0.012, darker(orange, 0.3), round_by=0.002)
    paper.sheet(
        [(x - 0.016, y - 0.006), (x - 0.003, y - 0.075), (x + 0.003, y - 0.075), (x + 0.016, y - 0.006)], orange
    )
    paper.sheet([(x - 0.011, y - 0.032), (x - 0.0075, y - 0.05), (x + 0.0075, y - 0.05), (x + 0.011, y - 0.032)], CREAM)


def _street_lamp(paper: Paper, x: float, y: float, hour: Hour) -> None:
    paper.box(x - 0.003, y - 0.42, 0.006, 0.42, darker(SLATE, 0.3))
    paper.line([(x, y - 0.415), (x + 0.04, y - 0.425)], darker(SLATE, 0.3), 0.004)
    paper.box(x + 0.03, y - 0.426, 0.026, 0.012, hour.lamp, round_by=0.002)
    if hour.dark:
        paper.glow(x + 0.043, y - 0.41, 0.15, hour.lamp, 0.65)
        paper.dot(x + 0.043, y + 0.02, 0.1, mix(hour.lamp, SNOW, 0.55), flat=0.16, alpha=0.22)


def _block(paper: Paper, column: int, row: int, turn: float, colour: Colour) -> None:
    left, top = column * 0.142 - 0.05, row * 0.19 - 0.05
    right, bottom = left + 0.122, top + 0.155

    def placed(x: float, y: float) -> tuple[float, float]:
        return x + turn * (y - 0.5), y - turn * 1.2 * (x - 0.5)

    paper.sheet(
        [placed(left, top), placed(right, top), placed(right, bottom), placed(left, bottom)], colour, shadow=0.18
    )
    for _ in range(paper.chance.randint(2, 5)):
        x, y = paper.chance.uniform(left + 0.008, right - 0.035), paper.chance.uniform(top + 0.012, bottom - 0.05)
        wide, tall = paper.chance.uniform(0.014, 0.03), paper.chance.uniform(0.02, 0.045)
        house = [placed(x, y), placed(x + wide, y), placed(x + wide, y + tall), placed(x, y + tall)]
        paper.sheet(house, darker(colour, 0.3))
    for _ in range(3):
        x, y = placed(paper.chance.uniform(left, right), paper.chance.uniform(top, bottom))
        paper.dot(x, y, paper.chance.uniform(0.005, 0.009), rgb("#7d9a6a"))


def _dashed_border(paper: Paper) -> None:
    corners = [(0.2, 0.14), (0.74, 0.1), (0.9, 0.46), (0.82, 0.84), (0.34, 0.78), (0.16, 0.5), (0.2, 0.14)]
    for (x1, y1), (x2, y2) in itertools.pairwise(corners):
        for step in range(0, 24, 2):
            start, end = step / 24, (step + 1.2) / 24
            points = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for share in (start, end)]
            paper.line(points, rgb("#2f3c4a"), 0.0045)


def _pin(paper: Paper, x: float, y: float, colour: Colour) -> None:
    paper.dot(x + 0.008, y + 0.004, 0.018, (30, 30, 40), flat=0.4, alpha=0.35)
    paper.sheet([(x, y), (x - 0.021, y - 0.065), (x + 0.021, y - 0.065)], colour)
    paper.dot(x, y - 0.072, 0.0235, colour)
    paper.dot(x, y - 0.072, 0.009, CREAM)
