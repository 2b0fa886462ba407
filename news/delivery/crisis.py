"""Writes the crisis copy: follows the links from the front page and saves every page, its pictures and its sheets."""

import json
import logging
import mimetypes
import os
import re
import shutil
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape

from news.delivery.asking import Answer, Application, ask
from news.delivery.memory import Address
from news.delivery.pages import COPY_MARK, OK
from news.delivery.queries import DRILL_FILE
from news.delivery.rules import APPEARANCE_PATH, kept_address
from news.delivery.saved import ENDS_FILE, HEADERS_FILE, NOTICE_FILE, file_name, headers_key, page_files
from news.library.queries import ends, standing
from news.profile.queries import current_generation

log = logging.getLogger(__name__)

FRONT: Address = ("/", "")
# Pages that no link leads to, yet people and machines ask for. (Links to the colour's sheet name the colour.)
UNLINKED: tuple[Address, ...] = (("/sitemap.xml", ""), ("/robots.txt", ""), (APPEARANCE_PATH, ""))
MOST_PAGES = 250_000
PICTURES = Path("media/pictures")
# The front page and what it links to: what everybody asks for on the night of the landslide.
NEAR = 1
# So long another process may be writing one file.
DRAFT_SECONDS = 600
NOTICE = (
    '<!--told--><section class="saved-notice" aria-label="Viktig melding">'
    "<p><strong>Viktig melding kl. {at}:</strong> {words}</p></section><!--/told-->"
)
_TOLD = re.compile(rb"<!--told-->.*?<!--/told-->", re.DOTALL)
# Whole names of attributes: popovertargetaction="hide" is no address.
_LINK = re.compile(rb'\s(?:href|src|action)="([^"#]+)')
_PICTURES = re.compile(rb"/(?:media|static)/[A-Za-z0-9_./-]+")


class CannotCopy(Exception):
    """The folder holds something else, or a page could not be made: what was written before stays."""


