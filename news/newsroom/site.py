"""The admin site of the newsroom."""

from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class Newsroom(AdminSite):
    """Stock Django admin under our name."""

    site_header = site_title = _("Newsroom")
    index_title = _("Overview")
