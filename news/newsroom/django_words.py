"""Words of Django's own admin that its Norwegian catalogues lack or have wrong: named here, so that ours hold them."""

# ruff: noqa: E501 - the words are long as they stand

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

WORDS = (
    # Django's own Norwegian gives every thing the same gender ("ny bilde").
    _("Add %s"),
    _("Add %(name)s"),
    _("Add another %(verbose_name)s"),
    _("Add another %(model)s"),
    _("Change %s"),
    _("Change selected %(model)s"),
    # The quotation marks of these are not Norwegian there.
    _("Added {name} “{object}”."),
    _("Changed {fields} for {name} “{object}”."),
    _("Deleted {name} “{object}”."),
    ngettext_lazy("Please correct the error below.", "Please correct the errors below."),
    _("Select this object for an action - {}"),
    _("Select all objects on this page for an action"),
    _("Breadcrumbs"),
    _("Model name"),
    _("Add link"),
    _("Change or view list link"),
    _("After you’ve created a user, you’ll be able to edit more user options."),
    _("Error:"),
    _("Set password"),
    _("This action will <strong>enable</strong> password-based authentication for this user."),
    _("Disable password-based authentication"),
    _("Enable password-based authentication"),
    _("Skip to main content"),
    _("Hide counts"),
    _("Show counts"),
    _("Toggle theme (current theme: auto)"),
    _("Toggle theme (current theme: light)"),
    _("Toggle theme (current theme: dark)"),
    _("Added:"),
    _("Changed:"),
    _("Deleted:"),
    _("Forgotten your login credentials?"),
    _("Sidebar"),
    _("Start typing to filter…"),
    _("Filter navigation items"),
    ngettext_lazy("entry", "entries"),
    _("View selected %(model)s"),
    _("Thanks for spending some quality time with the web site today."),
    _("In case you’ve forgotten, you are:"),
    _("Conflicting form data submitted. Please try again."),
    _("Password-based authentication was disabled."),
    _("Set password: %s"),
    _("Reset password"),
    _("Password-based authentication"),
    _(
        "Whether the user will be able to authenticate using a password or not. If disabled, they may still be able to authenticate using other backends, such as Single Sign-On or LDAP."
    ),
    _("Enabled"),
    _("Disabled"),
    _("Raw passwords are not stored, so there is no way to see the user’s password."),
    _("Enable password-based authentication for this user by setting a password."),
    ngettext_lazy(
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
    _(
        "Enter a valid username. This value may contain only unaccented lowercase a-z and uppercase A-Z letters, numbers, and @/./+/-/_ characters."
    ),
)
