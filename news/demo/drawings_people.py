"""Pictures of people indoors: seminar, group work, council meeting, care and culture. Simple figures, nobody's face."""

# ruff: noqa: PLR0913 - people have places, sizes and colours, each said by name

import math
from dataclasses import dataclass

from news.demo.drawings_hours import BRICK, CREAM, OCHRE, SLATE
from news.demo.drawings_paper import Colour, Paper, darker, lighter, mix, rgb

SKINS = tuple(rgb(code) for code in ("#e6c1a0", "#d9ac86", "#efd0b4", "#e3b994", "#ecc9a8", "#c08a64", "#8f6246"))
HAIRS = tuple(rgb(code) for code in ("#4a3a30", "#8a6a42", "#c9a86a", "#2d2b2c", "#a9a7a2", "#7a4a34", "#d8d2c4"))
CLOTHES = tuple(
    rgb(code)
    for code in (
        "#3f5a6b",
        "#a8503f",
        "#cf9a4a",
        "#5b7d6d",
        "#6b5f7d",
        "#8fa8ae",
        "#2f4656",
        "#b98a6a",
        "#dcd3c0",
        "#7c3f3a",
    )
)
WALLS = tuple(rgb(code) for code in ("#e6e0d2", "#d9e1e0", "#e9dcc8", "#dde2e6"))
WOOD = rgb("#b08a5f")
NOTES = tuple(rgb(code) for code in ("#f0cf6a", "#e79a7c", "#9fc4b4", "#a9c3dc", "#f3e3a6"))


@dataclass(frozen=True)
class Look:
    """How one person is told from the next."""

    skin: Colour
    hair: Colour
    coat: Colour
    long_hair: bool
    bearded: bool
    glasses: bool = False


# The three of the seminar are the same in each of its pictures.
LECTURER = Look(rgb("#e3b994"), rgb("#6b5a4c"), rgb("#3f5a6b"), long_hair=False, bearded=False, glasses=True)
PROJECT_LEADER = Look(rgb("#ecc9a8"), rgb("#b98f55"), rgb("#a8503f"), long_hair=True, bearded=False)
CHIEF = Look(rgb("#e6c1a0"), rgb("#a9a7a2"), rgb("#2f4656"), long_hair=False, bearded=False)


def seminar_hall(seed: int) -> Paper:
    """A full hall seen from the back row: a screen, somebody speaking, and many heads."""
    paper = _room(seed, floor=0.66)
    _lamps(paper)
    _screen(paper, 0.5, 0.1, 0.4, 0.38)
    _slide_steps(paper, 0.5, 0.1, 0.4, 0.38)
    _speaker(paper, 0.24, 0.66, 0.34, someone(paper), arm=1)
    for row, size in enumerate((0.15, 0.21, 0.29, 0.4)):
        y = 0.68 + 0.105 * row + 0.02 * row * row
        _audience_row(paper, y, size, offset=row % 2)
    return paper


def seminar_speaker(seed: int) -> Paper:
    """Three at the front, before those who listen."""
    paper = _room(seed, floor=0.72)
    _screen(paper, 0.745, 0.08, 0.44, 0.44)
    _slide_circle(paper, 0.745, 0.3)
    for x, look, arm in ((0.13, LECTURER, 0), (0.275, PROJECT_LEADER, 0), (0.42, CHIEF, 0)):
        _speaker(paper, x, 0.88, 0.57, look, arm=arm)
    _audience_row(paper, 0.96, 0.27, offset=1)
    return paper


def seminar_table(seed: int) -> Paper:
    """Colleagues round a table with coloured notes."""
    paper = _room(seed, floor=0.62)
    _window(paper, 0.06, 0.1, 0.3, 0.36)
    _note_wall(paper, 0.48, 0.1, 0.44, 0.34)
    for index, x in enumerate((0.17, 0.34, 0.5, 0.66, 0.83)):
        bust(paper, x + paper.chance.uniform(-0.015, 0.015), 0.72 + 0.01 * (index % 2), 0.36, someone(paper))
    _table(paper)
    for x in (0.05, 0.95):
        bust(paper, x, 0.92, 0.46, someone(paper))
    return paper


