"""A real browser on the live site: every page is watched for errors in scripts and breaches of the policy."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# Playwright's own event loop makes Django think it runs in an asynchronous place.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
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
    """`open_page(path, **context)` opens a page of the live site; what the browser complains of fails the test."""
    settings.SITE_URL = live_server.url
    complaints = []
    contexts = []

    def open_page(path, *, width=DESK, allowed=(), **options):
        context = chromium.new_context(base_url=live_server.url, viewport=width, locale="nb-NO", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: (
                message.type == "error"
                and not any(each in message.text for each in allowed)
                and complaints.append(message.text)
            ),
        )
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def sign_in(open_page, transactional_db):
    """`sign_in(user)` opens the newsroom as that person would: through the form."""

    def sign_in(path="/admin/", *, username, password="hemmelig-og-langt", **options):
        page = open_page(f"/admin/login/?next={path}", **options)
        page.locator("input[name=username]").fill(username)
        page.locator("input[name=password]").fill(password)
        page.locator("[type=submit]").click()
        page.wait_for_url(f"**{path}")
        return page

    return sign_in


@pytest.fixture
def faults():
    """`faults(page)`: what axe finds wrong with a page, each with the place."""

    def faults(page):
        results = Axe().run(page).response["violations"]
        return [(each["id"], node["target"]) for each in results for node in each["nodes"]]

    return faults
