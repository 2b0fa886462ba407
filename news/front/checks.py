"""What is wrong with a municipality's theme file, said before a reader meets it: `manage.py check`."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning

from news.front.components.themes import THEME_SHEET

HINT = "docs/theme.md says what a theme folder holds. Without THEME_DIR the site has its own colours."
# What a page's policy stops: it fetches nothing from other hosts.
FOREIGN = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)
OUR_NAMES = "--ds-"
DARK = re.compile(r"prefers-color-scheme:\s*dark")


def theme(**_check: Any) -> list[CheckMessage]:
    """An error when the folder or its file is missing, warnings when it sets nothing we read or forgets the dark."""
    folder = settings.THEME_DIR
    if folder is None:
        return []
    if not Path(folder).is_dir():
        return [Error(f"THEME_DIR is {folder}, and there is no such folder.", hint=HINT, id="news.E001")]
    file = Path(folder) / THEME_SHEET
    if not file.is_file():
        return [Error(f"There is no {THEME_SHEET} in {folder}.", hint=HINT, id="news.E002")]
    return _warnings(file.read_text(errors="replace"))


def _warnings(sheet: str) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    if OUR_NAMES not in sheet:
        found.append(
            Warning(f"The theme sets no {OUR_NAMES}… property: it changes nothing.", hint=HINT, id="news.W003")
        )
    elif not DARK.search(sheet):
        words = "The theme has no colours for readers who ask for a dark page: they get those of the light one."
        found.append(Warning(words, hint=HINT, id="news.W004"))
    if FOREIGN.search(sheet):
        words = "The theme fetches something from another host, which the pages' policy stops: put it in the folder."
        found.append(Warning(words, hint=HINT, id="news.W005"))
    return found