def seminar_leaders(seed: int) -> Paper:
    """A group working at a whiteboard."""
    paper = _room(seed, floor=0.78)
    _whiteboard(paper, 0.2, 0.1, 0.6, 0.46)
    for x, arm in ((0.16, 1), (0.79, -1), (0.92, 0)):
        _speaker(paper, x, 0.95, 0.64, someone(paper), arm=arm)
    for x in (0.36, 0.52, 0.67):
        _from_behind(paper, x, 1.03, 0.44, someone(paper))
    return paper


def seminar_portrait(seed: int) -> Paper:
    """One speaker, closer, at the lectern beside the screen."""
    paper = _room(seed, floor=0.9)
    _screen(paper, 0.68, 0.09, 0.54, 0.56)
    _slide_steps(paper, 0.68, 0.09, 0.54, 0.56)
    _speaker(paper, 0.24, 1.22, 1.06, LECTURER, arm=1)
    paper.sheet([(0.09, 0.8), (0.43, 0.8), (0.4, 1.02), (0.12, 1.02)], WOOD, shadow=0.4)
    paper.box(0.075, 0.785, 0.37, 0.024, lighter(WOOD, 0.25), round_by=0.003)
    paper.line([(0.16, 0.79), (0.16, 0.7), (0.185, 0.65)], SLATE, 0.004)
    paper.dot(0.187, 0.645, 0.009, darker(SLATE, 0.4))
    return paper


def improvement_board(seed: int) -> Paper:
    """A board of coloured notes, and two who talk about it."""
    paper = _room(seed, floor=0.84)
    paper.sheet([(0.15, 0.07), (0.85, 0.07), (0.85, 0.72), (0.15, 0.72)], rgb("#c8cdd0"), shadow=0.35)
    _note_wall(paper, 0.16, 0.085, 0.68, 0.62)
    for x, arm in ((0.14, 1), (0.88, -1)):
        _speaker(paper, x, 0.98, 0.72, someone(paper), arm=arm)
    return paper


def council_meeting(seed: int) -> Paper:
    """The council in its horseshoe, the mayor in the middle."""
    paper = _room(seed, floor=0.6)
    panel = darker(WOOD, 0.22)
    paper.sheet([(0.2, 0.06), (0.8, 0.06), (0.8, 0.62), (0.2, 0.62)], panel, shadow=0.25)
    for index in range(1, 12):
        paper.box(0.2 + index * 0.05, 0.06, 0.0015, 0.56, darker(panel, 0.3))
    paper.dot(0.5, 0.19, 0.045, lighter(panel, 0.25))
    paper.sheet([(0.465, 0.215), (0.488, 0.15), (0.5, 0.18), (0.512, 0.155), (0.536, 0.215)], CREAM)
    for x in (0.36, 0.5, 0.64):
        bust(paper, x, 0.62, 0.26, someone(paper))
    _desk(paper, [(0.27, 0.56), (0.73, 0.56), (0.75, 0.68), (0.25, 0.68)])
    for side in (-1, 1):
        for index in range(4):
            x, y = 0.5 + side * (0.31 + 0.055 * index), 0.68 + 0.09 * index
            bust(paper, x, y, 0.26 + 0.035 * index, someone(paper))
        edge = [
            (0.5 + side * 0.26, 0.64),
            (0.5 + side * 0.3, 0.63),
            (0.5 + side * 0.54, 1.02),
            (0.5 + side * 0.38, 1.02),
        ]
        _desk(paper, edge)
    return paper


def care_home(seed: int) -> Paper:
    """Coffee and a chat by the window."""
    paper = _room(seed, floor=0.78)
    _window(paper, 0.28, 0.08, 0.46, 0.5)
    for x in (0.235, 0.755):
        paper.sheet(
            [(x - 0.045, 0.05), (x + 0.045, 0.05), (x + 0.035, 0.66), (x - 0.035, 0.66)],
            (OCHRE, BRICK, rgb("#6f93a0"))[seed % 3],
            shadow=0.25,
        )
    for x, coat, hair in ((0.3, "#a9b7a0", "#d8d5cc"), (0.7, "#5f8fa0", "#8a6a42")):
        paper.box(x - 0.13, 0.5, 0.26, 0.4, darker(rgb("#8c7a68"), 0.1 if x < 0.5 else 0.25), round_by=0.04)
        look = someone(paper)
        bust(paper, x, 0.86, 0.56, Look(look.skin, rgb(hair), rgb(coat), look.long_hair, False))
        paper.box(x - 0.15, 0.74, 0.06, 0.22, rgb("#77685a"), round_by=0.02)
        paper.box(x + 0.09, 0.74, 0.06, 0.22, rgb("#77685a"), round_by=0.02)
    paper.dot(0.5, 0.86, 0.15, darker(WOOD, 0.1), flat=0.22)
    paper.dot(0.5, 0.85, 0.15, lighter(WOOD, 0.2), flat=0.22)
    for x in (0.43, 0.57):
        paper.box(x - 0.018, 0.8, 0.036, 0.045, CREAM, round_by=0.006)
        paper.dot(x, 0.803, 0.017, rgb("#6a4a35"), flat=0.3)
    _flowers(paper, 0.5, 0.84)
    return paper


