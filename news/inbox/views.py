"""The pages on which readers send something in: the form, the form again when something is wrong, the thanks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone, translation
from django.views import View
from django.views.decorators.http import require_safe

from news.articles.content import Content
from news.articles.models import Edition
from news.articles.page import ArticlePage, elsewhere, interface_language, public_page
from news.articles.queries import edition_at
from news.inbox.actions import take_feedback, take_picture_report
from news.inbox.forms import FeedbackForm, PictureReportForm, PublicForm
from news.inbox.queries import edition_written_from, pictures_of
from news.inbox.throttle import HOUR_SECONDS, Limit, is_too_much
from news.library.models import Picture
from news.library.rules import PictureUse

OK, UNPROCESSABLE, TOO_MANY = 200, 422, 429
FEEDBACK = Limit("feedback", from_one=20, from_all=1_000)
REPORTS = Limit("picture-report", from_one=10, from_all=300)


class SeeOther(HttpResponseRedirect):
    """The way from a form that was taken to its thanks, so that loading the page again sends nothing twice."""

    status_code = 303


@dataclass(frozen=True, slots=True)
class FormPage:
    """What a form's page shows: the article it is about, the form as it was typed, the picture if it is about one."""

    article: ArticlePage
    address: str
    form: PublicForm
    is_too_much: bool
    picture: PictureUse | None


class ReadersForm(View):
    """A form about an article. Equal for everybody: no cookie, no key, nothing of the reader's in it."""

    http_method_names = ["get", "head", "post"]
    form_class: type[PublicForm]
    limit: Limit
    template: str
    place: str

    def get(self, request: HttpRequest, kind: str, slug: str, number: int = 0) -> HttpResponse:
        """An empty form; where the article is no more, what its own address answers."""
        now = timezone.now()
        edition = edition_at(slug, now)
        if edition is None:
            return elsewhere(request, slug, now)
        if edition.kind != kind:
            return HttpResponsePermanentRedirect(self.address(edition.path, number))
        return self.show(public_page(edition, now), self.form_class(), number)

    def post(self, request: HttpRequest, kind: str, slug: str, number: int = 0) -> HttpResponse:
        """Take what was typed, or show it again with what is wrong."""
        now = timezone.now()
        edition = edition_written_from(slug, now)
        if edition is None:
            raise Http404
        form = self.form_class(request.POST)
        if form.was_filled_in_by_a_program:
            return SeeOther(f"{edition.path}{self.place}takk/")
        problem = 0 if form.is_valid() else UNPROCESSABLE
        problem = problem or (TOO_MANY if is_too_much(request, self.limit, now=now) else 0)
        if problem:
            # What is not public any more is not shown again, not even around a form.
            is_public = edition.is_public_at(now)
            page = public_page(edition, now)
            return self.show(page, form, number, problem) if is_public else elsewhere(request, slug, now)
        self.keep(edition, form.cleaned_data, now, number)
        return SeeOther(f"{edition.path}{self.place}takk/")

    def show(self, page: ArticlePage, form: PublicForm, number: int, status: int = OK) -> HttpResponse:
        address, picture = self.address(page.path, number), self.picture(page.content, number)
        with translation.override(page.interface_language):
            shown = FormPage(page, address, form, status == TOO_MANY, picture)
            answer = render(self.request, self.template, {"page": shown}, status=status)
        if status == TOO_MANY:
            answer.headers["Retry-After"] = str(HOUR_SECONDS)
        return answer

    def address(self, path: str, number: int) -> str:
        """Where the form lies under an article's address."""
        return f"{path}{self.place}"

    def picture(self, content: Content, number: int) -> PictureUse | None:
        """The picture it is about. Raises Http404 where the article has no such picture."""
        return None

    def keep(self, edition: Edition, told: dict[str, Any], now: datetime, number: int) -> None:
        """Store what was sent."""
        raise NotImplementedError


class GiveFeedback(ReadersForm):
    """Did you find what you were looking for? The article has the same form at its end."""

    form_class = FeedbackForm
    limit = FEEDBACK
    template = "inbox/feedback.html"
    place = "tilbakemelding/"

    def keep(self, edition: Edition, told: dict[str, Any], now: datetime, number: int) -> None:
        take_feedback(article_id=edition.article_id, found=told["found"] == "yes", words=told["words"], now=now)


class ReportPicture(ReadersForm):
    """Are you in this picture?"""

    form_class = PictureReportForm
    limit = REPORTS
    template = "inbox/picture.html"
    place = "er-du-pa-bildet/"

    def address(self, path: str, number: int) -> str:
        return f"{path}{self.place}{number}/"

    def picture(self, content: Content, number: int) -> PictureUse:
        found = pictures_of(content).get(number)
        if found is None:
            raise Http404
        return found

    def keep(self, edition: Edition, told: dict[str, Any], now: datetime, number: int) -> None:
        self.picture(edition.document(), number)
        facts = {name: told[name] for name in ("wish", "words", "name", "contact")}
        picture = Picture.objects.filter(pk=number).first()
        take_picture_report(article_id=edition.article_id, picture=picture, now=now, **facts)


@require_safe
def pictures(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """The pictures of an article, each with the way to its form."""
    now = timezone.now()
    edition = edition_at(slug, now)
    if edition is None:
        return elsewhere(request, slug, now)
    if edition.kind != kind:
        return HttpResponsePermanentRedirect(f"{edition.path}{ReportPicture.place}")
    page = public_page(edition, now)
    with translation.override(page.interface_language):
        return render(request, "inbox/pictures.html", {"page": page, "pictures": pictures_of(page.content)})


@require_safe
def thanks(request: HttpRequest, kind: str, slug: str, template: str, place: str) -> HttpResponse:
    """What was sent has come: says so also when the article was taken away in the meantime."""
    edition = edition_written_from(slug, timezone.now())
    if edition is None:
        raise Http404
    if edition.kind != kind:
        return HttpResponsePermanentRedirect(f"{edition.path}{place}takk/")
    with translation.override(interface_language(edition.language)):
        return render(request, template, {"path": edition.path})
