"""Wiring: which room listens to which announcement, in one list."""

from django.apps import AppConfig
from django.core.checks import register
from django.db.models.signals import post_migrate
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

# Named by their place, because nothing of the house may be imported before Django has built it.
LISTENERS = (
    ("django.db.backends.signals.connection_created", "news.profile.listeners.limit_waiting"),
    ("news.library.signals.picture_removed", "news.newsroom.listeners.note_picture_removed"),
    ("news.library.signals.picture_shown_again", "news.newsroom.listeners.note_picture_shown_again"),
    ("news.publishing.signals.went_public", "news.newsroom.listeners.note_went_public"),
    ("news.publishing.signals.changed_in_public", "news.newsroom.listeners.note_changed_in_public"),
    ("news.publishing.signals.left_public", "news.newsroom.listeners.note_left_public"),
    ("news.profile.signals.generation_raised", "news.delivery.pulse.ring"),
)
# Asked by `manage.py check`, and by every command that checks before it works.
CHECKS = ("news.front.checks.theme",)
# Asked by `manage.py check --deploy`.
CHECKS_OF_DEPLOYMENT = ("news.profile.checks.security_contact",)
AFTER_MIGRATING = ("news.newsroom.roles.make_roles", "news.search.listeners.site_migrated")
# Rows whose storing others must follow in the same transaction: which signal, of what, who follows.
ROWS = (
    ("post_save", "news.Edition", "news.search.listeners.interval_stored"),
    ("post_save", "news.DisruptionUpdate", "news.search.listeners.interval_stored"),
    ("post_save", "news.Correction", "news.search.listeners.correction_stored"),
    ("post_save", "news.DepictedPerson", "news.search.listeners.picture_rights_changed"),
    ("post_delete", "news.DepictedPerson", "news.search.listeners.picture_rights_changed"),
    ("post_save", "news.Removal", "news.search.listeners.picture_rights_changed"),
    ("post_delete", "news.Removal", "news.search.listeners.picture_rights_changed"),
    ("post_save", "news.Picture", "news.search.listeners.picture_stored"),
    ("pre_delete", "news.SearchRow", "news.search.listeners.row_goes"),
)


class NewsConfig(AppConfig):
    """The one app of the house."""

    name = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        for announcement, listener in LISTENERS:
            import_string(announcement).connect(import_string(listener), dispatch_uid=listener)
        for moment, model, listener in ROWS:
            signal = import_string(f"django.db.models.signals.{moment}")
            signal.connect(import_string(listener), sender=model, dispatch_uid=f"{moment} {model} {listener}")
        for check in CHECKS:
            register(import_string(check))
        for check in CHECKS_OF_DEPLOYMENT:
            register(import_string(check), deploy=True)
        for listener in AFTER_MIGRATING:
            post_migrate.connect(import_string(listener), sender=self, dispatch_uid=listener)
