"""The desks for people and groups: what an administrator of a news site needs to see of an account, and no more."""

from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.utils.translation import gettext_lazy as _

from news.newsroom.desks import Desk


class PersonDesk(Desk, UserAdmin):
    """Somebody who may sign in."""

    list_display = ("username", "first_name", "last_name", "email", "is_active", "last_login")
    list_filter = ("is_active", "is_superuser", "groups")
    actions = None
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Access"), {"fields": ("is_active", "is_staff", "groups", "is_superuser")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    add_fieldsets = ((None, {"fields": ("username", "usable_password", "password1", "password2")}),)


class GroupDesk(Desk, GroupAdmin):  # type: ignore[misc]
    """What a number of people may do together."""

    actions = None
