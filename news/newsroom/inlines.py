"""The rows under an article's form: gallery, external links, attachments, related articles, contact persons."""

from django.contrib import admin
from django.db.models import QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.functional import Promise, cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from news.articles.models import Attachment, ContactPerson, RelatedArticle
from news.galleries.models import GalleryPicture
from news.links.models import ExternalLink
from news.newsroom.picture_cards import card_of
from news.newsroom.picture_facts import SharedFactsForm
from news.newsroom.picture_intake import shown_name
from news.newsroom.row_forms import (
    AttachmentForm,
    ExternalLinkForm,
    GalleryPictureForm,
    RelatedArticleForm,
    RelatedRows,
)
from news.newsroom.rows import OrderedInline, OrderedRowForm, OrderedRows
from news.norwegian.sizes import file_size


class GalleryRows(OrderedRows):
    """The gallery's rows, in a form that also takes files: the pictures that are added all at once."""

    def is_multipart(self) -> bool:
        return True

    @cached_property
    def facts(self) -> SharedFactsForm:
        """What is said once about the pictures that are added together, as it was typed."""
        return SharedFactsForm(self.data if self.is_bound else None, prefix=self.prefix)


class GalleryInline(OrderedInline):
    model = GalleryPicture
    verbose_name_plural = _("Pictures in the gallery")
    form = GalleryPictureForm
    formset = GalleryRows
    add_text = _("Add a picture from the library")
    template = "admin/news/gallery/rows.html"
    fields = ("position", "card", "picture", "caption", "alt", "decorative")
    readonly_fields = ("card",)
    autocomplete_fields = ("picture",)
    windows = {"picture": ("add", "change")}

    class Media:
        js = [Script(f"js/newsroom/{name}.js", type="module") for name in ("upload", "captions")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[GalleryPicture]:
        return super().get_queryset(request).select_related("picture")

    @admin.display(description=_("Preview"))
    def card(self, row: GalleryPicture) -> SafeString:
        card = card_of(row.picture) if row.picture_id else None
        return render_to_string("admin/news/gallery/card.html", {"card": card})


class ExternalLinkInline(OrderedInline):
    model = ExternalLink
    form = ExternalLinkForm
    add_text = _("Add a link")
    fields = ("position", "url", "text", "source")


class AttachmentInline(OrderedInline):
    model = Attachment
    form = AttachmentForm
    add_text = _("Add an attachment")
    fields = ("position", "title", "file", "facts")
    readonly_fields = ("facts",)

    @admin.display(description=_("Stored file"))
    def facts(self, attachment: Attachment) -> str | Promise:
        if attachment.file and not attachment.file._committed:  # type: ignore[attr-defined]  # untyped
            # The form came back, and no browser lets a page fill in a file.
            return _("Choose the file “%(file)s” again: it was not saved.") % {"file": shown_name(attachment.file)}
        if not attachment.pk:
            return _("PDF, Word, Excel, PowerPoint or OpenDocument. Format and size are filled in on saving.")
        size = file_size(attachment.size, get_language() or "nb")
        return format_html(
            '<a href="{}">{} ({}, {})</a>', attachment.file.url, attachment.title, attachment.format, size
        )


class RelatedArticleInline(OrderedInline):
    model = RelatedArticle
    fk_name = "article"
    form = RelatedArticleForm
    formset = RelatedRows
    add_text = _("Add a related article")
    fields = ("position", "target")
    autocomplete_fields = ("target",)


class ContactPersonForm(OrderedRowForm):
    class Meta:
        model = ContactPerson
        fields = ("position", "name", "role", "telephone", "email")


class ContactPersonInline(OrderedInline):
    model = ContactPerson
    form = ContactPersonForm
    add_text = _("Add a contact person")
    fields = ("position", ("name", "role"), ("telephone", "email"))


ARTICLE_INLINES = (GalleryInline, ExternalLinkInline, AttachmentInline, RelatedArticleInline, ContactPersonInline)
