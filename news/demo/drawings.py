"""Pictures for the demo municipality, drawn in code: `draw` any of MOTIFS from a seed, and a mark of its own."""

import io
import zlib
from collections.abc import Callable

from PIL import Image, ImageDraw

from news.demo import drawings_land, drawings_people, drawings_town
from news.demo.drawings_paper import Paper

MARK_SIDE = 256
_MARK_SCALE = 8
_MARK_DARK, _MARK_WHITE, _MARK_RED = (24, 28, 33, 255), (250, 250, 247, 255), (178, 50, 56, 255)

_DRAWN_BY: dict[str, Callable[[int], Paper]] = {
    motif.__name__: motif
    for motif in (
        drawings_land.fjord,
        drawings_land.river,
        drawings_land.waterfall,
        drawings_land.northern_lights,
        drawings_land.forest,
        drawings_land.ski_trail,
        drawings_land.harbour,
        drawings_town.wharf_houses,
        drawings_town.school,
        drawings_town.playground,
        drawings_town.library,
        drawings_town.town_hall,
        drawings_town.sports_hall,
        drawings_town.snow_plough,
        drawings_town.roadworks,
        drawings_town.water_tower,
        drawings_town.winter_street,
        drawings_town.plan_map,
        drawings_people.seminar_hall,
        drawings_people.seminar_speaker,
        drawings_people.seminar_table,
        drawings_people.seminar_leaders,
        drawings_people.seminar_portrait,
        drawings_people.improvement_board,
        drawings_people.council_meeting,
        drawings_people.care_home,
        drawings_people.culture_night,
    )
}
MOTIFS: tuple[str, ...] = tuple(_DRAWN_BY)
# Flags, maps and slides have a right way round, and those who are named in a caption stand in its order.
_MIRRORED_AT_TIMES = {
    "fjord", "river", "waterfall", "forest", "ski_trail", "harbour", "wharf_houses", "playground", "library",
    "sports_hall", "snow_plough", "roadworks", "water_tower", "winter_street", "seminar_table", "care_home",
}  # fmt: skip


def draw(motif: str, *, seed: int) -> bytes:
    """A JPEG, the same for the same motif and seed on every machine."""
    chance = zlib.crc32(f"{motif} {seed}".encode())
    paper = _DRAWN_BY[motif](chance)
    if motif in _MIRRORED_AT_TIMES and chance & 0x100:
        paper.mirror()
    return paper.finish()


def draw_mark() -> bytes:
    """A PNG with transparency: three mountains over water, nobody's coat of arms."""
    side = MARK_SIDE * _MARK_SCALE
    mark = Image.new("RGBA", (side, side))
    pen = ImageDraw.Draw(mark)
    pen.ellipse((0, 0, side - 1, side - 1), fill=_MARK_DARK)
    pen.ellipse(_placed(side, (0.61, 0.18, 0.75, 0.32)), fill=_MARK_RED)
    for left, peak, right, top in ((0.12, 0.3, 0.5, 0.42), (0.5, 0.7, 0.9, 0.45), (0.26, 0.5, 0.76, 0.26)):
        outline = _placed(side, (left - 0.03, 0.66, peak, top - 0.05, right + 0.03, 0.66))
        pen.polygon(outline, fill=_MARK_DARK)
        pen.polygon(_placed(side, (left, 0.65, peak, top, right, 0.65)), fill=_MARK_WHITE)
    for index, half in enumerate((0.36, 0.28, 0.17)):
        y = 0.69 + 0.075 * index
        pen.rounded_rectangle(
            _placed(side, (0.5 - half, y, 0.5 + half, y + 0.032)), radius=side * 0.016, fill=_MARK_WHITE
        )
    buffer = io.BytesIO()
    mark.convert("RGBa").reduce(_MARK_SCALE).convert("RGBA").save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _placed(side: int, shares: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(share * side for share in shares)