def culture_night(seed: int) -> Paper:
    """A stage with curtains, three who play and an audience in the dark."""
    wall = rgb("#2b3140")
    paper = Paper(seed=seed, top=wall, bottom=rgb("#3d3a45"))
    paper.glow(0.5, 0.4, 0.42, (rgb("#f0c987"), rgb("#9fc4d6"), rgb("#e7a98c"))[seed % 3], 0.8)
    paper.sheet([(0.08, 0.68), (0.92, 0.68), (1.0, 0.8), (0.0, 0.8)], rgb("#9a7650"), shadow=0.3)
    for index, x in enumerate((0.28, 0.5, 0.72)):
        _speaker(paper, x, 0.74, 0.46, someone(paper), arm=0)
        _instrument(paper, x, 0.55, index)
    curtain = rgb("#8c3a37")
    for side in (0, 1):
        for fold in range(5):
            left = fold * 0.038 if not side else 0.81 + fold * 0.038
            tone = darker(curtain, 0.1 * (fold % 2))
            paper.sheet([(left, 0), (left + 0.042, 0), (left + 0.04, 0.76), (left + 0.004, 0.77)], tone, shadow=0.2)
    for fold in range(10):
        x = fold * 0.1
        arc = [(x + 0.1 * t / 10, 0.09 + 0.05 * math.sin(math.pi * t / 10)) for t in range(11)]
        paper.sheet([(x, 0), *arc, (x + 0.1, 0)], darker(curtain, 0.05 + 0.08 * (fold % 2)))
    for row, size in enumerate((0.26, 0.36)):
        _audience_row(paper, 0.92 + 0.12 * row, size, offset=row, dim=0.6)
    return paper


def someone(paper: Paper) -> Look:
    chance = paper.chance
    long_hair = chance.random() < 0.5
    return Look(
        chance.choice(SKINS),
        chance.choice(HAIRS),
        chance.choice(CLOTHES),
        long_hair,
        not long_hair and chance.random() < 0.3,
        chance.random() < 0.25,
    )


def bust(paper: Paper, x: float, y: float, size: float, look: Look) -> None:
    """Head and shoulders facing us; `y` is where a table would cut, `size` a fraction of the height."""
    s = size * 0.6667  # from fractions of the height to fractions of the width
    top = y - size
    head_x, head_y, radius = x, top + size * 0.24, s * 0.135
    if look.long_hair:
        paper.box(x - radius * 1.25, head_y - size * 0.1, radius * 2.5, size * 0.4, look.hair, round_by=radius * 0.9)
    shoulder = top + size * 0.5
    body = [
        (x - s * 0.12, shoulder - size * 0.035), (x + s * 0.12, shoulder - size * 0.035),
        (x + s * 0.27, shoulder + size * 0.05), (x + s * 0.33, shoulder + size * 0.2), (x + s * 0.35, y),
        (x - s * 0.35, y), (x - s * 0.33, shoulder + size * 0.2), (x - s * 0.27, shoulder + size * 0.05),
    ]  # fmt: skip
    paper.sheet(body, look.coat, shadow=0.22)
    for side in (-1, 1):
        paper.line(
            [(x + side * s * 0.225, y), (x + side * s * 0.215, shoulder + size * 0.22)],
            darker(look.coat, 0.25),
            s * 0.012,
        )
    paper.box(x - s * 0.05, head_y + size * 0.1, s * 0.1, size * 0.18, darker(look.skin, 0.12), round_by=s * 0.03)
    collar = lighter(look.coat, 0.55)
    paper.sheet(
        [
            (x - s * 0.105, shoulder - size * 0.035),
            (x, shoulder + size * 0.1),
            (x + s * 0.105, shoulder - size * 0.035),
            (x + s * 0.05, shoulder - size * 0.05),
            (x, shoulder + size * 0.03),
            (x - s * 0.05, shoulder - size * 0.05),
        ],
        collar,
    )
    paper.dot(head_x, head_y, radius, look.skin, flat=1.14)
    if look.bearded:
        _cap(paper, head_x, head_y, radius, mix(look.hair, look.skin, 0.15), below=True)
    _cap(paper, head_x, head_y, radius, look.hair, below=False)
    if look.glasses:
        _glasses(paper, head_x, head_y, radius)


