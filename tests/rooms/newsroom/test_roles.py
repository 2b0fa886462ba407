"""The editors' group: made with the tables, complete, and left alone in what was added to it."""

import pytest
from django.contrib.auth.models import Group, Permission

from news.newsroom.roles import CODENAMES, EDITORS, make_roles

pytestmark = pytest.mark.django_db


class TestEditors:
    def test_have_every_permission_there_is_for_them(self):
        held = set(Group.objects.get(name=EDITORS).permissions.values_list("codename", flat=True))

        assert held == set(CODENAMES)

    def test_keep_what_an_administrator_gave_them(self):
        editors = Group.objects.get(name=EDITORS)
        editors.permissions.add(Permission.objects.get(codename="change_section"))

        make_roles()

        assert Group.objects.filter(name=EDITORS).count() == 1
        assert editors.permissions.filter(codename="change_section").exists()

    def test_may_not_change_people_or_the_site(self):
        held = Group.objects.get(name=EDITORS).permissions

        assert not held.filter(content_type__app_label="auth").exists()
        assert not held.filter(content_type__model="siteprofile").exists()
