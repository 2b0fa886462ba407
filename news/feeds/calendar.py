"""A deadline as a calendar file: iCalendar by RFC 5545."""

from dataclasses import dataclass
from datetime import UTC, datetime

MOST_OCTETS_IN_A_LINE = 75  # RFC 5545, 3.1
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
# A text may hold a tab, and line breaks as \n; no other control character (RFC 5545, 3.1).
CONTROLS = dict.fromkeys([*range(9), *range(10, 32), 127], " ") | {10: "\n"}


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment for a calendar. The same `uid` again replaces what was imported before."""

    uid: str
    at: datetime
    changed_at: datetime
    summary: str
    description: str
    url: str


def calendar_of(moment: Moment) -> bytes:
    """A calendar file with this one moment in it. Without a METHOD, which only scheduling messages have (RFC 5546)."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kommunens nyheter//Frister//NO",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        f"UID:{_text(moment.uid)}",
        f"DTSTAMP:{_utc(moment.changed_at)}",
        f"LAST-MODIFIED:{_utc(moment.changed_at)}",
        f"DTSTART:{_utc(moment.at)}",
        f"SUMMARY:{_text(moment.summary)}",
        f"DESCRIPTION:{_text(moment.description)}",
        f"URL:{moment.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join([_folded(line) for line in lines])


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """A text value: line ends made one kind, controls and halves of characters out, then escaped."""
    whole = words.encode("utf-8", "replace").decode()
    return whole.replace("\r\n", "\n").replace("\r", "\n").translate(CONTROLS).translate(ESCAPES)


def _folded(line: str) -> bytes:
    """The line, broken before it is too long, never inside a character, with the line ends that the standard asks."""
    pieces: list[bytes] = [b""]
    for character in line:
        octets = character.encode()
        if len(pieces[-1]) + len(octets) > MOST_OCTETS_IN_A_LINE:
            pieces.append(b" ")
        pieces[-1] += octets
    return b"\r\n".join(pieces) + b"\r\n"
