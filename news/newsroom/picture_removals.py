"""What an editor does when somebody says no: withdraw a consent, take a picture down, show it again, erase it."""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from news.library.models import DepictedPerson, Picture, Removal
from news.library.removals import erase_files, give_consent_anew, show_again, take_down, withdraw_consent
from news.newsroom.picture_cards import card_of
from news.newsroom.picture_persons import suggested_end
from news.newsroom.picture_uses import uses_of
from news.publishing.rules import Refused

MAY_CHANGE = "news.change_picture"
LONGEST_REASON = Removal._meta.get_field("reason").max_length


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60, "maxlength": LONGEST_REASON}),
        help_text=gettext_lazy("For the record in the newsroom. Readers never see it."),
    )


class WithdrawForm(ReasonForm):
    """When, and why."""

    on = forms.DateField(label=gettext_lazy("Withdrawn on"), widget=AdminDateWidget, initial=timezone.localdate)
    field_order = ("on", "reason")


class AnewForm(ReasonForm):
    """A new consent of somebody who had withdrawn theirs."""

    given_on = forms.DateField(label=gettext_lazy("Consent given on"), widget=AdminDateWidget)
    valid_until = forms.DateField(
        label=gettext_lazy("Consent valid until"),
        widget=AdminDateWidget,
        required=False,
        initial=lambda: suggested_end(timezone.localdate()),
        help_text=gettext_lazy("The last day. Empty: until it is withdrawn."),
    )
    field_order = ("given_on", "valid_until", "reason")


@dataclass(frozen=True)
class Deed:
    """One verb: the page that asks for its reason, and what is told once it is done."""

    do: Callable[..., Any]
    form: type[ReasonForm]
    title: Promise
    explanation: Promise
    done: Promise


DEEDS = {
    "withdraw": Deed(
        withdraw_consent,
        WithdrawForm,
        gettext_lazy("Withdraw consent"),
        gettext_lazy("The picture is gone from every page at once, and its files no longer answer."),
        gettext_lazy("The consent is withdrawn. Readers see “The picture is removed”."),
    ),
    "anew": Deed(
        give_consent_anew,
        AnewForm,
        gettext_lazy("Note a new consent"),
        gettext_lazy("The picture comes back where it stood, unless something else keeps it away."),
        gettext_lazy("The new consent is noted."),
    ),
    "take_down": Deed(
        take_down,
        ReasonForm,
        gettext_lazy("Take the picture down"),
        gettext_lazy("The picture is gone from every page at once, and its files no longer answer."),
        gettext_lazy("The picture is taken down. Readers see “The picture is removed”."),
    ),
    "show_again": Deed(
        show_again,
        ReasonForm,
        gettext_lazy("Show the picture again"),
        gettext_lazy("The picture comes back where it stood, unless something else keeps it away."),
        gettext_lazy("The picture is shown again."),
    ),
    "erase": Deed(
        erase_files,
        ReasonForm,
        gettext_lazy("Erase the files for good"),
        gettext_lazy(
            "Every file, the words about the picture and the persons in it are deleted. This cannot be undone."
        ),
        gettext_lazy("The files are erased. The picture’s empty place stays where it was used."),
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
def about_picture(request: HttpRequest, picture_id: int, deed: str, site: AdminSite) -> HttpResponse:
    """Take down, show again, erase."""
    _check(request)
    picture = get_object_or_404(Picture, pk=picture_id)
    return _ask_then_do(request, picture, picture, _deed(deed, {"take_down", "show_again", "erase"}), site)


@require_http_methods(["GET", "HEAD", "POST"])
def about_person(request: HttpRequest, picture_id: int, person_id: int, deed: str, site: AdminSite) -> HttpResponse:
    """Withdraw a consent, note a new one."""
    _check(request)
    person = get_object_or_404(DepictedPerson.objects.select_related("picture"), pk=person_id, picture=picture_id)
    return _ask_then_do(request, person.picture, person, _deed(deed, {"withdraw", "anew"}), site)


@require_GET
def document(request: HttpRequest, picture_id: int, person_id: int) -> FileResponse:
    """The consent that somebody signed, for those who may change pictures; kept by no cache."""
    _check(request)
    person = get_object_or_404(DepictedPerson, pk=person_id, picture=picture_id)
    if not person.document or not default_storage.exists(str(person.document)):
        raise Http404
    headers = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
    return FileResponse(default_storage.open(str(person.document)), as_attachment=True, headers=headers)


def _deed(name: str, those: set[str]) -> Deed:
    if name not in those:
        raise Http404
    return DEEDS[name]


def _check(request: HttpRequest) -> None:
    if not request.user.has_perm(MAY_CHANGE):
        raise PermissionDenied


def _ask_then_do(request: HttpRequest, picture: Picture, about: Any, deed: Deed, site: AdminSite) -> HttpResponse:
    form = deed.form(request.POST if request.method == "POST" else None)
    if form.is_valid() and _done(request, about, deed, form):
        said = f"{deed.title}: {form.cleaned_data['reason']}"
        LogEntry.objects.log_actions(int(request.user.pk or 0), [picture], CHANGE, said, single_object=True)
        messages.success(request, str(deed.done))
        return HttpResponseRedirect(reverse("admin:news_picture_change", args=[picture.pk]))
    context = {
        **site.each_context(request),
        "opts": Picture._meta,
        "title": deed.title,
        "deed": deed,
        "picture": picture,
        "person": about if about is not picture else None,
        "card": card_of(picture),
        "uses": uses_of(picture, now=timezone.now()),
        "form": form,
        "media": form.media,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return TemplateResponse(request, "admin/news/picture/deed.html", context, status=status)


def _done(request: HttpRequest, about: Any, deed: Deed, form: ReasonForm) -> bool:
    try:
        deed.do(about, by=request.user, now=timezone.now(), **form.cleaned_data)
    except Refused as refusal:
        for reason in refusal.reasons:
            form.add_error(reason.field or None, str(reason.message))
        return False
    except (Picture.DoesNotExist, DepictedPerson.DoesNotExist):
        form.add_error(None, _("Somebody deleted it meanwhile."))
        return False
    return True
