"""The addresses of single articles: one for each kind."""

from django.urls import path

from news.articles.rules import Kind
from news.articles.views import detail

urlpatterns = [path(f"{kind}/<slug:slug>/", detail, {"kind": kind}, name=f"article-{kind}") for kind in Kind.values]
