"""Puts our newsroom in the place of Django's own admin site."""

from django.contrib.admin.apps import AdminConfig


class NewsroomConfig(AdminConfig):
    """The admin, with the newsroom as its site."""

    default_site = "news.newsroom.site.Newsroom"
