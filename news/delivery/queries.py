"""What the newsroom may ask about the crisis copy: when it was last tried, and how that went."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

# Beside the pages, but no page: no address leads to a name that begins with a dot.
DRILL_FILE = ".drill.json"
# A copy that nobody has tried for so long counts as untried.
DRILL_HOLDS = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Drill:
    """One trial: so many pages were asked for, of which so many were not given as they lie in the copy."""

    at: datetime
    pages: int
    failed: int

    def stands_at(self, now: datetime) -> bool:
        """Whether the copy may still be relied on at `now` because of it."""
        return self.pages > 0 and not self.failed and now - self.at <= DRILL_HOLDS


def last_drill(folder: Path) -> Drill | None:
    """The last trial of the copy in this folder; None: there was none, or its note cannot be read."""
    try:
        noted = json.loads((folder / DRILL_FILE).read_text())
        return Drill(datetime.fromisoformat(noted["at"]), int(noted["pages"]), int(noted["failed"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
