"""Several pictures at once: the page that takes them, the page that asks about them, and what scripts call."""

from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Case, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from news.library.models import Picture
from news.newsroom.choosers import is_number
from news.newsroom.picture_cards import card_of
from news.newsroom.picture_facts import SharedFactsForm, in_one_line
from news.newsroom.picture_forms import (
    MAX_DESCRIBED_AT_ONCE,
    DescribedPictureForm,
    DescribedPictures,
    SeveralPicturesForm,
)
from news.newsroom.picture_gone import Gone, carried, without_gone
from news.newsroom.picture_intake import (
    MAX_FILES_AT_ONCE,
    Outcome,
    may_take_in,
    take_in_all,
    take_in_one,
    tell,
)
from news.profile.actions import raise_generation


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """One file from a script: 201 with the new picture's card, 200 when it was there, 422 with the reason why not.

    With `item` in the form the answer holds the picture's place in the grid too.
    """
    if not may_take_in(request):
        return JsonResponse({"error": _("You may not add pictures.")}, status=HTTPStatus.FORBIDDEN)
    files = request.FILES.getlist("file")
    if len(files) != 1:
        return JsonResponse({"error": _("Send one file at a time.")}, status=HTTPStatus.BAD_REQUEST)
    facts = SharedFactsForm(request.POST)
    if not facts.is_valid():
        told = {"error": in_one_line(facts), "again": True}
        return JsonResponse(told, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return _told(request, take_in_one(files[0], by=request.user, said=facts.cleaned_data))  # type: ignore[arg-type]


@require_GET
def card(request: HttpRequest, picture_id: int) -> JsonResponse:
    """What a form shows of one picture."""
    if not request.user.has_perm("news.view_picture"):
        raise PermissionDenied
    return JsonResponse(card_of(get_object_or_404(Picture, pk=picture_id)).as_json())


@require_POST
def check(request: HttpRequest) -> JsonResponse:
    """What saving would say about one picture's words in the grid, by field; nothing is saved."""
    if not request.user.has_perm("news.change_picture"):
        raise PermissionDenied
    number = request.POST.get("id", "")
    picture = get_object_or_404(Picture, pk=number if is_number(number) else None)
    form = DescribedPictureForm(request.POST, instance=picture)
    return JsonResponse({"errors": {field: [str(each) for each in told] for field, told in form.errors.items()}})


@require_http_methods(["GET", "HEAD", "POST"])
def add_several(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Choose files and say what they show; without JavaScript the latter is the next page."""
    if not may_take_in(request):
        raise PermissionDenied
    if request.method != "POST":
        return _several_page(request, site, SeveralPicturesForm(), SharedFactsForm())
    form, facts = SeveralPicturesForm(request.POST, request.FILES), SharedFactsForm(request.POST)
    if form.is_valid() and facts.is_valid():
        return _after_several(request, site, form, facts)
    return _several_page(request, site, form, facts)


@require_http_methods(["GET", "HEAD", "POST"])
def describe(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Alternative text, caption and photographer of several pictures on one page."""
    if not request.user.has_perm("news.change_picture"):
        raise PermissionDenied
    if request.method == "POST":
        return _save_described(request, site)
    return _describe_page(request, site, DescribedPictures(queryset=_asked_for(request)), [])


def _save_described(request: HttpRequest, site: AdminSite) -> HttpResponse:
    """Save what can be saved; a picture that is gone is named, and its text shown once more."""
    with transaction.atomic():
        # Locked, so that none is removed between the look and the saving, which would bring its row back.
        pictures = _asked_for(request).select_for_update()
        data, gone = without_gone(request.POST, existing={str(picture.pk) for picture in pictures})
        formset = DescribedPictures(data, queryset=pictures)
        if valid := formset.is_valid():
            formset.save()
            if any("basis" in form.changed_data for form in formset.forms):
                raise_generation()  # what is shown by consent can come or go with it
    if valid and formset.forms:
        messages.success(request, _("The pictures' texts are saved."))
        if not gone:
            return HttpResponseRedirect(reverse("admin:news_picture_changelist"))
    shown = DescribedPictures(queryset=_asked_for(request)) if valid else formset
    return _describe_page(request, site, shown, [*gone, *carried(request.POST)])


def _describe_page(request: HttpRequest, site: AdminSite, formset: Any, gone: list[Gone]) -> HttpResponse:
    rows = [(form, card_of(form.instance)) for form in formset.forms if form.instance.pk]
    context = {"title": _("Say what the pictures show"), "formset": formset, "rows": rows, "gone": gone}
    return TemplateResponse(request, "admin/news/picture/describe.html", _page(request, site, context))


def _told(request: HttpRequest, outcome: Outcome) -> JsonResponse:
    if outcome.picture is None:
        return JsonResponse({"error": str(outcome.refusal)}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    answer = {"picture": card_of(outcome.picture).as_json(), "note": str(outcome.note)}
    if "item" in request.POST:
        answer["item"] = _item(request, outcome.picture)
    return JsonResponse(answer, status=HTTPStatus.OK if outcome.was_there else HTTPStatus.CREATED)


def _item(request: HttpRequest, picture: Picture) -> str:
    """The picture's place in a grid of its own; the script that asked numbers it anew."""
    (form,) = DescribedPictures(queryset=Picture.objects.filter(pk=picture.pk)).forms
    return render_to_string("admin/news/picture/item.html", {"form": form, "card": card_of(picture)}, request)


def _after_several(
    request: HttpRequest, site: AdminSite, form: SeveralPicturesForm, facts: SharedFactsForm
) -> HttpResponse:
    files, said = form.cleaned_data["files"], facts.cleaned_data
    outcomes = take_in_all(files, by=request.user, said=said, most=MAX_FILES_AT_ONCE)  # type: ignore[arg-type]
    tell(request, outcomes, left_out=len(files) - len(outcomes))
    taken = [outcome.picture for outcome in outcomes if outcome.picture]
    if not taken:
        return _several_page(request, site, form, facts)
    added = sum(not outcome.was_there for outcome in outcomes if outcome.picture)
    if added:
        words = ngettext("%(number)d picture is added.", "%(number)d pictures are added.", added)
        messages.success(request, words % {"number": added})
    query = urlencode([("id", picture.pk) for picture in taken])
    return HttpResponseRedirect(f"{reverse('admin:news_picture_describe')}?{query}")


def _several_page(
    request: HttpRequest, site: AdminSite, form: SeveralPicturesForm, facts: SharedFactsForm
) -> HttpResponse:
    context = {
        "title": _("Add several pictures"),
        "form": form,
        "facts": facts,
        "formset": DescribedPictures(queryset=Picture.objects.none()),
        "most": MAX_FILES_AT_ONCE,
    }
    return TemplateResponse(request, "admin/news/picture/several.html", _page(request, site, context))


def _page(request: HttpRequest, site: AdminSite, context: dict[str, Any]) -> dict[str, Any]:
    return {**site.each_context(request), "opts": Picture._meta, **context}


def _asked_for(request: HttpRequest) -> QuerySet[Picture]:
    """The pictures that the address names, in its order; what is no picture's number is passed over."""
    numbers = [int(each) for each in request.GET.getlist("id") if is_number(each)][:MAX_DESCRIBED_AT_ONCE]
    order = Case(*(When(pk=number, then=Value(place)) for place, number in enumerate(dict.fromkeys(numbers))))
    pictures = Picture.objects.filter(pk__in=numbers)
    return pictures.order_by(order, "pk") if numbers else pictures