def _cap(paper: Paper, x: float, y: float, radius: float, colour: Colour, *, below: bool) -> None:
    """Hair on the upper third of a head, or a beard on the lower."""
    tall = radius * 1.14 * 1.5
    if below:
        angles = [math.pi * (0.04 + 0.92 * step / 16) for step in range(17)]
        edge = [(x + radius * 0.62, y + tall * 0.38), (x, y + tall * 0.3), (x - radius * 0.62, y + tall * 0.38)]
        turn = [(x + radius * math.cos(a), y + tall * math.sin(a)) for a in angles]
        paper.sheet([*turn, *reversed(edge)], colour)
        return
    angles = [math.pi * (1.0 + step / 16) for step in range(17)]
    crown = [(x + radius * 1.06 * math.cos(a), y - tall * 0.02 + tall * 1.07 * math.sin(a)) for a in angles]
    fringe = [
        (x + radius * 0.9, y - tall * 0.32),
        (x + radius * 0.2, y - tall * 0.5),
        (x - radius * 0.5, y - tall * 0.42),
        (x - radius * 0.92, y - tall * 0.2),
    ]
    paper.sheet([*crown, *fringe], colour)


def _from_behind(paper: Paper, x: float, y: float, size: float, look: Look, *, dim: float = 0.0) -> None:
    """Somebody in the audience: shoulders and the back of a head."""
    s = size * 0.6667
    top, coat, hair = y - size, darker(look.coat, dim), darker(look.hair, dim)
    radius = s * 0.14
    shoulder = top + size * 0.5
    body = [
        (x - s * 0.14, shoulder - size * 0.02), (x + s * 0.14, shoulder - size * 0.02),
        (x + s * 0.3, shoulder + size * 0.07), (x + s * 0.36, y),
        (x - s * 0.36, y), (x - s * 0.3, shoulder + size * 0.07),
    ]  # fmt: skip
    paper.sheet(body, coat, shadow=0.25)
    paper.box(x - s * 0.055, top + size * 0.32, s * 0.11, size * 0.17, darker(darker(look.skin, 0.12), dim))
    paper.dot(x, top + size * 0.24, radius, hair, flat=1.14)
    if look.long_hair:
        paper.box(x - radius * 0.98, top + size * 0.22, radius * 1.96, size * 0.27, hair, round_by=radius * 0.6)
    for side in (-1, 1):
        paper.dot(x + side * radius, top + size * 0.265, radius * 0.2, darker(look.skin, dim + 0.08), flat=1.4)


def _audience_row(paper: Paper, y: float, size: float, *, offset: int, dim: float = 0.12) -> None:
    step = size * 0.62
    x = -step * 0.5 * offset + paper.chance.uniform(0, 0.03)
    while x < 1.05:
        place = x + paper.chance.uniform(-0.08, 0.08) * step
        _from_behind(paper, place, y + size * 0.42, size * paper.chance.uniform(0.93, 1.05), someone(paper), dim=dim)
        x += step


