"""A door for Django: the addresses live in their rooms and are only gathered here."""

from django.urls import include, path

urlpatterns = [
    # First, because most of what is asked for is an article and Django tries one address after the other.
    path("", include("news.articles.urls")),
    path("", include("news.front.urls")),
    path("", include("news.feeds.urls")),
    path("", include("news.library.urls")),
    path("", include("news.galleries.urls")),
    path("", include("news.inbox.urls")),
    path("", include("news.notices.urls")),
]
