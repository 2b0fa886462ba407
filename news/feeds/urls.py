"""The addresses of the feeds: the whole site's, and the same under each section and topic."""

from django.urls import path

from news.feeds.views import FORMATS, section_feed, site_feed, topic_feed

urlpatterns = [
    entry
    for name in FORMATS
    for entry in (
        path(f"{name}.xml", site_feed, {"format": name}, name=name),
        path(f"seksjon/<slug:slug>/{name}.xml", section_feed, {"format": name}, name=f"section-{name}"),
        path(f"emne/<slug:slug>/{name}.xml", topic_feed, {"format": name}, name=f"topic-{name}"),
    )
]
