"""A site of a given size to measure, made once by the demo command and kept under .bench/."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
PER_PAGE = 20


@dataclass(frozen=True)
class Site:
    """What starts it, and the pages to measure."""

    environment: dict[str, str]
    pages: dict[str, str]


def prepare(folder: Path, articles: int) -> Site:
    """A migrated SQLite database with the demo and `articles` more; one of an older program is brought up to date."""
    database = folder / f"{articles}.sqlite3"
    environment = {
        "VEFSN_LOCAL": "1",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(folder / "media"),
        "STATIC_ROOT": str(folder / "static"),
    }
    if not database.exists():
        draft = folder / "draft.sqlite3"
        drafting = {**environment, "DATABASE_URL": f"sqlite:///{draft}"}
        _manage(drafting, ["migrate", "--verbosity", "0"])
        _manage(drafting, ["collectstatic", "--noinput", "--verbosity", "0"])
        _manage(drafting, ["demo", "--articles", str(articles)])
        draft.rename(database)
    _manage(environment, ["migrate", "--verbosity", "0"])
    return Site(environment, _pages(database))


@contextmanager
def on_postgresql(url: str, site: Site, articles: int) -> Iterator[dict[str, str]]:
    """What starts the same on the PostgreSQL server of `url`, in a database of its own that is dropped afterwards."""
    import psycopg  # not there where only SQLite is used

    parts = urlsplit(url)
    own = f"{parts.path.strip('/')}_bench"
    environment = {**site.environment, "DATABASE_URL": parts._replace(path=f"/{own}").geturl()}
    with psycopg.connect(parts._replace(path="/postgres").geturl(), autocommit=True) as server:
        try:
            server.execute(f'CREATE DATABASE "{own}"')
            _manage(environment, ["migrate", "--verbosity", "0"])
            _manage(environment, ["demo", "--articles", str(articles)])
            yield environment
        finally:
            server.execute(f'DROP DATABASE IF EXISTS "{own}" WITH (FORCE)')


def _manage(environment: dict[str, str], command: list[str]) -> None:
    variables = {**os.environ, **environment}
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
