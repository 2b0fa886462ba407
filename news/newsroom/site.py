"""The admin site of the newsroom: stock Django admin with an overview of its own, and a net under every form."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from news.newsroom.overview import overview_for
from news.newsroom.rescue import needs_rescue, rescue
from news.newsroom.unstorable import refuse_in_address, replace_in_form

View = Callable[..., HttpResponse]


class Newsroom(AdminSite):
    """Stock Django admin under our name."""

    site_header = site_title = _("Newsroom")
    index_title = _("Overview")
    enable_nav_sidebar = False

    def admin_view(self, view: View, cacheable: bool = False) -> View:  # type: ignore[override]
        """Stock protection, and ours: no text is lost with its session, nothing unstorable reaches a query."""
        guarded = super().admin_view(view, cacheable)

        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            refuse_in_address(request)
            replace_in_form(request)
            if needs_rescue(request, self):
                return rescue(request, self, lambda: guarded(request, *args, **kwargs))
            return guarded(request, *args, **kwargs)

        return update_wrapper(inner, guarded)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The one page that `admin_view` does not stand before."""
        refuse_in_address(request)
        replace_in_form(request)
        return super().login(request, extra_context)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The desk overview: what this editor is at work on, what is planned, what came out lately."""
        overview = overview_for(request.user, now=timezone.now())
        return super().index(request, {"overview": overview, **(extra_context or {})})

    def i18n_javascript(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponseBase:  # type: ignore[override]
        """The admin's own words for scripts, and ours."""
        return JavaScriptCatalog.as_view(packages=["django.contrib.admin", "news"])(request)
