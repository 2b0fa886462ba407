"""Every template that a reader meets, in every language of the interface: valid HTML, without a warning."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.test.signals import template_rendered
from django.utils import timezone, translation

from news.articles.models import Edition, Topic
from news.delivery.pages import Page
from news.demo import album
from news.notices.models import DisruptionUpdate
from tests.kit.checker import complaints_about
from tests.kit.error_pages import error_pages, withdraw_some
from tests.kit.notices import make_notice
from tests.rooms.demo.conftest import small_drawing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("checker", "demo")]

TEMPLATES = Path(__file__).parents[2] / "templates"
LEAN = "/nyheter/vi-er-godt-i-gang-med-lean/"
LANGUAGES = ("nb", "nn", "en")
LISTS = (
    "/",
    "/nyheter/",
    "/nyheter/?side=2",
    "/kunngjoringer/",
    "/horinger/",
    "/driftsmeldinger/",
    "/om/",
    "/arkiv/",
    "/arkiv/2017/",
    "/arkiv/2017/04/",
    "/seksjon/skole-og-barnehage/",
    "/sok/",
    "/sok/?q=skole",
    "/sok/?q=skole&type=nyheter",
    "/sok/?q=barnehagge",
    "/sok/?q=xyzzyq",
    "/monster/plain/",
    "/monster/long/",
    "/monster/empty/",
    "/monster/hostile/",
)
# Below `templates/`: the newsroom's own, and what is not HTML.
NOT_FOR_READERS = ("admin/", "search/opensearch.xml")


@pytest.fixture
def demo(media, monkeypatch):
    """The demo with drawings that cost nothing."""
    monkeypatch.setattr(album, "draw", small_drawing)
    call_command("demo", verbosity=0)
    for severity in ("danger", "important", "information"):
        make_notice(title=f"Melding {severity}", severity=severity, area="Andåsen", now=timezone.now())


@pytest.fixture
def rendered():
    """The names of the templates that were used."""
    names = set()
    template_rendered.connect(listen := (lambda template, **_facts: names.add(template.name)), weak=False)
    yield names
    template_rendered.disconnect(listen)


def test_is_valid(tmp_path, rendered):
    withdraw_some()
    for language in LANGUAGES:
        with translation.override(language):
            for name, page in {**lists(), **messages(), **forms(), **error_pages()}.items():
                keep(tmp_path, f"{language} {name}", page)
    for name, page in articles().items():
        keep(tmp_path, name, page)

    assert complaints_about(tmp_path) == []
    assert sorted(readers_templates() - rendered) == []


def readers_templates():
    names = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}
    return {name for name in names if not name.startswith(NOT_FOR_READERS)}


def keep(folder, name, page):
    content = (page.content if isinstance(page, HttpResponse) else page).lstrip()
    assert content.startswith(b"<!doctype html>"), name
    (folder / f"{name.replace('/', '+')}.html").write_bytes(content)


def lists():
    client = Client()
    topic = Topic.objects.first().get_absolute_url()
    pages = {path: client.get(path) for path in (*LISTS, topic)}
    assert {path: page.status_code for path, page in pages.items() if page.status_code != 200} == {}
    old = Page(0, None, timezone.now() - timedelta(hours=2), [], pages["/"].content)
    return {**pages, "saved copy": old.marked_as_copy(timezone.now()).body}


def messages():
    client = Client()
    return {update.path: client.get(update.path) for update in DisruptionUpdate.objects.public(timezone.now())}


def forms():
    """Each form as it comes, with everything wrong, after it was sent, and sent from another site."""
    ours = Client(headers={"Sec-Fetch-Site": "same-origin"})
    pictures = ours.get(f"{LEAN}er-du-pa-bildet/")
    report = re.search(rf"{LEAN}er-du-pa-bildet/\d+/", pictures.content.decode())[0]
    return {
        "feedback": ours.get(f"{LEAN}tilbakemelding/"),
        "feedback with errors": ours.post(f"{LEAN}tilbakemelding/", {"words": "<b>" + "x" * 9000}),
        "feedback thanks": ours.get(f"{LEAN}tilbakemelding/takk/"),
        "pictures": pictures,
        "picture": ours.get(report),
        "picture with errors": ours.post(report, {"name": "x" * 500, "contact": '"', "words": "15108695088"}),
        "picture thanks": ours.get(f"{LEAN}er-du-pa-bildet/takk/"),
        "refused": Client(headers={"Sec-Fetch-Site": "cross-site"}).post(f"{LEAN}tilbakemelding/"),
    }


def articles():
    """Every article that is public, in its own language; of those with a gallery one picture large."""
    client, pages = Client(), {}
    for edition in Edition.objects.public(timezone.now()):
        pages[edition.path] = client.get(edition.path)
        if edition.document().gallery:
            pages[f"{edition.path}bilder/1/"] = client.get(f"{edition.path}bilder/1/")
    return pages
