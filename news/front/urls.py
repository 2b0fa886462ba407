"""The addresses of the front page, the lists, the archive and what machines ask for."""

from django.urls import path

from news.articles.rules import Kind
from news.front.views import appearance, health, home, lists, monster, search

urlpatterns = [
    path("", home.home, name="home"),
    path("nyheter/", lists.everything, name="news"),
    path(f"{Kind.ANNOUNCEMENT}/", lists.announcements, name="announcements"),
    path(f"{Kind.HEARING}/", lists.hearings, name="hearings"),
    path(f"{Kind.PAGE}/", lists.about, name="about"),
    path("seksjon/<slug:slug>/", lists.section, name="section"),
    path("emne/<slug:slug>/", lists.topic, name="topic"),
    path("arkiv/", lists.archive, name="archive"),
    path("arkiv/<int:year>/", lists.year, name="archive-year"),
    path("arkiv/<int:year>/<int:month>/", lists.month, name="archive-month"),
    path("sok/", search.page, name="search"),
    path("sok/forslag", search.suggestions, name="suggestions"),
    path("sok/beskrivelse.xml", search.description, name="opensearch"),
    path("favicon.ico", appearance.icon, {"ending": ".ico"}, name="icon"),
    path("apple-touch-icon.png", appearance.icon, {"ending": "-180.png"}, name="apple-icon"),
    path("ikon-192.png", appearance.icon, {"ending": "-192.png"}, name="icon-192"),
    path("ikon-512.png", appearance.icon, {"ending": "-512.png"}, name="icon-512"),
    path("manifest.webmanifest", appearance.manifest, name="manifest"),
    path("utseende.css", appearance.sheet, name="appearance"),
    path("monster/", monster.monster, name="monster"),
    path("monster/<slug:name>/", monster.monster, name="monster-of"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
