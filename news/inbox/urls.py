"""The addresses of what readers send in: they lie under the article's own."""

from django.urls import path

from news.articles.rules import Kind
from news.inbox.door import open_to_all
from news.inbox.views import GiveFeedback, ReportPicture, pictures, thanks

give_feedback = open_to_all(GiveFeedback.as_view())
report_picture = open_to_all(ReportPicture.as_view())
FEEDBACK, REPORTS = f"<slug:slug>/{GiveFeedback.place}", f"<slug:slug>/{ReportPicture.place}"
FEEDBACK_THANKS = {"template": "inbox/feedback_thanks.html", "place": GiveFeedback.place}
REPORT_THANKS = {"template": "inbox/picture_thanks.html", "place": ReportPicture.place}

urlpatterns = [
    route
    for kind in Kind.values
    for route in (
        path(f"{kind}/{FEEDBACK}", give_feedback, {"kind": kind}),
        path(f"{kind}/{FEEDBACK}takk/", thanks, {"kind": kind, **FEEDBACK_THANKS}),
        path(f"{kind}/{REPORTS}", pictures, {"kind": kind}),
        path(f"{kind}/{REPORTS}takk/", thanks, {"kind": kind, **REPORT_THANKS}),
        path(f"{kind}/{REPORTS}<int:number>/", report_picture, {"kind": kind}),
    )
]
