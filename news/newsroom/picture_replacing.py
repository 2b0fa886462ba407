"""Another file for a picture that is in the library: every place that shows it gets the new one, with its words."""

from http import HTTPStatus

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from news.library.actions import replace_file
from news.library.models import Picture
from news.library.uploads import AlreadyStored
from news.newsroom.picture_cards import card_of
from news.newsroom.picture_forms import PictureFileField, already_there
from news.newsroom.picture_intake import tell_kept_still
from news.newsroom.picture_uses import uses_of
from news.pictures.refusals import Unacceptable


class ReplacementForm(forms.Form):
    """The new file."""

    file = PictureFileField(label=gettext_lazy("New file"))


@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, picture_id: int, site: AdminSite) -> HttpResponse:
    """Ask for the file, saying where it will be seen; a refusal comes back with its reason."""
    if not request.user.has_perm("news.change_picture"):
        raise PermissionDenied
    picture = get_object_or_404(Picture, pk=picture_id)
    form = ReplacementForm(request.POST, request.FILES) if request.method == "POST" else ReplacementForm()
    if form.is_valid() and _replaced(picture, form):
        messages.success(request, _("The file is replaced. Look at the focal point: it is in the middle again."))
        tell_kept_still(request, picture)
        return HttpResponseRedirect(reverse("admin:news_picture_change", args=[picture.pk]))
    context = {
        **site.each_context(request),
        "opts": Picture._meta,
        "title": _("Replace the file"),
        "picture": picture,
        "card": card_of(picture),
        "uses": uses_of(picture, now=timezone.now()),
        "form": form,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return TemplateResponse(request, "admin/news/picture/replace.html", context, status=status)


def _replaced(picture: Picture, form: ReplacementForm) -> bool:
    file = form.cleaned_data["file"]
    try:
        replace_file(picture, file, name=file.name, now=timezone.now())
    except Unacceptable as refusal:
        form.add_error("file", str(refusal.message))
    except AlreadyStored as twin:
        form.add_error("file", already_there(twin.picture))
    except Picture.DoesNotExist:
        form.add_error("file", _("Somebody deleted the picture meanwhile."))
    return form.is_valid()
