"""The article's form: drafts may be incomplete, the address makes itself, and nobody overwrites another unknowingly."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.articles.models import Article
from news.newsroom.addresses import free_address, is_made_from
from news.newsroom.choosers import LONGEST_NUMBER
from news.newsroom.people_names import name_of

SAVE_ANYWAY = "_save_anyway"
TAKEN = gettext_lazy("Another article has this address. Choose another one.")
NOT_AN_ADDRESS = gettext_lazy("The address can only have the letters a–z, digits and hyphens.")
FIRST_YEAR, LAST_YEAR = 1990, 2100


class ArticleForm(forms.ModelForm):
    """The working copy, with the version that the editor began from."""

    class Meta:
        error_messages: ClassVar[dict[str, Any]] = {"slug": {"unique": TAKEN, "invalid": NOT_AN_ADDRESS}}

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    newer: Article | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen_version"] = self.instance.version
        for name in ("publish_at", "expires_at"):
            if name in self.fields:
                self.fields[name].validators.append(in_this_age)

    def clean_slug(self) -> str:
        """What the editor chose; otherwise made from the title, and made anew with it until the first publishing."""
        typed: str = self.cleaned_data["slug"]
        title: str = self.cleaned_data.get("title", "")
        if not typed or (typed == self.instance.slug and self._follows_the_title(title)):
            return free_address(title, article_id=self.instance.pk)
        return typed

    def clean(self) -> dict[str, Any]:
        """Stop when somebody saved meanwhile, unless this editor has seen that version and says: anyway."""
        cleaned = super().clean() or self.cleaned_data
        self.newer = self._saved_meanwhile()
        if self.newer:
            self.add_error("seen_version", forms.ValidationError(_sentence_about(self.newer), code="conflict"))
        return cleaned

    def _follows_the_title(self, title: str) -> bool:
        article = self.instance
        before = self.initial.get("title", "")
        return bool(
            article.pk and title != before and is_made_from(article.slug, before) and not article.editions.exists()
        )

    def _saved_meanwhile(self) -> Article | None:
        if not self.instance.pk:
            return None
        # Locked until the transaction ends, so that of two who save at once one is told.
        now = Article.objects.select_for_update(of=("self",)).select_related("changed_by").get(pk=self.instance.pk)
        self.instance.version = now.version
        seen = {self.cleaned_data.get("seen_version"), _number(self.data.get(SAVE_ANYWAY))}
        return None if now.version in seen else now


def in_this_age(moment: datetime) -> None:
    """Raise ValidationError for a moment that is a slip of the finger, and that not every clock could show."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        words = _("Choose a year between %(first)d and %(last)d.")
        raise forms.ValidationError(words % {"first": FIRST_YEAR, "last": LAST_YEAR}, code="year")


def _number(text: str | None) -> int | None:
    is_number = text and text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if text and is_number else None


def _sentence_about(newer: Article) -> str:
    words = _(
        "%(name)s saved this article at %(time)s while you were writing. What you wrote is still here, not saved."
    )
    at = timezone.localtime(newer.changed_at)
    return words % {"name": name_of(newer.changed_by) or _("Somebody"), "time": f"{at:%H.%M}"}
