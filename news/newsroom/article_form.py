"""The article's form: drafts may be incomplete, the address makes itself, and nobody overwrites another unknowingly."""

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.articles.models import Article
from news.newsroom.addresses import address_for
from news.newsroom.picture_words import PictureWords
from news.newsroom.versions import VersionedForm

TAKEN = gettext_lazy("Another article has this address. Choose another one.")
NOT_AN_ADDRESS = gettext_lazy("The address can only have the letters a–z, digits and hyphens.")
ITS_OWN_TRANSLATION = gettext_lazy("An article is not a translation of itself. Choose another one.")
FIRST_YEAR, LAST_YEAR = 1990, 2100


class ArticleForm(VersionedForm):
    """The working copy."""

    class Meta:
        error_messages: ClassVar[dict[str, Any]] = {"slug": {"unique": TAKEN, "invalid": NOT_AN_ADDRESS}}

    saved_meanwhile = gettext_lazy(
        "%(name)s saved this article at %(time)s while you were writing. What you wrote is still here, not saved."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_at", "expires_at", "deadline"):
            if name in self.fields:
                self.fields[name].validators.append(in_this_age)
        self.lead_words = PictureWords(
            self, before=self.instance.lead_picture, alt="lead_picture_alt", decorative="lead_picture_decorative"
        )
        self.lead_words.offer()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        beside = (cleaned.get("lead_picture_caption", ""), cleaned.get("title", ""))
        self.lead_words.check(cleaned.get("lead_picture"), copies=beside)
        return cleaned

    def clean_slug(self) -> str:
        title_before = self.initial.get("title", "")
        title = self.cleaned_data.get("title", "")
        return address_for(self.cleaned_data["slug"], title=title, title_before=title_before, of=self.instance)

    def clean_translation_of(self) -> Article | None:
        """The original, also when one of its translations was chosen: all translations of a text hang on it."""
        chosen: Article | None = self.cleaned_data["translation_of"]
        original = chosen and (chosen.translation_of or chosen)
        if original and original.pk == self.instance.pk:
            raise forms.ValidationError(ITS_OWN_TRANSLATION, code="itself")
        return original


def in_this_age(moment: datetime) -> None:
    """Raise ValidationError for a moment that is a slip of the finger, and that not every clock could show."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        words = _("Choose a year between %(first)d and %(last)d.")
        raise forms.ValidationError(words % {"first": FIRST_YEAR, "last": LAST_YEAR}, code="year")
