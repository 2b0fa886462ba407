"""The address of one gallery picture, large."""

from django.urls import path

from news.articles.rules import Kind
from news.galleries.views import picture

urlpatterns = [
    path(f"{kind}/<slug:slug>/bilder/<int:number>/", picture, {"kind": kind}, name=f"gallery-{kind}")
    for kind in Kind.values
]
