"""The addresses of the operational messages."""

from django.urls import path

from news.notices.views import detail, messages

urlpatterns = [
    path("driftsmeldinger/", messages, name="disruptions"),
    path("driftsmeldinger/<slug:slug>/", detail, name="disruption"),
]
