"""The pages behind the form of an operational message: preview, putting an update right, taking the message away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.notices.actions import correct, text_of, withdraw
from news.notices.models import Disruption, DisruptionUpdate, DisruptionWithdrawal
from news.notices.page import preview_page, show
from news.notices.rules import TEXT_LENGTH
from news.publishing.rules import Refused

if TYPE_CHECKING:
    from news.newsroom.disruptions import DisruptionDesk

UNPROCESSABLE = 422


class CorrectionForm(forms.Form):
    """The right words."""

    text = forms.CharField(
        label=gettext_lazy("Text"), max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": 8, "cols": 60})
    )


class WithdrawalForm(forms.ModelForm):
    """Why the message goes."""

    class Meta:
        model = DisruptionWithdrawal
        fields = ("reason",)
        widgets = {"reason": forms.Textarea(attrs={"rows": 3, "cols": 60})}


def preview(request: HttpRequest, desk: "DisruptionDesk", disruption_id: int) -> HttpResponse:
    """The message with the update that is being written, as readers would see it."""
    disruption = get_object_or_404(Disruption, pk=disruption_id)
    if not desk.has_view_or_change_permission(request, disruption):
        raise PermissionDenied
    note = _("Preview: this is how the message looks as it is saved.")
    response = show(request, preview_page(disruption, timezone.now()), note=note, way_back=_form_of(disruption))
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def put_right(request: HttpRequest, desk: "DisruptionDesk", disruption_id: int, update_id: int) -> HttpResponse:
    """Mend the words of an update: readers see the right ones, and that they were corrected."""
    disruption = _mine(request, desk, disruption_id)
    update = get_object_or_404(DisruptionUpdate, pk=update_id, disruption=disruption)
    form = CorrectionForm(request.POST or None, initial={"text": text_of(update)})

    def deed(text: str) -> None:
        correct(update, text, by=request.user, now=timezone.now())  # type: ignore[arg-type]

    if _done(form, deed):
        desk.log_change(request, disruption, _("Corrected an update"))
        messages.success(request, _("Corrected. Readers see the new text, and that it was corrected."))
        return HttpResponseRedirect(_form_of(disruption))
    words = {
        "title": _("Correct an update"),
        "explanation": _("Readers see the new text with the time of the correction. The old one is kept here."),
        "button": _("Publish the correction"),
    }
    return _ask(request, desk, disruption, form, **words)


def take_away(request: HttpRequest, desk: "DisruptionDesk", disruption_id: int) -> HttpResponse:
    """Ask for the reason, then take the message from the readers."""
    disruption = _mine(request, desk, disruption_id)
    form = WithdrawalForm(request.POST or None)

    def deed(reason: str) -> None:
        withdraw(disruption, reason=reason, by=request.user, now=timezone.now())  # type: ignore[arg-type]

    if _done(form, deed):
        desk.log_change(request, disruption, _("Withdrawn"))
        messages.success(request, _("Withdrawn. Readers who come to the address are told why."))
        return HttpResponseRedirect(_form_of(disruption))
    words = {
        "title": _("Withdraw"),
        "explanation": _(
            "For what should never have been published. What is over is not withdrawn: choose the status “Solved”."
        ),
        "button": _("Withdraw the message"),
    }
    return _ask(request, desk, disruption, form, **words)


def _done(form: forms.BaseForm, deed: Callable[..., None]) -> bool:
    """Whether the form was sent, says what it must, and nothing stood in the way of the deed."""
    if not form.is_valid():
        return False
    try:
        deed(**form.cleaned_data)
    except Refused as refusal:
        for reason in refusal.reasons:
            form.add_error(reason.field if reason.field in form.fields else None, str(reason.message))
        return False
    return True


def _mine(request: HttpRequest, desk: "DisruptionDesk", disruption_id: int) -> Disruption:
    disruption = get_object_or_404(Disruption, pk=disruption_id)
    if not desk.has_change_permission(request, disruption):
        raise PermissionDenied
    return disruption


def _ask(
    request: HttpRequest, desk: "DisruptionDesk", disruption: Disruption, form: forms.BaseForm, **words: str
) -> HttpResponse:
    context = {**desk.admin_site.each_context(request), "opts": desk.opts, "disruption": disruption, "form": form}
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "admin/news/disruption/ask.html", {**context, **words}, status=status)


def _form_of(disruption: Disruption) -> str:
    return reverse("admin:news_disruption_change", args=[disruption.pk])
