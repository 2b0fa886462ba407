"""The newsroom as an editor uses it: open a form, change fields, press a button."""

from django.urls import reverse

from tests.kit.forms import fields_of

FORM = "#article_form"
ADD = "/admin/news/article/add/"


def form_of(article):
    return reverse("admin:news_article_change", args=[article.pk])


def typed(client, address, *, form=FORM, **changes):
    """What the form at `address` (an article's) sends once the fields in `changes` are filled in (None: left out)."""
    fields = {**fields_of(client.get(address), form), **changes}
    return {name: value for name, value in fields.items() if value is not None}


def press(client, address, button="_continue", **changes):
    """Open the form, type, press a button."""
    return client.post(address, {**typed(client, address, **changes), button: "1"})