def _speaker(paper: Paper, x: float, y: float, size: float, look: Look, *, arm: int) -> None:
    """A whole person standing; `arm` points out something to the right (1), the left (-1) or nothing."""
    s = size * 0.6667
    paper.dot(x, y, s * 0.2, (40, 40, 50), flat=0.14, alpha=0.25)
    for side in (-1, 1):
        paper.line(
            [(x + side * s * 0.045, y - size * 0.46), (x + side * s * 0.06, y)],
            darker(SLATE, 0.3 if side < 0 else 0.18),
            s * 0.085,
        )
        paper.dot(x + side * s * 0.075, y - size * 0.004, s * 0.055, darker(SLATE, 0.6), flat=0.45)
    torso = [
        (x - s * 0.13, y - size * 0.42),
        (x - s * 0.145, y - size * 0.76),
        (x - s * 0.07, y - size * 0.81),
        (x + s * 0.07, y - size * 0.81),
        (x + s * 0.145, y - size * 0.76),
        (x + s * 0.13, y - size * 0.42),
    ]
    paper.sheet(torso, look.coat, shadow=0.2)
    paper.sheet(
        [(x - s * 0.05, y - size * 0.81), (x, y - size * 0.68), (x + s * 0.05, y - size * 0.81)],
        lighter(look.coat, 0.65),
    )
    sleeve = darker(look.coat, 0.16)
    for side in (-1, 1):
        near = (x + side * s * 0.125, y - size * 0.75)
        if side == arm:
            elbow, hand = (x + side * s * 0.26, y - size * 0.66), (x + side * s * 0.38, y - size * 0.8)
        else:
            elbow, hand = (x + side * s * 0.18, y - size * 0.58), (x + side * s * 0.13, y - size * 0.44)
        paper.line([near, elbow, hand], sleeve, s * 0.065)
        paper.dot(*hand, s * 0.036, look.skin)
    radius = s * 0.082
    head_y = y - size * 0.905
    if look.long_hair:
        paper.box(x - radius * 1.2, head_y - size * 0.05, radius * 2.4, size * 0.17, look.hair, round_by=radius * 0.8)
    paper.box(x - s * 0.032, head_y + size * 0.04, s * 0.064, size * 0.075, darker(look.skin, 0.12))
    paper.dot(x, head_y, radius, look.skin, flat=1.14)
    if look.bearded:
        _cap(paper, x, head_y, radius, mix(look.hair, look.skin, 0.15), below=True)
    _cap(paper, x, head_y, radius, look.hair, below=False)
    if look.glasses:
        _glasses(paper, x, head_y, radius)


def _glasses(paper: Paper, x: float, y: float, radius: float) -> None:
    for side in (-1, 1):
        paper.dot(x + side * radius * 0.42, y + radius * 0.06, radius * 0.34, SLATE)
        paper.dot(x + side * radius * 0.42, y + radius * 0.06, radius * 0.25, rgb("#dfe7e8"))
    paper.line([(x - radius * 0.95, y), (x + radius * 0.95, y)], SLATE, radius * 0.09)


def _room(seed: int, *, floor: float) -> Paper:
    wall = WALLS[seed % len(WALLS)]
    paper = Paper(seed=seed, top=lighter(wall, 0.15), bottom=darker(wall, 0.07))
    boards = (rgb("#bf9a6d"), rgb("#a9937a"), rgb("#8d9496"))[seed % 3]
    paper.sheet([(-0.01, floor), (1.01, floor), (1.01, 1.02), (-0.01, 1.02)], boards)
    paper.box(0, floor - 0.018, 1, 0.02, lighter(wall, 0.6))
    for index in range(-12, 13):
        paper.line([(0.5 + index * 0.075, floor), (0.5 + index * 0.2, 1.02)], darker(boards, 0.35), 0.0009, alpha=0.35)
    return paper


def _lamps(paper: Paper) -> None:
    for x in (0.12, 0.88):
        paper.glow(x, 0.2, 0.14, rgb("#fff0c9"), 0.6)
        paper.line([(x, 0), (x, 0.14)], SLATE, 0.002)
        paper.sheet([(x - 0.035, 0.19), (x - 0.012, 0.14), (x + 0.012, 0.14), (x + 0.035, 0.19)], SLATE)


def _screen(paper: Paper, middle: float, top: float, width: float, height: float) -> None:
    left = middle - width / 2
    paper.glow(middle, top + height / 2, width * 0.75, (255, 252, 240), 0.6)
    paper.sheet(
        [(left, top), (left + width, top), (left + width, top + height), (left, top + height)],
        (250, 249, 244),
        shadow=0.25,
    )
    paper.box(left - 0.008, top - 0.018, width + 0.016, 0.018, SLATE, round_by=0.003)


