"""The addresses of ready-made pictures and of attachments."""

from django.urls import path

from news.library.views import public_file

urlpatterns = [path("media/<path:name>", public_file, name="public-file")]
