"""The addresses of the front page, the lists, the archive and what machines ask for."""

from django.urls import path

from news.articles.rules import Kind
from news.front.views import appearance, health, home, lists

urlpatterns = [
    path("", home.home, name="home"),
    path("nyheter/", lists.everything, name="news"),
    path(f"{Kind.ANNOUNCEMENT}/", lists.of_kind, {"kind": Kind.ANNOUNCEMENT}, name="announcements"),
    path(f"{Kind.HEARING}/", lists.of_kind, {"kind": Kind.HEARING}, name="hearings"),
    path("seksjon/<slug:slug>/", lists.section, name="section"),
    path("emne/<slug:slug>/", lists.topic, name="topic"),
    path("arkiv/", lists.archive, name="archive"),
    path("arkiv/<int:year>/", lists.year, name="archive-year"),
    path("arkiv/<int:year>/<int:month>/", lists.month, name="archive-month"),
    path("favicon.ico", appearance.icon, name="icon"),
    path("utseende.css", appearance.sheet, name="appearance"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
]
