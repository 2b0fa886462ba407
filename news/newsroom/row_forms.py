"""The forms of an article's rows: what each one checks, and the words in which it says no."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from news.articles.models import Attachment, RelatedArticle
from news.galleries.models import GalleryPicture
from news.library.documents import DocumentFacts, UnacceptableDocument, inspect_document
from news.library.models import new_token
from news.links.models import ExternalLink
from news.newsroom.picture_words import PictureWords
from news.newsroom.rows import OrderedRowForm, OrderedRows
from news.norwegian.slugs import slug_of

NAME_OF_AN_UNNAMEABLE_FILE = "vedlegg"
TWICE = _("This article is listed twice. Remove one of the rows.")


class WebAddressField(forms.URLField):
    """An address that a browser opens; one that is typed without its beginning gets https."""

    default_validators = [URLValidator(schemes=["http", "https"])]
    widget = forms.URLInput(attrs={"class": "vURLField"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class GalleryPictureForm(OrderedRowForm):
    """A picture's place in the gallery with its words there."""

    class Meta:
        model = GalleryPicture
        fields = ("position", "picture", "caption", "alt", "decorative")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words = PictureWords(self, before=self.instance.picture if self.instance.picture_id else None)
        self.words.offer()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.words.check(cleaned.get("picture"), copies=(cleaned.get("caption", ""),))
        return cleaned


class ExternalLinkForm(OrderedRowForm):
    """A way out of the site."""

    url = WebAddressField(label=_("Address"), max_length=500)

    class Meta:
        model = ExternalLink
        fields = ("position", "url", "text", "source")


class AttachmentForm(OrderedRowForm):
    """A document: what it is gets read off its content, what it is called is made from its title."""

    facts: DocumentFacts | None = None

    class Meta:
        model = Attachment
        fields = ("position", "title", "file")
        widgets = {"file": forms.FileInput(attrs={"accept": ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        file = self.fields.get("file")
        if isinstance(file, forms.FileField):
            # The sender's file name is not kept, however long, and an empty file is told about in our own words.
            file.max_length = None
            file.allow_empty_file = True

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            self.facts = _inspected(file)
        return file

    def save(self, commit: bool = True) -> Attachment:
        if self.facts is not None:
            self._name_file(self.facts)
        attachment: Attachment = super().save(commit)
        return attachment

    def _name_file(self, facts: DocumentFacts) -> None:
        name = slug_of(self.instance.title) or NAME_OF_AN_UNNAMEABLE_FILE
        self.instance.size = self.instance.file.size
        self.instance.format = facts.format
        self.instance.file.name = f"{new_token()}/{name}.{facts.extension}"


class RelatedArticleForm(OrderedRowForm):
    """Another article of ours."""

    class Meta:
        model = RelatedArticle
        fields = ("position", "target")
        error_messages = {NON_FIELD_ERRORS: {"unique_together": TWICE}}

    def clean_target(self) -> Any:
        target = self.cleaned_data["target"]
        if self.instance.article_id is not None and target.pk == self.instance.article_id:
            raise ValidationError(_("An article is not related to itself. Choose another one."))
        return target


class RelatedRows(OrderedRows):
    """Says which row repeats another, at that row."""

    def validate_unique(self) -> None:
        seen = set()
        for form in self.kept_forms():
            target = getattr(form, "cleaned_data", {}).get("target")
            if target is not None and target.pk in seen:
                form.add_error("target", TWICE)
            elif target is not None:
                seen.add(target.pk)


def _inspected(file: UploadedFile) -> DocumentFacts:
    try:
        return inspect_document(file, size_bytes=file.size or 0)  # type: ignore[arg-type]
    except UnacceptableDocument as refusal:
        raise ValidationError(str(refusal.message)) from refusal
