"""A real browser on the live site: every page is watched for errors in scripts and breaches of the policy."""

import os
import shutil
import zlib
from time import monotonic

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect, sync_playwright

from news.demo import album
from news.demo.drawings import draw
from news.demo.shots import SHOTS
from news.library.models import Picture
from tests.kit.picture_files import jpeg

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Playwright's own event loop makes Django think it runs in an asynchronous place.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
LONGEST_WAIT = 5  # seconds, for answers that are still on their way
AXE_ITSELF = "Applying inline style"  # axe changes styles while it measures, and the page's policy stops it
NARROW = {"width": 320, "height": 700}
PHONE = {"width": 412, "height": 915}
DESK = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests of a process."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server, media, settings):
    """`open_page(path, **context)` opens a page of the live site; what the browser complains of fails the test.

    `allowed`: parts of complaints that the test itself brings about.
    """
    settings.SITE_URL = live_server.url
    complaints = []
    visits = []

    def open_page(path, *, width=DESK, allowed=(), **options):
        context = chromium.new_context(base_url=live_server.url, viewport=width, locale="nb-NO", **options)
        context.set_default_timeout(10_000)
        visits.append(Visit(context))
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        context.on("console", lambda message: complaints.extend(_complaint(message, allowed)))
        page = context.new_page()
        page.goto(path)
        visits[-1].wait_until_quiet()
        return page

    yield open_page
    for visit in visits:
        visit.end()
    assert complaints == []


class Visit:
    """A browser's context and its requests that wait for an answer: the database must not be emptied under them."""

    def __init__(self, context):
        self.context = context
        self.waiting = 0
        context.on("request", lambda request: self._count(1))
        context.on("requestfinished", lambda request: self._count(-1))
        context.on("requestfailed", lambda request: self._count(-1))

    def wait_until_quiet(self):
        until = monotonic() + LONGEST_WAIT
        while self.waiting > 0 and monotonic() < until:
            self.context.pages[0].wait_for_timeout(20)

    def end(self):
        if self.context.pages:
            self.wait_until_quiet()
        self.context.close()

    def _count(self, change):
        self.waiting += change


def _complaint(message, allowed):
    expected = message.type != "error" or any(each in message.text for each in allowed)
    return [] if expected else [message.text]


@pytest.fixture
def sign_in(open_page, transactional_db):
    """`sign_in(path, username=…)` opens the newsroom as that person would: through the form."""

    def sign_in(path="/admin/", *, username, password="hemmelig-og-langt", **options):
        page = open_page(f"/admin/login/?next={path}", **options)
        page.locator("input[name=username]").fill(username)
        page.locator("input[name=password]").fill(password)
        page.locator("[type=submit]").click()
        page.wait_for_url(f"**{path}")
        page.wait_for_load_state("networkidle")
        return page

    return sign_in


# A colour on its way from light to dark has a contrast that nobody sees: what moves is brought to its end first.
SETTLE = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  done();
})))"""


@pytest.fixture
def faults():
    """`faults(page)`: what axe finds wrong with a page, each with the place."""

    def faults(page):
        page.evaluate(SETTLE)
        results = Axe().run(page).response["violations"]
        return [(each["id"], node["target"]) for each in results for node in each["nodes"]]

    return faults


@pytest.fixture
def shows_every_picture():
    """`shows_every_picture(page)`: each picture of the text has come, and is one."""

    def shows_every_picture(page):
        for picture in page.locator("main img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).not_to_have_js_property("naturalWidth", 0)

    return shows_every_picture


@pytest.fixture(scope="session")
def demo_pictures(tmp_path_factory, django_db_setup, django_db_blocker):
    """The demo's pictures, made once: the folder of their files, and their rows. Only the Lean story's are drawn."""
    folder = tmp_path_factory.mktemp("demo")
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=folder),
        pytest.MonkeyPatch.context() as monkeypatch,
        transaction.atomic(),
    ):
        monkeypatch.setattr(album, "draw", drawing)
        rows = list(album.store_shots(SHOTS, now=timezone.now()).values())
        transaction.set_rollback(True)
    return folder, rows


def drawing(motif, *, seed):
    """Drawing all forty takes half a minute; for the others any colour of its own will do."""
    if motif.startswith("seminar"):
        return draw(motif, seed=seed)
    shade = zlib.crc32(f"{motif} {seed}".encode())
    return jpeg(Image.new("RGB", (480, 320), (shade & 255, shade >> 8 & 255, shade >> 16 & 255)))


@pytest.fixture
def demo(demo_pictures, media, settings, transactional_db):
    """The demo municipality, with Section and all."""
    settings.MEDIA_ROOT, rows = demo_pictures
    Picture.objects.bulk_create(rows)
    call_command("demo", verbosity=0)