def _slide_steps(paper: Paper, middle: float, top: float, width: float, height: float) -> None:
    """A slide: a heading and improvement as a stair of bars."""
    left = middle - width / 2
    paper.box(left + width * 0.08, top + height * 0.1, width * 0.46, height * 0.075, rgb("#2f4656"), round_by=0.002)
    paper.box(left + width * 0.08, top + height * 0.21, width * 0.3, height * 0.035, rgb("#a9b7bd"), round_by=0.002)
    for index, tone in enumerate(("#8fa8ae", "#6f93a0", "#5b7d6d", "#cf9a4a", "#a8503f")):
        tall = height * (0.13 + 0.105 * index)
        paper.box(
            left + width * (0.12 + 0.16 * index),
            top + height * 0.9 - tall,
            width * 0.11,
            tall,
            rgb(tone),
            round_by=0.002,
        )
    paper.line([(left + width * 0.08, top + height * 0.9), (left + width * 0.92, top + height * 0.9)], SLATE, 0.0025)


def _slide_circle(paper: Paper, x: float, y: float) -> None:
    """A slide: four steps that follow each other in a ring."""
    for index, tone in enumerate((BRICK, OCHRE, rgb("#5b7d6d"), rgb("#4c7080"))):
        turn = math.pi * (0.25 + 0.5 * index)
        px, py = x + 0.105 * math.cos(turn), y + 0.115 * math.sin(turn)
        paper.dot(px, py, 0.048, tone)
        paper.box(px - 0.026, py - 0.012, 0.052, 0.008, CREAM, round_by=0.001)
        paper.box(px - 0.018, py + 0.006, 0.036, 0.008, CREAM, round_by=0.001)
        arc = [
            (x + 0.105 * math.cos(turn + 0.62 + t / 30), y + 0.115 * math.sin(turn + 0.62 + t / 30)) for t in range(11)
        ]
        paper.line(arc, SLATE, 0.005)


def _window(paper: Paper, x: float, y: float, width: float, height: float) -> None:
    """A window with the fjord behind it."""
    paper.sheet(
        [
            (x - 0.01, y - 0.015),
            (x + width + 0.01, y - 0.015),
            (x + width + 0.01, y + height + 0.015),
            (x - 0.01, y + height + 0.015),
        ],
        CREAM,
        shadow=0.15,
    )
    paper.box(x, y, width, height, rgb("#b9d2db"))
    tops = [
        (x + width * part, y + height * (0.62 - lift))
        for part, lift in ((0, 0.1), (0.18, 0.3), (0.34, 0.08), (0.55, 0.36), (0.78, 0.12), (1, 0.26))
    ]
    paper.sheet([*tops, (x + width, y + height), (x, y + height)], rgb("#7f9fae"))
    paper.box(x, y + height * 0.66, width, height * 0.34, rgb("#9dbcc6"))
    paper.box(x, y + height * 0.86, width, height * 0.14, rgb("#86a06f"))
    for share in (1 / 3, 2 / 3):
        paper.box(x + width * share - 0.003, y, 0.006, height, CREAM)


def _note_wall(paper: Paper, x: float, y: float, width: float, height: float) -> None:
    paper.sheet([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], (247, 245, 238), shadow=0.25)
    for column in range(4):
        left = x + width * (0.05 + 0.24 * column)
        paper.box(left, y + height * 0.07, width * 0.17, height * 0.05, rgb("#8b959b"), round_by=0.001)
        for row in range(paper.chance.randint(2, 4)):
            place = left + paper.chance.uniform(-0.004, 0.012)
            paper.box(place, y + height * (0.18 + 0.2 * row), width * 0.15, height * 0.15, paper.chance.choice(NOTES))


def _table(paper: Paper) -> None:
    top = lighter(WOOD, 0.3)
    paper.sheet([(0.12, 0.72), (0.88, 0.72), (1.0, 0.96), (0.0, 0.96)], top, shadow=0.4)
    paper.sheet([(0.0, 0.96), (1.0, 0.96), (1.0, 1.02), (0.0, 1.02)], darker(WOOD, 0.2))
    for _ in range(26):
        x, y = paper.chance.uniform(0.2, 0.78), paper.chance.uniform(0.75, 0.89)
        size, lean = 0.022 + 0.1 * (y - 0.74) * 0.25, paper.chance.uniform(-0.006, 0.006)
        note = [(x + lean, y), (x + size + lean, y + lean), (x + size - lean, y + size), (x - lean, y + size)]
        paper.sheet(note, paper.chance.choice(NOTES))
    paper.sheet([(0.38, 0.79), (0.6, 0.785), (0.64, 0.9), (0.36, 0.905)], (250, 249, 244))
    for index in range(4):
        paper.line(
            [(0.4, 0.81 + 0.022 * index), (0.57 - 0.02 * (index % 2), 0.808 + 0.022 * index)], rgb("#8b959b"), 0.003
        )
    for x, y in ((0.27, 0.79), (0.71, 0.78), (0.84, 0.88)):
        paper.dot(x, y + 0.03, 0.02, darker(WOOD, 0.2), flat=0.3, alpha=0.4)
        paper.box(x - 0.015, y - 0.015, 0.03, 0.045, CREAM, round_by=0.005)
        paper.dot(x, y - 0.013, 0.0145, rgb("#6a4a35"), flat=0.3)


