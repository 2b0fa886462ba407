"""A picture's words in one place: offered from the library when chosen, then the place's own, by the same rules."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from news.library.models import Picture
from news.library.rules import why_not_alt

CONTRADICTION = _("A decorative picture has no alternative text. Remove the text, or the mark.")


@dataclass(frozen=True)
class PictureWords:
    """The fields of `form` that hold alternative text and its decision for one use of a picture.

    `before`: the picture that stands there now, as the form is opened.
    """

    form: forms.ModelForm
    before: Picture | None
    alt: str = "alt"
    decorative: str = "decorative"

    def offer(self) -> None:
        """Show the library's text where this place has none, as a text that can be changed."""
        if self.before is None or self.alt not in self.form.fields:
            return
        instance, initial = self.form.instance, self.form.initial
        if not getattr(instance, self.alt) and not getattr(instance, self.decorative):
            initial[self.alt] = self.before.alt
            initial[self.decorative] = is_decorative = self.before.decorative and not self.before.alt
            if is_decorative and self.decorative in self.form.fields:
                self.form.fields[self.decorative].widget.attrs["data-offered"] = "1"
        self._mark_as_offered(self.before)

    def check(self, picture: Picture | None, *, copies: Iterable[str]) -> None:
        """Fill in what was left empty, or is of the picture that stood here before; then judge it.

        What was left as it was stops nobody from saving something else: publishing tells what is wrong with it.
        """
        cleaned = self.form.cleaned_data
        text, credit = cleaned.get(self.alt), picture.credit if picture else ""
        if text is None or (picture and self._is_untouched(text, picture)):
            return
        if picture and self._may_fill_in(text, picture):
            self._fill_in(picture, is_refused=bool(why_not_alt(picture.alt, copies=copies, credit=credit)))
            return
        if cleaned.get(self.decorative) and text:
            self.form.add_error(self.decorative, CONTRADICTION)
        if fault := why_not_alt(text, copies=copies, credit=credit):
            self.form.add_error(self.alt, str(fault))

    def _is_untouched(self, text: str, picture: Picture) -> bool:
        initial, decorative = self.form.initial, bool(self.form.cleaned_data.get(self.decorative))
        is_same = text == initial.get(self.alt) and decorative == bool(initial.get(self.decorative))
        return is_same and picture == self.before

    def _may_fill_in(self, text: str, picture: Picture) -> bool:
        is_of_the_former = self.before is not None and self.before != picture and text == self.before.alt
        return not self.form.cleaned_data.get(self.decorative) and (not text or is_of_the_former)

    def _fill_in(self, picture: Picture, *, is_refused: bool) -> None:
        self.form.cleaned_data[self.alt] = "" if is_refused else picture.alt
        self.form.cleaned_data[self.decorative] = picture.decorative and not picture.alt
        self._mark_as_offered(picture)

    def _mark_as_offered(self, picture: Picture) -> None:
        """By this a script knows a text that nobody here wrote, and may take another picture's in its place."""
        self.form.fields[self.alt].widget.attrs["data-offered"] = picture.alt
