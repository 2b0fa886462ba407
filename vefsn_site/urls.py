"""All addresses of the site; the rooms' own are gathered in `news.urls`."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("news.urls")),
]

handler400 = "news.front.views.errors.bad_request"
handler403 = "news.front.views.errors.forbidden"
handler404 = "news.front.views.errors.not_found"
handler500 = "news.front.views.errors.server_error"
