"""A door for Django: the addresses live in their rooms and are only gathered here."""

from django.urls import include, path

urlpatterns = [
    path("", include("news.front.urls")),
    path("", include("news.feeds.urls")),
    path("", include("news.library.urls")),
    path("", include("news.galleries.urls")),
    path("", include("news.inbox.urls")),
    path("", include("news.notices.urls")),
    path("", include("news.articles.urls")),
]
