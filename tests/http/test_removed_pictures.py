"""A picture that may no longer be shown: asked for at every address it is nowhere, and the text around it holds."""

import re
from datetime import datetime, time, timedelta
from types import SimpleNamespace

import pytest
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from news.articles.models import Topic
from news.articles.rules import Kind
from news.delivery.moments import next_moment
from news.library.models import Basis, DepictedPerson
from news.library.removals import erase_files, give_consent_anew, show_again, take_down, withdraw_consent
from news.profile.queries import site_profile
from news.search.queries import find
from tests.kit.make import make_editor, make_picture, make_published, make_section

pytestmark = pytest.mark.django_db

NAME = "Vigdis"  # stands in everything that is said about the picture, and nowhere else
WORDS = "Bildet er fjernet"
# What cannot lead to an article's picture; a new address is asked for until somebody writes it down here.
OF_THE_SITE_ITSELF = re.compile(
    r"admin/|monster/|healthz|readyz|favicon|apple-touch|ikon-|manifest|utseende|robots|\.well"
)


def addresses(resolver=None, before=""):
    """Every address of the site as its pattern, the names of its parts, and what it passes on."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route, pattern.default_args or {}
        else:
            yield from addresses(pattern, route)


def former_file(picture):
    """A file from before the focal point moved: no row names it any more, and old copies of pages do."""
    return f"pictures/{picture.token}/0ld00000-480.jpg"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def picture(media):
    """A picture with a person in it whose consent holds to the end of today, its files on disk."""
    shown = make_picture(alt=f"{NAME} ler", credit=f"{NAME}s fotograf", caption=f"{NAME} på kaia", basis=Basis.CONSENT)
    for name in (*(each["name"] for each in shown.renditions), former_file(shown)):
        file = media / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"bilde")
    today = timezone.localdate()
    DepictedPerson.objects.create(picture=shown, name=NAME, consent_given_on=today, valid_until=today)
    return shown


@pytest.fixture
def person(picture):
    return picture.persons.get()


@pytest.fixture
def stories(picture, now):
    """One article of each kind, with the picture as lead, in the text and in the gallery beside another one."""
    section, topic = make_section(slug="vei", name="Vei"), Topic.objects.create(name="Bruer", slug="bruer")
    body = (
        f'<p>Før bildet.</p><figure data-picture="{picture.pk}" data-alt="{NAME} vinker">'
        f"<figcaption>{NAME} midt i teksten</figcaption></figure><p>Etter bildet.</p>"
    )
    hearing = {"deadline": now + timedelta(days=60), "submission_email": "post@vefsn.example"}
    return [
        make_published(
            kind=kind,
            slug=f"sak-{kind}",
            title=f"Sak om {kind}",
            section=section,
            topics=[topic],
            body=body,
            lead_picture=picture,
            lead_picture_caption=f"{NAME} øverst",
            gallery=[picture, make_picture(alt="En rolig fjord")],
            now=now - timedelta(hours=1),
            **(hearing if kind == Kind.HEARING else {}),
        )
        for kind in Kind.values
    ]


@pytest.fixture
def paths(stories, picture, now):
    """Every address that could show the picture, filled in."""
    day = timezone.localtime(now - timedelta(hours=1))
    parts = {"year": [day.year], "month": [day.month], "number": [1, 2, picture.pk]}
    parts["name"] = [*(each["name"] for each in picture.renditions), former_file(picture)]
    subjects = {"seksjon/": ["vei"], "emne/": ["bruer"], "driftsmeldinger/": ["brudd"]}
    found = []
    for route, given in addresses():
        if OF_THE_SITE_ITSELF.match(route):
            continue
        slugs = next((slugs for start, slugs in subjects.items() if route.startswith(start)), None)
        values = {**parts, "slug": slugs or [f"sak-{given.get('kind')}"]}
        found += filled(route, values)
    return [*found, "/sok/?q=sak", "/sok/forslag?q=sak", "/sok/rss.xml?q=sak", "/sok/atom.xml?q=sak"]


def filled(route, values):
    """The route with each value in the place of its parts."""
    part = re.search(r"<(?:\w+:)?(\w+)>", route)
    if part is None:
        return [f"/{route}"]
    assert part[1] in values, f"{route}: say in this test what to ask for there"
    return [path for value in values[part[1]] for path in filled(route.replace(part[0], str(value), 1), values)]


def body_of(answer):
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode(errors="replace")


def shows(client, path, picture):
    """Whether anything of the picture is to be had there: a file, or a word about it."""
    answer = client.get(path)
    assert answer.status_code < 500, path
    body = body_of(answer)
    handed_out = path.startswith("/media/") and answer.status_code == 200
    return handed_out or NAME in body or picture.token in body


def showing(client, paths, picture):
    return [path for path in paths if shows(client, path, picture)]


def assert_text_holds(client, stories):
    for article in stories:
        page = body_of(client.get(article.path))
        assert page.count(WORDS) == 3, article.path
        assert "Før bildet." in page and "Etter bildet." in page
        assert "En rolig fjord" in page
        assert 'viewBox="0 0 1600 1067"' in page


@pytest.fixture
def site(paths, stories, picture, person, now):
    """All of it at once."""
    return SimpleNamespace(paths=paths, stories=stories, picture=picture, person=person, now=now)


class TestAPicture:
    def test_is_shown_at_the_addresses_that_the_test_asks_at(self, client, paths, picture):
        found = showing(client, paths, picture)

        wanted = {"/", "/nyheter/", "/seksjon/vei/", "/emne/bruer/", "/nyheter/sak-nyheter/", "/om/sak-om/"}
        assert wanted <= set(found)
        assert {f"/media/{each['name']}" for each in picture.renditions} <= set(found)
        assert f"/media/{former_file(picture)}" in found
        assert "/nyheter/sak-nyheter/bilder/1/" in found

    def test_is_nowhere_the_moment_a_consent_is_withdrawn(self, client, site):
        showing(client, site.paths, site.picture)  # whatever is kept is kept site.now

        withdraw_consent(site.person, by=None, now=site.now, reason="Vil ikke mer", on=timezone.localdate())

        assert showing(client, site.paths, site.picture) == []
        assert_text_holds(client, site.stories)
        assert client.get("/nyheter/sak-nyheter/bilder/1/").status_code == 410
        files = [*(each["name"] for each in site.picture.renditions), former_file(site.picture)]
        assert {client.get(f"/media/{name}").status_code for name in files} == {410}
        assert find(NAME, now=timezone.now()).total == 0

    def test_is_nowhere_the_moment_a_consent_runs_out(self, client, monkeypatch, site):
        showing(client, site.paths, site.picture)
        tomorrow = timezone.make_aware(datetime.combine(timezone.localdate(site.now) + timedelta(days=1), time.min))

        monkeypatch.setattr(timezone, "now", lambda: tomorrow - timedelta(microseconds=1))
        before = showing(client, site.paths, site.picture)
        monkeypatch.setattr(timezone, "now", lambda: tomorrow)
        after = showing(client, site.paths, site.picture)

        assert "/nyheter/sak-nyheter/" in before and f"/media/{site.picture.renditions[0]['name']}" in before
        assert after == []
        assert_text_holds(client, site.stories)

    def test_is_nowhere_when_it_is_taken_down_and_back_when_it_is_shown_again(self, client, site):
        before = showing(client, site.paths, site.picture)

        take_down(site.picture, by=None, now=site.now, reason="Bedt om det")
        meanwhile = showing(client, site.paths, site.picture)
        show_again(site.picture, by=None, now=site.now, reason="Avklart")

        assert meanwhile == []
        assert showing(client, site.paths, site.picture) == before

    def test_comes_back_with_a_new_consent(self, client, site):
        before = showing(client, site.paths, site.picture)
        today = timezone.localdate()
        withdraw_consent(site.person, by=None, now=site.now, reason="Nei", on=today)

        give_consent_anew(site.person, by=None, now=site.now, reason="Ja", given_on=today, valid_until=None)

        assert showing(client, site.paths, site.picture) == before

    def test_whose_files_are_erased_leaves_its_place(self, client, media, django_capture_on_commit_callbacks, site):
        with django_capture_on_commit_callbacks(execute=True):
            erase_files(site.picture, by=None, now=site.now, reason="Krav om sletting")

        assert showing(client, site.paths, site.picture) == []
        assert_text_holds(client, site.stories)
        assert not list((media / "pictures").rglob("*.*"))

    def test_is_in_no_preview_and_no_old_version_either(self, client, site):
        withdraw_consent(site.person, by=None, now=site.now, reason="Nei", on=timezone.localdate())
        client.force_login(make_editor())
        article = site.stories[0]

        for address in (
            reverse("admin:news_article_preview", args=[article.pk]),
            reverse("admin:news_article_edition", args=[article.pk, article.editions.get().pk]),
        ):
            assert not shows(client, address, site.picture), address

    def test_can_still_be_seen_by_the_editors_who_decide(self, client, picture, person, now):
        withdraw_consent(person, by=None, now=now, reason="Nei", on=timezone.localdate())
        client.force_login(make_editor())

        answer = client.get(f"/media/{picture.renditions[0]['name']}")

        assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")
        assert b"".join(answer.streaming_content) == b"bilde"

    def test_is_not_published_anew(self, stories, person, now):
        withdraw_consent(person, by=None, now=now, reason="Nei", on=timezone.localdate())

        reasons = [(reason.code, reason.field) for reason in stories[0].why_not_publish(now)]

        assert {("may_not_be_shown", field) for field in ("lead_picture", "body", "gallery")} <= set(reasons)

    def test_is_kept_on_no_page_longer_than_its_consent(self, stories, now):
        midnight = timezone.make_aware(datetime.combine(timezone.localdate(now) + timedelta(days=1), time.min))

        assert next_moment(now, generation=site_profile().generation) == midnight


class TestFiles:
    def test_of_pictures_are_asked_for_anew_by_every_shared_cache(self, client, picture):
        address = f"/media/{picture.renditions[0]['name']}"
        first = client.get(address)
        body_of(first)

        again = client.get(address, headers={"If-None-Match": first["ETag"]})

        assert "s-maxage=0" in first["Cache-Control"]
        assert (again.status_code, again["Cache-Control"]) == (304, first["Cache-Control"])

    def test_that_a_cache_knows_are_gone_for_it_too(self, client, picture, person, now):
        address = f"/media/{picture.renditions[0]['name']}"
        first = client.get(address)
        body_of(first)

        withdraw_consent(person, by=None, now=now, reason="Nei", on=timezone.localdate())
        answer = client.get(address, headers={"If-None-Match": first["ETag"]})

        assert (answer.status_code, answer["Cache-Control"]) == (410, "no-store")

    def test_ask_the_database_once(self, client, picture, django_assert_max_num_queries):
        address = f"/media/{picture.renditions[0]['name']}"
        body_of(client.get(address))

        with django_assert_max_num_queries(1):
            body_of(client.get(address))
