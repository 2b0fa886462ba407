"""The newsroom as an editor uses it: open a form, change fields, press a button."""

from django.contrib.auth.models import Group
from django.urls import reverse

from news.newsroom.roles import EDITORS
from tests.kit.forms import fields_of
from tests.kit.make import make_editor

FORM = "#article_form"
ADD = "/admin/news/article/add/"


def sign_in_editor(client, **facts):
    """Kari, an editor as an administrator would make one: no superuser."""
    person = make_editor(**{"is_superuser": False, "first_name": "Kari", "last_name": "Moen", **facts})
    person.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(person)
    return person


def form_of(article):
    return reverse("admin:news_article_change", args=[article.pk])


def typed(client, address, *, form=FORM, **changes):
    """What the form at `address` (an article's) sends once the fields in `changes` are filled in (None: left out)."""
    fields = {**fields_of(client.get(address), form), **changes}
    return {name: value for name, value in fields.items() if value is not None}


def press(client, address, button="_continue", **changes):
    """Open the form, type, press a button."""
    return client.post(address, {**typed(client, address, **changes), button: "1"})
