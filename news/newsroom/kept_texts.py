"""Alternative text that is written where a picture is used: kept in the library too, so that it is written once."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.forms import ModelForm

from news.articles.models import Article
from news.galleries.models import GalleryPicture
from news.library.actions import keep_alt


def keep_alt_texts(form: ModelForm, formsets: Sequence[Any]) -> None:
    """Only what was written just now: an old text may belong to a picture that was exchanged since."""
    for picture_id, alt, decorative in [*_of_the_lead(form), *_of_the_gallery(formsets)]:
        if picture_id and alt and not decorative:
            keep_alt(picture_id, alt)
            # The lead may be the very same picture, read before.
            form.instance.refresh_from_db(fields=["lead_picture"])


def _of_the_lead(form: ModelForm) -> Iterator[tuple[int | None, str, bool]]:
    article: Article = form.instance
    if "lead_picture_alt" in form.changed_data:
        yield article.lead_picture_id, article.lead_picture_alt, article.lead_picture_decorative


def _of_the_gallery(formsets: Sequence[Any]) -> Iterator[tuple[int | None, str, bool]]:
    for formset in formsets:
        if formset.model is not GalleryPicture:
            continue
        changed = [row for row, fields in formset.changed_objects if "alt" in fields]
        for row in [*changed, *formset.new_objects]:
            yield row.picture_id, row.alt, row.decorative
