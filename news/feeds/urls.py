"""The addresses of what machines read: feeds, sitemap, robots.txt, security.txt, calendar files."""

from django.urls import path

from news.articles.rules import WITH_A_CASE
from news.feeds.deadlines import FILE, calendar
from news.feeds.disruptions import disruptions_feed
from news.feeds.robots import robots
from news.feeds.searches import search_feed
from news.feeds.security import ADDRESS, security
from news.feeds.sitemap import part, sitemap
from news.feeds.views import FORMATS, NAMES, kind_feed, section_feed, site_feed, topic_feed

urlpatterns = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", part, name="sitemap-part"),
    path("robots.txt", robots, name="robots"),
    path(ADDRESS, security, name="security"),
    *(
        path(f"{kind}/<slug:slug>/{FILE}", calendar, {"kind": kind}, name=f"deadline-{kind}")
        for kind in sorted(WITH_A_CASE)
    ),
    *(
        entry
        for name in FORMATS
        for entry in (
            path(f"{name}.xml", site_feed, {"format": name}, name=name),
            path(f"sok/{name}.xml", search_feed, {"format": name}, name=f"search-{name}"),
            path(f"driftsmeldinger/{name}.xml", disruptions_feed, {"format": name}, name=f"disruptions-{name}"),
            *(
                path(f"{kind}/{name}.xml", kind_feed, {"format": name, "kind": kind}, name=f"{kind}-{name}")
                for kind in NAMES
            ),
            path(f"seksjon/<slug:slug>/{name}.xml", section_feed, {"format": name}, name=f"section-{name}"),
            path(f"emne/<slug:slug>/{name}.xml", topic_feed, {"format": name}, name=f"topic-{name}"),
        )
    ),
]