def _whiteboard(paper: Paper, x: float, y: float, width: float, height: float) -> None:
    paper.sheet(
        [
            (x - 0.008, y - 0.012),
            (x + width + 0.008, y - 0.012),
            (x + width + 0.008, y + height + 0.012),
            (x - 0.008, y + height + 0.012),
        ],
        rgb("#a9b0b4"),
        shadow=0.3,
    )
    paper.box(x, y, width, height, (249, 250, 248))
    ink = rgb("#34617c")
    boxes = ((0.08, 0.14), (0.38, 0.1), (0.68, 0.18), (0.24, 0.56), (0.58, 0.6))
    for index, (bx, by) in enumerate(boxes):
        left, top = x + width * bx, y + height * by
        paper.box(left, top, width * 0.2, height * 0.22, NOTES[index % len(NOTES)], round_by=0.003)
        for row in range(3):
            paper.box(
                left + width * 0.025,
                top + height * (0.05 + 0.05 * row),
                width * (0.15 - 0.03 * (row % 2)),
                height * 0.016,
                ink,
            )
    for first, second in ((0, 1), (1, 2), (0, 3), (3, 4), (4, 2)):
        x1, y1 = x + width * (boxes[first][0] + 0.1), y + height * (boxes[first][1] + 0.235)
        x2, y2 = x + width * (boxes[second][0] + 0.1), y + height * (boxes[second][1] - 0.015)
        if boxes[second][1] - boxes[first][1] < 0.3:
            x1, y1, x2, y2 = x1 + width * 0.11, y1 - height * 0.12, x2 - width * 0.11, y2 + height * 0.12
        paper.line([(x1, y1), (x2, y2)], BRICK, 0.003)
    paper.box(x + width * 0.35, y + height + 0.008, width * 0.3, 0.014, rgb("#8b9398"))


def _desk(paper: Paper, shape: list[tuple[float, float]]) -> None:
    paper.sheet(shape, lighter(WOOD, 0.1), shadow=0.35)


def _flowers(paper: Paper, x: float, y: float) -> None:
    for _ in range(16):
        px, py = x + paper.chance.gauss(0, 0.022), y - 0.12 + paper.chance.gauss(0, 0.028)
        paper.line([(x, y - 0.04), (px, py)], rgb("#6f8f62"), 0.002)
        paper.dot(px, py, paper.chance.uniform(0.008, 0.013), paper.chance.choice((BRICK, OCHRE, CREAM)))
    paper.box(x - 0.017, y - 0.065, 0.034, 0.07, rgb("#6f93a3"), round_by=0.006)


def _instrument(paper: Paper, x: float, y: float, kind: int) -> None:
    if kind == 0:
        paper.line([(x - 0.01, y + 0.02), (x + 0.09, y - 0.06)], rgb("#5a3d2b"), 0.007)
        paper.dot(x - 0.012, y + 0.03, 0.028, rgb("#b5733c"), flat=1.0)
        paper.dot(x + 0.016, y + 0.0, 0.02, rgb("#b5733c"))
        paper.dot(x - 0.003, y + 0.016, 0.008, rgb("#3a2820"))
    elif kind == 1:
        paper.box(x - 0.045, y - 0.02, 0.09, 0.075, rgb("#7c3f3a"), round_by=0.004)
        for index in range(6):
            paper.box(x - 0.036 + 0.0125 * index, y - 0.018, 0.005, 0.07, CREAM if index % 2 else rgb("#3a2a2a"))
    else:
        paper.line([(x - 0.06, y - 0.115), (x + 0.02, y - 0.09)], rgb("#6b4630"), 0.012)
        paper.line([(x - 0.075, y - 0.02), (x + 0.05, y - 0.14)], rgb("#d8c9a8"), 0.003)
