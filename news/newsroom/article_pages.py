"""The pages behind an article's form: preview, withdrawal, and what was public when."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from news.articles.actions import withdraw as take_back
from news.articles.models import Article, Edition, Withdrawal
from news.articles.page import ArticlePage, preview_page, public_page, show
from news.newsroom.choosers import CalmAutocomplete
from news.newsroom.moments import in_words
from news.newsroom.roles import MAY_PUBLISH
from news.publishing.rules import Refused

if TYPE_CHECKING:
    from news.newsroom.articles import ArticleDesk

UNPROCESSABLE = 422
MOST_EDITIONS = 200


def preview(request: HttpRequest, desk: "ArticleDesk", article_id: int) -> HttpResponse:
    """The saved working copy as readers would see it."""
    article = _article(request, desk, article_id)
    note = _("Preview: this is how the article looks as it is saved.")
    return _for_editors(request, preview_page(article, timezone.now()), article, note)


def editions(request: HttpRequest, desk: "ArticleDesk", article_id: int) -> HttpResponse:
    """Everything that was, is and will be public of the article, newest first."""
    article = _article(request, desk, article_id)
    rows = article.editions.select_related("created_by", "withdrawal__by").defer("content")
    newest_first = rows.order_by("-live_from", "-id")[:MOST_EDITIONS]
    context = _context(request, desk, article, title=_("Versions"), editions=newest_first, now=timezone.now())
    return render(request, "admin/news/article/editions.html", context)


def edition(request: HttpRequest, desk: "ArticleDesk", article_id: int, edition_id: int) -> HttpResponse:
    """One edition, word for word as it was."""
    article = _article(request, desk, article_id)
    found = get_object_or_404(Edition, pk=edition_id, article=article)
    page = replace(public_page(found, timezone.now()), is_preview=True)
    words = _("Version that was frozen %(time)s. Readers may see another one now.")
    return _for_editors(request, page, article, words % {"time": in_words(found.created_at)})


def withdraw(request: HttpRequest, desk: "ArticleDesk", article_id: int) -> HttpResponse:
    """Ask for the reason, then take everything back."""
    article = _article(request, desk, article_id)
    if not (desk.has_change_permission(request, article) and request.user.has_perm(MAY_PUBLISH)):
        raise PermissionDenied
    form = WithdrawalForm(request.POST or None, desk=desk, article=article)
    if request.method == "POST" and form.is_valid() and _taken_back(request, article, form):
        messages.success(request, _("Withdrawn. Readers who come to the address are told why."))
        return HttpResponseRedirect(reverse("admin:news_article_change", args=[article.pk]))
    context = _context(request, desk, article, title=_("Withdraw"), form=form, media=desk.media + form.media)
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "admin/news/article/withdraw.html", context, status=status)


class WithdrawalForm(forms.ModelForm):
    """Why it goes, and what readers get instead."""

    class Meta:
        model = Withdrawal
        fields = ("reason", "moved_to")
        widgets = {"reason": forms.Textarea(attrs={"rows": 3, "cols": 60})}

    def __init__(self, *args: Any, desk: "ArticleDesk", article: Article, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        moved_to: Any = self.fields["moved_to"]
        moved_to.queryset = Article.objects.exclude(pk=article.pk)
        moved_to.widget = CalmAutocomplete(Withdrawal._meta.get_field("moved_to"), desk.admin_site)
        moved_to.widget.choices = moved_to.choices


def _taken_back(request: HttpRequest, article: Article, form: WithdrawalForm) -> bool:
    try:
        take_back(article, by=request.user, now=timezone.now(), **form.cleaned_data)  # type: ignore[arg-type]
    except Refused as refusal:
        for reason in refusal.reasons:
            form.add_error(reason.field or None, reason.message)  # type: ignore[arg-type]
        return False
    return True


def _article(request: HttpRequest, desk: "ArticleDesk", article_id: int) -> Article:
    article = get_object_or_404(Article, pk=article_id)
    if not desk.has_view_or_change_permission(request, article):
        raise PermissionDenied
    return article


def _context(request: HttpRequest, desk: "ArticleDesk", article: Article, **more: Any) -> dict[str, Any]:
    return {**desk.admin_site.each_context(request), "opts": desk.opts, "article": article, **more}


def _for_editors(request: HttpRequest, page: ArticlePage, article: Article, note: str) -> HttpResponse:
    """The readers' template with a note on top, kept out of every search engine."""
    way_back = reverse("admin:news_article_change", args=[article.pk])
    response = show(request, page, note=note, way_back=way_back)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
