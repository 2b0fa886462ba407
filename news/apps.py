"""Wiring: which room listens to which announcement, in one list."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

# Named by their place, because nothing of the house may be imported before Django has built it.
LISTENERS = (
    ("news.publishing.signals.went_public", "news.newsroom.listeners.note_went_public"),
    ("news.publishing.signals.changed_in_public", "news.newsroom.listeners.note_changed_in_public"),
    ("news.publishing.signals.left_public", "news.newsroom.listeners.note_left_public"),
)
AFTER_MIGRATING = ("news.newsroom.roles.make_roles",)


class NewsConfig(AppConfig):
    """The one app of the house."""

    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        for announcement, listener in LISTENERS:
            import_string(announcement).connect(import_string(listener), dispatch_uid=listener)
        for listener in AFTER_MIGRATING:
            post_migrate.connect(import_string(listener), sender=self, dispatch_uid=listener)
