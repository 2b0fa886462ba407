"""A site of a given size to measure, made once by the demo command and kept under .bench/."""

import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PER_PAGE = 20


@dataclass(frozen=True)
class Site:
    """What starts it, and the pages to measure."""

    environment: dict[str, str]
    pages: dict[str, str]


def prepare(folder: Path, articles: int) -> Site:
    """A migrated SQLite database with the demo and `articles` more."""
    database = folder / f"{articles}.sqlite3"
    environment = {
        "VEFSN_LOCAL": "1",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(folder / "media"),
        "STATIC_ROOT": str(folder / "static"),
    }
    if not database.exists():
        draft = folder / "draft.sqlite3"
        _manage({**environment, "DATABASE_URL": f"sqlite:///{draft}"}, articles)
        draft.rename(database)
    return Site(environment, _pages(database))


def _manage(environment: dict[str, str], articles: int) -> None:
    variables = {**os.environ, **environment}
    for command in (
        ["migrate", "--verbosity", "0"],
        ["collectstatic", "--noinput", "--verbosity", "0"],
        ["demo", "--articles", str(articles)],
    ):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=variables, check=True)


def _pages(database: Path) -> dict[str, str]:
    with sqlite3.connect(database) as connection:
        (public,) = connection.execute(
            "SELECT count(*) FROM news_edition WHERE live_from <= datetime('now') "
            "AND (live_until IS NULL OR live_until > datetime('now'))"
        ).fetchone()
    return {
        "article (the Lean story)": "/nyheter/vi-er-godt-i-gang-med-lean/",
        "front page": "/",
        "list, page 1": "/nyheter/",
        "list, last page": f"/nyheter/?side={public // PER_PAGE}",
        "section": "/seksjon/skole-og-barnehage/",
        "feed (RSS)": "/rss.xml",
    }
