"""Who may what: editors do everything with the content; administrators (superusers) also people and the site itself."""

from typing import Any

from django.contrib.auth.models import Group, Permission

EDITORS = "Redaktør"
MAY_PUBLISH = "news.publish_article"
MAY_CHANGE_PICTURES = "news.change_picture"
# What editors work with, row by row; sections and the profile shape the whole site and are an administrator's.
THEIRS = (
    "article",
    "attachment",
    "contactperson",
    "depictedperson",
    "disruption",
    "externallink",
    "gallerypicture",
    "notice",
    "picture",
    "relatedarticle",
    "topic",
)
CODENAMES = (
    *(f"{verb}_{model}" for model in THEIRS for verb in ("add", "change", "delete", "view")),
    "view_section",
    "view_edition",
    "view_removal",
    "view_withdrawal",
    "publish_article",
    *(f"{verb}_picturereport" for verb in ("change", "delete", "view")),
    *(f"{verb}_feedback" for verb in ("delete", "view")),
    *(f"{verb}_missedsearch" for verb in ("delete", "view")),
)


def make_roles(**_signal: Any) -> None:
    """See that the editors' group is there with its permissions; whatever else it was given stays."""
    editors, _made = Group.objects.get_or_create(name=EDITORS)
    editors.permissions.add(*Permission.objects.filter(content_type__app_label="news", codename__in=CODENAMES))