class CrisisCopy:
    """The copy in one folder. Raises CannotCopy for a folder with files that are not ours: a pass removes files."""

    def __init__(self, folder: Path, django: Application) -> None:
        if folder.exists() and any(folder.iterdir()) and not (folder / HEADERS_FILE).exists():
            raise CannotCopy(f"{folder} holds other files: give the crisis copy a folder of its own.")
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._django = django
        self._written: set[str] = set()

    def write(self, changed: Callable[[], bool] = lambda: False) -> int:
        """Write every public page and remove what is public no more. Returns the number of pages.

        `changed` is asked after each page; True has the nearest pages written anew first. Raises CannotCopy.
        """
        self._written = {DRILL_FILE, ENDS_FILE}
        self._leave_out_what_is_gone()
        pages = 0
        for _ in self._walk(MOST_PAGES):
            pages += 1
            if changed():
                self.write_nearest()
        self._remove_the_rest()
        return pages

    def tell(self, words: str, now: datetime) -> int:
        """Put a notice above every copied page: for the hour in which it can be published in no other way.

        The next pass that reaches the database writes the pages anew, without it. Returns the number of pages.
        """
        moment = timezone.localtime(now)
        notice = NOTICE.format(words=escape(words), at=date_format(moment, "TIME_FORMAT"))
        pages = [path for path in self._folder.rglob("*.html") if not path.name.startswith(".")]
        for path in pages:
            made_at = path.stat().st_mtime
            body = _TOLD.sub(b"", path.read_bytes())
            _write_if_new(path, body.replace(COPY_MARK, notice.encode() + COPY_MARK, 1))
            os.utime(path, (made_at, made_at))
        _write_if_new(self._folder / NOTICE_FILE, words.encode())
        return len(pages)

    def write_nearest(self) -> int:
        """Write the front page and what it links to. Raises CannotCopy."""
        self._leave_out_what_is_gone()
        return sum(1 for _ in self._walk(NEAR))

    def remove_what_has_ended(self, now: datetime) -> None:
        """Pictures whose consent is over by the clock, as it was known when they were copied: asks no database."""
        try:
            known = json.loads((self._folder / ENDS_FILE).read_text())
        except (OSError, ValueError):  # there is no copy yet
            return
        for token, moment in known.items():
            if datetime.fromisoformat(moment) <= now:
                shutil.rmtree(self._folder / PICTURES / token, ignore_errors=True)

    def _walk(self, depth: int) -> Iterator[Address]:
        """Each page once it is written, in the order in which a reader comes to it."""
        waiting = deque([(FRONT, 0), *((address, depth) for address in UNLINKED)])
        seen = {address for address, _ in waiting}
        while waiting and len(seen) <= MOST_PAGES:
            address, steps = waiting.popleft()
            name = file_name(address)
            if name is None:
                continue
            answer = self._write_one(address, name)
            if answer is None:
                continue
            yield address
            if steps < depth:
                found = [each for each in _links(address, answer) if each not in seen]
                seen.update(found)
                waiting.extend((each, steps + 1) for each in found)

    def _write_one(self, address: Address, name: str) -> Answer | None:
        """The page as it was saved; None where there is none for everybody, and its copy is removed."""
        answer = ask(self._django, address)
        if answer.is_our_fault:
            # One page that cannot be made takes no other from the copy; the one that is there stays.
            log.warning("A page of the crisis copy cannot be made: %s", address[0])
            self._written.add(name)
            return None
        if answer.is_failure:
            raise CannotCopy(f"A page answers {answer.status}")
        if not answer.is_page:
            self._save_icon(name, answer)
            return None
        self._save(name, answer)
        return answer

    def _leave_out_what_is_gone(self) -> None:
        """Pictures that somebody said no to: pages that show one are written anew before all others, its files removed.

        A pass over a large site takes minutes, and a no holds from the moment it is said (docs/bilder.md).
        """
        now = timezone.now()
        gone = standing(generation=current_generation(), now=now).gone_tokens
        known = {token: moment.isoformat() for token, moment in ends(now).items()}
        _write_if_new(self._folder / ENDS_FILE, json.dumps(known).encode())
        folders = [folder for token in gone if (folder := self._folder / PICTURES / token).exists()]
        if not folders:
            return
        marks = [folder.name.encode() for folder in folders]
        for address, path in list(page_files(self._folder)):
            content, name = path.read_bytes(), path.relative_to(self._folder).as_posix()
            if any(mark in content for mark in marks) and self._write_one(address, name) is None:
                path.unlink(missing_ok=True)
        for folder in folders:
            shutil.rmtree(folder)

    def _save(self, name: str, answer: Answer) -> None:
        self._keep_headers(headers_key(name), answer)
        _write_if_new(self._folder / name, answer.body)
        self._written.add(name)
        for match in _PICTURES.finditer(answer.body):
            self._save_file(match[0].decode())

    def _save_icon(self, name: str, answer: Answer) -> None:
        """The file that the answer leads to, in its place; where it leads to none, nothing stays there."""
        path = self._folder / name
        if answer.may_be_kept and _PICTURES.fullmatch(answer.leads_to.encode()):
            self._save_file(answer.leads_to)
            with suppress(FileNotFoundError):
                body = (self._folder / answer.leads_to.lstrip("/")).read_bytes()
                content_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
                self._save(name, Answer(OK, [("Content-Type", content_type)], body))
                return
        path.unlink(missing_ok=True)

    def _save_file(self, address: str) -> None:
        """A picture, sheet or script that a page shows, where any web server would look for it."""
        name = address.lstrip("/")
        target = self._folder / name
        if name in self._written or ".." in name:
            return
        self._written.add(name)
        if target.exists():
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _copy_file(name, target)
        except (OSError, ValueError) as fault:
            log.warning("A file of the crisis copy could not be copied: %s", type(fault).__name__)

    def _keep_headers(self, kind: str, answer: Answer) -> None:
        file = self._folder / HEADERS_FILE
        stored = json.loads(file.read_text()) if file.exists() else {}
        headers = [[key, value] for key, value in answer.headers if key.lower() != "content-length"]
        if stored.get(kind) != headers:
            _write_if_new(file, json.dumps({**stored, kind: headers}, indent=1).encode())
        self._written.add(HEADERS_FILE)

    def _remove_the_rest(self) -> None:
        for path in sorted(self._folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                with suppress(OSError):  # there is something in it
                    path.rmdir()
            elif path.relative_to(self._folder).as_posix() not in self._written and not _is_fresh_draft(path):
                path.unlink(missing_ok=True)


def _links(address: Address, answer: Answer) -> Iterator[Address]:
    """The pages of this site that the page links to."""
    kind = next((value for name, value in answer.headers if name.lower() == "content-type"), "")
    if not kind.startswith("text/html"):
        return
    here = settings.SITE_URL + address[0]
    for match in _LINK.finditer(answer.body):
        link = urlsplit(urljoin(here, unescape(match[1].decode(errors="replace"))))
        if f"{link.scheme}://{link.netloc}" != settings.SITE_URL:
            continue
        found = kept_address(link.path, link.query)
        # A kept page's address may be one that a form or a search could have: of those only the bare page is copied.
        if found and (not found[1] or found[1].startswith("side=")):
            yield found


def _write_if_new(path: Path, body: bytes) -> None:
    """Written beside and moved into place, so that nobody reads half a page; the time on it says when it was true."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        if path.read_bytes() == body:
            os.utime(path)
            return
    except OSError:
        pass
    with _draft(path) as draft:
        draft.write_bytes(body)


def _copy_file(name: str, target: Path) -> None:
    folder, _, rest = name.partition("/")
    with _draft(target) as draft:
        if folder == "static":
            shutil.copyfile(Path(settings.STATIC_ROOT) / rest, draft)
        else:
            with default_storage.open(rest) as source, draft.open("wb") as copy:
                shutil.copyfileobj(source, copy)


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its place once it is written; one that the disk had no room for is removed."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield draft
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _is_fresh_draft(path: Path) -> bool:
    """Whether another writer may be about to move it into place."""
    with suppress(FileNotFoundError):
        return path.name.startswith(".") and timezone.now().timestamp() - path.stat().st_mtime < DRAFT_SECONDS
    return False
